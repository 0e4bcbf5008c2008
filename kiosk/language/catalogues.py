"""What a text says in the visitor's language, from gettext catalogues, with a safe way back.

Two domains: `kiosk` (the screens; the source is English) and `guides` (the source is Japanese).
"""

import gettext
import logging
import re
from collections.abc import Mapping
from pathlib import Path

from kiosk.domain.guide import Text
from kiosk.domain.language import SOURCE

_log = logging.getLogger(__name__)

_FALLBACK = {"ja@easy": ("ja@easy", "ja")}
_FIELD = re.compile(r"\{[a-z_]+\}|%n|%\d")


def fields(text: str) -> tuple[str, ...]:
    """The placeholders of a text, sorted: `{minutes}`, `%1`, `%n`. Ruby is not a placeholder."""
    return tuple(sorted(_FIELD.findall(text)))


def fill(text: str, **values: object) -> str:
    """`text` with its `{name}` placeholders filled; ruby groups stay as they are."""
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", str(value))
    return text


class Catalogues:
    """The compiled catalogues of all languages, opened when first asked for.

    A translation whose placeholders differ from its source is refused with a log line, and the
    source is shown: a slip in a catalogue can never crash a screen or swallow a number.
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
        for translations in self._catalogues("kiosk", language):
            found = translations.ngettext(singular, plural, count)
            if found not in (singular, plural) and fields(found) == fields(plural):
                return fill(found, count=count)
        return fill(singular if count == 1 else plural, count=count)

    def header(self, language: str, domain: str) -> Mapping[str, str]:
        """The catalogue's header: who translated it and who reviewed it."""
        catalogues = self._catalogues(domain, language)
        return catalogues[0].info() if catalogues else {}

    def _find(self, domain: str, language: str, source: str, context: str) -> str:
        key = (domain, language, context, source)
        if key not in self._cache:
            self._cache[key] = self._look_up(domain, language, source, context)
        return self._cache[key]

    def _look_up(self, domain: str, language: str, source: str, context: str) -> str:
        for translations in self._catalogues(domain, language):
            found = translations.pgettext(context, source) if context else source
            if found == source:
                found = translations.gettext(source)
            if found == source or not found:
                continue
            if fields(found) != fields(source):
                _log.error(
                    "%s/%s.po: the placeholders of “%s” differ from “%s”; the source is shown",
                    language,
                    domain,
                    found,
                    source,
                )
                continue
            return found
        return source

    def _catalogues(self, domain: str, language: str) -> tuple[gettext.NullTranslations, ...]:
        key = (domain, language)
        if key not in self._open:
            codes = _FALLBACK.get(language, (language,))
            self._open[key] = tuple(
                gettext.translation(domain, self._folder, [code])
                for code in codes
                if gettext.find(domain, self._folder, [code])
            )
        return self._open[key]
