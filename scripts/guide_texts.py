"""Collects every text of the guides into a template for translators.

The guides are read as the kiosk reads them, so what is collected is exactly what a screen looks
up. A guide with a mistake is left out there, and so here: its texts would be lost from the
catalogues, so the mistake is told and nothing is written.

    python scripts/guide_texts.py guides build/i18n/guides.pot
"""

import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from kiosk import __version__
from kiosk.content.loader import load
from kiosk.domain.guide import Text


def texts(thing: object) -> Iterator[Text]:
    """Every text inside a catalogue, however deep."""
    if isinstance(thing, Text):
        yield thing
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from texts(getattr(thing, field.name))
    elif isinstance(thing, Mapping):
        yield from texts(tuple(thing.values()))
    elif isinstance(thing, Iterable) and not isinstance(thing, str | bytes):
        for part in thing:
            yield from texts(part)


def template(found: Iterable[Text]) -> Catalog:
    """The template: the Japanese text as the message, the place in the guides as its context."""
    result = Catalog(project="kiosk", version=__version__, copyright_holder="The kiosk's authors")
    for text in found:
        if text.source:  # the empty message is the header of a catalogue
            result.add(text.source, context=text.context or None)
    return result


def main(guides: Path, target: Path) -> int:
    """Write the template; 1 where a guide is not sound."""
    catalogue = load(guides)
    if catalogue.problems:
        print(*catalogue.problems, sep="\n", file=sys.stderr)
        return 1
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("wb") as file:
        write_po(file, template(texts(catalogue)), width=0)
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
