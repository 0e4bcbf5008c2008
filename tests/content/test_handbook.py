"""The guide author's handbook tells the truth about the form."""

import re
from pathlib import Path

import pytest

from kiosk.content import form
from kiosk.content.facts import SOURCE_KINDS
from kiosk.content.loader import load
from kiosk.content.steps import OUTCOMES
from kiosk.paths import ROOT
from tests.unit.content.sample import SOUND, THINGS, TOPICS, TOWN, write_guide

HANDBOOK = (ROOT / "docs" / "guides.md").read_text(encoding="utf-8")
FORMS = [value for value in vars(form).values() if isinstance(value, type(form.GUIDE))]


def example() -> str:
    """The whole guide the handbook begins with."""
    match = re.search(r"```yaml\n(.*?)```", HANDBOOK, re.DOTALL)
    assert match
    return match[1]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("town", TOWN), ("topics", TOPICS), ("things", THINGS)):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def test_the_example_is_a_sound_guide(folder: Path) -> None:
    write_guide(folder / SOUND, example())
    catalogue = load(folder)
    assert catalogue.problems == ()
    assert all(step.picture for step in catalogue.guides[SOUND].steps.values())


def test_the_example_message_is_what_authors_get(folder: Path) -> None:
    write_guide(folder / "papers", example().replace("go: machine}", "go: machin}"))
    (problem,) = load(folder).problems
    assert str(problem) in HANDBOOK


@pytest.mark.parametrize("form", FORMS, ids=lambda form: next(iter(form)) + f"-{len(form)}")
def test_every_key_of_the_form_is_explained(form: form.Form) -> None:
    marked = " ".join(re.findall(r"`([^`\n]+)`", HANDBOOK))
    assert not [key for key in form if not re.search(rf"\b{key}\b", marked)]


def test_every_word_of_a_list_is_explained() -> None:
    assert not [word for word in (*SOURCE_KINDS, *OUTCOMES) if f"`{word}`" not in HANDBOOK]
