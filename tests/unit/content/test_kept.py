"""A start does not read guides again that have not changed, and notices every change."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.content import kept, loader
from tests.unit.content.sample import BROKEN, GUIDE, SOUND, write_catalogue, write_guide


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "guides"
    place.mkdir()
    return write_catalogue(place)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "catalogue"


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The folders that were read, not remembered."""
    folders: list[Path] = []
    load = loader.load

    def noting(folder: Path) -> object:
        folders.append(folder)
        return load(folder)

    monkeypatch.setattr(loader, "load", noting)
    return folders


def test_what_is_remembered_is_what_was_read(folder: Path, file: Path, read: list[Path]) -> None:
    first = kept.load(folder, file)
    assert kept.load(folder, file) == first == loader.load(folder)
    assert len(read) == 2, "the second start read the guides again"


def test_mistakes_are_remembered_too(folder: Path, file: Path, read: list[Path]) -> None:
    (folder / BROKEN / "map.svg").unlink()
    first = kept.load(folder, file)
    assert first.problems
    assert kept.load(folder, file).problems == first.problems
    assert len(read) == 1


def _other_text(folder: Path) -> None:
    (folder / SOUND / "guide.yaml").write_text(GUIDE.replace("お店", "売店"), encoding="utf-8")


def _same_length_other_time(folder: Path) -> None:
    file = folder / SOUND / "guide.yaml"
    file.write_text(GUIDE.replace("minutes: 10", "minutes: 15"), encoding="utf-8")
    os.utime(file, ns=(1, file.stat().st_mtime_ns + 1))


def _new_guide(folder: Path) -> None:
    write_guide(folder / "third")


def _no_picture(folder: Path) -> None:
    (folder / SOUND / "map.svg").unlink()


def _broken_picture(folder: Path) -> None:
    (folder / SOUND / "map.svg").write_text("<svg", encoding="utf-8")


def _other_town(folder: Path) -> None:
    town = folder / "town.yaml"
    town.write_text(town.read_text("utf-8").replace("みなと町\n", "やま町\n"), encoding="utf-8")


@pytest.mark.parametrize(
    "change",
    [
        _other_text,
        _same_length_other_time,
        _new_guide,
        _no_picture,
        _broken_picture,
        _other_town,
    ],
)
def test_a_change_is_shown_at_the_next_start(
    folder: Path, file: Path, change: Callable[[Path], None]
) -> None:
    before = kept.load(folder, file)
    change(folder)
    after = kept.load(folder, file)
    assert after != before
    assert after == loader.load(folder)


def test_another_folder_is_not_taken_for_this_one(folder: Path, file: Path, tmp_path: Path) -> None:
    kept.load(folder, file)
    other = tmp_path / "other"
    folder.rename(other)
    found = kept.load(other, file)
    assert all(other in guide.folder.parents for guide in found.guides.values())


@pytest.mark.parametrize("keep", [0, 10, 64, 500])
def test_a_file_that_breaks_off_is_not_used(
    folder: Path, file: Path, read: list[Path], keep: int
) -> None:
    first = kept.load(folder, file)
    file.write_bytes(file.read_bytes()[:keep])
    assert kept.load(folder, file) == first
    assert len(read) == 2


def test_a_file_with_one_letter_changed_is_not_used(
    folder: Path, file: Path, read: list[Path]
) -> None:
    first = kept.load(folder, file)
    whole = file.read_bytes()
    file.write_bytes(whole.replace("役場".encode(), "市場".encode()))
    assert file.read_bytes() != whole
    assert kept.load(folder, file) == first
    assert len(read) == 2


def test_without_a_place_to_remember_the_guides_are_read(folder: Path, tmp_path: Path) -> None:
    assert kept.load(folder, tmp_path / "none" / "catalogue").guides


def test_nothing_but_a_catalogue_is_made_of_a_kept_file() -> None:
    import io
    import pickle

    strange = io.BytesIO(pickle.dumps(os.getcwd))
    with pytest.raises(pickle.UnpicklingError, match="no part of a catalogue"):
        kept._Unpickler(strange).load()


def test_a_kept_catalogue_that_may_not_be_made_is_read_anew(
    folder: Path, file: Path, read: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = kept.load(folder, file)
    monkeypatch.setattr(kept, "_MODULES", ())
    assert kept.load(folder, file) == first
    assert read == [folder, folder]


def test_an_end_is_kept_by_its_word(folder: Path, file: Path) -> None:
    kept.load(folder, file)
    assert b"getattr" not in file.read_bytes()
