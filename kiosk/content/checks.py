"""Whether a guide leads somewhere: no dead end, no circle without an exit, no lost step.

Only for guides whose ids are all known.
"""

from collections.abc import Iterable, Mapping

from kiosk.content.sheet import Sheet
from kiosk.content.steps import OUTCOMES
from kiosk.domain.guide import Guide, Step


def check_ways(guide: Guide, sheet: Sheet) -> None:
    """Notes dead ends; then, where there are none, circles without exit and lost steps."""
    dead_ends = [step for step in guide.steps.values() if not (_onward(step) or step.outcome)]
    for step in dead_ends:
        others = ", ".join(OUTCOMES)
        remedy = f"Write outcome: one of: {others}; or go: and the step that follows."
        sheet.wrong(f"steps.{step.id}", "is a dead end.", remedy)
    if not dead_ends:
        _check_circles(guide, sheet)
    _check_lost(guide, sheet)


def _onward(step: Step) -> tuple[str, ...]:
    """The ways on without being stuck: help for a problem is no exit for those who have none."""
    return tuple(choice.go for choice in step.choices) + ((step.go,) if step.go else ())


def _check_circles(guide: Guide, sheet: Sheet) -> None:
    backward: dict[str, list[str]] = {id: [] for id in guide.steps}
    for step in guide.steps.values():
        for way in _onward(step):
            backward[way].append(step.id)
    ending = _reached((step.id for step in guide.steps.values() if step.outcome), backward)
    for step in guide.steps.values():
        if step.id not in ending:
            circle = _circle(guide, step)
            last = guide.steps[circle[-2]]
            key = f"steps.{last.id}" + (".choices" if last.choices else ".go")
            message = f"goes round without an end: {' → '.join(circle)}."
            sheet.wrong(key, message, "Let one of these steps go to an outcome.")
            return


def _circle(guide: Guide, start: Step) -> list[str]:
    way = [start.id]
    while True:
        following = _onward(guide.steps[way[-1]])[0]
        if following in way:
            return [*way[way.index(following) :], following]
        way.append(following)


def _check_lost(guide: Guide, sheet: Sheet) -> None:
    forward = {step.id: step.ways() for step in guide.steps.values()}
    reached = _reached([guide.first.id], forward)
    if guide.no_phone not in reached:
        message = f"{guide.no_phone} is reached by no way: people without a phone are lost."
        sheet.wrong("no_phone", message, f"Write go: {guide.no_phone} at a choice or a problem.")
        reached |= _reached([guide.no_phone], forward)
    for step in guide.steps.values():
        if step.id not in reached:
            message = "is reached by no way."
            sheet.wrong(f"steps.{step.id}", message, f"Write go: {step.id} somewhere or delete it.")
            reached |= _reached([step.id], forward)


def _reached(starts: Iterable[str], ways: Mapping[str, Iterable[str]]) -> set[str]:
    reached: set[str] = set()
    waiting = list(starts)
    while waiting:
        step = waiting.pop()
        if step not in reached:
            reached.add(step)
            waiting.extend(ways[step])
    return reached
