"""Only who knows the PIN gets in, and a PIN is never left lying about."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from pytestqt.qtbot import QtBot

from kiosk.device.pin_rules import WeakPin
from kiosk.domain.errors import WorldError
from kiosk.domain.visit import Screen
from kiosk.viewmodels.staff import StaffViewModel
from tests.support.session import Stand

PIN = "2580"
NOT_IT = "That was not the PIN."
CHOOSE, AGAIN = "Choose a PIN for the staff", "Type the PIN once more"
CLOSED = "The staff area cannot be opened: the PIN cannot be read."


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
            raise WeakPin("The PIN must be 4 to 12 digits.", "Six or more are better.")
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

    def change_pin(self, old: str, new: str) -> Answer:
        self._meet()
        if len(new) < 4:
            raise WeakPin("The PIN must be 4 to 12 digits.", "Six or more are better.")
        answer = self.try_pin(old)
        if answer.right:
            self.pin = new
        return answer

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
        staff = self.staff
        return staff._typed + staff._old + staff._first + staff.message


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
    assert kiosk.session.screen is Screen.STAFF_HOME
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
    assert kiosk.session.screen is Screen.STAFF_HOME


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
    assert new.staff.prompt == AGAIN
    assert new.pin.pin is None
    new.enter("8527")
    assert new.pin.pin == "8527"
    assert new.session.screen is Screen.WELCOME
    assert new.staff.prompt != AGAIN
    assert new.stand.journal.names == ["staff-pin-set"]


def test_two_different_pins_are_none(new: Kiosk) -> None:
    new.enter("8527")
    new.enter("8528")
    assert new.pin.pin is None
    assert new.staff.message == "The two were different. Please type a new PIN."
    assert new.staff.prompt == CHOOSE, "and one begins from the first again"
    new.enter("8528")
    new.enter("8528")
    assert new.pin.pin == "8528"


def test_a_pin_that_is_too_weak_says_why_and_begins_again(new: Kiosk) -> None:
    new.enter("12")
    new.enter("12")
    assert new.staff.message == "The PIN must be 4 to 12 digits. Six or more are better."
    assert new.staff.prompt == CHOOSE
    assert not new.staff.busy
    assert new.session.screen is Screen.STAFF_SETUP


def test_without_a_pin_the_pad_says_where_it_is_chosen(qtbot: QtBot) -> None:
    kiosk = Kiosk(pin=None)
    kiosk.staff.open()
    assert kiosk.staff.message == "Staff set the PIN when the kiosk is started."
    assert kiosk.staff.prompt == "Staff PIN"


def test_a_damaged_pin_file_closes_the_staff_area_and_says_so(qtbot: QtBot) -> None:
    kiosk = Kiosk()
    kiosk.pin.trouble = WorldError("The staff file is damaged.", "Delete it.")
    kiosk.staff.open()
    assert kiosk.staff.message == f"{CLOSED}\nThe staff file is damaged. Delete it."
    kiosk.enter(PIN)
    assert kiosk.session.screen is Screen.STAFF_PIN
    assert kiosk.staff.message == f"{CLOSED}\nThe staff file is damaged. Delete it."
    assert not kiosk.staff.busy


def test_a_pin_file_that_breaks_during_the_wait_is_said_not_crashed_on(kiosk: Kiosk) -> None:
    for _ in range(3):
        kiosk.enter("1111")
    kiosk.pin.trouble = WorldError("The staff file is damaged.")
    kiosk.staff._countdown.timeout.emit()
    assert kiosk.staff.message == f"{CLOSED}\nThe staff file is damaged."


@pytest.fixture
def changing(kiosk: Kiosk) -> Kiosk:
    """A kiosk whose staff are about to change the PIN."""
    kiosk.enter(PIN)
    kiosk.staff.openNewPin()
    kiosk.stand.journal.events.clear()
    return kiosk


def test_the_pin_is_changed_by_the_old_one_once_and_the_new_one_twice(changing: Kiosk) -> None:
    prompts = []
    for pin in (PIN, "730184", "730184"):
        prompts.append(changing.staff.prompt)
        changing.enter(pin)
    assert prompts == ["Type the PIN as it is now", "Type the new PIN", AGAIN]
    assert changing.pin.pin == "730184"
    assert changing.session.screen is Screen.STAFF_HOME
    assert changing.staff.message == "The PIN is changed."
    assert changing.stand.journal.names == ["staff-pin-set"]
    assert changing.kept() == changing.staff.message, "no PIN is left lying about"


def test_who_does_not_know_the_pin_cannot_change_it(changing: Kiosk) -> None:
    changing.enter("1111")
    assert (changing.staff.message, changing.staff.prompt) == (NOT_IT, "Type the PIN as it is now")
    changing.enter("730184")
    changing.enter("730184")
    assert changing.pin.pin == PIN
    assert "30 seconds" in changing.staff.message, "each try counts"
    assert changing.stand.journal.names == ["staff-refused"] * 3


def test_a_new_pin_that_is_too_weak_or_typed_differently_is_asked_again(changing: Kiosk) -> None:
    changing.enter(PIN)
    for first, second in (("12", "12"), ("730184", "730185")):
        changing.enter(first)
        changing.enter(second)
        assert (changing.pin.pin, changing.staff.prompt) == (PIN, "Type the new PIN")
        assert changing.staff.message


def test_a_changed_pin_is_stored_also_for_who_has_left(changing: Kiosk) -> None:
    changing.enter(PIN)
    changing.enter("730184")
    changing.beside.at_once = False
    changing.enter("730184")
    changing.staff.leave()
    changing.beside.finish()
    assert changing.pin.pin == "730184"
    assert changing.session.screen is Screen.WELCOME


def test_staff_step_in_and_give_the_visitor_back_place_and_language(kiosk: Kiosk) -> None:
    kiosk.staff.leave()
    kiosk.stand.open("papers", "shop")
    kiosk.session.act(lambda visit: visit.choose_language("ja"))
    visit, here = kiosk.session.visit, kiosk.session.place
    kiosk.staff.open()
    assert kiosk.session.language.code == "en", "staff read the kiosk's own language"
    kiosk.enter(PIN)
    assert (kiosk.session.screen, kiosk.staff.visited) == (Screen.STAFF_HOME, True)
    kiosk.staff.openGuides()
    kiosk.staff.leave()
    assert (kiosk.session.visit, kiosk.session.place) == (visit, here)
    assert kiosk.session.language.code == "ja"
    assert "visit-ended" not in kiosk.stand.journal.names


def test_a_wrong_pin_and_a_closed_pad_leave_the_visitor_where_they_were(kiosk: Kiosk) -> None:
    kiosk.staff.leave()
    kiosk.stand.open("papers", "shop")
    here = kiosk.session.place
    kiosk.staff.open()
    kiosk.enter("1111")
    assert kiosk.staff.message == NOT_IT
    kiosk.staff.leave()
    assert kiosk.session.place == here
    assert "staff-stepped-in" not in kiosk.stand.journal.names


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
    assert kiosk.session.screen is Screen.STAFF_HOME, "and the pad is not stuck"


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
    kiosk.staff.openSize()
    assert kiosk.session.screen is Screen.STAFF_SIZE
    kiosk.staff.openHome()
    assert kiosk.session.screen is Screen.STAFF_HOME
    kiosk.staff.leave()
    assert kiosk.session.screen is Screen.WELCOME
