"""The languages a kiosk can speak, as a person chooses among them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """One language of the kiosk.

    `code` names its folder in `locales/`; `speech` is the code a voice must have; `own_name` is how
    its readers write it and is never translated (a reader lost in another language must find it).
    `families` are font families in the order they are tried (R12). `ruby` says that every kanji
    carries its reading on the screen.
    """

    code: str
    own_name: str
    speech: str
    families: tuple[str, ...]
    ruby: bool = False

    @property
    def base(self) -> str:
        """The language that rules for phrases and numbers come from: `ja` for `ja@easy`."""
        return base(self.code)

    @property
    def right_to_left(self) -> bool:
        """Whether lines begin at the right, and the whole screen with them."""
        return self.base in RIGHT_TO_LEFT


RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ps", "ur"})
"""Languages whose lines begin at the right."""

_JAPANESE = ("BIZ UDPGothic", "Noto Sans CJK JP")
_LATIN = ("Noto Sans", "BIZ UDPGothic", "Noto Sans CJK JP")
# First: its letters reach lower than Noto Sans's, and the first family sets the baseline.
_ARABIC = ("Noto Sans Arabic", *_LATIN)

SOURCE = Language("ja", "日本語", "ja", _JAPANESE)
EASY = Language("ja@easy", "やさしい日本語", "ja", _JAPANESE, ruby=True)
ENGLISH = Language("en", "English", "en", _LATIN)

LANGUAGES = (SOURCE, EASY, ENGLISH)
"""What people choose among."""

PSEUDO_LANGUAGES = (
    Language("en-XA", "[Ēñĝļîšĥ]", "en", _LATIN),
    Language("ar-XB", "ينغليسه", "ar", _ARABIC),
)
"""Pseudo-locales (`kiosk.language.pseudo`): layouts are tried with them, nobody reads them."""


def base(code: str) -> str:
    """The language of a code without its variant and place.

    >>> base("ja@easy"), base("ar-XB")
    ('ja', 'ar')
    """
    return code.partition("@")[0].partition("-")[0]


def by_code(code: str) -> Language | None:
    """The language with that code, pseudo-locales too, or None."""
    known = (*LANGUAGES, *PSEUDO_LANGUAGES)
    return next((language for language in known if language.code == code), None)
