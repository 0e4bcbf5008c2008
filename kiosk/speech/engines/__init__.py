"""The speech engines, best first. To add one: a file here and a line in `standard_engines`."""

from pathlib import Path

from kiosk.speech.engine import Engine
from kiosk.speech.engines.espeak import Espeak
from kiosk.speech.engines.openjtalk import OpenJTalk
from kiosk.speech.engines.pyttsx3 import Pyttsx3


def standard_engines(readings: Path | None = None) -> tuple[Engine, ...]:
    """`readings` is the city's reading dictionary, `assets/readings.csv`."""
    return (
        OpenJTalk(readings),
        Espeak(),
        Pyttsx3(),
    )
