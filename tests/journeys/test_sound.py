"""The voice of the whole program: what is heard, what stops it, what is said without it."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from kiosk.domain.visit import Screen
from kiosk.speech.player import DEFAULT_VOLUME
from tests.journeys.program import Program
from tests.journeys.stage import Stage, on_stage
from tests.journeys.test_whole_session import press_on_some_page
from tests.journeys.ways import Finger
from tests.voice.sound_server import RATE, Recording, SoundServer
from tests.voice.test_playback import find, recorded, sound

GUIDE = "mynumber-card-application"
STEP, NEXT_STEP = "booth-qr", "booth-send"
SILENT = 50
"""Of 32,768: below it nothing is heard."""
NO_VOICE = "There is no voice for this language yet. Please read."
NO_SOUND = "This kiosk has no sound now. Please read."


@pytest.fixture
def sound_server(tmp_path: Path) -> Iterator[SoundServer]:
    missing = [tool for tool in ("pulseaudio", "parec", "pactl") if not shutil.which(tool)]
    if missing:
        pytest.skip(f"needs {', '.join(missing)} (Debian: pulseaudio, pulseaudio-utils)")
    server = SoundServer(tmp_path)
    try:
        yield server
    finally:
        server.close()


@pytest.fixture
def kiosk(sound_server: SoundServer, tmp_path: Path) -> Iterator[Program]:
    """The whole program at a step of a guide, with a loudspeaker that records."""
    sound_server.plug_in()
    program = Program(
        "tests.journeys.sounding_kiosk",
        str(tmp_path / "data"),
        environment=sound_server.environment,
    )
    try:
        assert program.until("available")[-1] == "available True"
        program.do(f"open {GUIDE} {STEP}")
        program.until(f"at {STEP}")
        yield program
    finally:
        program.kill()


def clips(lines: list[str]) -> list[tuple[Path, str]]:
    """Files and sentences of what was played, in order."""
    found = [line.split(" ", 2) for line in lines if line.startswith("clip ")]
    return [(Path(file), sentence) for _, file, sentence in found]


ONLY_SAID = "うまくいかないときは、どれかをお選びください。"
"""Leads over to the troubles, which lie below the step for all to see."""


def hear_all(kiosk: Program, recording: Recording, button: str) -> tuple[np.ndarray, list[str]]:
    """The recording of a whole reading, and what the kiosk said meanwhile.

    A busy machine leaves holes in what it records; such a recording is made again.
    """
    for attempt in range(6):
        start = len(recording)
        kiosk.do(f"tap {'Hear it again' if attempt else button}")
        lines = kiosk.until("silent")
        recording.wait_for(len(recording) + RATE // 2)
        heard = recorded(recording, start)
        if all(find(heard, sound(file))[1] >= 0.99 for file, _ in clips(lines)):
            break
    return heard, lines


@pytest.mark.voice
def test_a_step_is_heard_sentence_by_sentence_as_it_is_marked(
    sound_server: SoundServer, kiosk: Program
) -> None:
    heard, lines = hear_all(kiosk, sound_server.record(), "Read aloud")
    played = clips(lines)
    assert len(played) >= 2, "a title and a sentence stand on this step"

    wanted = [sound(file) for file, _ in played]
    starts = [find(heard, each)[0] for each in wanted]
    ends = [start + len(each) for start, each in zip(starts, wanted, strict=True)]
    assert starts == sorted(starts)
    assert all(start >= end - RATE // 50 for start, end in zip(starts[1:], ends, strict=False))
    parts = [heard[start:end] for start, end in zip(starts, ends, strict=True)]
    whole, real = np.concatenate(wanted), np.concatenate(parts)
    assert np.corrcoef(whole, real)[0, 1] >= 0.99
    assert real @ whole / (whole @ whole) == pytest.approx(DEFAULT_VOLUME, abs=0.02)
    rest = heard.copy()
    for start, end in zip(starts, ends, strict=True):
        rest[start:end] = 0
    assert np.abs(rest).max() < SILENT, "something else was played"

    marks = [line for line in lines if line.split(" ", 1)[0] in ("clip", "marked")]
    expected = [
        mark
        for file, text in played
        for mark in (f"clip {file} {text}", f"marked {text}")
        if mark != f"marked {ONLY_SAID}"
    ]
    assert marks == expected, "the sentence that is marked is the one that is heard"


@pytest.mark.voice
def test_next_in_the_middle_of_a_sentence_silences_it_within_200_ms(
    sound_server: SoundServer, kiosk: Program
) -> None:
    """R26, counted in recorded samples: touch, program, sound server and recorder included.

    A recording with holes in it is made again; two sentences at once would be in each.
    """
    recording = sound_server.record()
    for _ in range(6):
        heard, new = interrupt_by_next(kiosk, recording)
        start, alike, _ = find(heard, new)
        between = heard[RATE // 5 : max(RATE // 5, start)]
        assert not len(between) or np.abs(between).max() < SILENT, "the old sentence went on"
        if alike >= 0.99:
            break
        kiosk.do(f"open {GUIDE} {STEP}")
        kiosk.until(f"at {STEP}")
    assert alike >= 0.99, "the old sentence is mixed into the new one"


def interrupt_by_next(kiosk: Program, recording: Recording) -> tuple[np.ndarray, np.ndarray]:
    """What is heard after *next* was touched in the middle of a sentence, and what should be."""
    kiosk.do("tap Read aloud")
    kiosk.until("marked")
    begun = len(recording)
    recording.wait_for(begun + RATE // 2)
    assert np.abs(recorded(recording, begun)).max() > 1000, "nothing was playing"
    touched = len(recording)
    kiosk.do("tap Next")
    kiosk.until(f"at {NEXT_STEP}")
    ((new, _),) = clips(kiosk.until("marked"))
    kiosk.until("clip")  # the first sentence of the next step is over
    recording.wait_for(len(recording) + RATE // 4)
    return recorded(recording, touched), sound(new)


@pytest.mark.voice
def test_a_machine_without_a_sound_server_says_so_and_leads_on(tmp_path: Path) -> None:
    nowhere = {
        **os.environ,
        "PULSE_SERVER": f"unix:{tmp_path}/none",
        "XDG_RUNTIME_DIR": str(tmp_path),
    }
    program = Program("tests.journeys.sounding_kiosk", str(tmp_path / "data"), environment=nowhere)
    try:
        assert program.until("available")[-1] == "available False"
        program.do(f"open {GUIDE} {STEP}")
        program.until(f"at {STEP}")
        program.do("tap Read aloud")
        assert len(program.until("notice")[-1]) > len("notice "), "the notice has a text"
        program.do("tap Next")
        program.until(f"at {NEXT_STEP}")
    finally:
        program.kill()


@pytest.mark.parametrize(
    ("voices", "deaf", "notice"),
    [(("ja",), False, NO_VOICE), (("ja", "en"), True, NO_SOUND)],
    ids=["no voice for the language", "no sound device"],
)
def test_without_a_voice_the_screen_says_so_and_the_guide_goes_to_its_end(
    qapp: object, tmp_path: Path, voices: tuple[str, ...], deaf: bool, notice: str
) -> None:
    with on_stage(tmp_path, languages=voices, deaf=deaf) as stage:
        person = Finger(stage)
        person.press("English")
        assert notice not in stage.shown(), "nobody asked for the voice yet"
        stage.tap("Read aloud")
        stage.wait_for(lambda: notice in stage.shown(), "the notice")
        stage.kiosk.home.openGuide(GUIDE)
        stage.tap("Start this guide")
        walk_to_the_end(stage, person, notice)
        assert stage.heard == []
        press_on_some_page(stage, person, stage.say("Yes"))
        assert stage.screen is Screen.WELCOME
        assert notice not in stage.shown()


def walk_to_the_end(stage: Stage, person: Finger, notice: str) -> None:
    session = stage.kiosk.session
    walked = 0
    while session.screen in (Screen.STEP, Screen.CHOICE):
        step = session.step
        assert step is not None
        stage.wait_for(lambda: notice in stage.shown(), f"the notice at {step.id}")
        if step.choices:
            press_on_some_page(stage, person, session.text(step.choices[0].text))
        else:
            person.press(stage.say("Finish" if step.outcome else "Next"))
        walked += 1
    assert session.screen is Screen.FINISH
    assert walked == len(session.catalogue.guides[GUIDE].usual_way())
