"""A desk with a kiosk on a display of its own and somebody before it who cannot see it."""

import contextlib
import json
import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SYSTEM_PYTHON = "/usr/bin/python3"
LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
BINDINGS = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
PATIENCE = 20.0
"""How long (s) to wait for what must come; only a broken kiosk makes anybody wait so long."""


def missing() -> list[str]:
    """What this machine lacks for the desk, by the Debian package it is in."""
    packages = []
    if shutil.which("Xvfb") is None:
        packages.append("xvfb")
    if shutil.which("dbus-daemon") is None:
        packages.append("dbus-daemon")
    if not os.access(LAUNCHER, os.X_OK):
        packages.append("at-spi2-core")
    bindings = [SYSTEM_PYTHON, "-c", BINDINGS]
    if subprocess.run(bindings, capture_output=True, check=False).returncode != 0:
        packages += ["python3-gi", "gir1.2-atspi-2.0"]
    return packages


@dataclass(frozen=True)
class Node:
    """One thing on the screen as it is told to a screen reader."""

    role: str
    name: str
    description: str
    states: tuple[str, ...]

    @property
    def is_control(self) -> bool:
        return self.role in ("push button", "radio button")


class Person:
    """Hears and presses, and sees nothing."""

    def __init__(self, listener: "subprocess.Popen[str]") -> None:
        self._listener = listener
        self.heard: list[dict[str, Any]] = []

    def tree(self) -> list[Node]:
        """What is showing, as it was told and is remembered."""
        return self._nodes("tree")

    def fresh(self) -> list[Node]:
        """What is showing, asked anew."""
        return self._nodes("fresh")

    def languages(self) -> set[str]:
        """Of what languages the things showing are said to be. A client asks each thing once."""
        return set(self._ask("language"))

    def press(self, name: str) -> None:
        """The accessible action of what has that name."""
        self.eventually(lambda: self._ask(f"press {name}"), f"something named “{name}”")

    def try_press(self, name: str) -> bool:
        """The same, of what may have gone in between."""
        return bool(self._ask(f"press {name}"))

    def listen(self) -> list[dict[str, Any]]:
        """What was told since the last time."""
        new = self._ask("heard")
        self.heard += new
        return list(new)

    def announced(self, text: str = "") -> dict[str, Any]:
        """Wait for an announcement, of that text or of any."""
        found: list[dict[str, Any]] = []

        def come() -> bool:
            found.extend(each for each in self.listen() if each["kind"] == "announcement")
            return any(text in each["text"] for each in found)

        self.eventually(come, f"the announcement “{text}”; heard {found}")
        return next(each for each in found if text in each["text"])

    def eventually(self, true: Callable[[], object], what: str) -> None:
        """Wait until it is true."""
        end = time.monotonic() + PATIENCE
        while not true():
            if time.monotonic() > end:
                names = [node.name for node in self.tree()]
                raise TimeoutError(f"waited for {what}; there are {names}")
            time.sleep(0.02)

    def _nodes(self, how: str) -> list[Node]:
        return [Node(**{**each, "states": tuple(each["states"])}) for each in self._ask(how)]

    def _ask(self, command: str) -> Any:
        assert self._listener.stdin is not None
        assert self._listener.stdout is not None
        self._listener.stdin.write(command + "\n")
        self._listener.stdin.flush()
        if not select.select([self._listener.stdout], [], [], PATIENCE)[0]:
            raise TimeoutError(f"the listener does not answer “{command}”")
        line = self._listener.stdout.readline()
        if not line:
            raise EOFError("the listener has ended")
        answer = json.loads(line)
        if isinstance(answer, dict):
            raise RuntimeError(answer["error"])
        return answer


@contextlib.contextmanager
def at_the_desk(
    data: Path, *program: str, screen: str = "1080x1920"
) -> Iterator[tuple[Person, "subprocess.Popen[str]"]]:
    """The kiosk and a person at it. `program` is what runs instead of the kiosk itself."""
    with contextlib.ExitStack() as stack:
        # Not below pytest's folder: the bus makes a socket here, and its path must be short.
        runtime = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="desk-")))
        environment = {
            **{name: value for name, value in os.environ.items() if name not in ("DISPLAY",)},
            "XDG_RUNTIME_DIR": str(runtime),
            "PULSE_SERVER": f"unix:{runtime}/none",
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "NO_AT_BRIDGE": "0",
            "PYTHONUTF8": "1",
        }

        def start(*command: str, **how: Any) -> "subprocess.Popen[str]":
            log = stack.enter_context((runtime / Path(command[0]).name).open("a"))
            how = {"stderr": log, "text": True, "start_new_session": True, **how}
            process = subprocess.Popen(command, cwd=ROOT, env=environment, **how)
            stack.callback(_end, process)
            return process

        display = ["Xvfb", "-displayfd", "1", "-screen", "0", f"{screen}x24", "-nolisten", "tcp"]
        environment["DISPLAY"] = ":" + _first_line(start(*display, stdout=subprocess.PIPE))
        bus = ["dbus-daemon", "--session", "--nofork", "--print-address"]
        environment["DBUS_SESSION_BUS_ADDRESS"] = _first_line(start(*bus, stdout=subprocess.PIPE))
        start(LAUNCHER, "--launch-immediately", stdout=subprocess.DEVNULL)
        listener = start(
            SYSTEM_PYTHON,
            str(Path(__file__).with_name("listener.py")),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        command = program or ("main.py", "--windowed", "--screen", screen, "--data", str(data))
        kiosk = start(sys.executable, *command)
        person = Person(listener)
        person.eventually(lambda: len(person.tree()) > 5, "a window with something in it")
        yield person, kiosk


def _first_line(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def _end(process: "subprocess.Popen[str]") -> None:
    """Ends what was started here, and what it started itself."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGTERM)
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            stream.close()
