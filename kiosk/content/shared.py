"""Reads what all guides share: the town, the topics and the things to bring.

A broken part is left out alone, so that a slip in one counter does not take the others away.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from yaml import Node

from kiosk.content import form
from kiosk.content.facts import read_fact, read_sources
from kiosk.content.fields import Fields, identified
from kiosk.content.sheet import Sheet
from kiosk.domain.guide import Fact, Source, Text
from kiosk.domain.town import Counter, HelpLine, Thing, Topic, Town

UNKNOWN_FACT = "係の人に聞いてください。"


def read_topics(sheet: Sheet, node: Node | None) -> tuple[Topic, ...]:
    """The topics in file order, which is their order on the home screen."""
    topics: list[Topic] = []
    for id, value in identified(sheet, "", node).items():
        before = len(sheet.problems)
        fields = Fields(sheet, id, value, form.TOPIC, "topics")
        topic = Topic(id, fields.text("title"), fields.text("hint"), fields.word("icon"))
        if len(sheet.problems) == before:
            topics.append(topic)
    return tuple(topics)


def read_things(sheet: Sheet, node: Node | None) -> dict[str, Thing]:
    """The things to bring, by id."""
    things: dict[str, Thing] = {}
    for id, value in identified(sheet, "", node).items():
        before = len(sheet.problems)
        fields = Fields(sheet, id, value, form.THING, "things")
        thing = Thing(id, fields.text("text"), fields.word("icon"))
        if len(sheet.problems) == before:
            things[id] = thing
    return things


def read_town(sheet: Sheet, node: Node | None) -> Town:
    """The town. A fact of it that is broken becomes an unknown one: nothing wrong is shown."""
    if node is None:
        return Town(Text("", "town"), Text("", "town"), {}, {})
    fields = Fields(sheet, "", node, form.TOWN, "town")
    sources: dict[str, Source | None] = {}
    if "sources" in fields:
        sources = read_sources(sheet, "sources", fields.node("sources"))
    reader = _TownReader(sheet, sources)
    return Town(
        name=fields.text("name"),
        place=fields.text("place"),
        counters=reader.counters(fields.node("counters")),
        helplines=reader.helplines(fields.node("helplines")) if "helplines" in fields else {},
    )


@dataclass(frozen=True, slots=True)
class _TownReader:
    sheet: Sheet
    sources: Mapping[str, Source | None]

    def counters(self, node: Node | None) -> dict[str, Counter]:
        counters: dict[str, Counter] = {}
        for id, value in identified(self.sheet, "counters", node).items():
            fields = Fields(self.sheet, f"counters.{id}", value, form.COUNTER, "town")
            name = fields.text("name")
            where, hours, phone = (self._fact(fields, id, k) for k in ("where", "hours", "phone"))
            if name.source:
                counters[id] = Counter(id, name, where, hours, phone)
        return counters

    def helplines(self, node: Node | None) -> dict[str, HelpLine]:
        lines: dict[str, HelpLine] = {}
        for id, value in identified(self.sheet, "helplines", node).items():
            fields = Fields(self.sheet, f"helplines.{id}", value, form.HELPLINE, "town")
            name = fields.text("name")
            phone, hours = (self._fact(fields, id, key) for key in ("phone", "hours"))
            if name.source:
                lines[id] = HelpLine(id, name, phone, hours)
        return lines

    def _fact(self, fields: Fields, owner: str, key: str) -> Fact:
        id = f"{owner}-{key}"
        before = len(self.sheet.problems)
        node = fields.node(key)
        if node is not None:
            fact = read_fact(self.sheet, fields.path(key), node, self.sources, id, "town")
            if len(self.sheet.problems) == before and (fact.unknown or fact.source):
                return fact
        return Fact(id, Text(UNKNOWN_FACT, "town"), unknown=True)
