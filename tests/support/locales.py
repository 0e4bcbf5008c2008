"""Compiled catalogues made for one test."""

from collections.abc import Mapping
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

Source = str | tuple[str, str]


def compile_catalogue(
    folder: Path,
    code: str,
    domain: str,
    texts: Mapping[Source, str | tuple[str, ...]],
    contexts: Mapping[tuple[str, str], str] | None = None,
) -> Path:
    """Write `folder/code/LC_MESSAGES/domain.mo`; a pair as source or text is singular and plural.

    `contexts` maps (context, source) to the translation there.
    """
    catalog = Catalog(locale=code.partition("@")[0], last_translator=f"maker of {code}")
    for source, translation in texts.items():
        catalog.add(source, translation)
    for (context, source), translation in (contexts or {}).items():
        catalog.add(source, translation, context=context)
    file = folder / code / "LC_MESSAGES" / f"{domain}.mo"
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as out:
        write_mo(out, catalog)
    return file
