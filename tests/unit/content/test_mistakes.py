"""Every mistake an author can make is named with its place and what to write instead."""

from pathlib import Path

import pytest

from kiosk.content.loader import load
from tests.unit.content.mistakes import DONE, MISTAKES, Mistake
from tests.unit.content.sample import BROKEN, GUIDE, SOUND, write_catalogue


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    return write_catalogue(tmp_path)


def test_the_sample_itself_is_sound(sound: Path) -> None:
    catalogue = load(sound)
    assert catalogue.problems == ()
    assert list(catalogue.guides) == [SOUND, BROKEN]


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.what)
def test_a_mistake_is_named_where_it_is(mistake: Mistake, tmp_path: Path) -> None:
    assert mistake.was in GUIDE, "the table is out of step with the sample"
    text = GUIDE.replace(mistake.was, mistake.now, 1)
    folder = write_catalogue(tmp_path, text)
    catalogue = load(folder)

    problems = [problem for problem in catalogue.problems if problem.key == mistake.key]
    assert len(problems) == 1, catalogue.problems
    problem = problems[0]
    assert problem.guide == BROKEN
    assert problem.file == f"{BROKEN}/guide.yaml"
    assert problem.line == text[: text.index(mistake.on)].count("\n") + 1
    assert mistake.message in problem.message
    assert mistake.remedy in problem.remedy
    assert catalogue.problems == (problem,), "one mistake, one problem"

    assert list(catalogue.guides) == [SOUND], "the guide is left out and the sound one stays"


def test_a_way_without_a_phone_that_nothing_leads_to_is_named(tmp_path: Path) -> None:
    text = GUIDE.replace("no_phone: at-desk", "no_phone: lost")
    text = text.replace(DONE, DONE + DONE.replace("done", "lost", 1))
    (problem,) = load(write_catalogue(tmp_path, text)).problems
    assert problem.key == "no_phone"
    assert problem.message.startswith("lost is reached by no way")
    assert problem.remedy == "Write go: lost at a choice or a problem."


def test_a_printed_problem_can_be_followed_to_its_line(tmp_path: Path) -> None:
    folder = write_catalogue(tmp_path, GUIDE.replace("minutes: 10", "minutes: ten"))
    printed = [str(problem) for problem in load(folder).problems]
    message = "minutes: must be a whole number of minutes, 1 to 600. Write minutes: 10"
    assert printed == [f"papers/guide.yaml:5: {message}"]


def test_all_mistakes_of_a_file_are_named_at_once(tmp_path: Path) -> None:
    text = GUIDE.replace("minutes: 10", "minutes: ten").replace("topic: papers", "topic: pets")
    keys = [problem.key for problem in load(write_catalogue(tmp_path, text)).problems]
    assert sorted(keys) == ["minutes", "topic"]
