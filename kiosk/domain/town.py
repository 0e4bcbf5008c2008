"""What belongs to the town and to all guides: counters, help lines, topics and things to bring."""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.domain.guide import Fact, Guide, Text


@dataclass(frozen=True, slots=True)
class Counter:
    """A counter of the city hall: where it is, when it is open, how to ring it."""

    id: str
    name: Text
    where: Fact
    hours: Fact
    phone: Fact


@dataclass(frozen=True, slots=True)
class HelpLine:
    """A telephone line that can help, with its hours."""

    id: str
    name: Text
    phone: Fact
    hours: Fact


@dataclass(frozen=True, slots=True)
class Town:
    """The town: its name, its building, its counters and its help lines."""

    name: Text
    place: Text
    counters: Mapping[str, Counter]
    helplines: Mapping[str, HelpLine]

    def facts(self) -> tuple[Fact, ...]:
        """Every fact the town states."""
        counters = [f for c in self.counters.values() for f in (c.where, c.hours, c.phone)]
        lines = [f for line in self.helplines.values() for f in (line.phone, line.hours)]
        return tuple(counters + lines)


@dataclass(frozen=True, slots=True)
class Topic:
    """A group of guides on the home screen."""

    id: str
    title: Text
    hint: Text
    icon: str


@dataclass(frozen=True, slots=True)
class Thing:
    """Something to bring, defined once for all guides."""

    id: str
    text: Text
    icon: str


@dataclass(frozen=True, slots=True)
class GuideProblem:
    """A mistake in a guide's files: where it is, what is wrong, what to write instead.

    `guide` is the id of the guide that is left out because of it ("" for the shared files).
    """

    guide: str
    file: str
    line: int
    key: str
    message: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.key}: {self.message} {self.remedy}".rstrip()


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All that was read from the guides' folder: the sound guides and the problems of the rest."""

    town: Town
    topics: tuple[Topic, ...]
    things: Mapping[str, Thing]
    guides: Mapping[str, Guide]
    problems: tuple[GuideProblem, ...] = ()

    def in_topic(self, topic: str) -> tuple[Guide, ...]:
        """The guides of a topic, in the order of their ids' files."""
        return tuple(guide for guide in self.guides.values() if guide.topic == topic)
