"""Reads one guide's file. Whether its ids lead anywhere is for `references` and `checks`."""

from pathlib import Path

from yaml import Node

from kiosk.content import form
from kiosk.content.facts import read_fact, read_sources
from kiosk.content.fields import Fields, identified
from kiosk.content.sheet import Sheet
from kiosk.content.steps import read_steps
from kiosk.domain.guide import Fact, Guide, Source


def read_guide(sheet: Sheet, node: Node | None, folder: Path) -> Guide:
    """The guide as it is written; only to be used when the sheet stays without problems."""
    id = folder.name
    fields = Fields(sheet, "", node, form.GUIDE, id)
    sources: dict[str, Source | None] = {}
    if "sources" in fields:
        sources = read_sources(sheet, "sources", fields.node("sources"))
    facts: dict[str, Fact] = {}
    if "facts" in fields:
        for fact, value in identified(sheet, "facts", fields.node("facts")).items():
            path, context = f"facts.{fact}", f"{id}/facts/{fact}"
            facts[fact] = read_fact(sheet, path, value, sources, fact, context)
    before = len(sheet.problems)
    steps = read_steps(sheet, fields.node("steps"), id, folder)
    if not steps and len(sheet.problems) == before:
        fields.wrong("steps", "is empty.")
    before = len(sheet.problems)
    words = fields.words("words")
    if not words and len(sheet.problems) == before:
        fields.wrong("words", "is missing: nobody could find the guide.")
    return Guide(
        id=id,
        title=fields.text("title"),
        summary=fields.text("summary"),
        topic=fields.word("topic"),
        who=fields.text("who"),
        minutes=fields.minutes("minutes"),
        official=fields.https("official"),
        counter=fields.word("counter"),
        no_phone=fields.word("no_phone"),
        words=words,
        bring=fields.words("bring"),
        sources={key: source for key, source in sources.items() if source},
        facts=facts,
        steps=steps,
        folder=folder,
    )
