"""The real voice of the kiosk without its screen, driven by lines on standard input.

Run as a program, because Qt connects to a sound server only once in the life of a process. Every
line is a command (`read en A sentence.|Another.`, `stop`, `rate 2.0`, `volume 0.25` …); what the
reader says and what a command did is printed, one event a line, as it happens.
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, Signal

from kiosk.qt.audio import QtPlayer
from kiosk.speech.clips import ClipStore
from kiosk.speech.engine import Voice
from kiosk.speech.engines import standard_engines
from kiosk.speech.lane import ThreadLane
from kiosk.speech.reader import Reader
from kiosk.speech.source import ClipSource


class Mailbox(QObject):
    arrived = Signal(object)


def say(*words: object) -> None:
    print(*words, flush=True)


def main(folder: str) -> None:
    app = QCoreApplication([])
    mailbox = Mailbox()
    mailbox.arrived.connect(lambda job: job())
    player = QtPlayer()
    source = ClipSource(standard_engines(), ClipStore(Path(folder)))
    reader = Reader(
        source, player, ThreadLane(lambda error: say("crash", repr(error))), mailbox.arrived.emit
    )

    def told_clip(
        sentence: str, path: Path | None, language: str, voice: Voice, seconds: float
    ) -> None:
        say("clip", path, voice.id, seconds)

    reader.on_clip = told_clip
    reader.on_state = lambda state: say("state", state)
    reader.on_sentence = lambda index: say("sentence", index)
    reader.on_finished = lambda: say("finished")
    player.devicesChanged.connect(reader.devices_changed)

    def listen() -> None:
        # Not `readline`: it would keep a second line to itself, and the notifier stay silent.
        for line in os.read(sys.stdin.fileno(), 65536).decode().splitlines():
            obey(line)

    def obey(line: str) -> None:
        verb, _, rest = line.partition(" ")
        if verb == "read":
            language, _, text = rest.partition(" ")
            reader.read(text.split("|"), language)
        elif verb == "prepare":
            language, _, text = rest.partition(" ")
            reader.prepare(text.split("|"), language)
            reader.ask_voices([language], lambda _: None)
        elif verb in ("rate", "volume"):
            setattr(reader, verb, float(rest))
        elif verb in ("stop", "repeat", "reset"):
            getattr(reader, verb)()
        else:
            reader.close()
            app.quit()
        say("done", verb)

    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(listen)
    player.warm_up()
    say("available", player.available())
    app.exec()


if __name__ == "__main__":
    main(sys.argv[1])
