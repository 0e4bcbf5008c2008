"""Reads the steps of a guide: instructions, questions and ends."""

from dataclasses import replace
from pathlib import Path

from yaml import Node

from kiosk.content import form
from kiosk.content.fields import Fields, identified
from kiosk.content.sheet import Sheet
from kiosk.domain.guide import Choice, Outcome, Step, Stuck, Text

OUTCOMES = tuple(outcome.value for outcome in Outcome)
FEWEST_CHOICES, MOST_CHOICES = 2, 6


def read_steps(sheet: Sheet, node: Node | None, guide: str, folder: Path) -> dict[str, Step]:
    """The steps in file order; a step that names no way goes on to the next one in the file."""
    found = identified(sheet, "steps", node)
    following = [*list(found)[1:], None]
    steps: dict[str, Step] = {}
    for (id, value), after in zip(found.items(), following, strict=True):
        step = _read_step(sheet, id, value, f"{guide}/{id}", folder)
        if not (step.go or step.choices or step.outcome):
            step = replace(step, go=after)
        steps[id] = step
    return steps


def _read_step(sheet: Sheet, id: str, node: Node, context: str, folder: Path) -> Step:
    fields = Fields(sheet, f"steps.{id}", node, form.STEP, context)
    picture = fields.optional_word("picture")
    return Step(
        id=id,
        title=_title(fields),
        text=fields.optional_text("text"),
        picture=folder / picture if picture else None,
        choices=_choices(sheet, fields, context),
        stuck=_stuck(sheet, fields, context),
        facts=fields.words("facts"),
        counter=fields.optional_word("counter"),
        official=fields.https("official") if "official" in fields else None,
        outcome=_outcome(fields),
        go=_go(fields),
    )


def _title(fields: Fields) -> Text:
    if "ask" not in fields:
        return fields.text("title")
    if "title" in fields:
        fields.wrong("title", "stands beside ask.", "Write ask for a question, title otherwise.")
    if "choices" not in fields:
        fields.wrong("choices", "is missing: ask is a question.")
    return fields.text("ask")


def _choices(sheet: Sheet, fields: Fields, context: str) -> tuple[Choice, ...]:
    if "choices" not in fields:
        return ()
    if "ask" not in fields:
        fields.wrong("ask", "is missing: a step with choices is a question.")
    path = fields.path("choices")
    found = identified(sheet, path, fields.node("choices"))
    if not FEWEST_CHOICES <= len(found) <= MOST_CHOICES:
        remedy = "Write 2 to 6 choices; for one way write title and go, for more ask in two steps."
        fields.wrong("choices", f"{len(found)} choices cannot be shown.", remedy)
    choices: list[Choice] = []
    for id, node in found.items():
        choice = Fields(sheet, f"{path}.{id}", node, form.CHOICE, context)
        choices.append(Choice(id, choice.text("text"), choice.word("go")))
    return tuple(choices)


def _stuck(sheet: Sheet, fields: Fields, context: str) -> tuple[Stuck, ...]:
    found: list[Stuck] = []
    for place, node in enumerate(fields.items("stuck"), start=1):
        path = fields.path(f"stuck.{place}")
        stuck = Fields(sheet, path, node, form.STUCK, context)
        if ("go" in stuck) == ("say" in stuck):
            remedy = "Write go: with the step that helps, or say: with what to do."
            stuck.wrong_here("needs either go or say.", remedy)
        go, say = stuck.optional_word("go"), stuck.optional_text("say")
        found.append(Stuck(stuck.text("problem"), go, say))
    return tuple(found)


def _outcome(fields: Fields) -> Outcome | None:
    if "outcome" not in fields:
        return None
    if "choices" in fields:
        remedy = "An end asks nothing: delete outcome or choices."
        fields.wrong("outcome", "stands beside choices.", remedy)
    outcome = fields.one_of("outcome", OUTCOMES)
    return Outcome(outcome) if outcome else Outcome.DONE


def _go(fields: Fields) -> str | None:
    for other, remedy in (
        ("outcome", "An end goes nowhere: delete go or outcome."),
        ("choices", "Each choice has its own go: delete this one."),
    ):
        if "go" in fields and other in fields:
            fields.wrong("go", f"stands beside {other}.", remedy)
            return None
    return fields.optional_word("go")
