"""From a sentence to its clip."""

from pathlib import Path

import pytest

from kiosk.speech.clips import ClipStore
from kiosk.speech.engine import NoVoiceError, RenderError
from kiosk.speech.source import ClipSource
from tests.unit.speech.fakes import FakeEngine


def test_a_clip_is_rendered_once_and_then_read_from_disk(tmp_path: Path) -> None:
    engine = FakeEngine()
    source = ClipSource([engine], ClipStore(tmp_path))
    first, second = (source.fetch("はい。", "ja", 1.0) for _ in range(2))
    assert first == second
    assert engine.rendered == [("はい。", 1.0)]


def test_a_changed_dictionary_renders_anew(tmp_path: Path) -> None:
    engine = FakeEngine()
    source = ClipSource([engine], ClipStore(tmp_path))
    source.fetch("三ケ島", "ja", 1.0)
    engine.version = "1+new words"
    source.fetch("三ケ島", "ja", 1.0)
    assert len(engine.rendered) == 2


def test_the_reading_is_said_and_not_the_kanji(tmp_path: Path) -> None:
    engine = FakeEngine()
    ClipSource([engine], ClipStore(tmp_path)).fetch("{申請|しんせい}", "ja@easy", 1.0)
    assert engine.rendered == [("しんせい", 1.0)]


def test_an_engine_that_wants_both_gets_both(tmp_path: Path) -> None:
    engine = FakeEngine(reads_ruby=True)
    ClipSource([engine], ClipStore(tmp_path)).fetch("{申請|しんせい} を", "ja@easy", 1.0)
    assert engine.rendered == [("{申請|しんせい} を", 1.0)]


def test_without_a_disk_it_still_speaks(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    rendered = ClipSource([FakeEngine()], ClipStore(blocked)).fetch("はい。", "ja", 1.0)
    assert rendered.clip.samples
    assert rendered.path is None


def test_which_languages_can_be_heard(tmp_path: Path) -> None:
    source = ClipSource([FakeEngine(("ja",)), FakeEngine(("en",))], ClipStore(tmp_path))
    assert [source.has_voice(code) for code in ("ja@easy", "en", "vi")] == [True, True, False]
    with pytest.raises(NoVoiceError):
        source.fetch("Xin chào", "vi", 1.0)


def test_a_failed_sentence_is_an_error_and_not_kept(tmp_path: Path) -> None:
    engine = FakeEngine(broken={"はい。"})
    source = ClipSource([engine], ClipStore(tmp_path))
    with pytest.raises(RenderError):
        source.fetch("はい。", "ja", 1.0)
    engine.broken.clear()
    assert source.fetch("はい。", "ja", 1.0).clip.samples


def test_the_engine_of_the_language_is_the_one_that_loads(tmp_path: Path) -> None:
    japanese, english = FakeEngine(("ja",)), FakeEngine(("en",))
    source = ClipSource([japanese, english], ClipStore(tmp_path))
    source.start("en")
    source.start("fil")
    assert (japanese.started, english.started) == (0, 1)


def test_a_text_not_translated_yet_is_read_by_a_japanese_voice(tmp_path: Path) -> None:
    english, japanese = FakeEngine(("en",), "english"), FakeEngine(("ja",), "japanese")
    source = ClipSource([english, japanese], ClipStore(tmp_path))
    assert source.fetch("カードを置きます。", "en", 1.0).voice.language == "ja"
    assert source.fetch("Put your card here.", "en", 1.0).voice.language == "en"


def test_a_line_of_marks_is_a_short_pause_and_no_failure(tmp_path: Path) -> None:
    engine = FakeEngine(broken={"———"})
    rendered = ClipSource([engine], ClipStore(tmp_path)).fetch("———", "ja", 1.0)
    assert 0 < rendered.clip.seconds < 1
    assert not any(rendered.clip.samples)
