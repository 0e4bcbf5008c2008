"""One background thread for what is slow in speech: one job at a time, the important first."""

import threading
from collections import deque
from collections.abc import Callable
from enum import IntEnum
from typing import Protocol

Job = Callable[[], object]


class Kind(IntEnum):
    """What a job is for, the most urgent first."""

    READING = 0
    ASKING = 1
    AHEAD = 2


class Lane(Protocol):
    """Where the reader has its slow work done."""

    def submit(self, kind: Kind, job: Job) -> None: ...

    def drop(self, kind: Kind) -> None:
        """Forget the jobs of this kind that have not begun."""
        ...

    def close(self) -> None: ...


class ThreadLane:
    """`on_crash` is given an exception a job let out: a bug, to be raised where it is seen."""

    def __init__(self, on_crash: Callable[[BaseException], None]) -> None:
        self._on_crash = on_crash
        self._jobs: dict[Kind, deque[Job]] = {kind: deque() for kind in Kind}
        self._changed = threading.Condition()
        self._closed = False
        self._thread = threading.Thread(target=self._work, name="speech", daemon=True)
        self._thread.start()

    def submit(self, kind: Kind, job: Job) -> None:
        with self._changed:
            self._jobs[kind].append(job)
            self._changed.notify()

    def drop(self, kind: Kind) -> None:
        with self._changed:
            self._jobs[kind].clear()

    def close(self, wait_seconds: float = 1.0) -> None:
        with self._changed:
            self._closed = True
            self._changed.notify()
        if threading.current_thread() is not self._thread:
            self._thread.join(wait_seconds)

    def _work(self) -> None:
        while (job := self._next()) is not None:
            try:
                job()
            except BaseException as error:
                self._on_crash(error)

    def _next(self) -> Job | None:
        with self._changed:
            while not self._closed:
                for jobs in self._jobs.values():
                    if jobs:
                        return jobs.popleft()
                self._changed.wait()
        return None
