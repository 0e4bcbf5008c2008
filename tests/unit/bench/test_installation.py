"""A hundred guides are made of a few, all sound, none with another's sentences."""

from pathlib import Path

import pytest

from bench.installation import Installation, numbered
from kiosk.content.loader import load
from kiosk.device.pin import StaffPin
from tests.unit.content.sample import write_catalogue


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    folder = tmp_path / "shipped"
    folder.mkdir()
    return write_catalogue(folder)


def test_the_copies_are_sound_and_as_many_as_asked_for(shipped: Path, tmp_path: Path) -> None:
    installation = Installation(tmp_path / "town")
    assert installation.prepare(shipped, 7) == ["other", "papers"]
    catalogue = load(installation.guides)
    assert catalogue.problems == ()
    assert len(catalogue.guides) == 7


def test_no_two_guides_share_an_instruction(shipped: Path, tmp_path: Path) -> None:
    installation = Installation(tmp_path / "town")
    installation.prepare(shipped, 7)
    guides = load(installation.guides).guides.values()
    ends = [guide.steps["at-desk"].text for guide in guides if guide.id.startswith("papers")]
    assert len({text.source for text in ends if text}) == len(ends)


def test_a_number_keeps_a_guide_readable() -> None:
    guide = 'title: 紙をとる\nsummary: とります。\nsteps:\n  a:\n    ask: "どこで"\n'
    assert numbered(guide, 4) == (
        'title: 紙をとる4\nsummary: とります4。\nsteps:\n  a:\n    ask: "どこで"\n'
    )


def test_every_run_begins_with_new_data_and_the_staff_pin(shipped: Path, tmp_path: Path) -> None:
    installation = Installation(tmp_path / "town")
    installation.prepare(shipped, 2)
    (installation.paths("tap").data / "left").touch()
    paths = installation.paths("tap")
    assert [file.name for file in paths.data.iterdir()] == ["staff.json"]
    assert StaffPin(paths.staff).is_set()


def test_guides_that_are_all_broken_are_told(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(RuntimeError, match="no sound guide"):
        Installation(tmp_path / "town").prepare(empty)
