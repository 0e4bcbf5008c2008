"""What comes out of the loudspeaker is what was rendered, when it was asked for, and no longer."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile

from tests.voice.sound_server import RATE, SoundServer

pytestmark = pytest.mark.voice

JAPANESE = "カードを機械に置きます。|まだ取らないでください。"
ENGLISH = "Put your card on the machine."


def clips(events: list[str]) -> list[Path]:
    """The files of the clips played, in order."""
    return [Path(event.split()[1]) for event in events if event.startswith("clip ")]


def sound(file: Path) -> np.ndarray:
    """The samples of a clip, at the rate of the recording."""
    samples, rate = soundfile.read(file)
    at = np.arange(int(len(samples) * RATE / rate)) * rate / RATE
    return np.interp(at, np.arange(len(samples)), samples * 32768)


def find(recorded: np.ndarray, wanted: np.ndarray) -> tuple[int, float, float]:
    """Where `wanted` begins in `recorded`, how alike they are there, and how much louder."""
    size = 1 << int(np.ceil(np.log2(len(recorded) + len(wanted))))
    match = np.fft.irfft(np.fft.rfft(recorded, size) * np.conj(np.fft.rfft(wanted, size)), size)
    start = int(np.argmax(match[: len(recorded) - len(wanted) + 1]))
    there = recorded[start : start + len(wanted)]
    alike = float(np.corrcoef(there, wanted)[0, 1])
    return start, alike, float(there @ wanted / (wanted @ wanted))


def recorded(recording: Any, start: int = 0) -> np.ndarray:
    return np.frombuffer(recording.samples(start), "<i2").astype(float)


def hear(kiosk: Any, recording: Any, command: str) -> tuple[np.ndarray, list[Path]]:
    """The recording of a whole reading, and the files that were played.

    A busy machine leaves holes in what it records; such a recording is made again.
    """
    for _ in range(4):
        start = len(recording)
        kiosk.do(command)
        files = clips(kiosk.until("finished"))
        recording.wait_for(len(recording) + RATE // 2)
        heard = recorded(recording, start)
        if all(find(heard, sound(file))[1] >= 0.99 for file in files):
            break
    return heard, files


def test_what_is_heard_is_what_was_rendered_sentence_after_sentence(
    sound_server: SoundServer, kiosk: Any
) -> None:
    recording = sound_server.record()
    kiosk.do("volume 1.0")
    heard, files = hear(kiosk, recording, f"read ja {JAPANESE}")
    places = []
    for file in files:
        wanted = sound(file)
        start, alike, gain = find(heard, wanted)
        assert alike >= 0.99
        assert gain == pytest.approx(1.0, abs=0.01)
        places.append((start, start + len(wanted)))
    (_, first_end), (second_start, _) = places
    assert second_start >= first_end - RATE // 50
    rest = heard.copy()
    for start, end in places:
        rest[start:end] = 0
    assert np.abs(rest).max() < 50, "something else was played"


def test_volume_is_a_gain(sound_server: SoundServer, kiosk: Any) -> None:
    recording = sound_server.record()
    kiosk.do("volume 0.25")
    heard, (file,) = hear(kiosk, recording, "read ja はい、できました。")
    _, alike, gain = find(heard, sound(file))
    assert alike >= 0.99
    assert gain == pytest.approx(0.25, abs=0.01)


def test_stop_is_silence_within_200_ms(sound_server: SoundServer, kiosk: Any) -> None:
    """R26, counted in recorded samples: machine and recorder included."""
    recording = sound_server.record()
    kiosk.do(f"read ja {JAPANESE}")
    kiosk.until("sentence 0")
    begun = len(recording)
    recording.wait_for(begun + RATE)
    assert np.abs(recorded(recording, begun)).max() > 1000, "nothing was playing"
    kiosk.do("stop")
    stopped = len(recording)
    kiosk.until("done stop")
    recording.wait_for(stopped + 2 * RATE)
    after = np.flatnonzero(np.abs(recorded(recording, stopped)) > 50)
    last = int(after[-1]) if len(after) else 0
    assert last <= RATE * 0.2


def test_a_new_text_silences_the_old_and_is_heard_whole(
    sound_server: SoundServer, kiosk: Any
) -> None:
    recording = sound_server.record()
    kiosk.do("volume 1.0")
    # A busy machine leaves holes in what it records; such a recording is made again.
    for _ in range(6):
        kiosk.do(f"read ja {JAPANESE}")
        kiosk.until("sentence 0")
        recording.wait_for(len(recording) + RATE // 2)
        between = len(recording)
        kiosk.do("read ja はい、できました。")
        (new,) = clips(kiosk.until("finished"))
        recording.wait_for(len(recording) + RATE // 2)
        heard = recorded(recording, between)
        start, alike, _ = find(heard, sound(new))
        if alike >= 0.95:
            break
    assert alike >= 0.95
    # R26: the old may be heard for 200 ms; the new may begin before they are over.
    between = heard[RATE // 5 : max(RATE // 5, start)]
    assert not len(between) or np.abs(between).max() < 50, "the old went on"
    assert np.abs(heard[start + len(sound(new)) + RATE // 20 :]).max() < 50


def test_english_is_heard_in_full_length(sound_server: SoundServer, kiosk: Any) -> None:
    """Its clips have another sample rate, so the sound server changes them on the way."""
    recording = sound_server.record()
    kiosk.do("volume 1.0")
    heard, (path,) = hear(kiosk, recording, f"read en {ENGLISH}")
    wanted = sound(path)
    _, alike, gain = find(heard, wanted)
    assert alike >= 0.97
    assert gain == pytest.approx(1.0, abs=0.05)


def test_no_loudspeaker_is_told_and_nothing_is_pretended(mute_kiosk: Any) -> None:
    mute_kiosk.do(f"read ja {JAPANESE}")
    events = mute_kiosk.until("done read")
    assert events == ["state no_device", "done read"]


def test_a_language_without_a_voice_is_told(kiosk: Any) -> None:
    kiosk.do("read fil Magandang umaga po.")
    assert kiosk.until("state no_voice")[-1] == "state no_voice"


def test_a_loudspeaker_pulled_out_in_the_middle_is_told(
    sound_server: SoundServer, kiosk: Any
) -> None:
    recording = sound_server.record()
    kiosk.do(f"read ja {JAPANESE}")
    kiosk.until("sentence 0")
    recording.wait_for(len(recording) + RATE // 2)
    sound_server.unplug()
    events = kiosk.until("state no_device")
    assert "finished" not in events
    sound_server.plug_in()
    kiosk.until("state ready")
    kiosk.do("repeat")
    kiosk.until("sentence 0")
