"""Where the visitor is, for staff who step in: in the language of staff, gone when they leave."""

from collections.abc import Iterator

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain import language
from kiosk.domain.progress import progress
from kiosk.domain.visit import Place, Screen, Visit
from kiosk.language.catalogues import fill
from kiosk.viewmodels.comfort import ComfortViewModel
from kiosk.viewmodels.facts import FactRow
from kiosk.viewmodels.rows import Rows
from kiosk.viewmodels.session import Session

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


def _(text: str) -> str:
    """Marks a text for the catalogue; it is translated when it is shown."""
    return text


SCREENS = {
    Screen.LANGUAGES: _("List of languages"),
    Screen.HOME: _("Topics"),
    Screen.TOPIC: _("Guides of a topic"),
    Screen.NO_GUIDE: _("No guide for it"),
    Screen.OVERVIEW: _("Overview of the guide"),
    Screen.STEP: _("A step of the guide"),
    Screen.CHOICE: _("A question of the guide"),
    Screen.TROUBLES: _("Troubles at this step"),
    Screen.STUCK: _("Help with a trouble"),
    Screen.TAKE_HOME: _("Take home"),
    Screen.ASK_PERSON: _("Ask a person"),
    Screen.FINISH: _("The closing question"),
    Screen.COMFORT: _("Text, colours and voice"),
    Screen.ABOUT: _("About this kiosk"),
    Screen.KEYS: _("How to use the keys"),
}
"""What staff call the screen that waits below theirs: every one a visitor can be called from."""
_SIZES = {"s": _("Small"), "m": _("Medium"), "l": _("Large"), "xl": _("Very large")}
_CONTRASTS = {
    "standard": _("Standard"),
    "soft": _("Soft"),
    "light": _("Black on white"),
    "dark": _("White on black"),
}


@QmlElement
class VisitorViewModel(QObject):
    """The visit that waits while staff have the kiosk, a line for each thing worth knowing."""

    changed = Signal()

    def __init__(self, session: Session, comfort: ComfortViewModel) -> None:
        super().__init__()
        self._session = session
        self._comfort = comfort
        self._rows = Rows(FactRow, self)
        session.changed.connect(self._update)

    def _is_waiting(self) -> bool:
        return self._session.visit is not None

    def _row_list(self) -> Rows:
        return self._rows

    waiting = Property(bool, _is_waiting, notify=changed)
    rows = Property(Rows, _row_list, constant=True)

    def _update(self) -> None:
        visit = self._session.visit
        shown = visit is not None and self._session.screen is Screen.STAFF_HOME
        self._rows.replace(self._lines(visit) if visit and shown else ())
        self.changed.emit()

    def _lines(self, visit: Visit) -> Iterator[FactRow]:
        for name, label, text in (
            ("guide", _("Guide"), self._guide()),
            ("step", _("Step"), self._step(visit)),
            ("screen", _("Screen"), self._screen(visit.visitor)),
            ("language", _("Language"), self._language(visit)),
            ("settings", _("Settings"), self._settings()),
            ("time", _("Since"), self._time(visit)),
        ):
            if text:
                yield FactRow(name, self._session.gettext(label), text, known=True)

    def _guide(self) -> str:
        guide = self._session.guide
        return self._session.text(guide.title) if guide else ""

    def _step(self, visit: Visit) -> str:
        guide, step = self._session.guide, self._session.step
        if guide is None or step is None:
            return ""
        number, count = progress(guide, visit.trail)
        where = fill(self._session.gettext("Step {number} of {count}"), number=number, count=count)
        return f"{self._session.text(step.title)} ({where})"

    def _screen(self, place: Place) -> str:
        # A step that is named needs no name of its screen; and most are called from “ask a person”.
        plain = place.step and place.screen in (Screen.STEP, Screen.CHOICE, Screen.ASK_PERSON)
        return "" if plain else self._session.gettext(SCREENS[place.screen])

    def _language(self, visit: Visit) -> str:
        found = language.by_code(visit.language)
        return found.own_name if found else visit.language

    def _settings(self) -> str:
        gettext, now = self._session.gettext, self._comfort.now
        aloud = gettext("On") if now.read_aloud else gettext("Off")
        told = [
            gettext(_SIZES[now.size]),
            gettext(_CONTRASTS[now.contrast]),
            f"{gettext('Read every screen aloud')}: {aloud}",
        ]
        if now.read_aloud:
            told.append(f"{now.speed} %")
        return " / ".join(told)

    def _time(self, visit: Visit) -> str:
        minutes = max(0, self._session.clock() - visit.started) // 60_000
        text = self._session.ngettext("{count} minute", "{count} minutes", minutes)
        return fill(text, count=minutes)
