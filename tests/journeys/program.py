"""A program of the tests, seen from outside: what it prints, what it is told, how it ends."""

import queue
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class Program:
    """A module run by this Python. What it prints on standard output is one event a line."""

    def __init__(
        self, module: str, *arguments: str, environment: Mapping[str, str] | None = None
    ) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", module, *arguments],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
        )
        self._lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    def do(self, command: str) -> None:
        """Tell it a line."""
        assert self._process.stdin is not None
        self._process.stdin.write(command + "\n")

    def until(self, beginning: str, seconds: float = 60.0) -> list[str]:
        """The lines up to the first with that beginning, that one included."""
        lines: list[str] = []
        while not lines or not lines[-1].startswith(beginning):
            try:
                line = self._lines.get(timeout=seconds)
            except queue.Empty:
                raise TimeoutError(f"waited for “{beginning}”, heard {lines}") from None
            if line is None:
                raise EOFError(f"it ended before it said “{beginning}”; it said {lines}")
            lines.append(line)
        return lines

    def kill(self) -> list[str]:
        """End it as a pulled plug does; the whole lines it had still said."""
        self._process.kill()
        self._process.wait()
        self._thread.join()
        for stream in (self._process.stdin, self._process.stdout):
            assert stream is not None
            stream.close()
        rest = []
        # What it said is all in the queue by now; its end may have been read before.
        while not self._lines.empty():
            line = self._lines.get()
            if line is not None:
                rest.append(line)
        return rest

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if line.endswith("\n"):  # a line cut off in the middle was never said
                self._lines.put(line[:-1])
        self._lines.put(None)
