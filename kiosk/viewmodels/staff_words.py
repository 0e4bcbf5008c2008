"""What staff are told when the world fails: a sentence in their language, then what is known."""

from kiosk.device.pin_rules import WeakPin
from kiosk.domain import ruby
from kiosk.domain.errors import WorldError
from kiosk.viewmodels.session import Session


def told(session: Session, sentence: str, error: WorldError) -> str:
    """`sentence` (marked for the catalogue) in the language of staff, then the error's own words.

    The error's words name files and causes; they are for whoever mends the kiosk, in English. Only
    a PIN that is too weak needs no other sentence: its own are in the catalogue.
    """
    gettext = session.gettext
    if isinstance(error, WeakPin):
        return f"{gettext(error.message)} {gettext(error.remedy)}".strip()
    return f"{gettext(sentence)}\n{ruby.literal(str(error))}"
