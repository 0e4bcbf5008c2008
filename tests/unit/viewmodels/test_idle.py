"""Who walks away leaves nothing behind; who only reads slowly is asked first."""

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.visit import STAFF, Screen
from kiosk.viewmodels.idle import IdleViewModel
from tests.support.session import Clock, Stand

IDLE, COUNTDOWN = 180, 45


class Kiosk:
    """A session, a clock in seconds and the watch over stillness."""

    def __init__(self, first: Screen = Screen.WELCOME) -> None:
        self.stand = Stand(first=first)
        self.session = self.stand.session
        self.clock = Clock(5000)
        self.idle = IdleViewModel(self.session, self.clock, IDLE, COUNTDOWN)

    def still(self, seconds: int) -> None:
        """Nobody does anything for so long; the kiosk looks every second."""
        for _ in range(seconds):
            self.clock.forward(1)
            self.idle.look()


@pytest.fixture
def kiosk(qtbot: QtBot) -> Kiosk:
    kiosk = Kiosk()
    kiosk.stand.open("papers", "shop")
    return kiosk


def test_nobody_is_asked_before_the_time_is_over(kiosk: Kiosk) -> None:
    kiosk.still(IDLE - 1)
    assert kiosk.session.screen is Screen.STEP
    kiosk.still(1)
    assert kiosk.session.screen is Screen.IDLE


def test_the_question_counts_down_and_then_everything_is_wiped(kiosk: Kiosk) -> None:
    kiosk.still(IDLE)
    counted = []
    for _ in range(COUNTDOWN):
        counted.append(kiosk.idle.secondsLeft)
        kiosk.still(1)
    assert counted == list(range(COUNTDOWN, 0, -1))
    assert kiosk.session.screen is Screen.WELCOME
    assert kiosk.session.visit is None
    last = kiosk.stand.journal.events[-1]
    assert (last.type.name, last.values["reason"]) == ("visit-ended", "idle")


@pytest.mark.parametrize(
    ("passed", "text"), [(0, "45 seconds left"), (43, "2 seconds left"), (44, "1 second left")]
)
def test_the_countdown_is_said_in_words(kiosk: Kiosk, passed: int, text: str) -> None:
    kiosk.still(IDLE + passed)
    assert kiosk.idle.secondsText == text


def test_who_goes_on_is_where_they_were_with_the_whole_time_again(kiosk: Kiosk) -> None:
    kiosk.still(IDLE + 30)
    kiosk.session.act(lambda visit: visit.back())
    assert kiosk.session.screen is Screen.STEP
    kiosk.still(IDLE - 1)
    assert kiosk.session.screen is Screen.STEP
    kiosk.still(1)
    assert kiosk.idle.secondsLeft == COUNTDOWN, "and a second question counts from the start"


def test_who_is_done_can_wipe_everything_at_once(kiosk: Kiosk) -> None:
    kiosk.still(IDLE)
    kiosk.idle.leave()
    assert kiosk.session.screen is Screen.WELCOME
    assert kiosk.stand.journal.events[-1].values["reason"] == "left"


def test_any_touch_gives_the_whole_time_again(kiosk: Kiosk) -> None:
    kiosk.still(IDLE - 1)
    kiosk.idle.touched()
    kiosk.still(IDLE - 1)
    assert kiosk.session.screen is Screen.STEP


def test_every_new_screen_gives_the_whole_time_again(kiosk: Kiosk) -> None:
    kiosk.still(IDLE - 1)
    kiosk.session.act(lambda visit: visit.go_on())
    kiosk.still(IDLE - 1)
    assert kiosk.session.screen is Screen.CHOICE


def test_who_listens_is_there(kiosk: Kiosk) -> None:
    kiosk.idle.busy = lambda: True
    kiosk.still(3 * IDLE)
    assert kiosk.session.screen is Screen.STEP
    kiosk.idle.busy = lambda: False
    kiosk.still(IDLE - 1)
    assert kiosk.session.screen is Screen.STEP, "the time counts from the last word"
    kiosk.still(1)
    assert kiosk.session.screen is Screen.IDLE


def test_the_question_read_aloud_does_not_hold_its_own_countdown(kiosk: Kiosk) -> None:
    kiosk.still(IDLE)
    kiosk.idle.busy = lambda: True
    kiosk.still(COUNTDOWN)
    assert kiosk.session.screen is Screen.WELCOME


def test_the_welcome_screen_waits_for_ever(qtbot: QtBot) -> None:
    kiosk = Kiosk()
    kiosk.still(5 * IDLE)
    assert kiosk.session.screen is Screen.WELCOME
    assert kiosk.stand.journal.events == []
    kiosk.session.start()
    kiosk.session.refresh()
    kiosk.still(IDLE - 1)
    assert kiosk.session.screen is Screen.HOME


@pytest.mark.parametrize("screen", sorted(STAFF - {Screen.STAFF_SETUP}))
def test_a_staff_screen_that_was_left_open_closes_itself(qtbot: QtBot, screen: Screen) -> None:
    kiosk = Kiosk(first=screen)
    kiosk.still(IDLE - 1)
    assert kiosk.session.screen is screen
    kiosk.still(1)
    assert kiosk.session.screen is Screen.WELCOME


def test_a_kiosk_that_waits_for_its_first_pin_goes_on_waiting(qtbot: QtBot) -> None:
    kiosk = Kiosk(first=Screen.STAFF_SETUP)
    told = []
    kiosk.session.visitEnded.connect(lambda: told.append("forget"))
    kiosk.still(IDLE)
    assert kiosk.session.screen is Screen.STAFF_SETUP
    assert told == ["forget"], "but nothing half typed is left"


@pytest.mark.parametrize("screen", sorted(STAFF - {Screen.STAFF_SETUP}))
def test_staff_who_went_away_from_a_visit_leave_no_screen_of_theirs(
    kiosk: Kiosk, screen: Screen
) -> None:
    here = kiosk.session.place
    kiosk.session.open_staff(Screen.STAFF_PIN)
    kiosk.session.open_staff(screen)
    kiosk.still(IDLE)
    assert kiosk.session.screen is Screen.IDLE, "the visitor is asked"
    kiosk.session.act(lambda visit: visit.back())
    assert kiosk.session.place == here


def test_the_edge_of_the_clock(kiosk: Kiosk) -> None:
    """A moment before the time is over nothing happens, and “0 seconds left” is never said."""
    kiosk.clock.forward(IDLE - 0.001)  # type: ignore[arg-type]
    kiosk.idle.look()
    assert kiosk.session.screen is Screen.STEP
    kiosk.clock.forward(0.001)  # type: ignore[arg-type]
    kiosk.idle.look()
    assert kiosk.session.screen is Screen.IDLE
    kiosk.clock.forward(COUNTDOWN - 0.001)  # type: ignore[arg-type]
    kiosk.idle.look()
    assert (kiosk.session.screen, kiosk.idle.secondsLeft) == (Screen.IDLE, 1)
    kiosk.idle.touched()
    assert kiosk.idle.secondsLeft == COUNTDOWN, "a touch in the last moment still counts"
    kiosk.clock.forward(COUNTDOWN)
    kiosk.idle.look()
    assert kiosk.session.screen is Screen.WELCOME


def test_the_question_is_said_once_more_while_there_is_time_to_answer(kiosk: Kiosk) -> None:
    said: list[int] = []
    kiosk.idle.reminded.connect(lambda: said.append(kiosk.idle.secondsLeft))
    kiosk.still(IDLE + COUNTDOWN)
    assert said == [20]
    kiosk.stand.open("papers")
    kiosk.still(IDLE + 30)
    kiosk.idle.touched()
    kiosk.still(30)
    assert said == [20, 20, 20], "once for each time given"


def test_a_question_that_is_still_being_said_is_not_begun_again(kiosk: Kiosk) -> None:
    said: list[int] = []
    kiosk.idle.reminded.connect(lambda: said.append(1))
    kiosk.still(IDLE)
    kiosk.idle.busy = lambda: True
    kiosk.still(COUNTDOWN)
    assert said == []


def test_the_kiosk_looks_by_itself(qtbot: QtBot) -> None:
    kiosk = Kiosk()
    kiosk.session.start()
    kiosk.session.refresh()
    kiosk.clock.forward(IDLE)
    qtbot.waitUntil(lambda: kiosk.session.screen is Screen.IDLE, timeout=5000)


def test_the_countdown_on_the_screen_is_told_every_second(kiosk: Kiosk, qtbot: QtBot) -> None:
    kiosk.still(IDLE)
    with qtbot.waitSignal(kiosk.idle.changed):
        kiosk.still(1)


def test_the_question_can_be_heard(kiosk: Kiosk) -> None:
    assert [block for block, _ in kiosk.idle.narrate()] == ["title", "text", "seconds"]
    assert kiosk.idle.narrate()[0][1] == "Are you still there?"
