"""Slow work never holds the screen: its results come back on the screen's thread."""

import threading

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.errors import WorldError
from kiosk.qt.background import Background
from kiosk.qt.post import Post


class Screen:
    """Takes results as a view model does."""

    def __init__(self) -> None:
        self.background = Background(Post())
        self.results: list[tuple[str, object, bool]] = []
        self.worked_on: list[threading.Thread] = []

    def ask(self, job: object) -> None:
        def work() -> object:
            self.worked_on.append(threading.current_thread())
            return job() if callable(job) else job

        self.background(work, self._take("done"), self._take("failed"))

    def _take(self, how: str):  # type: ignore[no-untyped-def]
        def take(result: object) -> None:
            here = threading.current_thread() is threading.main_thread()
            self.results.append((how, result, here))

        return take


def test_the_work_is_done_beside_the_screen_and_its_result_comes_back(qtbot: QtBot) -> None:
    screen = Screen()
    screen.ask(42)
    qtbot.waitUntil(lambda: bool(screen.results))
    assert screen.results == [("done", 42, True)]
    assert screen.worked_on != [threading.main_thread()]


def test_the_screen_goes_on_while_the_work_lasts(qtbot: QtBot) -> None:
    screen, finish, ticks = Screen(), threading.Event(), []
    screen.ask(lambda: finish.wait(10))
    post = Post()
    for at in range(3):
        post(lambda at=at: ticks.append(at))
    qtbot.waitUntil(lambda: len(ticks) == 3)
    assert screen.results == []
    finish.set()
    qtbot.waitUntil(lambda: bool(screen.results))
    assert screen.results == [("done", True, True)]


def test_when_the_world_fails_the_screen_is_told(qtbot: QtBot) -> None:
    screen, trouble = Screen(), WorldError("The disk is full.")

    def fail() -> None:
        raise trouble

    screen.ask(fail)
    qtbot.waitUntil(lambda: bool(screen.results))
    assert screen.results == [("failed", trouble, True)]


def test_a_bug_beside_the_screen_is_met_like_one_on_it(qtbot: QtBot) -> None:
    """It must not vanish in a thread and leave the screen waiting for ever."""
    screen = Screen()

    def slip() -> None:
        raise ZeroDivisionError("a bug")

    with qtbot.captureExceptions() as met:
        screen.ask(slip)
        qtbot.waitUntil(lambda: bool(met))
    assert [kind for kind, *_ in met] == [ZeroDivisionError]
    assert screen.results == []


@pytest.mark.parametrize("count", [20])
def test_many_jobs_each_come_back_once(qtbot: QtBot, count: int) -> None:
    screen = Screen()
    for at in range(count):
        screen.ask(at)
    qtbot.waitUntil(lambda: len(screen.results) == count)
    assert sorted(result for _, result, _ in screen.results) == list(range(count))  # type: ignore[type-var]
