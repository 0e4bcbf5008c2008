"""A step says what to do, what is known, and what helps when it does not work."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.guide import Guide, Stuck, Text
from kiosk.domain.visit import Screen
from kiosk.viewmodels.step import StepViewModel
from tests.support import guides
from tests.support.guides import LAST_MONTH, NEXT_YEAR, TODAY, step
from tests.support.session import Stand

ASK = "Please ask at the counter."


class Kiosk:
    def __init__(self, *only: Guide, today: date = TODAY) -> None:
        self.today = today
        self.stand = Stand(guides.catalogue(*only))
        self.session = self.stand.session
        self.step = StepViewModel(self.session, lambda: self.today, Screen)

    def facts(self) -> dict[str, tuple[str, str, bool]]:
        return {row.id: (row.label, row.text, row.known) for row in self.step.facts.rows}


@pytest.fixture
def kiosk(qtbot: QtBot) -> Kiosk:
    return Kiosk()


def test_before_any_step_there_is_nothing(kiosk: Kiosk) -> None:
    step = kiosk.step
    assert (step.title, step.text, step.picture, step.problem, step.help) == ("",) * 5
    assert not step.ends
    assert step.narrate_next() == []


def test_an_instruction_has_its_title_text_and_picture(kiosk: Kiosk) -> None:
    kiosk.stand.open("papers", "shop")
    assert kiosk.step.title == "題 machine"
    assert kiosk.step.text == "ボタンをおします。つぎへすすみます。"
    assert kiosk.step.picture == "guide/papers/map.svg"
    assert not kiosk.step.ends


def test_only_what_is_known_today_is_said_as_true(kiosk: Kiosk) -> None:
    kiosk.stand.open("papers", "shop")
    assert kiosk.facts() == {
        "hours": ("Hours", "朝9時から夕方5時まで。", True),
        "fee": ("Fee", ASK, False),
        "where": ("Place", ASK, False),
        "time": ("Time needed", "かかる時間は窓口でたしかめてください。", False),
    }


@pytest.mark.parametrize(
    ("today", "text"),
    [
        (LAST_MONTH, "200円です。"),
        (date(2026, 11, 2), ASK),
        (date(2026, 10, 31), "200円です。"),
        (NEXT_YEAR, ASK),
    ],
)
def test_on_the_day_after_its_last_a_fact_becomes_a_question(
    qtbot: QtBot, today: date, text: str
) -> None:
    kiosk = Kiosk(today=today)
    kiosk.stand.open("papers", "shop")
    assert kiosk.facts()["fee"][1] == text


def test_a_fact_runs_out_over_night_without_a_restart(kiosk: Kiosk) -> None:
    kiosk.today = LAST_MONTH
    kiosk.stand.open("papers", "shop")
    assert kiosk.facts()["fee"][2]
    kiosk.today = TODAY
    kiosk.session.refresh()
    assert kiosk.facts()["fee"] == ("Fee", ASK, False)


def test_an_old_price_is_neither_shown_nor_read_aloud(kiosk: Kiosk) -> None:
    kiosk.stand.open("papers", "shop")
    said = " ".join(text for _, text in kiosk.step.narrate())
    assert "200円" not in said
    assert "2階" not in said, "nor what staff have not confirmed"
    assert "Fee: " + ASK in said


def test_at_the_counter_the_step_says_which_and_what_is_known_of_it(kiosk: Kiosk) -> None:
    kiosk.stand.open("papers", "hall")
    assert kiosk.step.ends
    assert kiosk.facts() == {
        "counter": ("Counter", "町民係", True),
        "desk-where": ("Place", "1階", True),
        "ask": ("Hours / Phone", ASK, False),
    }


def test_a_question_offers_its_answers_and_takes_one(kiosk: Kiosk) -> None:
    kiosk.stand.open("papers")
    assert [(row.choice, row.text, row.chosen) for row in kiosk.step.choices.rows] == [
        ("shop", "答え shop", False),
        ("hall", "答え hall", False),
        ("later", "答え later", False),
    ]
    kiosk.step.choose("shop")
    assert kiosk.session.step is not None
    assert kiosk.session.step.id == "machine"


def test_questions_keep_still_while_an_act_is_shown_and_are_cleared_with_the_visit(
    kiosk: Kiosk,
) -> None:
    questions = StepViewModel(kiosk.session, lambda: TODAY, {Screen.CHOICE})
    kiosk.stand.open("papers")
    assert questions.choices.count == 3
    told: list[None] = []
    questions.changed.connect(lambda: told.append(None))
    kiosk.step.choose("shop")
    assert not told, "the person looks at another screen by now"
    kiosk.session.end("left")
    assert questions.choices.count == 0


def test_coming_back_to_a_question_finds_no_answer_chosen(kiosk: Kiosk) -> None:
    kiosk.stand.open("papers", "shop")
    kiosk.session.act(lambda visit: visit.back())
    assert [row.chosen for row in kiosk.step.choices.rows] == [False] * 3


def test_of_many_troubles_the_first_stands_on_the_step_and_all_are_a_tap_away(
    kiosk: Kiosk,
) -> None:
    kiosk.stand.open("papers", "shop")
    assert [(row.problem, row.text) for row in kiosk.step.troubles.rows] == [
        (0, "機械がありません"),
        (-1, "Another trouble"),
    ]
    kiosk.step.openTrouble(-1)
    assert kiosk.session.screen is Screen.TROUBLES
    assert [row.problem for row in kiosk.step.allTroubles.rows] == [0, 1, 2]
    assert [text for _, text in kiosk.step.narrate_troubles()] == [
        "What is the trouble?",
        "機械がありません",
        "カードがありません",
        "はじめからやりたい",
    ]


def test_troubles_of_a_question_are_not_read_as_they_are_not_shown(qtbot: QtBot) -> None:
    stuck = (Stuck(Text("困った"), say=Text("こうします。")),)
    kiosk = Kiosk(
        guides.guide("asks", step("one", choices={"on": "two"}, stuck=stuck), step("two"))
    )
    kiosk.stand.open("asks")
    assert "困った" not in [text for _, text in kiosk.step.narrate()]


def test_two_troubles_both_stand_on_the_step(qtbot: QtBot) -> None:
    two = tuple(Stuck(Text(f"困った{n}"), say=Text("こうします。")) for n in (1, 2))
    kiosk = Kiosk(guides.guide("two", step("one", stuck=two)))
    kiosk.stand.open("two")
    assert [row.text for row in kiosk.step.troubles.rows] == ["困った1", "困った2"]


def test_a_trouble_shows_what_helps(kiosk: Kiosk) -> None:
    kiosk.stand.open("papers", "shop")
    kiosk.step.openTrouble(0)
    assert kiosk.session.screen is Screen.STUCK
    assert (kiosk.step.problem, kiosk.step.help) == ("機械がありません", "店の人に聞いてください。")
    assert kiosk.step.narrate_stuck() == [
        ("title", "機械がありません"),
        ("text", "店の人に聞いてください。"),
    ]


def test_a_trouble_with_another_way_leads_there(kiosk: Kiosk) -> None:
    kiosk.stand.open("papers", "shop")
    kiosk.step.openTrouble(1)
    assert kiosk.step.title == "題 at-desk"
    assert kiosk.step.ends


def test_all_of_a_step_is_read_aloud_in_the_order_it_stands(kiosk: Kiosk) -> None:
    kiosk.stand.open("papers", "shop")
    assert [block for block, _ in kiosk.step.narrate()] == [
        "title",
        "text",
        "fact-hours",
        "fact-fee",
        "fact-where",
        "fact-time",
        "troubles",
        "trouble-0",
        "trouble--1",
    ]
    kiosk.session.act(lambda visit: visit.go_on())
    assert [block for block, _ in kiosk.step.narrate()][-2:] == ["choice-enough", "choice-more"]


def test_what_follows_is_known_before_it_is_shown(kiosk: Kiosk) -> None:
    kiosk.session.act(lambda visit: visit.open_guide("papers"))
    assert kiosk.step.narrate_next()[0] == ("title", "題 which")
    kiosk.session.act(lambda visit: visit.begin())
    assert kiosk.step.narrate_next() == [], "a question has more than one way on"
    kiosk.step.choose("shop")
    assert kiosk.step.narrate_next()[0] == ("title", "題 again")
    kiosk.session.act(lambda visit: visit.look_aside(Screen.COMFORT))
    assert kiosk.step.narrate_next() == []


def test_the_next_step_keeps_nothing_of_the_last(kiosk: Kiosk) -> None:
    kiosk.stand.open("papers", "shop")
    kiosk.session.act(lambda visit: visit.go_on())
    assert kiosk.step.facts.count == kiosk.step.troubles.count == 0
    assert (kiosk.step.text, kiosk.step.picture) == ("", "")


def test_the_screen_hears_of_every_step(kiosk: Kiosk, qtbot: QtBot) -> None:
    kiosk.stand.open("papers", "shop")
    with qtbot.waitSignal(kiosk.step.changed):
        kiosk.session.act(lambda visit: visit.go_on())


def test_what_may_stand_on_the_next_screen_is_known_before_it_comes(kiosk: Kiosk) -> None:
    kiosk.session.act(lambda visit: visit.open_guide("papers"))
    assert kiosk.step.nextChoices == ["答え shop", "答え hall", "答え later"]
    kiosk.stand.open("papers")
    assert "朝9時から夕方5時まで。" in kiosk.step.nextFacts
    assert not any("200円" in each for each in kiosk.step.nextFacts), "nor an old price"
