"""A whole session, from the welcome screen to the closing question, in each way of use."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.domain.visit import Screen
from kiosk.journal.sessions import JournalReader
from kiosk.journal.verify import verify
from kiosk.settings import Settings
from kiosk.tour.hand import NotFound
from tests.journeys.stage import Stage, on_stage
from tests.journeys.ways import Actions, Arrows, Finger, Keys, Switches, TenKeys, Way

WAYS: dict[str, Callable[[Stage], Way]] = {
    "touch": Finger,
    "keyboard": Keys,
    "arrow-pad": Arrows,
    "ten-keys": TenKeys,
    "two-switches": Switches,
    "accessible-actions": Actions,
}
MORE_LANGUAGES = [
    pytest.param(name, marks=pytest.mark.long) for name in ("やさしい日本語", "English")
]


@pytest.mark.parametrize("language", ["日本語", *MORE_LANGUAGES])
@pytest.mark.parametrize("way", WAYS)
def test_a_resident_is_led_through_a_guide_and_staff_can_read_it(
    qapp: object, tmp_path: Path, way: str, language: str
) -> None:
    with on_stage(tmp_path, settings=Settings(two_switches=way == "two-switches")) as stage:
        session = stage.kiosk.session
        person = WAYS[way](stage)
        person.press(language)
        assert stage.screen is Screen.HOME
        assert session.language.own_name == language

        guide = session.catalogue.guides["convenience-store-certificates"]
        topic = next(t for t in session.catalogue.topics if t.id == guide.topic)
        person.press(session.text(topic.title).replace("\n", ""))
        assert stage.screen is Screen.OVERVIEW
        person.press(stage.say("Start this guide"))

        walked = []
        while session.screen in (Screen.STEP, Screen.CHOICE):
            step = session.step
            assert step is not None
            walked.append(step.id)
            if len(walked) == 2:
                person.press(stage.say("Take home"))
                assert stage.screen is Screen.TAKE_HOME
                person.back()
                assert session.step is step
            if step.choices:
                press_on_some_page(stage, person, session.text(step.choices[0].text))
            else:
                person.press(stage.say("Finish" if step.outcome else "Next"))
        assert walked == [step.id for step in guide.usual_way()]
        assert stage.screen is Screen.FINISH
        press_on_some_page(stage, person, stage.say("Yes"))
        assert stage.screen is Screen.WELCOME

    assert verify(tmp_path / "journal.db").ok
    (row,) = JournalReader(tmp_path / "journal.db").sessions()
    assert (row.guides, row.outcome, row.helped, row.reason) == (
        (guide.id,),
        "done",
        "yes",
        "finished",
    )
    steps = [line.step for line in JournalReader(tmp_path / "journal.db").session(row.visit)]
    assert [step for step in dict.fromkeys(steps) if step in walked] == walked


def press_on_some_page(stage: Stage, person: Way, name: str) -> None:
    """Press what may stand on a further page; the keyboard turns pages by itself."""
    if not isinstance(person, Keys):
        for _ in range(8):
            try:
                stage.hand.find(name)
                break
            except NotFound:
                person.press(stage.say("Show more"))
    person.press(name)
