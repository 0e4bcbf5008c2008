"""`kiosk tour` as people run it: a process of its own, its files read by independent programs."""

import json
import os
import re
import subprocess
import sys
import wave
from pathlib import Path
from typing import Any

import pytest
import zxingcpp
from PIL import Image

from kiosk.domain.language import by_code
from kiosk.journal.verify import verify
from kiosk.paths import ROOT

WANTED = {
    "staff-setup",
    "welcome",
    "languages",
    "comfort",
    "home",
    "overview",
    "take-home",
    "ask-person",
    "idle",
    "finish",
    "staff-home",
    "staff-sessions",
    "staff-session",
    "staff-guides",
    "staff-size",
}
ALL_LANGUAGES = ("ja", "ja@easy", "en")
ALL_CONTRASTS = ("standard", "soft", "light", "dark")


def run_tour(out: Path, *arguments: str, data: Path | None = None) -> dict[str, Any]:
    """Play the tour in a process; what tour.json says."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "main.py", "tour", "--out", str(out), *arguments]
    if data is not None:
        command += ["--data", str(data)]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=420
    )
    assert done.returncode == 0, done.stderr
    assert "Warning" not in done.stderr
    result: dict[str, Any] = json.loads((out / "tour.json").read_text(encoding="utf-8"))
    return result


def check(out: Path, tour: dict[str, Any], size: tuple[int, int]) -> None:
    """Pictures, sounds, QR codes and the journal are what tour.json says they are."""
    names = {screen["name"] for screen in tour["screens"]}
    assert names >= WANTED
    payloads = []
    for screen in tour["screens"]:
        picture = Image.open(out / screen["picture"])
        assert picture.size == size
        assert screen["accessible"]["children"], screen["name"]
        read = [code.text for code in zxingcpp.read_barcodes(picture)]
        assert sorted(read) == sorted(screen["qr"]), screen["name"]
        payloads += screen["qr"]
        for clip in screen["clips"]:
            with wave.open(str(out / clip["file"])) as sound:
                assert sound.getnframes() / sound.getframerate() == pytest.approx(
                    clip["seconds"], abs=0.01
                )
    (sheet,) = out.glob("contact-*.png")
    tiles = -(-len(tour["screens"]) // 8)
    assert Image.open(sheet).height > tiles * 200, "all screens are on it"
    assert payloads
    assert all(payload.startswith("https://") for payload in payloads)


@pytest.mark.parametrize(
    ("language", "screen", "size", "contrast", "guide", "scale"),
    [
        ("ja", "1080x1920", "m", "standard", "convenience-store-certificates", "4.03"),
        ("ja@easy", "1920x1080", "l", "dark", "convenience-store-certificates", "4.03"),
        ("en", "1080x1920", "xl", "soft", "mynumber-card-application", "4.03"),
        ("ja", "1920x1080", "s", "light", "moving-in", "4.5"),
    ],
)
def test_the_tour_shows_and_says_a_whole_session(
    tmp_path: Path, language: str, screen: str, size: str, contrast: str, guide: str, scale: str
) -> None:
    out = tmp_path / "tour"
    look = ("--screen", screen, "--size", size, "--contrast", contrast, "--px-per-mm", scale)
    tour = run_tour(out, "--lang", language, "--guide", guide, *look)
    width, _, height = screen.partition("x")
    check(out, tour, (int(width), int(height)))
    # The pictures have the size that was asked for: a digit of the PIN pad is 20 mm or more.
    (pad,) = (each for each in tour["screens"] if each["name"] == "staff-pin")
    assert least_height(pad["accessible"], "5") >= 20 * float(scale)
    clips = [clip for screen in tour["screens"] for clip in screen["clips"]]
    spoken = by_code(language)
    assert spoken is not None
    assert len(clips) > 20
    assert {clip["lang"] for clip in clips} == {spoken.speech}
    # What is read aloud stands on the screen, word for word.
    for shot in tour["screens"]:
        if shot["name"].startswith("step-") and shot["clips"]:
            said = [clip["text"].replace(" ", "") for clip in shot["clips"]]
            pages = re.compile(re.escape(shot["name"]) + r"(-\d+)?")
            shots = [each for each in tour["screens"] if pages.fullmatch(each["name"])]
            shown = "".join("".join(each["texts"]) for each in shots).replace(" ", "")
            # Coming back from a look aside, the step before is read again: the last is this one.
            assert said[-1] in shown
    assert verify(out / "data" / "journal.db").ok


def least_height(item: dict[str, Any], name: str) -> int:
    """Height in px of the lowest thing of that name."""
    mine = [item["rect"][3]] if item["name"] == name else []
    return min([*mine, *(least_height(each, name) for each in item["children"])], default=10_000)


def share_clips(data: Path, factory: pytest.TempPathFactory) -> None:
    """Give a tour the sentences rendered by the tours before it; the voice is most of its time."""
    clips = factory.getbasetemp() / "clips"
    clips.mkdir(exist_ok=True)
    data.mkdir(parents=True)
    (data / "clips").symlink_to(clips)


@pytest.mark.long
@pytest.mark.parametrize("language", ALL_LANGUAGES)
@pytest.mark.parametrize("screen", ["1080x1920", "1920x1080"])
@pytest.mark.parametrize("size", ["s", "m", "l", "xl"])
@pytest.mark.parametrize("contrast", ALL_CONTRASTS)
def test_the_tour_in_every_language_screen_size_and_contrast(
    tmp_path_factory: pytest.TempPathFactory,
    tmp_path: Path,
    language: str,
    screen: str,
    size: str,
    contrast: str,
) -> None:
    out = tmp_path / "tour"
    share_clips(out / "data", tmp_path_factory)
    arguments = ("--lang", language, "--screen", screen, "--size", size, "--contrast", contrast)
    width, _, height = screen.partition("x")
    check(out, run_tour(out, *arguments), (int(width), int(height)))


def test_a_guide_that_does_not_exist_is_a_wrong_usage(tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "main.py", "tour", "--guide", "nowhere", "--out", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 2
    assert "nowhere" in done.stderr
    assert "Traceback" not in done.stderr
