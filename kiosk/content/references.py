"""Whether every id a guide names is there: steps, facts, things, counters and topics."""

from collections.abc import Collection
from dataclasses import dataclass

from kiosk.content.sheet import Sheet
from kiosk.content.suggestions import instead
from kiosk.domain.guide import Guide, Step


@dataclass(frozen=True, slots=True)
class Shared:
    """The ids that the shared files offer to guides."""

    topics: Collection[str]
    things: Collection[str]
    counters: Collection[str]
    broken_files: Collection[str] = ()


def check_references(guide: Guide, shared: Shared, sheet: Sheet) -> None:
    """Notes every id that leads nowhere."""

    def known(path: str, id: str | None, ids: Collection[str], place: str) -> None:
        if id and id not in ids:
            key = path.rpartition(".")[2]
            label = "" if key.isdigit() else key
            remedy = instead(id, ids, label)
            if place in shared.broken_files:
                remedy = f"Mend {place} first: it has mistakes of its own."
            sheet.wrong(path, f"{id} is not in {place}.", remedy)

    def leads_on(path: str, step: Step, go: str | None) -> None:
        known(path, go, guide.steps, "steps")
        if go == step.id:
            # Nothing would change on the screen, and people would tap again and again.
            sheet.wrong(path, "leads to its own step.", "Write go: and another step.")

    def check_step(step: Step) -> None:
        at = f"steps.{step.id}"
        for choice in step.choices:
            leads_on(f"{at}.choices.{choice.id}.go", step, choice.go)
        for place, stuck in enumerate(step.stuck, start=1):
            leads_on(f"{at}.stuck.{place}.go", step, stuck.go)
        for place, fact in enumerate(step.facts, start=1):
            known(f"{at}.facts.{place}", fact, guide.facts, "facts")
        leads_on(f"{at}.go", step, step.go)
        known(f"{at}.counter", step.counter, shared.counters, "town.yaml")

    known("topic", guide.topic, shared.topics, "topics.yaml")
    known("counter", guide.counter, shared.counters, "town.yaml")
    known("no_phone", guide.no_phone, guide.steps, "steps")
    for place, thing in enumerate(guide.bring, start=1):
        known(f"bring.{place}", thing, shared.things, "things.yaml")
    for step in guide.steps.values():
        check_step(step)
