"""People leave with the exact next step, on the phone or on foot, and know whom to ask."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.visit import Screen
from kiosk.viewmodels.aside import AskPersonViewModel, FinishViewModel, TakeHomeViewModel
from tests.support.guides import NEXT_YEAR, TODAY
from tests.support.session import Stand

ASK = "Please ask at the counter."


@pytest.fixture
def stand(qtbot: QtBot) -> Stand:
    return Stand()


@pytest.fixture
def take_home(stand: Stand) -> TakeHomeViewModel:
    return TakeHomeViewModel(stand.session, lambda: TODAY)


@pytest.fixture
def ask_person(stand: Stand) -> AskPersonViewModel:
    return AskPersonViewModel(stand.session, lambda: TODAY)


def rows(model: TakeHomeViewModel | AskPersonViewModel) -> dict[str, tuple[str, str]]:
    found = model.counter if isinstance(model, TakeHomeViewModel) else model.facts
    return {row.id: (row.label, row.text) for row in found.rows}


@pytest.mark.parametrize(
    ("way", "page"),
    [
        (["shop"], "https://minato.example.jp/papers/machine"),
        (["hall"], "https://minato.example.jp/papers"),
        ([], "https://minato.example.jp/papers"),
    ],
    ids=["a step with its own page", "a step without", "the question"],
)
def test_the_phone_opens_the_official_page_of_the_step(
    stand: Stand, take_home: TakeHomeViewModel, way: list[str], page: str
) -> None:
    stand.open("papers", *way)
    stand.session.act(lambda visit: visit.look_aside(Screen.TAKE_HOME))
    assert take_home.payload == page
    assert take_home.host == "minato.example.jp"


def test_before_the_first_step_the_phone_opens_the_page_of_the_guide(
    stand: Stand, take_home: TakeHomeViewModel
) -> None:
    stand.session.act(lambda visit: visit.open_guide("seal"))
    assert take_home.payload == "https://minato.example.jp/seal"


def test_without_a_guide_there_is_nothing_to_take_home(take_home: TakeHomeViewModel) -> None:
    assert (take_home.payload, take_home.host) == ("", "")
    assert take_home.counter.count == 0


def test_beside_the_phone_stands_the_way_without_one(
    stand: Stand, take_home: TakeHomeViewModel
) -> None:
    stand.open("papers", "shop")
    stand.session.act(lambda visit: visit.look_aside(Screen.TAKE_HOME))
    assert rows(take_home) == {
        "counter": ("Counter", "町民係"),
        "desk-where": ("Place", "1階"),
        "ask": ("Hours / Phone", ASK),
    }
    said = dict(take_home.narrate())
    assert said["fact-desk-where"] == "Place: 1階"
    assert "never ask for your PIN" in said["safety"]
    assert list(said)[:3] == ["title", "phone", "phone-text"]


def test_the_visit_is_wiped_from_the_take_home_screen(
    stand: Stand, take_home: TakeHomeViewModel
) -> None:
    stand.open("papers", "shop")
    stand.session.end("left")
    assert (take_home.payload, take_home.counter.count) == ("", 0)


def test_staff_see_what_it_is_about_so_that_nobody_must_explain(
    stand: Stand, ask_person: AskPersonViewModel
) -> None:
    assert ask_person.subject == ""
    stand.session.act(lambda visit: visit.open_guide("papers"))
    assert ask_person.subject == "案内 papers"
    stand.session.act(lambda visit: visit.begin())
    stand.session.act(lambda visit: visit.look_aside(Screen.ASK_PERSON))
    assert ask_person.subject == "案内 papers – 題 which"
    assert dict(ask_person.narrate())["subject"] == "案内 papers – 題 which"
    stand.session.end("left")
    assert ask_person.subject == ""


def test_a_help_line_is_named_with_the_number_and_only_with_hours_that_are_sure(
    ask_person: AskPersonViewModel,
) -> None:
    assert rows(ask_person) == {"line": ("町の電話", "00-0000-0000")}


def test_a_number_that_is_no_longer_sure_is_not_given(stand: Stand) -> None:
    later = AskPersonViewModel(stand.session, lambda: date(2027, 6, 1))
    assert later.facts.count == 0
    assert date(2027, 6, 1) > NEXT_YEAR


def test_in_a_guide_the_counter_comes_before_the_help_line(
    stand: Stand, ask_person: AskPersonViewModel
) -> None:
    stand.open("papers", "shop")
    stand.session.act(lambda visit: visit.look_aside(Screen.ASK_PERSON))
    assert list(rows(ask_person)) == ["counter", "desk-where", "ask", "line"]


@pytest.mark.parametrize("helped", ["yes", "partly", "no"])
def test_one_tap_answers_the_question_and_ends_the_visit(stand: Stand, helped: str) -> None:
    finish = FinishViewModel(stand.session)
    stand.open("papers", "hall", "")
    assert stand.session.screen is Screen.FINISH
    finish.answer(helped)
    assert stand.session.screen is Screen.WELCOME
    feedback, ended = stand.journal.events[-2:]
    assert feedback.values == {"guide": "papers", "helped": helped}
    assert ended.values["reason"] == "finished"


def test_the_question_and_its_answers_can_be_heard(stand: Stand) -> None:
    said = dict(FinishViewModel(stand.session).narrate())
    assert [said[key] for key in ("text", "yes", "partly", "no")] == [
        "Did this help?",
        "Yes",
        "Partly",
        "No",
    ]
