"""What staff should have mended: a sentence in their language, then where it is and how."""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.domain import ruby
from kiosk.viewmodels.session import Session


def _(text: str) -> str:
    """Marks a text for the catalogue; it is translated when it is shown."""
    return text


_LEFT_OUT = _(
    "There is a mistake in the guides. What it belongs to is left out until it is mended."
)
_TROUBLES = {
    "journal": _(
        "The journal is in trouble. What happens is kept in memory and written later: "
        "do not switch the kiosk off."
    ),
    "pin": _("The staff area cannot be opened: the PIN cannot be read."),
    "speech": _("The voice is in trouble. The guides go on without it."),
}


@dataclass(frozen=True, slots=True)
class TroubleLine:
    """`title` is for staff, in their language; the rest, in English, for whoever mends it."""

    title: str
    where: str
    what: str


def to_mend(session: Session, troubles: Mapping[str, str]) -> list[TroubleLine]:
    """What is wrong with the parts of the kiosk, by their name, then with the guides."""
    parts = [
        TroubleLine(session.gettext(_TROUBLES[part]), "", ruby.literal(text))
        for part, text in troubles.items()
    ]
    left_out = session.gettext(_LEFT_OUT)
    mistakes = [
        TroubleLine(
            left_out,
            ruby.literal(f"{p.file}:{p.line}  {p.key}"),
            ruby.literal(f"{p.message} {p.remedy}".strip()),
        )
        for p in session.catalogue.problems
    ]
    return [*parts, *mistakes]
