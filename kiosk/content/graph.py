"""Draws a guide as a Mermaid flow chart, for authors and for the handbook."""

from collections.abc import Iterator

from kiosk.domain import ruby
from kiosk.domain.guide import Guide, Step


def mermaid(guide: Guide) -> str:
    """The chart: questions as diamonds, ends rounded, help for problems as dotted arrows."""
    # Ids of our own, because some step ids (`end`) are words of Mermaid's.
    names = {id: f"s{number}" for number, id in enumerate(guide.steps, start=1)}
    lines = ["flowchart TD"]
    for step in guide.steps.values():
        lines.append(f"    {names[step.id]}{_box(step)}")
        lines.extend(f"    {arrow}" for arrow in _arrows(step, names))
    lines.append("    classDef without-phone stroke-width:4px")
    lines.append(f"    class {names[guide.no_phone]} without-phone")
    return "\n".join(lines) + "\n"


def _box(step: Step) -> str:
    label = f'"{step.id}<br>{_label(step.title.source)}"'
    if step.asks:
        return f"{{{label}}}"
    return f"([{label}])" if step.outcome else f"[{label}]"


def _arrows(step: Step, names: dict[str, str]) -> Iterator[str]:
    here = names[step.id]
    for choice in step.choices:
        yield f'{here} -->|"{_label(choice.text.source)}"| {names[choice.go]}'
    if step.go:
        yield f"{here} --> {names[step.go]}"
    for stuck in step.stuck:
        if stuck.go:
            yield f'{here} -.->|"{_label(stuck.problem.source)}"| {names[stuck.go]}'


def _label(markup: str) -> str:
    text = " ".join(ruby.plain(markup).split())
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "#quot;")
