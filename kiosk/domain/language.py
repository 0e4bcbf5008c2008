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
    right_to_left: bool = False

    @property
    def base(self) -> str:
        """The language that rules for phrases and numbers come from: `ja` for `ja@easy`."""
        return self.code.partition("@")[0]


_JAPANESE = ("BIZ UDPGothic", "Noto Sans CJK JP")
_LATIN = ("Noto Sans", "BIZ UDPGothic", "Noto Sans CJK JP")

SOURCE = Language("ja", "日本語", "ja", _JAPANESE)
EASY = Language("ja@easy", "やさしい日本語", "ja", _JAPANESE, ruby=True)
ENGLISH = Language("en", "English", "en", _LATIN)

LANGUAGES = (SOURCE, EASY, ENGLISH)


def by_code(code: str) -> Language | None:
    """The language with that code, or None."""
    return next((language for language in LANGUAGES if language.code == code), None)
