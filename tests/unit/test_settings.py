"""What staff write in settings.json counts; a slip in it is named, not guessed around."""

import json
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from kiosk.domain.errors import WorldError
from kiosk.domain.language import LANGUAGES
from kiosk.settings import Settings, load


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def test_without_a_file_everything_is_standard(file: Path) -> None:
    assert load(file) == Settings()


def test_the_standard_keeps_what_the_requirements_say() -> None:
    standard = Settings()
    assert 120 <= standard.idle_seconds <= 300
    assert 20 <= standard.countdown_seconds <= 45
    assert standard.tap_repeat_ms == 500
    assert not standard.read_aloud


def test_what_is_set_counts_and_the_rest_is_standard(file: Path) -> None:
    file.write_text('{"idle_seconds": 240, "language": "en", "px_per_mm": 4, "read_aloud": true}')
    assert load(file) == Settings(idle_seconds=240, language="en", px_per_mm=4.0, read_aloud=True)


def test_staff_give_keys_another_meaning(file: Path) -> None:
    file.write_text('{"keys": {"F23": "back", "Escape": "nothing"}, "two_switches": true}')
    own = {"F23": "back", "Escape": "nothing"}
    assert load(file) == Settings(keys=own, two_switches=True)


@pytest.mark.parametrize("language", [language.code for language in LANGUAGES])
def test_every_language_of_the_kiosk_can_be_its_first(file: Path, language: str) -> None:
    file.write_text(json.dumps({"language": language}))
    assert load(file).language == language


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("", "cannot be read"),
        ("{", "cannot be read"),
        ("[]", "not a JSON object"),
        ("null", "not a JSON object"),
        ('{"idle": 5}', "“idle”"),
        ('{"idle_seconds": "240"}', "“idle_seconds” must be of type int"),
        ('{"idle_seconds": 240.5}', "“idle_seconds” must be of type int"),
        ('{"idle_seconds": true}', "“idle_seconds” must be of type int"),
        ('{"idle_seconds": 1}', "between 120 and 300"),
        ('{"idle_seconds": 301}', "between 120 and 300"),
        ('{"countdown_seconds": 46}', "between 20 and 45"),
        ('{"language": "en-XA"}', "no language “en-XA”"),
        ('{"px_per_mm": 0}', "between 1 and 40"),
        ('{"px_per_mm": NaN}', "between 1 and 40"),
        ('{"px_per_mm": 1e999}', "between 1 and 40"),
        ('{"px_per_mm": 1' + "0" * 400 + "}", "px_per_mm"),
        ('{"tap_repeat_ms": -1}', "tap_repeat_ms"),
        ('{"clip_megabytes": 9}', "clip_megabytes"),
        ('{"read_aloud": 1}', "“read_aloud” must be of type bool"),
        ('{"read_aloud": null}', "“read_aloud” must be of type bool"),
        ('{"language": "tlh"}', "“tlh”"),
        ('{"language": 3}', "“language” must be of type str"),
        ('{"two_switches": "yes"}', "“two_switches” must be of type bool"),
        ('{"keys": ["F1"]}', "“keys” must be of type dict"),
        ('{"keys": {"Efscape": "back"}}', "there is no key “Efscape”"),
        ('{"keys": {"F1": "halp"}}', "“F1” cannot be “halp”. Use one of: next, previous"),
        ('{"keys": {"F1": 3}}', "“F1” cannot be “3”"),
        ('{"keys": {"F1": ["help"]}}', "“F1” cannot be"),
    ],
)
def test_a_slip_is_named_with_the_file(file: Path, text: str, named: str) -> None:
    file.write_text(text)
    with pytest.raises(WorldError) as met:
        load(file)
    assert named in str(met.value)
    assert str(file) in str(met.value)


def test_a_file_in_another_encoding_and_a_folder_are_named(file: Path) -> None:
    file.write_bytes('{"language": "日本語"}'.encode("shift_jis"))
    with pytest.raises(WorldError, match=r"settings\.json"):
        load(file)
    file.unlink()
    file.mkdir()
    with pytest.raises(WorldError, match=r"settings\.json"):
        load(file)


def test_an_unknown_key_is_told_all_that_there_are(file: Path) -> None:
    file.write_text('{"colour": "red"}')
    with pytest.raises(WorldError) as met:
        load(file)
    assert all(field.name in met.value.remedy for field in fields(Settings))


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=4,
)


@examples(deadline=None)
@given(st.dictionaries(st.sampled_from([field.name for field in fields(Settings)]), ANY))
def test_whatever_stands_there_it_is_taken_or_named(
    tmp_path_factory: pytest.TempPathFactory, found: dict[str, object]
) -> None:
    file = tmp_path_factory.mktemp("any") / "settings.json"
    file.write_text(json.dumps(found))
    loaded, refused = None, ""
    try:
        loaded = load(file)
    except WorldError as error:
        refused = str(error)
    if loaded:
        assert {key: getattr(loaded, key) for key in found} == found
    else:
        assert any(key in refused for key in found)
