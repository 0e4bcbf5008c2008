"""A sound server of the tests' own with a loudspeaker that only records."""

import os
import subprocess
import threading
import time
from collections.abc import Callable
from pathlib import Path

RATE = 48_000


class Recording:
    """What the loudspeaker is given, growing while one looks at it."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self._process = process
        self._bytes = bytearray()
        self._grew = threading.Condition()
        self._thread = threading.Thread(target=self._collect, daemon=True)
        self._thread.start()

    def __len__(self) -> int:
        """Samples recorded so far."""
        with self._grew:
            return len(self._bytes) // 2

    def samples(self, start: int = 0) -> bytes:
        with self._grew:
            return bytes(self._bytes[2 * start : len(self._bytes) // 2 * 2])

    def wait_for(self, samples: int, seconds: float = 10.0) -> None:
        """Until the recording is at least that long."""
        with self._grew:
            if not self._grew.wait_for(lambda: len(self._bytes) >= 2 * samples, seconds):
                raise TimeoutError(f"{len(self._bytes) // 2} of {samples} samples recorded")

    def _collect(self) -> None:
        assert self._process.stdout is not None
        while data := os.read(self._process.stdout.fileno(), 65536):
            with self._grew:
                self._bytes += data
                self._grew.notify_all()


class SoundServer:
    """PulseAudio in a folder of its own, without a device until `plug_in`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.address = f"unix:{folder}/pulse.sock"
        self.environment = {
            **os.environ,
            "XDG_RUNTIME_DIR": str(folder),
            "HOME": str(folder),
            "PULSE_SERVER": self.address,
        }
        self._server = subprocess.Popen(
            [
                *("pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1"),
                *("--use-pid-file=no", "--disable-shm=yes", "--log-target=stderr"),
                *("-L", f"module-native-protocol-unix socket={folder}/pulse.sock auth-anonymous=1"),
            ],
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._recorder: subprocess.Popen[bytes] | None = None
        self._module = ""
        self._until(lambda: self._control("info").returncode == 0)

    def plug_in(self) -> None:
        """A loudspeaker appears and is the default."""
        done = self._control(
            *("load-module", "module-null-sink", "sink_name=speaker", f"rate={RATE}"),
            *("channels=1", "format=s16le"),
        )
        self._module = done.stdout.decode().strip()

    def unplug(self) -> None:
        self._control("unload-module", self._module)

    def record(self) -> Recording:
        self._recorder = subprocess.Popen(
            [
                *("parec", "-d", "speaker.monitor", "--format=s16le", f"--rate={RATE}"),
                *("--channels=1", "--latency-msec=5", "--raw"),
            ],
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        recording = Recording(self._recorder)
        recording.wait_for(RATE // 10)
        return recording

    def close(self) -> None:
        for process in (self._recorder, self._server):
            if process is not None:
                process.kill()
                process.wait()

    def _control(self, *arguments: str) -> "subprocess.CompletedProcess[bytes]":
        return subprocess.run(
            ["pactl", *arguments], env=self.environment, capture_output=True, timeout=10
        )

    def _until(self, condition: Callable[[], bool], seconds: float = 10.0) -> None:
        deadline = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > deadline or self._server.poll() is not None:
                raise RuntimeError("the test's PulseAudio did not start")
            time.sleep(0.02)
