"""A guide: one procedure, led step by step, with facts that carry their source.

Texts are Japanese, the source language; each knows the context it is translated in.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Text:
    """A Japanese text and the context of its translation (`guide-id/step-id`)."""

    source: str
    context: str = ""


class FactState(StrEnum):
    """How far a fact can be shown. Only `KNOWN` reaches a resident as true."""

    KNOWN = "known"
    TO_CONFIRM = "to-confirm"
    EXPIRED = "expired"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact was read. `kind` is official, city, press or policy."""

    id: str
    title: str
    url: str
    kind: str
    seen: date


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement about the world, with its source and the day it must be checked again.

    `text` is what is stated, or for an unknown fact what residents are told instead.
    """

    id: str
    text: Text
    source: Source | None = None
    recheck_by: date | None = None
    confirm: bool = False
    unknown: bool = False

    def state(self, today: date) -> FactState:
        """What may be done with it on that day: past its day it is never shown as true."""
        if self.unknown:
            return FactState.UNKNOWN
        if self.confirm:
            return FactState.TO_CONFIRM
        if self.recheck_by is not None and today > self.recheck_by:
            return FactState.EXPIRED
        return FactState.KNOWN


class Outcome(StrEnum):
    """How a guide's way ends for the person."""

    DONE = "done"
    COUNTER = "counter"
    HOME = "home"


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to a step's question and the step it leads to."""

    id: str
    text: Text
    go: str


@dataclass(frozen=True, slots=True)
class Stuck:
    """What goes wrong for people at a step, and what helps: a step, or a sentence."""

    problem: Text
    go: str | None = None
    say: Text | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One screen of a guide: an instruction, a question with choices, or an end."""

    id: str
    title: Text
    text: Text | None = None
    picture: Path | None = None
    choices: tuple[Choice, ...] = ()
    stuck: tuple[Stuck, ...] = ()
    facts: tuple[str, ...] = ()
    counter: str | None = None
    official: str | None = None
    outcome: Outcome | None = None
    go: str | None = None

    @property
    def asks(self) -> bool:
        """Whether the person must choose to go on."""
        return bool(self.choices)

    def ways(self) -> tuple[str, ...]:
        """Ids of the steps one can go on to, the usual one first, detours when stuck last."""
        onward = tuple(choice.go for choice in self.choices) + ((self.go,) if self.go else ())
        detours = tuple(stuck.go for stuck in self.stuck if stuck.go)
        return tuple(dict.fromkeys(onward + detours))


@dataclass(frozen=True, slots=True)
class Guide:
    """One procedure. Steps are in file order; the first is where people start."""

    id: str
    title: Text
    summary: Text
    topic: str
    who: Text
    minutes: int
    official: str
    counter: str
    no_phone: str
    words: tuple[str, ...]
    bring: tuple[str, ...]
    sources: Mapping[str, Source]
    facts: Mapping[str, Fact]
    steps: Mapping[str, Step]
    folder: Path = field(default=Path())

    @property
    def first(self) -> Step:
        """The step people start at."""
        return next(iter(self.steps.values()))

    def official_page(self, step: Step) -> str:
        """The official web page for a step: its own, else the guide's."""
        return step.official or self.official

    def usual_way(self, start: str | None = None) -> tuple[Step, ...]:
        """The steps most people take from `start` (default: the first) to an outcome.

        At a question the first choice is taken: authors put first what most people need.
        """
        way: list[Step] = []
        step: Step | None = self.steps[start] if start else self.first
        while step is not None and step not in way:
            way.append(step)
            onward = step.ways() if (step.choices or step.go) else ()
            step = self.steps[onward[0]] if onward else None
        return tuple(way)

    def texts(self) -> Iterator[Text]:
        """Every text of the guide that a person may read or hear."""
        yield from (self.title, self.summary, self.who)
        for fact in self.facts.values():
            yield fact.text
        for step in self.steps.values():
            yield step.title
            if step.text:
                yield step.text
            for choice in step.choices:
                yield choice.text
            for stuck in step.stuck:
                yield stuck.problem
                if stuck.say:
                    yield stuck.say
