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
    """A line of facts: its label ("" for none), what may be said, and all of it in Japanese."""

    id: str
    label: str
    text: str
    known: bool
    original: str = ""


_ASK = _("Please ask at the counter.")


def shown(session: Session, fact: Fact, today: date) -> str:
    """What a resident may be told: a fact past its day or to confirm is asked at the counter."""
    return session.text(fact.text) if _may_be_told(fact, today) else session.gettext(_ASK)


def _may_be_told(fact: Fact, today: date) -> bool:
    return fact.state(today) in (FactState.KNOWN, FactState.UNKNOWN)


def _labelled(session: Session, name: str, text: str) -> str:
    return f"{session.japanese(name)}：{text}" if name else text


def row(session: Session, fact: Fact, today: date, label: str = "") -> FactRow:
    """One line for the screen."""
    name = label or _LABELS.get(fact.id, "")
    told = session.original(fact.text) if _may_be_told(fact, today) else session.japanese(_ASK)
    return FactRow(
        fact.id,
        session.gettext(name) if name else "",
        shown(session, fact, today),
        fact.state(today) is FactState.KNOWN,
        _labelled(session, name, told),
    )


def counter_rows(session: Session, counter: Counter, today: date) -> list[FactRow]:
    """A counter as lines: its name, what is known of it, and in one line what to ask there."""
    name = session.text(counter.name)
    original = _labelled(session, "Counter", session.original(counter.name))
    rows = [FactRow("counter", session.gettext("Counter"), name, known=True, original=original)]
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
            asked.append(label)
    if asked:
        rows.append(
            FactRow(
                "ask",
                " / ".join(session.gettext(label) for label in asked),
                session.gettext(_ASK),
                known=False,
                original=f"{' / '.join(map(session.japanese, asked))}：{session.japanese(_ASK)}",
            )
        )
    return rows


def helpline_row(session: Session, line: HelpLine, today: date) -> FactRow | None:
    """A help line as one line: its number, then its hours; None while the number is not sure."""
    phone, hours = row(session, line.phone, today, "Phone"), row(session, line.hours, today)
    if not phone.known:
        return None
    text, original = phone.text, session.original(line.phone.text)
    if hours.known:
        text = f"{text}\n{hours.text}"
        original = f"{original}\n{session.original(line.hours.text)}"
    original = f"{session.original(line.name)}：{original}"
    return FactRow(line.id, session.text(line.name), text, known=True, original=original)
