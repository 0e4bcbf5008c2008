"""Slow work happens elsewhere, in order of urgency, and a bug in it does not go unseen."""

import threading

import pytest

from kiosk.speech.lane import Kind, ThreadLane


class Log:
    def __init__(self) -> None:
        self.done: list[str] = []
        self.crashes: list[BaseException] = []
        self.crashed = threading.Event()
        self.lane = ThreadLane(self._crash)
        self.gate = threading.Event()

    def _crash(self, error: BaseException) -> None:
        self.crashes.append(error)
        self.crashed.set()

    def hold(self) -> None:
        """Keep the lane busy until `finish`."""
        begun = threading.Event()
        self.lane.submit(Kind.READING, lambda: (begun.set(), self.gate.wait(10)))
        assert begun.wait(10)

    def job(self, kind: Kind, name: str) -> None:
        self.lane.submit(kind, lambda: self.done.append(name))

    def finish(self) -> list[str]:
        over = threading.Event()
        self.lane.submit(Kind.AHEAD, over.set)
        self.gate.set()
        assert over.wait(10)
        return self.done


@pytest.fixture
def log():
    log = Log()
    yield log
    log.gate.set()
    log.lane.close()


def test_reading_goes_before_asking_and_asking_before_work_ahead(log: Log) -> None:
    log.hold()
    log.job(Kind.AHEAD, "ahead")
    log.job(Kind.ASKING, "ask")
    log.job(Kind.READING, "read 1")
    log.job(Kind.READING, "read 2")
    assert log.finish() == ["read 1", "read 2", "ask", "ahead"]


def test_dropped_work_is_not_done_and_other_work_is(log: Log) -> None:
    log.hold()
    log.job(Kind.READING, "read")
    log.job(Kind.AHEAD, "ahead")
    log.lane.drop(Kind.READING)
    assert log.finish() == ["ahead"]


def test_work_is_done_on_another_thread(log: Log) -> None:
    threads: list[threading.Thread] = []
    log.lane.submit(Kind.READING, lambda: threads.append(threading.current_thread()))
    log.finish()
    assert threads != [threading.current_thread()]


def test_a_bug_is_told_and_the_next_job_runs(log: Log) -> None:
    log.lane.submit(Kind.READING, lambda: 1 // 0)
    assert log.crashed.wait(10)
    assert isinstance(log.crashes[0], ZeroDivisionError)
    log.job(Kind.READING, "after")
    assert log.finish() == ["after"]


def test_nothing_runs_after_closing(log: Log) -> None:
    log.lane.close()
    log.job(Kind.READING, "late")
    assert not log.lane._thread.is_alive()
    assert log.done == []
