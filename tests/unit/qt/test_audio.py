"""A kiosk without a loudspeaker says so and goes on."""

import subprocess
import sys

import pytest

# In a process of its own: Qt connects to a sound server once in its life, and tells the log.
SCRIPT = """
import sys
from PySide6.QtCore import QCoreApplication
from kiosk.qt.audio import QtPlayer
from kiosk.speech.engine import Clip

assert not [name for name in sys.modules if "QtMultimedia" in name]
app = QCoreApplication([])
player = QtPlayer()
player.volume = 0.25
assert not [name for name in sys.modules if "QtMultimedia" in name]
print("available", player.available())
assert [name for name in sys.modules if "QtMultimedia" in name]
answers = []
player.play(Clip(bytes(96000), 48000), answers.append)
print("told at once", answers)
while not answers:
    app.processEvents()
print("told", answers)
player.stop()
player.stop()
print("volume", player.volume)
"""


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    nowhere = tmp_path_factory.mktemp("no-sound")
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        env={
            "PATH": "",
            "HOME": str(nowhere),
            "PYTHONPATH": ":".join(sys.path),
            "XDG_RUNTIME_DIR": str(nowhere),
            "PULSE_SERVER": f"unix:{nowhere}/nobody",
        },
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_no_loudspeaker_is_known_without_playing(said: list[str]) -> None:
    assert "available False" in said


def test_a_sound_that_cannot_be_played_is_never_reported_as_heard(said: list[str]) -> None:
    assert "told [False]" in said


def test_the_answer_never_comes_from_inside_the_call(said: list[str]) -> None:
    """Whoever calls `play` has not yet noted that a sound is playing."""
    assert "told at once []" in said


def test_stopping_twice_is_harmless(said: list[str]) -> None:
    assert said[-1] == "volume 0.25"
