"""How a fact is shown to residents: as true only while it is known."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from kiosk.domain.guide import Fact, FactState
from kiosk.domain.town import Counter, HelpLine
from kiosk.viewmodels.session import Session

Today = Callable[[], date]


def _(text: str) -> str:
    """Marks a text for the catalogue; it is translated when it is shown."""
    return text


_LABELS = {
    "hours": _("Hours"),
    "fee": _("Fee"),
    "deadline": _("Deadline"),
    "where": _("Place"),
    "phone": _("Phone"),
    "time": _("Time needed"),
}


@dataclass(frozen=True, slots=True)
class FactRow:
    """A line of facts: its label ("" for none) and what may be said."""

    id: str
    label: str
    text: str
    known: bool


def shown(session: Session, fact: Fact, today: date) -> str:
    """What a resident may be told: a fact past its day or to confirm is asked at the counter."""
    if fact.state(today) in (FactState.KNOWN, FactState.UNKNOWN):
        return session.text(fact.text)
    return session.gettext("Please ask at the counter.")


def row(session: Session, fact: Fact, today: date, label: str = "") -> FactRow:
    """One line for the screen."""
    name = label or _LABELS.get(fact.id, "")
    return FactRow(
        fact.id,
        session.gettext(name) if name else "",
        shown(session, fact, today),
        fact.state(today) is FactState.KNOWN,
    )


def counter_rows(session: Session, counter: Counter, today: date) -> list[FactRow]:
    """A counter as lines: its name with where it is, its hours, its phone."""
    return [
        FactRow("counter", session.gettext("Counter"), session.text(counter.name), known=True),
        row(session, counter.where, today, "Place"),
        row(session, counter.hours, today, "Hours"),
        row(session, counter.phone, today, "Phone"),
    ]


def helpline_rows(session: Session, line: HelpLine, today: date) -> list[FactRow]:
    """A help line as lines: its number and its hours."""
    phone = row(session, line.phone, today, "Phone")
    return [
        FactRow(line.id, session.text(line.name), phone.text, phone.known),
        row(session, line.hours, today, "Hours"),
    ]
