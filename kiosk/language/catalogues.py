"""What a text says in the visitor's language, from gettext catalogues, with a safe way back.

Two domains: `kiosk` (the screens; the source is English) and `guides` (the source is Japanese).
"""

import gettext
import logging
import re
import struct
from collections.abc import Mapping
from pathlib import Path

from kiosk.domain import ruby
from kiosk.domain.guide import Text
from kiosk.domain.language import RIGHT_TO_LEFT, SOURCE, base
from kiosk.language import bidi, pseudo

_log = logging.getLogger(__name__)

_FALLBACK = {"ja@easy": ("ja@easy", "ja")}
_FIELD = re.compile(r"\{[a-z_]+\}|%n|%\d")


def fields(text: str) -> tuple[str, ...]:
    """The placeholders of a text, sorted: `{minutes}`, `%1`, `%n`. Ruby is not a placeholder."""
    return tuple(sorted(_FIELD.findall(text)))


def fill(text: str, **values: object) -> str:
    """`text` with its `{name}` placeholders filled; ruby groups stay as they are.

    In a text read from right to left each value stands apart, so that it keeps its own order.
    """
    apart = bidi.reads_from_right(text)
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", bidi.isolate(str(value)) if apart else str(value))
    return text


class Catalogues:
    """The compiled catalogues of all languages, opened when first asked for.

    A translation whose placeholders differ from its source, or whose furigana is broken, is refused
    with a log line, and the source is shown: a slip in a catalogue can never crash a screen or
    swallow a number. A catalogue that cannot be opened counts as absent.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open: dict[tuple[str, str], tuple[gettext.NullTranslations, ...]] = {}
        self._cache: dict[tuple[str, str, str, str], str] = {}

    def screen(self, language: str, source: str, context: str = "") -> str:
        """A text of the screens; `source` is English."""
        return self._find("kiosk", language, source, context)

    def guide(self, language: str, text: Text) -> str:
        """A text of a guide; the Japanese source where the language has no translation of it."""
        if language == SOURCE.code:
            return text.source
        return self._find("guides", language, text.source, text.context)

    def plural(self, language: str, singular: str, plural: str, count: int) -> str:
        """The form of a screen text for `count`, its `{count}` filled in."""
        form = singular if count == 1 else plural
        for translations in self._catalogues("kiosk", language):
            found = translations.ngettext(singular, plural, count)
            if found not in (singular, plural) and fields(found) == fields(plural):
                form = found
                break
        return fill(_written(language, form), count=count)

    def header(self, language: str, domain: str) -> Mapping[str, str]:
        """The language's own header: who translated it and who reviewed it; {} for none."""
        # Not the first of `_catalogues`: that may be the one it falls back to.
        own = self._load(domain, language)
        return own.info() if own else {}

    def _find(self, domain: str, language: str, source: str, context: str) -> str:
        key = (domain, language, context, source)
        if key not in self._cache:
            found = self._look_up(domain, pseudo.source_of(language), source, context)
            self._cache[key] = _written(language, found)
        return self._cache[key]

    def _look_up(self, domain: str, language: str, source: str, context: str) -> str:
        if not source:
            return ""  # to gettext it is the name of the catalogue's header
        for translations in self._catalogues(domain, language):
            found = translations.pgettext(context, source) if context else source
            if found == source:
                found = translations.gettext(source)
            if found == source or not found:
                continue
            if slip := _slip(source, found):
                _log.error(
                    "%s/%s.po: %s of “%s” (from “%s”); another text is shown",
                    language,
                    domain,
                    slip,
                    found,
                    source,
                )
                continue
            return found
        return source

    def _catalogues(self, domain: str, language: str) -> tuple[gettext.NullTranslations, ...]:
        key = (domain, language)
        if key not in self._open:
            loaded = (self._load(domain, code) for code in _FALLBACK.get(language, (language,)))
            self._open[key] = tuple(each for each in loaded if each)
        return self._open[key]

    def _load(self, domain: str, code: str) -> gettext.NullTranslations | None:
        # Opened by its path: gettext's own search would give plain Japanese for easy Japanese.
        path = self._folder / code / "LC_MESSAGES" / f"{domain}.mo"
        try:
            with path.open("rb") as file:
                return gettext.GNUTranslations(file)
        except FileNotFoundError:
            return None
        except (OSError, ValueError, struct.error) as error:
            _log.error("%s/%s.mo cannot be used: %s", code, domain, error)
            return None


def _written(language: str, text: str) -> str:
    """A text as its language is written."""
    text = pseudo.written(language, text)
    return bidi.isolate_codes(text) if base(language) in RIGHT_TO_LEFT else text


def _slip(source: str, translation: str) -> str:
    """What is wrong with a translation; "" if it can be shown."""
    if fields(translation) != fields(source):
        return "other placeholders"
    try:
        ruby.parse(translation)
    except ruby.RubyError:
        return "broken furigana"
    return ""
