"""A sentence is rendered once, and a damaged clip is never played."""

import os
from array import array
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.speech.clips import ClipKey, ClipStore
from kiosk.speech.engine import Clip

KEY = ClipKey("engine", "1+words", "voice", 1.0, "こんにちは。")


def clip(seed: int = 1, length: int = 20_000) -> Clip:
    """Noise, which FLAC cannot shorten: file sizes are then foreseeable."""
    values, state = array("h"), seed
    for _ in range(length):
        state = (state * 1103515245 + 12345) % 2**31
        values.append((state >> 8) % 20_000 - 10_000)
    return Clip(values.tobytes(), 22050)


@pytest.fixture
def store(tmp_path: Path) -> ClipStore:
    return ClipStore(tmp_path / "clips")


def test_a_clip_comes_back_as_it_went(store: ClipStore) -> None:
    assert store.get(KEY) is None
    path = store.put(KEY, clip())
    assert path == store.path(KEY)
    assert store.get(KEY) == clip()


def test_another_store_on_the_same_folder_finds_it(store: ClipStore, tmp_path: Path) -> None:
    store.put(KEY, clip())
    assert ClipStore(tmp_path / "clips").get(KEY) == clip()


@pytest.mark.parametrize(
    "other",
    [
        replace(KEY, engine="other"),
        replace(KEY, version="1+other words"),
        replace(KEY, voice="other"),
        replace(KEY, rate=1.25),
        replace(KEY, text="こんばんは。"),
    ],
    ids=lambda key: next(
        name for name in KEY.__slots__ if getattr(key, name) != getattr(KEY, name)
    ),
)
def test_whatever_changes_the_sound_changes_the_clip(store: ClipStore, other: ClipKey) -> None:
    store.put(KEY, clip())
    assert store.get(other) is None


def test_fields_cannot_run_into_each_other() -> None:
    assert (
        replace(KEY, engine="a", version="bc").name != replace(KEY, engine="ab", version="c").name
    )


def cut_in_half(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def flip_a_bit(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def another_file(path: Path) -> None:
    path.write_bytes(b"not a sound" * 100)


@pytest.mark.parametrize("damage", [cut_in_half, empty, flip_a_bit, another_file])
def test_a_damaged_clip_counts_as_missing_and_is_made_anew(
    store: ClipStore, damage: object
) -> None:
    path = store.put(KEY, clip())
    assert path is not None
    damage(path)  # type: ignore[operator]
    assert store.get(KEY) is None
    assert not path.exists()
    store.put(KEY, clip())
    assert store.get(KEY) == clip()


def test_wherever_a_bit_flips_nothing_wrong_is_played(store: ClipStore) -> None:
    short = clip(length=2000)
    path = store.put(KEY, short)
    assert path is not None
    whole = path.read_bytes()
    played = 0
    for at in (*range(100), *range(100, len(whole), 7)):
        content = bytearray(whole)
        content[at] ^= 1 << at % 8
        path.write_bytes(content)
        heard = store.get(KEY)
        played += heard is not None
        assert heard in (None, short), f"byte {at}"
    assert played < len(whole) / 14


def test_the_clips_not_used_longest_go_first(tmp_path: Path) -> None:
    keys = [replace(KEY, text=str(number)) for number in range(4)]
    one = ClipStore(tmp_path).put(keys[0], clip())
    assert one is not None
    store = ClipStore(tmp_path, limit=one.stat().st_size * 7 // 2)
    for age, key in zip((300, 200, 100), keys[:3], strict=True):
        store.put(key, clip())
        before = store.path(key).stat().st_mtime - age
        os.utime(store.path(key), (before, before))
    assert store.get(keys[0]) is not None  # used again: now the newest
    store.put(keys[3], clip())
    kept = [key.text for key in keys if store.path(key).exists()]
    assert kept == ["0", "2", "3"]


def test_the_folder_never_grows_past_its_limit(tmp_path: Path) -> None:
    size = 100_000
    store = ClipStore(tmp_path, limit=size)
    for number in range(12):
        store.put(replace(KEY, text=str(number)), clip(number))
        assert sum(path.stat().st_size for path in tmp_path.iterdir()) <= size
    assert store.get(replace(KEY, text="11")) is not None


def test_a_disk_that_takes_nothing_is_no_error(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("a file where the folder should be")
    store = ClipStore(blocked)
    assert store.put(KEY, clip()) is None
    assert store.get(KEY) is None


def test_a_half_written_clip_is_never_seen(
    store: ClipStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def power_cut(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("kiosk.speech.clips.os.replace", power_cut)
    with pytest.raises(KeyboardInterrupt):
        store.put(KEY, clip())
    assert store.get(KEY) is None
