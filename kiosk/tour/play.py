"""The tour: a newcomer's whole visit, from the first start of the kiosk to what staff read."""

import random
from pathlib import Path

from PySide6.QtTest import QTest

from kiosk.app import Kiosk
from kiosk.domain.errors import UsageError
from kiosk.domain.language import by_code
from kiosk.domain.visit import Screen
from kiosk.edges import Edges
from kiosk.paths import Paths
from kiosk.qt.application import make_application
from kiosk.qt.post import Post
from kiosk.settings import Settings
from kiosk.tour.edges import Clock, RecordingPlayer
from kiosk.tour.hand import Hand, wait_until
from kiosk.tour.record import Record

_SIZE_NAMES = {"s": "Small", "m": "Medium", "l": "Large", "xl": "Very large"}
_CONTRAST_NAMES = {
    "standard": "Standard",
    "soft": "Soft",
    "light": "Black on white",
    "dark": "White on black",
}


class Tour:
    """One kiosk, one hand, one record."""

    def __init__(self, kiosk: Kiosk, clock: Clock, player: RecordingPlayer, out: Path) -> None:
        self.kiosk = kiosk
        self.clock = clock
        self.record = Record(out, kiosk.window)
        player.on_clip = self.record.played
        kiosk.reader.on_clip = self.record.about_to_play
        self.hand = Hand(kiosk.window, self.settle)

    def settle(self) -> None:
        """Wait until everything is read and painted, longer than a trembling finger would."""
        self.clock.forward(self.kiosk.settings.tap_repeat_ms / 1000)
        QTest.qWait(30)
        wait_until(lambda: not self.kiosk.speech.is_speaking, 120, "the voice to finish")
        QTest.qWait(30)

    def tap(self, text: str) -> None:
        """Tap the control with that English text."""
        self.hand.tap(self.kiosk.session.gettext(text))

    def show(self, name: str) -> None:
        """Keep this screen, and its further pages; the voice may have turned them."""
        more = self.kiosk.session.gettext("Show more")
        again = self.kiosk.session.gettext("Show the beginning again")
        while self._has(more):
            self.hand.tap(more)
        if self._has(again):
            self.hand.tap(again)
        self.record.screen(name)
        page = 2
        while self._has(more) and page < 12:
            self.hand.tap(more)
            self.record.screen(f"{name}-{page}")
            page += 1
        if page > 2:
            self.hand.tap(again)

    def _has(self, name: str) -> bool:
        try:
            self.hand.find(name)
        except LookupError:
            return False
        return True

    # The chapters

    def set_pin(self, pin: str) -> None:
        """Staff start the kiosk for the first time."""
        for name in ("staff-setup", "staff-setup-again"):
            self.show(name)
            for digit in pin:
                self.hand.tap(digit)
            self.tap("OK")
        wait_until(lambda: self.kiosk.session.screen is Screen.WELCOME, 20, "the PIN to be stored")
        self.settle()

    def arrive(self, language: str, size: str, contrast: str) -> None:
        """Someone comes, chooses a language and makes it comfortable."""
        self.show("welcome")
        self.hand.tap("Language")
        self.show("languages")
        chosen = by_code(language)
        self.hand.tap(chosen.own_name if chosen else "日本語")
        self.tap("Text and colours")
        self.turn_to(_SIZE_NAMES[size])
        self.turn_to(_CONTRAST_NAMES[contrast])
        self.show("comfort")
        self.tap("Return")
        self.tap("Read aloud")
        self.show("home")
        self.turn_to("Something else")
        self.show("no-guide")
        self.tap("Back")

    def turn_to(self, text: str) -> None:
        """Tap a control that may be on a further page."""
        self.turn_to_name(self.kiosk.session.gettext(text))

    def turn_to_name(self, name: str) -> None:
        """Tap a control by its name in the present language, turning pages until it is shown."""
        more = self.kiosk.session.gettext("Show more")
        for _ in range(12):
            if self._has(name):
                self.hand.tap(name)
                return
            # The voice may have left a later page open.
            self.tap("Show more" if self._has(more) else "Show the beginning again")
        raise LookupError(f"“{name}” is on no page")

    def open_guide(self, guide: str) -> None:
        """From the topics to the overview of a guide."""
        session = self.kiosk.session
        topic = session.catalogue.guides[guide].topic
        title = next(t.title for t in session.catalogue.topics if t.id == topic)
        self.turn_to_name(session.text(title).replace("\n", ""))
        if session.screen is Screen.TOPIC:
            self.show("topic")
            self.turn_to_name(session.text(session.catalogue.guides[guide].title))
        self.show("overview")
        self.tap("Start this guide")

    def walk(self) -> None:
        """Through the guide on its usual way, with a look aside at the second step."""
        session = self.kiosk.session
        seen: set[Screen] = set()
        for number in range(1, 40):
            step = session.step
            assert step is not None
            self.show(f"step-{number}-{step.id}")
            if step.stuck and session.screen is Screen.STEP:
                self._get_stuck(seen)
            if number == 2:
                self._look_aside()
            if session.screen is Screen.CHOICE:
                self.turn_to_name(session.text(step.choices[0].text))
            elif step.outcome is not None:
                self.tap("Finish")
                return
            else:
                self.tap("Next")

    def _get_stuck(self, seen: set[Screen]) -> None:
        session = self.kiosk.session
        step = session.step
        assert step is not None
        says = [stuck for stuck in step.stuck if stuck.say]
        if len(step.stuck) > 2 and Screen.TROUBLES not in seen:
            seen.add(Screen.TROUBLES)
            self.turn_to("Another trouble")
            self.show("troubles")
            self.tap("Back")
        if says and step.stuck[0] is says[0] and Screen.STUCK not in seen:
            seen.add(Screen.STUCK)
            self.turn_to_name(session.text(says[0].problem))
            self.show("stuck")
            self.tap("Return")

    def _look_aside(self) -> None:
        self.tap("Take home")
        self.show("take-home")
        self.tap("Back")
        self.tap("Ask a person")
        self.show("ask-person")
        self.tap("Return")
        self.clock.forward(self.kiosk.settings.idle_seconds + 1)
        self.kiosk.idle.look()
        self.settle()
        self.show("idle")
        self.tap("Continue")

    def finish(self) -> None:
        """The closing question ends the visit."""
        self.show("finish")
        self.tap("Yes")
        self.show("welcome-again")

    def read_journal(self, pin: str) -> None:
        """Staff read what happened."""
        self.tap("Staff")
        self.show("staff-pin")
        for digit in pin:
            self.hand.tap(digit)
        self.tap("OK")
        wait_until(lambda: self.kiosk.session.screen is Screen.STAFF_HOME, 20, "the staff area")
        self.settle()
        self.show("staff-home")
        self.tap("Sessions")
        self.show("staff-sessions")
        visit = self.kiosk.sessions.first_visit()
        self.turn_to_name(visit)
        self.show("staff-session")
        self.tap("Sessions")
        self.tap("Staff area")
        self.tap("Guides to mend")
        self.show("staff-guides")
        self.tap("Staff area")
        self.tap("Size of the screen")
        self.show("staff-size")
        self.tap("Close")


def tour(
    paths: Paths,
    settings: Settings,
    out: Path,
    screen: tuple[int, int],
    size: str,
    contrast: str,
    guide: str | None,
) -> int:
    """Play the tour and leave its pictures, sounds and tour.json in `out`; how many screens.

    Raises `UsageError` for a guide that does not exist.
    """
    make_application()
    clock = Clock()
    players: list[RecordingPlayer] = []

    def make_player(post: Post) -> RecordingPlayer:
        players.append(RecordingPlayer(post))
        return players[0]

    language = settings.language
    kiosk = Kiosk(paths, settings, Edges(monotonic=clock, player=make_player))
    try:
        chosen = guide or next(iter(kiosk.catalogue.guides), "")
        if chosen not in kiosk.catalogue.guides:
            known = ", ".join(kiosk.catalogue.guides) or "none"
            raise UsageError(f"There is no guide “{chosen}”.", f"There are: {known}.")
        kiosk.show(screen, windowed=True)
        play = Tour(kiosk, clock, players[0], out)
        _clear(out)
        play.settle()
        pin = "".join(random.SystemRandom().sample("0123456789", 6))
        if kiosk.session.screen is Screen.STAFF_SETUP:
            play.set_pin(pin)
        else:
            pin = ""
        play.arrive(language, size, contrast)
        play.open_guide(chosen)
        play.walk()
        play.finish()
        if pin:
            play.read_journal(pin)
        play.record.save(language)
        return len(play.record.screens)
    finally:
        kiosk.close()


def _clear(out: Path) -> None:
    """An earlier tour's files must not be taken for this one's."""
    for kind in ("[0-9][0-9]-*.png", "contact-*.png", "clips/*.wav", "tour.json"):
        for old in out.glob(kind):
            old.unlink()
