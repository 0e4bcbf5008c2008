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
    """A counter as lines: its name, what is known of it, and in one line what to ask there."""
    rows = [FactRow("counter", session.gettext("Counter"), session.text(counter.name), known=True)]
    asked: list[str] = []
    for fact, label in (
        (counter.where, "Place"),
        (counter.hours, "Hours"),
        (counter.phone, "Phone"),
    ):
        found = row(session, fact, today, label)
        if found.known:
            rows.append(found)
        else:
            asked.append(found.label)
    if asked:
        text = session.gettext("Please ask at the counter.")
        rows.append(FactRow("ask", " / ".join(asked), text, known=False))
    return rows


def helpline_row(session: Session, line: HelpLine, today: date) -> FactRow | None:
    """A help line as one line: its number, then its hours; None while the number is not sure."""
    phone, hours = row(session, line.phone, today, "Phone"), row(session, line.hours, today)
    if not phone.known:
        return None
    text = f"{phone.text}\n{hours.text}" if hours.known else phone.text
    return FactRow(line.id, session.text(line.name), text, known=True)
