"""A helper process for code that may crash, hang or be slow to load: the speech engines.

The engine lives in a process of its own because a crash or an endless loop in a native library
must not take the screen with it, because loading a dictionary must not hold up the first frames,
and because espeak-ng (GPL) stays a separate program.
"""

import contextlib
import os
import pickle
import queue
import struct
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO, Any

from kiosk.speech.engine import RenderError

_LENGTH = struct.Struct(">I")
_PACKAGE_PARENT = Path(__file__).resolve().parents[2]


class WorkerLostError(RenderError):
    """The process died or ran past its time limit; it has been put away."""


class Worker:
    """Calls methods of a host object in its own process, one at a time.

    `host` is `"module:Class"`; the class is made in the process with `arguments`. The process
    starts with the first call (or `start`), is ended when it dies or answers later than
    `time_limit` seconds, and starts again with the next call.
    """

    def __init__(self, host: str, *arguments: Any, time_limit: float) -> None:
        self._command = [sys.executable, "-m", "kiosk.speech.worker_host", host]
        self._arguments = arguments
        self._time_limit = time_limit
        self._process: subprocess.Popen[bytes] | None = None
        self._answers: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._lock = threading.Lock()

    @property
    def pid(self) -> int | None:
        """The process id while one runs: for tests and diagnosis."""
        process = self._process
        return process.pid if process is not None and process.poll() is None else None

    def start(self) -> None:
        """Start the process now, without waiting for it to be ready."""
        with self._lock:
            self._running()

    def call(self, method: str, *arguments: Any) -> Any:
        """The host's answer.

        If the process is lost on the way the call is made once more in a new one. Raises
        `RenderError` with the host's words if it refused, `WorkerLostError` if it was lost twice.
        """
        with self._lock:
            try:
                return self._ask(method, arguments)
            except WorkerLostError:
                return self._ask(method, arguments)

    def close(self) -> None:
        """End the process. A later call starts a new one."""
        with self._lock:
            self._end()

    def _ask(self, method: str, arguments: tuple[Any, ...]) -> Any:
        process = self._running()
        assert process.stdin is not None
        try:
            send(process.stdin, pickle.dumps((method, arguments)))
            answer = self._answers.get(timeout=self._time_limit)
        except queue.Empty:
            self._end()
            raise WorkerLostError(
                f"The speech engine did not answer in {self._time_limit:g} s."
            ) from None
        except OSError:
            answer = None
        if answer is None:
            self._end()
            raise WorkerLostError("The speech engine stopped.", "It is started again by itself.")
        refused, result = pickle.loads(answer)
        if refused:
            raise RenderError(f"The speech engine could not speak: {result}")
        return result

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is None:
            return self._process
        self._end()
        self._answers = queue.SimpleQueue()
        paths = [str(_PACKAGE_PARENT), os.environ.get("PYTHONPATH", "")]
        process = subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        assert process.stdin is not None
        assert process.stdout is not None
        self._process = process
        # A pipe has no portable time limit (Windows cannot poll one), so a thread waits on it.
        threading.Thread(
            target=_collect, args=(process.stdout, self._answers), daemon=True, name="speech-pipe"
        ).start()
        with contextlib.suppress(OSError):
            send(process.stdin, pickle.dumps(self._arguments))
        return process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        with contextlib.suppress(OSError):
            assert process.stdin is not None
            process.stdin.close()


def send(pipe: IO[bytes], message: bytes) -> None:
    pipe.write(_LENGTH.pack(len(message)) + message)
    pipe.flush()


def receive(pipe: IO[bytes]) -> bytes | None:
    """The next whole message, or None when the other side is gone."""
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    body = pipe.read(length)
    return body if len(body) == length else None


def _collect(pipe: IO[bytes], answers: "queue.SimpleQueue[bytes | None]") -> None:
    with pipe:
        while (answer := receive(pipe)) is not None:
            answers.put(answer)
    answers.put(None)
