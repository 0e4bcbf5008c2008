"""Whether every id a guide names is there: steps, facts, things, counters and topics."""

from collections.abc import Collection
from dataclasses import dataclass

from kiosk.content.sheet import Sheet
from kiosk.content.suggestions import instead
from kiosk.domain.guide import Guide, Step


@dataclass(frozen=True, slots=True)
class Shared:
    """The ids that the shared files offer to guides, and which of those files have mistakes."""

    topics: Collection[str]
    things: Collection[str]
    counters: Collection[str]
    broken_files: Collection[str] = ()


def check_references(guide: Guide, shared: Shared, sheet: Sheet) -> None:
    """Notes every id that leads nowhere."""
    check = _Check(shared.broken_files, sheet)
    check.known("topic", guide.topic, shared.topics, "topics.yaml")
    check.known("counter", guide.counter, shared.counters, "town.yaml")
    check.known("no_phone", guide.no_phone, guide.steps, "steps")
    for place, thing in enumerate(guide.bring, start=1):
        check.known(f"bring.{place}", thing, shared.things, "things.yaml")
    for step in guide.steps.values():
        at = f"steps.{step.id}"
        check.ways(at, step, guide.steps)
        check.known(f"{at}.counter", step.counter, shared.counters, "town.yaml")
        for place, fact in enumerate(step.facts, start=1):
            check.known(f"{at}.facts.{place}", fact, guide.facts, "facts")


@dataclass(frozen=True, slots=True)
class _Check:
    broken_files: Collection[str]
    sheet: Sheet

    def known(self, path: str, id: str | None, ids: Collection[str], place: str) -> None:
        if not id or id in ids:
            return
        key = path.rpartition(".")[2]
        remedy = instead(id, ids, "" if key.isdigit() else key)
        if place in self.broken_files:
            remedy = f"Mend {place} first: it has mistakes of its own."
        self.sheet.wrong(path, f"{id} is not in {place}.", remedy)

    def ways(self, at: str, step: Step, steps: Collection[str]) -> None:
        for choice in step.choices:
            self._leads_on(f"{at}.choices.{choice.id}.go", step.id, choice.go, steps)
        for place, stuck in enumerate(step.stuck, start=1):
            self._leads_on(f"{at}.stuck.{place}.go", step.id, stuck.go, steps)
        self._leads_on(f"{at}.go", step.id, step.go, steps)

    def _leads_on(self, path: str, here: str, go: str | None, steps: Collection[str]) -> None:
        self.known(path, go, steps, "steps")
        if go == here:
            # Nothing would change on the screen, and people would tap again and again.
            self.sheet.wrong(path, "leads to its own step.", "Write go: and another step.")
