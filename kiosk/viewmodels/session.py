"""The present visit for all view models: who is shown what, and when the journal has it."""

from collections.abc import Callable, Collection
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from kiosk.domain import language
from kiosk.domain.events import Event, EventType
from kiosk.domain.guide import Guide, Step, Text
from kiosk.domain.language import Language
from kiosk.domain.town import Catalogue
from kiosk.domain.visit import STAFF, Place, Screen, Visit
from kiosk.language.catalogues import Catalogues


class Journal(Protocol):
    """Where events go. `record` returns at once; `wait` until all recorded are on the disk."""

    def record(self, event: Event) -> int:
        """Take an event; the ticket says which."""

    def wait(self, ticket: int, timeout: float) -> bool:
        """Wait until that event is durable; False when it is not in time (s)."""


DURABLE_TIMEOUT = 2.0
"""Longest wait (s) for the journal before a screen is left; a sick disk must not stop a person."""


class Session(QObject):
    """One place for what is going on; every view model listens to `changed`."""

    changed = Signal()
    """The place, the guide or the language is another."""
    visitStarted = Signal()
    visitEnded = Signal()
    """Everything of the visit must be forgotten now."""

    def __init__(
        self,
        catalogue: Catalogue,
        catalogues: Catalogues,
        journal: Journal,
        clock: Callable[[], int],
        new_id: Callable[[], str],
        default_language: str,
        first: Place,
    ) -> None:
        super().__init__()
        self.catalogue = catalogue
        self.catalogues = catalogues
        self._journal = journal
        self.clock = clock
        self._new_id = new_id
        self._default_language = default_language
        self._ticket = 0
        self.visit: Visit | None = None
        self._outside = first

    def follow(self, screens: Collection[Screen], update: Callable[[], None]) -> None:
        """Call `update` after every change on one of `screens`, and when there is no visit.

        What nobody sees is not made anew with every tap; what was of a visit is cleared at once.
        """

        def look() -> None:
            if self.visit is None or self.screen in screens:
                update()

        self.changed.connect(look)

    # What is shown

    @property
    def place(self) -> Place:
        """Where the person at the kiosk is."""
        return self.visit.place if self.visit else self._outside

    @property
    def screen(self) -> Screen:
        """The screen that is shown."""
        return self.place.screen

    @property
    def guide(self) -> Guide | None:
        """The guide that is open."""
        return self.visit.guide if self.visit else None

    @property
    def step(self) -> Step | None:
        """The step the person is at."""
        return self.visit.step if self.visit else None

    @property
    def language(self) -> Language:
        """The language of everything on the screen; staff read theirs also during a visit."""
        visitor = self.visit if self.screen not in STAFF else None
        code = visitor.language if visitor else self._default_language
        return language.by_code(code) or language.SOURCE

    # Texts

    def gettext(self, source: str) -> str:
        """A text of the screens in the present language."""
        return self.catalogues.screen(self.language.code, source)

    def ngettext(self, singular: str, plural: str, count: int) -> str:
        """A counted text in the present language."""
        return self.catalogues.plural(self.language.code, singular, plural, count)

    def text(self, text: Text | None) -> str:
        """A text of a guide in the present language; "" for none."""
        return self.catalogues.guide(self.language.code, text) if text else ""

    def original(self, text: Text | None) -> str:
        """The Japanese that a text of a guide is a translation of; "" for none."""
        return text.source if text else ""

    def japanese(self, source: str) -> str:
        """A text of the screens in Japanese, for who reads along."""
        return self.catalogues.screen(language.SOURCE.code, source)

    # What happens

    def start(self, code: str | None = None) -> Visit:
        """Begin a visit unless one is going on; what happened before is on the disk then."""
        self._settle()
        if self.visit is None:
            self.visit = Visit(
                self._new_id(),
                code or self._default_language,
                self.catalogue.guides,
                self.clock,
                self.record,
            )
            self.visitStarted.emit()
        return self.visit

    def act(self, action: Callable[[Visit], object]) -> None:
        """Do something in the visit (begun if need be) and show what came of it."""
        visit = self.start()
        action(visit)
        self.changed.emit()

    def end(self, reason: str) -> None:
        """End the visit, forget it and show the welcome screen; nothing typed is left anywhere."""
        if self.visit is not None:
            self._settle()
            self.visit.end(reason)
            self.visit = None
        # A kiosk that waits for its first PIN goes on waiting for it.
        if self._outside.screen is not Screen.STAFF_SETUP:
            self._outside = Place(Screen.WELCOME)
        self.visitEnded.emit()
        self.changed.emit()

    def open_staff(self, screen: Screen) -> None:
        """Show a screen of staff: over the visitor's place, or instead of the welcome screen."""
        if self.visit is None:
            self.go_outside(screen)
        else:
            self.act(lambda visit: visit.step_in(screen))

    def leave_staff(self) -> None:
        """Give the kiosk back: to the visitor where they were, or to the welcome screen."""
        if self.visit is None:
            self.go_outside(Screen.WELCOME)
        elif self.screen in STAFF:
            self.act(lambda visit: visit.back())

    def go_outside(self, screen: Screen) -> None:
        """End the visit if there is one and show a screen that belongs to none."""
        if self.visit is not None:
            self.end("left")
        else:
            self._settle()
        self._outside = Place(screen)
        self.changed.emit()

    def record(self, event: Event) -> None:
        """Hand an event to the journal."""
        self._ticket = self._journal.record(event)

    def record_staff(self, kind: EventType) -> None:
        """Note what staff did; it belongs to no visit."""
        self.record(Event(kind, "", self.clock(), {}))

    def refresh(self) -> None:
        """Show everything anew, after the language changed."""
        self.changed.emit()

    def _settle(self) -> None:
        """What happened is on the disk before its screen is left: no power cut loses it then."""
        self._journal.wait(self._ticket, DURABLE_TIMEOUT)
