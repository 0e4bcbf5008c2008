"""What stands at the same place on every screen: where one is, back, on, a person, the language."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.visit import Place, Screen
from kiosk.viewmodels.shell import ShellViewModel, bar
from tests.support.session import Stand

CHOOSE = "Choose one above"


@pytest.fixture
def stand(qtbot: QtBot) -> Stand:
    return Stand()


@pytest.fixture
def shell(stand: Stand) -> ShellViewModel:
    return ShellViewModel(stand.session)


@pytest.mark.parametrize("screen", Screen)
@pytest.mark.parametrize("ends", [True, False])
def test_no_screen_is_a_dead_end(screen: Screen, ends: bool) -> None:
    """The bottom bar always offers a way on or says what to do instead, never both."""
    offered = bar(screen, ends)
    assert (offered.primary != "") is not (offered.hint != "")


def test_a_whole_visit_with_the_main_button(stand: Stand, shell: ShellViewModel) -> None:
    seen = []

    def press() -> None:
        seen.append((shell.screen, shell.primary or shell.hint))
        shell.goOn()

    press()
    seen.append((shell.screen, shell.hint))
    stand.session.act(lambda visit: visit.open_guide("papers"))
    press()
    seen.append((shell.screen, shell.hint))
    stand.session.act(lambda visit: visit.answer("shop"))
    press()
    stand.session.act(lambda visit: visit.answer("enough"))
    press()
    press()
    assert seen == [
        ("welcome", "Start"),
        ("home", CHOOSE),
        ("overview", "Start this guide"),
        ("choice", CHOOSE),
        ("step", "Next"),
        ("step", "Finish"),
        ("finish", "Finish"),
    ]
    assert shell.screen == "welcome"
    assert stand.journal.events[-1].values["reason"] == "finished"


@pytest.mark.parametrize("screen", ["home", "choice", "topic", "troubles", "languages"])
def test_where_something_must_be_chosen_the_main_button_does_nothing(
    stand: Stand, shell: ShellViewModel, screen: str
) -> None:
    ways: dict[str, Callable[[], object]] = {
        "home": stand.session.start,
        "choice": lambda: stand.open("papers"),
        "topic": lambda: stand.session.act(lambda visit: visit.open_topic("papers")),
        "troubles": lambda: (
            stand.open("papers", "shop"),
            stand.session.act(lambda visit: visit.open_troubles()),
        ),
        "languages": shell.openLanguages,
    }
    ways[screen]()
    assert shell.screen == screen
    shell.goOn()
    assert shell.screen == screen
    assert shell.primary == ""


@pytest.mark.parametrize(
    ("open_it", "screen", "way_back"),
    [
        ("askPerson", "ask-person", "goOn"),
        ("takeHome", "take-home", "back"),
        ("openLanguages", "languages", "back"),
        ("openComfort", "comfort", "goOn"),
        ("openAbout", "about", "goOn"),
    ],
)
def test_one_tap_aside_and_one_tap_back(
    stand: Stand, shell: ShellViewModel, open_it: str, screen: str, way_back: str
) -> None:
    stand.open("papers", "shop")
    before = shell.placeKey
    getattr(shell, open_it)()
    assert shell.screen == screen
    getattr(shell, way_back)()
    assert shell.placeKey == before


def test_asking_a_person_works_from_the_welcome_screen(stand: Stand, shell: ShellViewModel) -> None:
    shell.askPerson()
    assert shell.screen == "ask-person"
    assert "person-asked" in stand.journal.names


def test_from_take_home_the_main_button_ends_the_visit_with_the_question(
    stand: Stand, shell: ShellViewModel
) -> None:
    stand.open("papers", "shop")
    shell.takeHome()
    assert shell.primary == "Finish"
    shell.goOn()
    assert shell.screen == "finish"


def test_back_from_the_first_screen_leaves_the_kiosk(stand: Stand, shell: ShellViewModel) -> None:
    shell.goOn()
    assert shell.canGoBack
    shell.back()
    assert shell.screen == "welcome"
    assert stand.journal.events[-1].values["reason"] == "left"
    assert not shell.canGoBack


@pytest.mark.parametrize("screen", [s for s in Screen if s.value.startswith("staff-")])
def test_back_from_any_staff_screen_is_the_welcome_screen(qtbot: QtBot, screen: Screen) -> None:
    shell = ShellViewModel(Stand(first=screen).session)
    assert shell.isStaff
    shell.back()
    assert shell.screen == "welcome"
    assert not shell.isStaff


def test_starting_over_returns_to_the_topics_and_needs_a_visit(
    stand: Stand, shell: ShellViewModel
) -> None:
    shell.startOver()
    assert shell.screen == "welcome"
    stand.open("papers", "shop")
    shell.startOver()
    assert stand.session.place == Place(Screen.HOME)


def test_the_title_says_which_guide_one_is_in(stand: Stand, shell: ShellViewModel) -> None:
    assert shell.title == "Help with procedures, みなと町"
    stand.open("papers")
    assert shell.title == "案内 papers"
    shell.openComfort()
    assert shell.title == "案内 papers"


def test_progress_is_shown_on_steps_only_and_never_promises_too_little(
    stand: Stand, shell: ShellViewModel
) -> None:
    told = [shell.progressText]
    stand.open("papers")
    for way in ("shop", "", "enough"):
        told.append(shell.progressText)
        stand.session.act(lambda visit, way=way: visit.answer(way) if way else visit.go_on())
    told.append(shell.progressText)
    assert (shell.stepNumber, shell.stepCount) == (4, 4)
    shell.askPerson()
    told.append(shell.progressText)
    assert told == ["", "Step 1 of 4", "Step 2 of 4", "Step 3 of 4", "Step 4 of 4", ""]
    assert (shell.stepNumber, shell.stepCount) == (0, 0)


def test_taking_home_is_offered_inside_a_guide_only(stand: Stand, shell: ShellViewModel) -> None:
    offered = {shell.screen: shell.canTakeHome}
    stand.session.start()
    for act in (
        lambda visit: visit.start_over(),
        lambda visit: visit.open_topic("papers"),
        lambda visit: visit.open_guide("papers"),
        lambda visit: visit.begin(),
        lambda visit: visit.answer("shop"),
        lambda visit: visit.open_troubles(),
        lambda visit: visit.open_stuck(0),
        lambda visit: visit.look_aside(Screen.ASK_PERSON),
        lambda visit: visit.ask_if_present(),
        lambda visit: visit.finish(),
    ):
        stand.session.act(act)
        offered[shell.screen] = shell.canTakeHome
    assert offered == {
        "welcome": False,
        "home": False,
        "topic": False,
        "overview": True,
        "choice": True,
        "step": True,
        "troubles": True,
        "stuck": True,
        "ask-person": False,
        "idle": False,
        "finish": False,
    }


def test_the_screen_slides_only_when_the_place_is_another(
    stand: Stand, shell: ShellViewModel, qtbot: QtBot
) -> None:
    stand.open("papers", "shop")
    with qtbot.assertNotEmitted(shell.placeKeyChanged), qtbot.waitSignal(shell.changed):
        stand.session.act(lambda visit: visit.choose_language("ja"))
    with qtbot.waitSignal(shell.placeKeyChanged):
        shell.goOn()
