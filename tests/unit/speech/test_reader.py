"""Residents hear what they asked for, once, and never anything they stopped."""

from pathlib import Path

import pytest

from kiosk.speech.clips import ClipStore
from kiosk.speech.lane import Kind
from kiosk.speech.player import DEFAULT_VOLUME
from kiosk.speech.reader import Reader, State
from kiosk.speech.source import ClipSource
from tests.unit.speech.fakes import FakeEngine, FakePlayer, HandLane

A, B, C = "あさ。", "ひる。", "よる。"


class Desk:
    """A reader with its surroundings, and everything it said."""

    def __init__(self, folder: Path) -> None:
        self.engine = FakeEngine()
        self.player = FakePlayer()
        self.lane = HandLane()
        self.events: list[str] = []
        self.files: list[Path | None] = []
        self.reader = Reader(
            ClipSource([self.engine], ClipStore(folder)),
            self.player,
            self.lane,
            lambda job: job(),
        )
        self.reader.on_state = lambda state: self.events.append(state.value)
        self.reader.on_sentence = lambda index: self.events.append(f"sentence {index}")
        self.reader.on_finished = lambda: self.events.append("finished")
        self.reader.on_clip = lambda sentence, path, language, voice, seconds: self.files.append(
            path
        )

    def do(self, action: str) -> None:
        """One line of the table: a call of the reader, or something that happens around it."""
        verb, *words = action.split()
        happenings = {
            "render": self.lane.run,
            "end": self.player.end,
            "pulled": lambda: self.player.end(heard=False),
            "unplug": lambda: self._plug(present=False),
            "plug": lambda: self._plug(present=True),
            "break": lambda: self.engine.broken.update(words),
            "read": lambda: self.reader.read(words[1:], words[0]),
            "prepare": lambda: self.reader.prepare(words[1:], words[0]),
            "check": lambda: self.reader.check(words[0]),
            "rate": lambda: setattr(self.reader, "rate", float(words[0])),
            "stop": self.reader.stop,
            "repeat": self.reader.repeat,
            "reset": self.reader.reset,
        }
        happenings[verb]()

    def _plug(self, *, present: bool) -> None:
        self.player.present = present
        self.reader.devices_changed()


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


TABLE = {
    "sentences follow each other": (
        [f"read ja {A} {B}", "render", "end", "end"],
        ["speaking", "sentence 0", "sentence 1", "ready", "finished"],
        [A, B],
    ),
    "it waits for a sentence that is not rendered yet": (
        [f"read ja {A}"],
        ["speaking"],
        [],
    ),
    "stop is silence and says nothing of an end": (
        [f"read ja {A} {B}", "render", "stop"],
        ["speaking", "sentence 0", "ready"],
        [A],
    ),
    "stop before anything is rendered": (
        [f"read ja {A}", "stop", "render"],
        ["speaking", "ready"],
        [],
    ),
    "an end that arrives after stop starts nothing": (
        [f"read ja {A} {B}", "render", "stop", "end"],
        ["speaking", "sentence 0", "ready"],
        [A],
    ),
    "a new text replaces the old": (
        [f"read ja {A} {B}", "render", f"read ja {C}", "render", "end"],
        ["speaking", "sentence 0", "sentence 0", "ready", "finished"],
        [A, C],
    ),
    "repeat begins at the first sentence": (
        [f"read ja {A} {B}", "render", "end", "repeat", "render", "end", "end"],
        ["speaking", "sentence 0", "sentence 1", "sentence 0", "sentence 1", "ready", "finished"],
        [A, B, A, B],
    ),
    "repeat after the end": (
        [f"read ja {A}", "render", "end", "repeat", "render"],
        ["speaking", "sentence 0", "ready", "finished", "speaking", "sentence 0"],
        [A, A],
    ),
    "repeat with nothing read": (["repeat", "render"], [], []),
    "a text without sentences": (["read ja", "render"], [], []),
    "a language without a voice": (
        ["read fil Umaga.", "render"],
        ["speaking", "no_voice"],
        [],
    ),
    "after a language without a voice the next one speaks": (
        ["read fil Umaga.", "render", f"read ja {A}", "render"],
        ["speaking", "no_voice", "speaking", "sentence 0"],
        [A],
    ),
    "the engine fails at the second sentence": (
        [f"break {B}", f"read ja {A} {B} {C}", "render", "end"],
        ["speaking", "sentence 0", "failed"],
        [A],
    ),
    "no loudspeaker": (["unplug", f"read ja {A}", "render"], ["no_device"], []),
    "the loudspeaker is pulled out and put back": (
        [f"read ja {A}", "render", "unplug", "plug", "repeat", "render"],
        ["speaking", "sentence 0", "no_device", "ready", "speaking", "sentence 0"],
        [A, A],
    ),
    "a sound that could not be played is never reported as heard": (
        [f"read ja {A} {B}", "render", "pulled"],
        ["speaking", "sentence 0", "no_device"],
        [A],
    ),
    "checking a language that can be spoken": (["check ja", "render"], [], []),
    "checking a language that cannot": (["check fil", "render"], ["no_voice"], []),
    "checking back to one that can": (
        ["check fil", "render", "check en", "render"],
        ["no_voice", "ready"],
        [],
    ),
    "checking does not disturb what is being read": (
        [f"read ja {A}", "render", "check fil", "render"],
        ["speaking", "sentence 0"],
        [A],
    ),
}


@pytest.mark.parametrize(("actions", "events", "heard"), TABLE.values(), ids=TABLE.keys())
def test_what_is_heard_and_said(
    desk: Desk, actions: list[str], events: list[str], heard: list[str]
) -> None:
    for action in actions:
        desk.do(action)
    assert desk.events == events
    assert desk.player.heard == heard


def test_what_was_being_rendered_for_a_stopped_text_is_never_played(desk: Desk) -> None:
    desk.do(f"read ja {A}")
    rendering = desk.lane.take()
    assert rendering is not None
    desk.do("stop")
    rendering()
    assert desk.player.heard == []


def test_a_result_on_its_way_when_a_new_text_begins_is_dropped(tmp_path: Path) -> None:
    desk, waiting = Desk(tmp_path), []
    desk.reader._post = waiting.append
    desk.do(f"read ja {A}")
    desk.do("render")
    desk.do(f"read ja {B}")
    waiting.pop(0)()
    assert desk.player.heard == []
    desk.do("render")
    waiting.pop(0)()
    assert desk.player.heard == [B]


def test_the_late_end_of_an_old_text_does_not_cut_the_new_one(desk: Desk) -> None:
    desk.do(f"read ja {A} {B}")
    desk.do("render")
    old_end = desk.player.end_of_this()
    desk.do(f"read ja {C} {A}")
    desk.do("render")
    old_end(True)
    assert desk.player.sounding == C


def test_a_sentence_of_the_old_text_never_slips_into_the_new(desk: Desk) -> None:
    desk.do(f"read ja {A} {B}")
    desk.do("render")
    desk.do(f"read ja {C} {A}")
    first = desk.lane.take()
    assert first is not None
    first()
    desk.do("end")
    assert desk.player.sounding is None, "the second sentence is not rendered yet"
    desk.do("render")
    assert desk.player.heard == [A, C, A]


def test_nothing_is_left_to_render_for_a_stopped_text(desk: Desk) -> None:
    desk.do(f"read ja {A} {B}")
    desk.do("stop")
    assert desk.lane.jobs[Kind.READING] == []


def test_silence_comes_with_the_call_not_later(desk: Desk) -> None:
    desk.do(f"read ja {A}")
    desk.do("render")
    assert desk.player.sounding == A
    desk.reader.stop()
    assert desk.player.sounding is None
    assert desk.reader.state is State.READY


def test_reading_returns_before_anything_is_rendered(desk: Desk) -> None:
    desk.do(f"read ja {A} {B}")
    assert desk.engine.rendered == []
    assert len(desk.lane.jobs[Kind.READING]) == 2


def test_a_new_speed_begins_the_sentence_being_heard_again(desk: Desk) -> None:
    for action in [f"read ja {A} {B}", "render", "end", "rate 0.5", "render"]:
        desk.do(action)
    assert desk.player.heard == [A, B, B]
    assert desk.engine.rendered[-1] == (B, 0.5)


def test_the_same_speed_disturbs_nothing(desk: Desk) -> None:
    for action in [f"read ja {A}", "render", "rate 1.0"]:
        desk.do(action)
    assert desk.player.heard == [A]
    assert desk.player.sounding == A


def test_what_was_prepared_is_not_rendered_again(desk: Desk) -> None:
    for action in [f"prepare ja {A} {B}", "render", f"read ja {A} {B}", "render"]:
        desk.do(action)
    assert [text for text, _ in desk.engine.rendered] == [A, B]
    assert desk.player.heard == [A]


def test_reading_goes_before_preparing(desk: Desk) -> None:
    for action in [f"prepare ja {A}", f"read ja {B}", "render"]:
        desk.do(action)
    assert [text for text, _ in desk.engine.rendered] == [B, A]


def test_preparing_a_new_step_forgets_the_step_before(desk: Desk) -> None:
    for action in [f"prepare ja {A}", f"prepare ja {B}", "render"]:
        desk.do(action)
    assert [text for text, _ in desk.engine.rendered] == [B]


def test_preparing_what_cannot_be_rendered_is_quiet(desk: Desk) -> None:
    for action in [f"break {A}", f"prepare ja {A}", "prepare fil Umaga.", "render"]:
        desk.do(action)
    assert desk.events == []


def test_stopping_keeps_the_question_which_languages_can_be_heard(desk: Desk) -> None:
    answers: list[dict[str, bool]] = []
    desk.reader.ask_voices(["ja@easy", "en", "fil"], lambda found: answers.append(dict(found)))
    desk.do("stop")
    desk.do("render")
    assert answers == [{"ja@easy": True, "en": True, "fil": False}]


def test_the_next_visitor_finds_default_speed_and_volume_and_nothing_to_repeat(desk: Desk) -> None:
    desk.do(f"read ja {A}")
    desk.do("render")
    desk.reader.rate, desk.reader.volume = 2.0, 1.0
    desk.do("reset")
    desk.do("repeat")
    desk.do("render")
    assert (desk.reader.rate, desk.reader.volume) == (1.0, DEFAULT_VOLUME)
    assert desk.player.sounding is None
    assert desk.reader.state is State.READY


@pytest.mark.parametrize(("asked", "got"), [(0.25, 0.25), (-1, 0.0), (7, 1.0)])
def test_volume_stays_between_silence_and_full(desk: Desk, asked: float, got: float) -> None:
    desk.reader.volume = asked
    assert desk.player.volume == got


def test_the_file_of_each_sentence_is_told_before_it_sounds(desk: Desk) -> None:
    desk.do(f"read ja {A} {B}")
    desk.do("render")
    assert len(desk.files) == 1
    assert desk.files[0] is not None
    assert desk.files[0].exists()


def test_closing_ends_engines_and_thread(desk: Desk) -> None:
    desk.reader.close()
    assert desk.engine.closed
    assert desk.lane.closed
