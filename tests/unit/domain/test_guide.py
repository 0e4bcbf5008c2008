"""What a guide promises to those who show it."""

from dataclasses import replace
from datetime import date

import pytest

from kiosk.domain.guide import (
    Choice,
    Fact,
    FactState,
    Guide,
    Outcome,
    Source,
    Step,
    Stuck,
    Text,
)

SOURCE = Source("page", "町のページ", "https://example.jp/", "city", date(2026, 11, 1))
HOURS = Fact("hours", Text("9時から"), SOURCE, date(2027, 5, 31))


def guide_of(*steps: Step) -> Guide:
    return Guide(
        id="papers",
        title=Text("証明書"),
        summary=Text("まとめ"),
        topic="papers",
        who=Text("だれでも"),
        minutes=5,
        official="https://example.jp/papers",
        counter="desk",
        no_phone=steps[0].id,
        words=("紙",),
        bring=(),
        sources={"page": SOURCE},
        facts={"hours": HOURS},
        steps={step.id: step for step in steps},
    )


WHICH = Step(
    "which",
    Text("どこで"),
    choices=(Choice("shop", Text("店"), "machine"), Choice("hall", Text("役場"), "desk")),
)
MACHINE = Step(
    "machine",
    Text("機械"),
    text=Text("おします"),
    official="https://example.jp/machine",
    go="done",
    stuck=(
        Stuck(Text("こわれた"), go="desk"),
        Stuck(Text("わからない"), say=Text("聞いてください")),
        Stuck(Text("もういちど"), go="done"),
    ),
)
DONE = Step("done", Text("できました"), outcome=Outcome.DONE)
DESK = Step("desk", Text("窓口"), outcome=Outcome.COUNTER)
GUIDE = guide_of(WHICH, MACHINE, DONE, DESK)


@pytest.mark.parametrize(
    ("fact", "today", "state"),
    [
        (HOURS, date(2027, 5, 30), FactState.KNOWN),
        (HOURS, date(2027, 5, 31), FactState.KNOWN),
        (HOURS, date(2027, 6, 1), FactState.EXPIRED),
        (replace(HOURS, confirm=True), date(2027, 6, 1), FactState.TO_CONFIRM),
        (replace(HOURS, confirm=True), date(2026, 12, 1), FactState.TO_CONFIRM),
        (Fact("fee", Text("窓口で"), unknown=True), date(2026, 12, 1), FactState.UNKNOWN),
        (replace(HOURS, unknown=True, confirm=True), date(2026, 12, 1), FactState.UNKNOWN),
    ],
)
def test_a_fact_is_shown_as_true_until_its_day_and_not_after(
    fact: Fact, today: date, state: FactState
) -> None:
    assert fact.state(today) is state


def test_a_guide_starts_at_the_first_step_of_its_file() -> None:
    assert GUIDE.first is WHICH
    assert guide_of(DONE, WHICH).first is DONE


def test_a_step_asks_when_there_is_something_to_choose() -> None:
    assert [step.asks for step in GUIDE.steps.values()] == [True, False, False, False]


def test_ways_come_with_the_usual_one_first_and_each_once() -> None:
    assert WHICH.ways() == ("machine", "desk")
    assert MACHINE.ways() == ("done", "desk")
    assert DONE.ways() == ()


def test_the_official_page_is_the_steps_own_or_the_guides() -> None:
    assert GUIDE.official_page(MACHINE) == "https://example.jp/machine"
    assert GUIDE.official_page(DONE) == "https://example.jp/papers"


def test_the_usual_way_takes_the_first_choice_to_an_end() -> None:
    assert GUIDE.usual_way() == (WHICH, MACHINE, DONE)


def test_the_usual_way_goes_on_from_where_a_person_stands() -> None:
    assert GUIDE.usual_way("machine") == (MACHINE, DONE)
    assert GUIDE.usual_way("desk") == (DESK,)


def test_an_end_stays_the_end_even_when_it_helps_with_a_problem() -> None:
    end = replace(DONE, stuck=(Stuck(Text("紙が出ない"), go="desk"),))
    assert guide_of(end, DESK).usual_way() == (end,)


def test_the_usual_way_of_a_circle_comes_to_rest() -> None:
    assert guide_of(replace(MACHINE, go="machine")).usual_way()[0].id == "machine"
    back = replace(DONE, outcome=None, go="machine")
    assert [step.id for step in guide_of(MACHINE, back, DESK).usual_way()] == ["machine", "done"]


def test_every_text_that_people_meet_is_listed() -> None:
    texts = [text.source for text in GUIDE.texts()]
    of_guide = ["証明書", "まとめ", "だれでも", "9時から"]
    of_question = ["どこで", "店", "役場"]
    of_machine = ["機械", "おします", "こわれた", "わからない", "聞いてください", "もういちど"]
    of_ends = ["できました", "窓口"]
    assert texts == of_guide + of_question + of_machine + of_ends
