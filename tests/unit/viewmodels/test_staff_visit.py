"""Staff who step in see where the visitor is, and nothing of it stays."""

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.visit import ASIDES, STAFF, Screen
from kiosk.viewmodels.comfort import ComfortViewModel
from kiosk.viewmodels.staff_visit import SCREENS, VisitorViewModel
from tests.support.session import Stand


class Kiosk:
    def __init__(self) -> None:
        self.stand = Stand()
        self.session = self.stand.session
        self.comfort = ComfortViewModel(self.session, read_aloud=False)
        self.visitor = VisitorViewModel(self.session, self.comfort)

    def step_in(self) -> dict[str, str]:
        """What staff see."""
        self.session.open_staff(Screen.STAFF_PIN)
        assert self.visitor.rows.count == 0, "nothing before the PIN"
        self.session.open_staff(Screen.STAFF_HOME)
        return {row.id: row.text for row in self.visitor.rows.rows}


@pytest.fixture
def kiosk(qtbot: QtBot) -> Kiosk:
    return Kiosk()


def test_guide_step_language_settings_and_time_are_told(kiosk: Kiosk) -> None:
    kiosk.stand.open("papers", "shop")
    kiosk.session.act(lambda visit: visit.choose_language("ja"))
    kiosk.comfort.setSize("xl")
    kiosk.comfort.setContrast("dark")
    kiosk.stand.clock.forward(12 * 60_000 + 30_000)
    told = kiosk.step_in()
    assert told["guide"] == "案内 papers"
    assert told["step"].startswith("題 machine (Step 2 of")
    assert "screen" not in told, "the step says it"
    assert told["language"] == "日本語"
    assert "Very large" in told["settings"]
    assert "White on black" in told["settings"]
    assert told["time"] == "12 minutes"


@pytest.mark.parametrize("screen", sorted(ASIDES))
def test_a_visitor_who_looks_aside_is_told_where(kiosk: Kiosk, screen: Screen) -> None:
    kiosk.session.act(lambda visit: visit.look_aside(screen))
    told = kiosk.step_in()
    assert told["screen"] == SCREENS[screen]
    assert "guide" not in told
    assert "step" not in told


def test_every_screen_a_visitor_can_be_called_from_has_a_name() -> None:
    assert set(SCREENS) == set(Screen) - STAFF - {Screen.WELCOME, Screen.IDLE}


@pytest.mark.parametrize("leave", ["leave_staff", "end"])
def test_nothing_of_it_stays(kiosk: Kiosk, leave: str) -> None:
    kiosk.stand.open("papers", "shop")
    kiosk.step_in()
    if leave == "end":
        kiosk.session.end("idle")
    else:
        kiosk.session.leave_staff()
    assert kiosk.visitor.rows.count == 0
