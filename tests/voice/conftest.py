import queue
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.voice.sound_server import SoundServer


class Kiosk:
    """The program in `kiosk_voice.py`, seen from outside."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.voice.kiosk_voice", str(folder)],
            env=environment,
            cwd=Path(__file__).parents[2],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self._events: queue.SimpleQueue[str] = queue.SimpleQueue()
        threading.Thread(target=self._listen, daemon=True).start()

    def do(self, command: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(command + "\n")
        self._process.stdin.flush()

    def until(self, event: str, seconds: float = 30.0) -> list[str]:
        """The events up to the first that begins with `event`, that one included."""
        events: list[str] = []
        while not events or not events[-1].startswith(event):
            try:
                events.append(self._events.get(timeout=seconds))
            except queue.Empty:
                raise TimeoutError(f"waited for {event!r}, heard {events}") from None
        return events

    def close(self) -> None:
        self._process.kill()
        self._process.wait()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._events.put(line.strip())


@pytest.fixture
def sound_server(tmp_path: Path) -> Iterator[SoundServer]:
    missing = [tool for tool in ("pulseaudio", "parec", "pactl") if not shutil.which(tool)]
    if missing:
        pytest.skip(f"needs {', '.join(missing)} (Debian: pulseaudio, pulseaudio-utils)")
    server = SoundServer(tmp_path)
    try:
        yield server
    finally:
        server.close()


@pytest.fixture
def kiosk(sound_server: SoundServer, tmp_path: Path) -> Iterator[Kiosk]:
    """Reads through a loudspeaker that records; it starts when the test asks for `kiosk`."""
    sound_server.plug_in()
    kiosk = Kiosk(tmp_path / "clips", sound_server.environment)
    try:
        assert kiosk.until("available")[-1] == "available True"
        yield kiosk
    finally:
        kiosk.close()


@pytest.fixture
def mute_kiosk(sound_server: SoundServer, tmp_path: Path) -> Iterator[Kiosk]:
    """The same on a computer without any loudspeaker."""
    kiosk = Kiosk(tmp_path / "clips", sound_server.environment)
    try:
        assert kiosk.until("available")[-1] == "available False"
        yield kiosk
    finally:
        kiosk.close()
