"""Garbage is searched for when nobody waits."""

import gc
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from kiosk.qt.tidying import Tidying


@pytest.fixture
def searched(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    searches: list[int] = []
    monkeypatch.setattr(gc, "collect", lambda generation=2: searches.append(generation))
    return searches


@pytest.fixture
def tidying(qtbot: QtBot, searched: list[int]) -> Iterator[Tidying]:
    tidying = Tidying()
    tidying.start()
    yield tidying
    tidying.stop()


def test_python_does_not_search_by_itself_until_the_end(tidying: Tidying) -> None:
    assert not gc.isenabled()
    tidying.stop()
    assert gc.isenabled()


def test_after_a_tap_what_it_left_is_searched_for_once_it_is_painted(
    tidying: Tidying, searched: list[int], qtbot: QtBot
) -> None:
    tidying.after_tap()
    assert not searched, "the answer to the tap comes first"
    qtbot.waitUntil(lambda: searched == [1])


def test_after_a_visit_everything_is_searched(
    tidying: Tidying, searched: list[int], qtbot: QtBot
) -> None:
    tidying.after_visit()
    assert not searched, "the welcome screen comes first"
    qtbot.waitUntil(lambda: searched == [2])


def test_before_the_first_frame_a_tap_starts_nothing(searched: list[int], qtbot: QtBot) -> None:
    Tidying().after_tap()
    qtbot.wait(300)
    assert not searched
