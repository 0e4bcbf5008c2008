"""Reads sources and facts: what is stated about the world, and where it was read."""

from collections.abc import Mapping

from yaml import Node

from kiosk.content import form
from kiosk.content.fields import Fields, identified
from kiosk.content.sheet import Sheet
from kiosk.content.suggestions import instead
from kiosk.domain.guide import Fact, Source

SOURCE_KINDS = ("official", "city", "press", "policy")


def read_sources(sheet: Sheet, path: str, node: Node | None) -> dict[str, Source | None]:
    """The sources by id; None stands for one that is there but broken."""
    sources: dict[str, Source | None] = {}
    for id, value in identified(sheet, path, node).items():
        before = len(sheet.problems)
        fields = Fields(sheet, f"{path}.{id}", value, form.SOURCE, "")
        source = Source(
            id=id,
            title=fields.word("title"),
            url=fields.web("url"),
            kind=fields.one_of("kind", SOURCE_KINDS),
            seen=fields.day("seen"),
        )
        sources[id] = source if len(sheet.problems) == before else None
    return sources


def read_fact(
    sheet: Sheet,
    path: str,
    node: Node | None,
    sources: Mapping[str, Source | None],
    id: str,
    context: str,
) -> Fact:
    """One fact: known until a day, to be confirmed by staff, or unknown."""
    fields = Fields(sheet, path, node, form.FACT, context)
    if "unknown" in fields:
        for key in ("text", "source", "recheck_by", "confirm"):
            if key in fields:
                remedy = f"Delete {key}, or write text instead of unknown."
                fields.wrong(key, "stands beside unknown.", remedy)
        return Fact(id, fields.text("unknown"), unknown=True)
    text = fields.text("text")
    source = _source(fields, sources)
    if fields.flag("confirm"):
        if "recheck_by" in fields:
            fields.wrong("recheck_by", "stands beside confirm.", "Keep one of them.")
        return Fact(id, text, source, confirm=True)
    recheck_by = fields.day("recheck_by")
    if "recheck_by" in fields and source and recheck_by <= source.seen:
        message = f"is not after the day the source was seen, {source.seen}."
        fields.wrong("recheck_by", message, "Write a later day, or look at the source again.")
    return Fact(id, text, source, recheck_by)


def _source(fields: Fields, sources: Mapping[str, Source | None]) -> Source | None:
    if "source" not in fields:
        remedy = "Write source: and the id of a source, or unknown: and what to tell residents."
        fields.wrong("source", "is missing.", remedy)
        return None
    id = fields.word("source")
    if id and id not in sources:
        fields.wrong("source", f"{id} is not in sources.", instead(id, sources, "source"))
    return sources.get(id)
