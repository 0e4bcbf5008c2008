"""Only who knows the PIN gets in, and a PIN is never left lying about."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.errors import WorldError
from kiosk.domain.visit import Screen
from kiosk.viewmodels.staff import StaffViewModel
from tests.support.session import Stand

PIN = "2580"
NOT_IT = "That was not the PIN."


@dataclass
class Answer:
    right: bool
    wait_seconds: int = 0


class FakePin:
    """A PIN in memory; the third wrong try makes people wait until the test says it is over."""

    def __init__(self, pin: str | None = PIN) -> None:
        self.pin = pin
        self.tried: list[str] = []
        self.wait = 0
        self.wrong = 0
        self.trouble: WorldError | None = None

    def _meet(self) -> None:
        if self.trouble:
            raise self.trouble

    def is_set(self) -> bool:
        self._meet()
        return self.pin is not None

    def set_pin(self, pin: str) -> None:
        self._meet()
        if len(pin) < 4:
            raise WorldError("The PIN must be 4 to 12 digits.", "Six or more are better.")
        self.pin = pin

    def try_pin(self, pin: str) -> Answer:
        self._meet()
        self.tried.append(pin)
        if self.wait:
            return Answer(False, self.wait)
        if pin == self.pin:
            return Answer(True)
        self.wrong += 1
        self.wait = 30 if self.wrong > 2 else 0
        return Answer(False, self.wait)

    def wait_seconds(self) -> int:
        self._meet()
        return self.wait


class Beside:
    """Does slow work when the test says so."""

    def __init__(self) -> None:
        self.held: list[Callable[[], None]] = []
        self.at_once = True

    def __call__(self, job, done, failed) -> None:  # type: ignore[no-untyped-def]
        def work() -> None:
            try:
                result = job()
            except WorldError as error:
                failed(error)
            else:
                done(result)

        self.held.append(work)
        if self.at_once:
            self.finish()

    def finish(self) -> None:
        while self.held:
            self.held.pop(0)()


class Kiosk:
    def __init__(self, pin: str | None = PIN, first: Screen = Screen.WELCOME) -> None:
        self.stand = Stand(first=first)
        self.session = self.stand.session
        self.pin = FakePin(pin)
        self.beside = Beside()
        self.staff = StaffViewModel(self.session, self.pin, self.beside)

    def type(self, digits: str) -> None:
        for digit in digits:
            self.staff.digit(digit)

    def enter(self, digits: str) -> None:
        self.type(digits)
        self.staff.enter()

    def kept(self) -> str:
        """All that the pad remembers."""
        return self.staff._typed + self.staff._first + self.staff.message


@pytest.fixture
def kiosk(qtbot: QtBot) -> Kiosk:
    kiosk = Kiosk()
    kiosk.staff.open()
    return kiosk


@pytest.fixture
def new(qtbot: QtBot) -> Kiosk:
    """A kiosk at its first start."""
    return Kiosk(pin=None, first=Screen.STAFF_SETUP)


def test_the_right_pin_opens_the_staff_area(kiosk: Kiosk) -> None:
    assert kiosk.session.screen is Screen.STAFF_PIN
    kiosk.enter(PIN)
    assert kiosk.session.screen is Screen.STAFF_SESSIONS
    assert kiosk.stand.journal.names == ["staff-entered"]


def test_a_wrong_pin_says_so_and_lets_one_try_again(kiosk: Kiosk) -> None:
    kiosk.enter("1111")
    assert kiosk.session.screen is Screen.STAFF_PIN
    assert kiosk.staff.message == NOT_IT
    assert kiosk.staff.typedCount == 0
    assert kiosk.stand.journal.names == ["staff-refused"]
    kiosk.staff.digit("2")
    assert kiosk.staff.message == "", "typing again clears the reproach"


def test_after_too_many_tries_the_pad_says_how_long_to_wait_and_when_it_is_over(
    kiosk: Kiosk,
) -> None:
    for _ in range(3):
        kiosk.enter("1111")
    assert kiosk.staff.message == "Please wait 30 seconds before the next try."
    kiosk.pin.wait = 29
    kiosk.staff._countdown.timeout.emit()
    assert kiosk.staff.message == "Please wait 29 seconds before the next try."
    kiosk.type("25")
    assert "29 seconds" in kiosk.staff.message, "typing does not hide the wait"
    kiosk.pin.wait = 0
    kiosk.staff._countdown.timeout.emit()
    assert kiosk.staff.message == ""
    kiosk.enter("80")
    assert kiosk.session.screen is Screen.STAFF_SESSIONS


def test_the_wait_is_shown_to_who_comes_back_to_the_pad(kiosk: Kiosk) -> None:
    for _ in range(3):
        kiosk.enter("1111")
    kiosk.staff.leave()
    assert kiosk.staff.message == ""
    kiosk.staff.open()
    assert "30 seconds" in kiosk.staff.message


def test_the_wait_counts_down_by_itself(kiosk: Kiosk, qtbot: QtBot) -> None:
    for _ in range(3):
        kiosk.enter("1111")
    kiosk.pin.wait = 12
    qtbot.waitUntil(lambda: "12 seconds" in kiosk.staff.message, timeout=5000)


def test_the_first_pin_is_typed_twice_and_the_kiosk_opens(new: Kiosk) -> None:
    new.enter("8527")
    assert new.staff.repeating
    assert new.pin.pin is None
    new.enter("8527")
    assert new.pin.pin == "8527"
    assert new.session.screen is Screen.WELCOME
    assert not new.staff.repeating


def test_two_different_pins_are_none(new: Kiosk) -> None:
    new.enter("8527")
    new.enter("8528")
    assert new.pin.pin is None
    assert new.staff.message == "The two were different. Please type a new PIN."
    assert not new.staff.repeating, "and one begins from the first again"
    new.enter("8528")
    new.enter("8528")
    assert new.pin.pin == "8528"


def test_a_pin_that_is_too_weak_says_why_and_begins_again(new: Kiosk) -> None:
    new.enter("12")
    new.enter("12")
    assert new.staff.message == "The PIN must be 4 to 12 digits. Six or more are better."
    assert not new.staff.repeating
    assert not new.staff.busy
    assert new.session.screen is Screen.STAFF_SETUP


def test_without_a_pin_the_pad_says_where_it_is_chosen(qtbot: QtBot) -> None:
    kiosk = Kiosk(pin=None)
    kiosk.staff.open()
    assert kiosk.staff.message == "Staff set the PIN when the kiosk is started."
    assert not kiosk.staff.repeating


def test_a_damaged_pin_file_closes_the_staff_area_and_says_so(qtbot: QtBot) -> None:
    kiosk = Kiosk()
    kiosk.pin.trouble = WorldError("The staff file is damaged.", "Delete it.")
    kiosk.staff.open()
    assert kiosk.staff.message == "The staff file is damaged. Delete it."
    kiosk.enter(PIN)
    assert kiosk.session.screen is Screen.STAFF_PIN
    assert kiosk.staff.message == "The staff file is damaged. Delete it."
    assert not kiosk.staff.busy


def test_a_pin_file_that_breaks_during_the_wait_is_said_not_crashed_on(kiosk: Kiosk) -> None:
    for _ in range(3):
        kiosk.enter("1111")
    kiosk.pin.trouble = WorldError("The staff file is damaged.")
    kiosk.staff._countdown.timeout.emit()
    assert kiosk.staff.message == "The staff file is damaged."


@pytest.mark.parametrize("screen", [Screen.WELCOME, Screen.STAFF_GUIDES])
def test_nothing_typed_outlives_the_screen(kiosk: Kiosk, screen: Screen) -> None:
    kiosk.type("258")
    kiosk.session.go_outside(screen)
    assert kiosk.kept() == ""
    assert kiosk.staff.typedCount == 0
    kiosk.staff.open()
    assert kiosk.staff.typedCount == 0


def test_a_first_pin_half_chosen_is_forgotten_when_the_screen_closes(new: Kiosk) -> None:
    new.enter("8527")
    new.type("85")
    new.session.end("idle")
    assert new.kept() == ""
    assert new.pin.pin is None


def test_what_is_typed_reaches_the_screen_only_as_a_count(kiosk: Kiosk) -> None:
    kiosk.type("258")
    assert kiosk.staff.typedCount == 3
    shown = [
        kiosk.staff.property(kiosk.staff.metaObject().property(at).name())
        for at in range(kiosk.staff.metaObject().propertyCount())
    ]
    assert "258" not in [str(value) for value in shown]
    kiosk.staff.erase()
    assert kiosk.staff.typedCount == 2
    for _ in range(5):
        kiosk.staff.erase()
    assert kiosk.staff.typedCount == 0


def test_more_than_twelve_digits_and_anything_else_are_not_taken(kiosk: Kiosk) -> None:
    kiosk.type("1234567890123456")
    assert kiosk.staff.typedCount == 12
    kiosk.staff.erase()
    kiosk.type("x -")
    assert kiosk.staff.typedCount == 11


def test_nothing_typed_is_no_try(kiosk: Kiosk) -> None:
    kiosk.staff.enter()
    assert kiosk.pin.tried == []
    assert kiosk.stand.journal.events == []


def test_while_a_pin_is_checked_the_pad_rests_and_one_press_is_one_try(kiosk: Kiosk) -> None:
    kiosk.beside.at_once = False
    kiosk.enter("1111")
    assert kiosk.staff.busy
    kiosk.enter("2222")
    assert kiosk.staff.typedCount == 0
    kiosk.beside.finish()
    assert not kiosk.staff.busy
    assert kiosk.pin.tried == ["1111"]


def test_a_right_pin_opens_nothing_for_the_person_who_came_meanwhile(kiosk: Kiosk) -> None:
    """Checking takes a moment; staff may have left and a resident may have begun."""
    kiosk.beside.at_once = False
    kiosk.enter(PIN)
    kiosk.staff.leave()
    kiosk.stand.open("papers", "shop")
    kiosk.beside.finish()
    assert kiosk.session.screen is Screen.STEP
    assert "staff-entered" not in kiosk.stand.journal.names
    kiosk.beside.at_once = True
    kiosk.staff.open()
    kiosk.enter(PIN)
    assert kiosk.session.screen is Screen.STAFF_SESSIONS, "and the pad is not stuck"


def test_a_wrong_pin_answered_late_reproaches_nobody_else(kiosk: Kiosk) -> None:
    kiosk.beside.at_once = False
    kiosk.enter("1111")
    kiosk.staff.leave()
    kiosk.beside.finish()
    assert kiosk.staff.message == ""
    assert kiosk.stand.journal.names == ["staff-refused"], "but it is logged"


def test_a_pin_stored_late_does_not_end_the_visit_that_has_begun(new: Kiosk) -> None:
    new.beside.at_once = False
    new.enter("8527")
    new.enter("8527")
    new.staff.leave()
    new.stand.open("papers", "shop")
    new.beside.finish()
    assert new.pin.pin == "8527"
    assert new.session.screen is Screen.STEP


def test_staff_can_go_everywhere_and_out(kiosk: Kiosk) -> None:
    kiosk.enter(PIN)
    kiosk.staff.openGuides()
    assert kiosk.session.screen is Screen.STAFF_GUIDES
    kiosk.staff.openSessions()
    assert kiosk.session.screen is Screen.STAFF_SESSIONS
    kiosk.staff.leave()
    assert kiosk.session.screen is Screen.WELCOME
