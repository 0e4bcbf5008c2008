"""What a tour leaves behind: every screen as a picture, every sentence as a WAV, one JSON file."""

import json
import re
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.domain import ruby
from kiosk.speech.engine import Clip, Voice
from kiosk.tour.hand import walk
from kiosk.tour.sheet import contact_sheet


@dataclass
class ClipNote:
    """A sentence that was read."""

    file: str
    text: str
    lang: str
    voice: str
    seconds: float


@dataclass
class ScreenNote:
    """A screen that was shown."""

    name: str
    picture: str
    texts: list[str]
    accessible: dict[str, Any]
    qr: list[str]
    clips: list[ClipNote] = field(default_factory=list)


class Record:
    """Collects screens and clips in a folder."""

    def __init__(self, folder: Path, window: QQuickWindow) -> None:
        self._folder = folder
        self._window = window
        self._clips: list[ClipNote] = []
        self._pending: tuple[str, str, str] | None = None
        self.screens: list[ScreenNote] = []
        (folder / "clips").mkdir(parents=True, exist_ok=True)

    def about_to_play(
        self, sentence: str, file: Path | None, language: str, voice: Voice, seconds: float
    ) -> None:
        """The reader says which sentence comes next."""
        self._pending = (ruby.plain(sentence), language, voice.id)

    def played(self, clip: Clip) -> None:
        """Keep what is played as a WAV."""
        import wave

        text, language, voice = self._pending or ("", "", "")
        name = f"clips/{sum(len(s.clips) for s in self.screens) + len(self._clips) + 1:03}.wav"
        with wave.open(str(self._folder / name), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(clip.rate)
            file.writeframes(clip.samples)
        self._clips.append(ClipNote(name, text, language, voice, round(clip.seconds, 3)))

    def screen(self, name: str) -> ScreenNote:
        """Keep the screen as it is now; the clips since the last one belong to it."""
        picture = f"{len(self.screens) + 1:02}-{re.sub('[^a-z0-9]+', '-', name)}.png"
        image = self._window.grabWindow()
        if not image.save(str(self._folder / picture)):
            raise OSError(f"{self._folder / picture} could not be written")
        root = QAccessible.queryAccessibleInterface(self._window)
        note = ScreenNote(
            name,
            picture,
            [text for text in (_name(each) for each in walk(root)) if text],
            self._tree(root),
            payloads(self._window.contentItem()),
            self._clips,
        )
        self._clips = []
        self.screens.append(note)
        return note

    def save(self, language: str) -> None:
        """Write tour.json, and all screens on one picture, contact-<language>.png."""
        pictures = [self._folder / screen.picture for screen in self.screens]
        upright = self._window.height() > self._window.width()
        contact_sheet(
            pictures,
            self._folder / f"contact-{language}.png",
            width=240 if upright else 400,
            columns=8 if upright else 5,
        )
        text = json.dumps(
            {"screens": [asdict(screen) for screen in self.screens]}, ensure_ascii=False, indent=1
        )
        (self._folder / "tour.json").write_text(text + "\n", encoding="utf-8")

    def _tree(self, interface: QAccessibleInterface) -> dict[str, Any]:
        rect = interface.rect().translated(-self._window.position())
        children = [interface.child(number) for number in range(interface.childCount())]
        return {
            "role": interface.role().name,
            "name": _name(interface),
            "rect": [rect.x(), rect.y(), rect.width(), rect.height()],
            "children": [
                self._tree(child)
                for child in children
                if child is not None and child.isValid() and not child.state().invisible
            ],
        }


def payloads(item: QQuickItem, shown: QRectF | None = None) -> list[str]:
    """What the QR codes on the screen say; a code on a further page is not on the screen."""
    rect = item.mapRectToScene(item.boundingRect())
    if not item.isVisible():
        return []
    if item.clip():
        shown = rect if shown is None else shown.intersected(rect)
    found = item.property("payload") if item.property("modulePixels") else None
    mine = [str(found)] if found and (shown is None or shown.intersects(rect)) else []
    return mine + [text for child in item.childItems() for text in payloads(child, shown)]


def _name(interface: QAccessibleInterface) -> str:
    return interface.text(QAccessible.Text.Name)
