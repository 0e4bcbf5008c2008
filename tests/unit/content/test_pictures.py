"""A picture that could not be drawn is found before a resident stands in front of it."""

from pathlib import Path

import pytest

from kiosk.content.loader import load
from tests.unit.content.sample import GUIDE, SVG, write_catalogue

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 30 + b"\0\0\0\0IEND\xaeB`\x82"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "not sound XML"),
        (SVG[:-8].encode(), "not sound XML"),
        (b"<html/>", "no SVG"),
        (SVG.encode("cp932").replace(b"<path", b"<!-- \x82 --><path"), "not sound XML"),
        (b'<?xml version="1.0" encoding="klingon"?><svg/>', "not sound XML"),
    ],
)
def test_a_broken_svg_is_named_at_each_step_that_shows_it(
    tmp_path: Path, data: bytes, message: str
) -> None:
    folder = write_catalogue(tmp_path)
    (folder / "papers" / "map.svg").write_bytes(data)
    problems = load(folder).problems
    assert [problem.key for problem in problems] == [
        "steps.which.picture",
        "steps.machine.picture",
    ]
    assert all(message in problem.message for problem in problems)


@pytest.mark.parametrize(("data", "sound"), [(PNG, True), (PNG[:-12], False), (b"GIF89a", False)])
def test_a_png_must_be_whole(tmp_path: Path, data: bytes, sound: bool) -> None:
    folder = write_catalogue(tmp_path, GUIDE.replace("map.svg", "map.png"))
    (folder / "papers" / "map.png").write_bytes(data)
    assert ("papers" in load(folder).guides) is sound


def test_a_name_in_other_letters_is_no_match(tmp_path: Path) -> None:
    folder = write_catalogue(tmp_path, GUIDE.replace("map.svg", "Map.svg"))
    problem = load(folder).problems[0]
    assert "Map.svg is not in the guide's folder" in problem.message
    assert "map.svg" in problem.remedy


def test_a_folder_under_a_pictures_name_cannot_be_opened(tmp_path: Path) -> None:
    folder = write_catalogue(tmp_path)
    (folder / "papers" / "map.svg").unlink()
    (folder / "papers" / "map.svg").mkdir()
    assert "cannot be opened" in load(folder).problems[0].message
