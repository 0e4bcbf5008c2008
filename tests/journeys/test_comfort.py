"""Everyone sets the kiosk to their eyes, ears and reach, and nothing else is lost by it."""

import math
from collections.abc import Iterator
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible

from kiosk.domain import ruby
from kiosk.domain.comfort import VALUES, Comfort
from kiosk.domain.visit import Screen
from kiosk.journal.reading import connect
from tests.journeys.audit import clip_of, complaints, controls, texts
from tests.journeys.everywhere import frames, pages, routes
from tests.journeys.stage import Stage, on_stage

PORTRAIT, LANDSCAPE = (1080, 1920), (1920, 1080)
GUIDE = "moving-in"


def at_a_step(stage: Stage, language: str) -> None:
    """In the middle of a guide, after an answer, at a step with facts."""
    kiosk = stage.kiosk
    kiosk.languages.choose(language)
    guide = kiosk.catalogue.guides[GUIDE]
    ways = routes(guide)
    step = next(each for each in ways if guide.steps[each].facts and len(ways[each]) > 1)
    kiosk.home.openGuide(GUIDE)
    for act in ways[step]:
        act(stage)
    stage.settle()


def sample(stage: Stage) -> Iterator[str]:
    """A screen of each kind, page by page, without leaving the visit."""
    kiosk = stage.kiosk
    yield from pages(stage, "step")
    for name, open_ in (
        ("comfort", kiosk.shell.openComfort),
        ("languages", kiosk.shell.openLanguages),
        ("ask-person", kiosk.shell.askPerson),
        ("take-home", kiosk.shell.takeHome),
    ):
        open_()
        yield from pages(stage, name)
        kiosk.shell.back()
    kiosk.shell.startOver()
    yield from pages(stage, "home")
    kiosk.session.act(lambda visit: visit.open_topic("address"))
    yield from pages(stage, "topic")
    kiosk.home.openGuide(GUIDE)
    yield from pages(stage, "overview")
    kiosk.shell.goOn()
    for _ in range(3):
        yield from pages(stage, f"{kiosk.session.place.step}")
        step = kiosk.session.step
        assert step is not None
        if step.stuck:
            kiosk.step.openTrouble(-1)
            yield from pages(stage, "troubles")
            kiosk.shell.back()
        if step.choices:
            kiosk.step.choose(step.choices[0].id)
        else:
            kiosk.shell.goOn()
    kiosk.session.act(lambda visit: visit.finish())
    yield from pages(stage, "finish")


COMBINATIONS: dict[str, tuple[tuple[int, int], str, str, tuple[tuple[str, bool], ...]]] = {
    "low": (PORTRAIT, "ja", "m", (("low-reach", True),)),
    "low, very large": (PORTRAIT, "ja@easy", "xl", (("low-reach", True), ("furigana", False))),
    "low, original": (PORTRAIT, "en", "m", (("low-reach", True), ("original", True))),
    "original": (PORTRAIT, "en", "xl", (("original", True), ("one-column", True))),
    "original, lying": (LANDSCAPE, "en", "m", (("original", True),)),
    "one column, lying": (LANDSCAPE, "ja", "l", (("one-column", True), ("motion", False))),
}


@pytest.mark.parametrize("name", COMBINATIONS)
def test_every_combination_shows_whole_screens_and_all_in_reach(
    qapp: object, tmp_path: Path, name: str
) -> None:
    size, language, letters, switches = COMBINATIONS[name]
    wrong: list[str] = []
    with on_stage(tmp_path, size=size) as stage:
        kiosk = stage.kiosk
        at_a_step(stage, language)
        kiosk.comfort.setSize(letters)
        for setting, on in switches:
            kiosk.comfort.turn(setting, on)
        settings = kiosk.settings
        top = kiosk.window.height() - settings.reach_mm * settings.px_per_mm
        places = 0
        for place in sample(stage):
            places += 1
            wrong += [f"{place}: {each}" for each in complaints(kiosk.window, settings.px_per_mm)]
            if ("low-reach", True) in switches:
                seen = [(each, clip_of(each.object())) for each in controls(kiosk.window)]
                high = [
                    each.text(QAccessible.Text.Name)
                    for each, place in seen
                    if place.height() > 1 and place.top() < top - 1
                ]
                wrong += [f"{place}: “{each}” is out of reach" for each in high]
        assert places > 10, "the walk saw hardly any screens"
    assert not wrong, f"{len(wrong)} complaints:\n" + "\n".join(wrong[:60])


def chosen_in_the_panel(stage: Stage) -> list[tuple[str, str]]:
    """Taps every kind of setting to another value; what the journal must have, in order."""
    taps = [
        ("Large", "size", "l"),
        ("White on black", "contrast", "dark"),
        ("Quieter", "volume", "3"),
        ("Faster", "speed", "125"),
        (("On", "Read every screen aloud"), "read-aloud", "on"),
        (("On", "Japanese below the text"), "original", "on"),
        (("On", "One thing below the other"), "one-column", "on"),
        (("Off", "Things that move"), "motion", "off"),
        (("On", "Everything to tap further down"), "low-reach", "on"),
    ]
    for words, *_ in taps:
        word, about = (words, "") if isinstance(words, str) else words
        wanted = f"{stage.say(word)} – {stage.say(about)}" if about else stage.say(word)
        tap_on_its_page(stage, wanted)
    return [(setting, value) for _, setting, value in taps]


def tap_on_its_page(stage: Stage, name: str) -> None:
    """Turn pages until the control is on the one that is shown."""
    for _ in range(8):
        frames(stage)
        with suppress(LookupError):
            found = stage.hand.find(name)
            if clip_of(found.object()).height() > 1:
                stage.hand.touch(stage.hand.place(found).center())
                return
        stage.hand.tap(page_button(stage))
    raise AssertionError(f"“{name}” is on no page")


def on_all_pages(stage: Stage) -> str:
    """What stands on every page of the screen; the voice may have turned to a later one."""
    found = ""
    for _ in range(8):
        found += stage.shown()
        with suppress(LookupError):
            stage.hand.tap(page_button(stage))
        frames(stage)
    return found


def page_button(stage: Stage) -> str:
    more = stage.say("Show more")
    names = [each.text(QAccessible.Text.Name) for each in stage.hand.controls()]
    return more if more in names else stage.say("Show the beginning again")


def test_every_setting_changes_in_the_middle_of_a_guide_and_the_place_stays(
    qapp: object, tmp_path: Path
) -> None:
    with on_stage(tmp_path) as stage:
        kiosk, session = stage.kiosk, stage.kiosk.session
        at_a_step(stage, "en")
        here, visit = session.place, session.visit
        assert visit is not None
        answers = dict(visit.answers)
        stage.tap("Text and colours")
        told = chosen_in_the_panel(stage)
        assert kiosk.comfort.now == Comfort(
            size="l",
            contrast="dark",
            volume=3,
            speed=125,
            read_aloud=True,
            original=True,
            one_column=True,
            motion=False,
            low_reach=True,
        )
        stage.tap("Return")
        assert session.place == here
        assert session.visit is visit
        assert visit.answers == answers
        step = session.step
        assert step is not None
        assert step.title.source in on_all_pages(stage)

        stage.tap("Text and colours")
        tap_on_its_page(stage, stage.say("Standard settings"))
        assert kiosk.comfort.now == Comfort()
        stage.tap("Return")
        assert session.place == here

        kiosk.comfort.turn("low-reach", True)
        kiosk.comfort.turn("furigana", False)
        kiosk.comfort.turn("one-column", True)
        kiosk.comfort.setVolume(1)
        session.end("left")
        assert kiosk.comfort.now == Comfort()
        assert kiosk.player.volume == pytest.approx(0.5)
        frames(stage)
        stage.hand.tap("日本語")
        assert stage.hand.place(stage.hand.find(stage.say("Start over"))).top() < 100
        assert session.screen is Screen.HOME

    journal = connect(tmp_path / "journal.db")
    rows = list(journal.execute("select setting, value from events where setting is not null"))
    journal.close()
    assert rows[: len(told)] == told
    assert ("all", "standard") in rows
    assert all(value in VALUES[setting] for setting, value in rows)


def test_loudness_goes_in_steps_that_are_heard_at_once_and_is_the_standard_again(
    qapp: object, tmp_path: Path
) -> None:
    with on_stage(tmp_path) as stage:
        kiosk = stage.kiosk
        stage.hand.tap("日本語")
        stage.tap("Text and colours")
        gains = [kiosk.player.volume]
        for word, times in (("Louder", 1), ("Quieter", 4)):
            for _ in range(times):
                stage.heard.clear()
                tap_on_its_page(stage, stage.say(word))
                gains.append(kiosk.player.volume)
                assert stage.heard == [kiosk.session.gettext("The voice sounds like this.")]
        assert gains[0] == gains[2] == 0.5
        levels = sorted({20 * math.log10(gain) for gain in gains})
        steps = [higher - lower for lower, higher in pairwise(levels)]
        assert max(steps) <= 10  # R28: steps of 10 dB or less, over 18 dB or more,
        assert levels[-1] - levels[0] >= 18
        assert any(level - levels[0] >= 12 for level in levels)  # one of them 12 dB up
        assert not kiosk.comfort.now.read_aloud, "a sample is not reading aloud from now on"
        kiosk.session.end("left")
        assert kiosk.player.volume == gains[0]


def test_without_a_loudspeaker_a_new_loudness_says_that_nothing_is_heard(
    qapp: object, tmp_path: Path
) -> None:
    with on_stage(tmp_path, deaf=True) as stage:
        stage.hand.tap("日本語")
        stage.tap("Text and colours")
        notice = stage.say("This kiosk has no sound now. Please read.")
        assert notice not in stage.shown()
        tap_on_its_page(stage, stage.say("Quieter"))
        stage.wait_for(lambda: notice in stage.shown(), "the notice")


def test_the_japanese_of_a_step_stands_below_its_translation_only_where_it_is_one(
    qapp: object, tmp_path: Path
) -> None:
    with on_stage(tmp_path) as stage:
        kiosk = stage.kiosk
        at_a_step(stage, "en")
        step = kiosk.session.step
        assert step is not None
        japanese = {ruby.plain(step.title.source), ruby.plain(step.text.source)}
        assert not [text for text in japanese if text in stage.shown()]
        kiosk.comfort.turn("original", True)
        frames(stage)
        lines = stage.shown().split("\n")
        assert all(lines.count(text) == 1 for text in japanese), "a text of its own, said once"
        for fact in kiosk.step.facts.rows:
            assert fact.original in lines
        kiosk.languages.choose("ja")
        frames(stage)
        assert all(stage.shown().split("\n").count(text) == 1 for text in japanese)
        kiosk.comfort.turn("original", False)
        kiosk.languages.choose("en")
        frames(stage)
        assert not [text for text in japanese if text in stage.shown().split("\n")]


def test_furigana_go_and_come_back(qapp: object, tmp_path: Path) -> None:
    with on_stage(tmp_path) as stage:
        at_a_step(stage, "ja@easy")

        def with_furigana() -> int:
            frames(stage)
            return sum(each.item.layout_now().has_ruby for each in texts(stage.kiosk.window))

        before = with_furigana()
        assert before > 5
        stage.kiosk.comfort.turn("furigana", False)
        assert with_furigana() == 0
        stage.kiosk.comfort.turn("furigana", True)
        assert with_furigana() == before


@pytest.mark.parametrize(("language", "offered"), [("ja", "furigana"), ("en", "original")])
def test_only_what_makes_a_difference_is_offered(
    qapp: object, tmp_path: Path, language: str, offered: str
) -> None:
    with on_stage(tmp_path, size=LANDSCAPE) as stage:
        stage.kiosk.languages.choose(language)
        stage.tap("Text and colours")
        shown = "\n".join(stage.shown() for _ in pages(stage, "comfort"))
        words = {"furigana": "Furigana above kanji", "original": "Japanese below the text"}
        assert [name for name, word in words.items() if stage.say(word) in shown] == [offered]
        # A lying screen is within reach as it is.
        assert stage.say("Everything to tap further down") not in shown


def test_who_sits_brings_everything_down_with_the_first_tap(qapp: object, tmp_path: Path) -> None:
    """R21: the panel stands at the top of a high screen; this button does not."""
    with on_stage(tmp_path) as stage:
        kiosk, settings = stage.kiosk, stage.kiosk.settings
        top = kiosk.window.height() - settings.reach_mm * settings.px_per_mm
        button = stage.hand.place(stage.hand.find(stage.say("Lower the buttons")))
        assert button.top() >= top
        stage.tap("Lower the buttons")
        stage.settle()
        assert stage.screen is Screen.HOME
        assert kiosk.comfort.now.low_reach
        assert all(stage.hand.place(each).top() >= top - 1 for each in stage.hand.controls())


def test_a_screen_that_can_be_reached_offers_no_lower_buttons(qapp: object, tmp_path: Path) -> None:
    with on_stage(tmp_path, size=LANDSCAPE) as stage, pytest.raises(LookupError):
        stage.hand.find(stage.say("Lower the buttons"))
