"""After a visit nothing of it is left, whether it was finished, left or forgotten by its person."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.domain.visit import Screen
from kiosk.journal.sessions import JournalReader
from tests.journeys.stage import Stage, on_stage


def by_finishing(stage: Stage) -> None:
    stage.tap("Take home")
    stage.tap("Finish")
    stage.tap("Finish")


def by_stillness(stage: Stage) -> None:
    settings = stage.kiosk.settings
    stage.touch_nothing(settings.idle_seconds + 1)
    assert stage.screen is Screen.IDLE
    assert stage.say("Are you still there?") in stage.shown()
    stage.settle()
    stage.touch_nothing(settings.countdown_seconds + 1)


def by_leaving(stage: Stage) -> None:
    stage.tap("Start over")
    stage.tap("Back")


def by_saying_so(stage: Stage) -> None:
    stage.touch_nothing(stage.kiosk.settings.idle_seconds + 1)
    stage.settle()
    stage.tap("I am finished")


ENDS = {
    "finished": by_finishing,
    "idle": by_stillness,
    "left": by_leaving,
    "left at the question": by_saying_so,
}


@pytest.mark.parametrize("end", ENDS)
def test_the_next_visitor_meets_nothing_of_the_former(
    qapp: object, tmp_path: Path, end: str
) -> None:
    with on_stage(tmp_path) as stage:
        kiosk, session = stage.kiosk, stage.kiosk.session
        stage.hand.tap("English")
        former = session.visit
        assert former is not None
        kiosk.comfort.setSize("xl")
        kiosk.comfort.setContrast("dark")
        kiosk.comfort.setSpeed(200)
        stage.settle()
        stage.tap("Read aloud")
        guide = session.catalogue.guides["moving-in"]
        kiosk.home.openGuide(guide.id)
        stage.tap("Start this guide")
        step = session.step
        assert step is not None
        chosen = step.choices[0]
        kiosk.step.choose(chosen.id)
        stage.settle()
        assert stage.heard
        traces = {session.text(guide.title), session.text(step.title), session.text(chosen.text)}
        traces |= {session.text(each.title) for each in guide.steps.values()}

        finishing: Callable[[Stage], None] = ENDS[end]
        finishing(stage)

        assert stage.screen is Screen.WELCOME
        assert session.visit is None
        assert session.language.code == kiosk.settings.language
        assert kiosk.comfort.now.size == "m"
        assert kiosk.comfort.now.contrast == "standard"
        assert kiosk.comfort.now.speed == 100
        assert not kiosk.comfort.now.read_aloud
        assert kiosk.reader.rate == 1.0
        assert kiosk.window.property("color").name().lower() == "#fbfaf6"
        stage.heard.clear()

        stage.hand.tap("日本語")
        assert stage.screen is Screen.HOME
        fresh = session.visit
        assert fresh is not None
        assert fresh.id != former.id
        assert fresh.answers == {}
        seen = stage.shown()
        stage.tap("Read aloud")
        stage.settle()
        seen += "\n".join(stage.heard)
        for screen in (kiosk.shell.askPerson, kiosk.shell.openComfort, kiosk.shell.openLanguages):
            screen()
            stage.settle()
            seen += stage.shown() + "\n".join(stage.heard)
        assert not [trace for trace in traces if trace in seen]
        # The former steps are walked again as by a stranger: no choice is marked.
        kiosk.home.openGuide(guide.id)
        kiosk.shell.goOn()
        assert not any(row.chosen for row in kiosk.choice.choices.rows)

    reasons = [row.reason for row in JournalReader(tmp_path / "journal.db").sessions()]
    assert reasons[-1] == end.split()[0]


def test_a_touch_answers_the_question_and_the_visit_goes_on(qapp: object, tmp_path: Path) -> None:
    with on_stage(tmp_path) as stage:
        kiosk = stage.kiosk
        stage.hand.tap("日本語")
        kiosk.home.openGuide("moving-in")
        stage.tap("Start this guide")
        here = kiosk.session.place
        for _ in range(10):  # R38: at least ten extensions
            stage.touch_nothing(kiosk.settings.idle_seconds + 1)
            assert stage.screen is Screen.IDLE
            stage.settle()
            stage.tap("Continue")
            assert kiosk.session.place == here


def test_nobody_is_asked_while_a_voice_reads(qapp: object, tmp_path: Path) -> None:
    with on_stage(tmp_path) as stage:
        stage.hand.tap("日本語")
        stage.kiosk.speech.voice_state("speaking")
        stage.touch_nothing(stage.kiosk.settings.idle_seconds + 1)
        assert stage.screen is Screen.HOME


@pytest.mark.parametrize(
    ("voices", "says"),
    [(("ja", "en"), True), (("ja",), False)],
    ids=["with a voice", "without a voice"],
)
def test_the_question_is_asked_aloud_also_where_nothing_else_is_read(
    qapp: object, tmp_path: Path, voices: tuple[str, ...], says: bool
) -> None:
    with on_stage(tmp_path, languages=voices) as stage:
        settings = stage.kiosk.settings
        stage.hand.tap("English")
        stage.settle()
        assert stage.heard == []
        stage.touch_nothing(settings.idle_seconds + 1)
        stage.settle()
        question = "Are you still there?"
        told = [question, "If nobody touches the screen, everything is cleared."]
        assert stage.heard == ([*told, "45 seconds left"] if says else [])
        assert question in stage.shown()
        assert stage.kiosk.speech.property("notice") == "", "who did not ask for it misses nothing"
        # Once more, while there is time to answer.
        stage.heard.clear()
        stage.touch_nothing(settings.countdown_seconds - 19 - 2)
        stage.settle()
        assert stage.heard[:2] == (told if says else [])
        stage.tap("Continue")
        assert stage.screen is Screen.HOME
        assert not stage.kiosk.comfort.now.read_aloud
        stage.heard.clear()
        stage.kiosk.shell.openComfort()
        stage.settle()
        assert stage.heard == [], "and nothing else is read"
