"""Town, topics and things: a slip in one part does not take the rest of the kiosk away."""

from datetime import date
from pathlib import Path

import pytest

from kiosk.content.loader import load
from kiosk.content.shared import UNKNOWN_FACT
from kiosk.domain.guide import FactState
from kiosk.domain.town import Catalogue
from tests.unit.content.sample import THINGS, TOPICS, TOWN, write_catalogue

TODAY = date(2026, 12, 1)


def load_with(folder: Path, file: str, text: str) -> Catalogue:
    write_catalogue(folder)
    (folder / file).write_text(text, encoding="utf-8")
    return load(folder)


def test_another_town_adopts_the_kiosk_by_its_own_town_file(tmp_path: Path) -> None:
    catalogue = load(write_catalogue(tmp_path))
    town = catalogue.town
    assert (town.name.source, town.place.source) == ("みなと町", "みなと町役場")
    desk = town.counters["desk"]
    assert desk.name.source == "町民係"
    assert desk.where.text.source == "1階"
    assert desk.phone.state(TODAY) is FactState.UNKNOWN
    line = town.helplines["line"]
    assert line.phone.state(TODAY) is FactState.KNOWN
    assert line.hours.state(TODAY) is FactState.TO_CONFIRM
    assert len({fact.id for fact in town.facts()}) == 5, "staff confirm a fact by its id"


def test_a_town_may_have_no_help_lines(tmp_path: Path) -> None:
    catalogue = load_with(tmp_path, "town.yaml", TOWN[: TOWN.index("helplines")])
    assert catalogue.problems == ()
    assert catalogue.town.helplines == {}


def test_topics_keep_the_order_of_their_file(tmp_path: Path) -> None:
    catalogue = load_with(tmp_path, "topics.yaml", "".join(reversed(TOPICS.splitlines(True))))
    assert [topic.id for topic in catalogue.topics] == ["moving", "papers"]
    assert catalogue.topics[1].hint.source == "住民票をとる"
    assert catalogue.topics[1].icon == "paper"


def test_a_wrong_fact_of_the_town_is_asked_for_instead_of_shown(tmp_path: Path) -> None:
    text = TOWN.replace("where: {text: 1階, source: town", "where: {text: 1階, source: twon")
    catalogue = load_with(tmp_path, "town.yaml", text)
    (problem,) = catalogue.problems
    assert (problem.guide, problem.file, problem.line) == ("", "town.yaml", 8)
    assert problem.key == "counters.desk.where.source"
    assert "Did you mean town?" in problem.remedy
    where = catalogue.town.counters["desk"].where
    assert where.state(TODAY) is FactState.UNKNOWN
    assert where.text.source == UNKNOWN_FACT
    assert len(catalogue.guides) == 2, "the guides of that counter stay"


def test_a_broken_source_makes_its_facts_unknown(tmp_path: Path) -> None:
    catalogue = load_with(tmp_path, "town.yaml", TOWN.replace("kind: city", "kind: hearsay"))
    assert [problem.key for problem in catalogue.problems] == ["sources.town.kind"]
    assert {fact.state(TODAY) for fact in catalogue.town.facts()} == {FactState.UNKNOWN}


def test_guides_of_a_counter_that_is_gone_are_left_out(tmp_path: Path) -> None:
    catalogue = load_with(tmp_path, "town.yaml", TOWN.replace("    name: 町民係\n", ""))
    assert catalogue.guides == {}
    of_guides = [problem for problem in catalogue.problems if problem.guide]
    assert {problem.guide for problem in of_guides} == {"papers", "other"}
    assert all("Mend town.yaml first" in problem.remedy for problem in of_guides)


@pytest.mark.parametrize(
    ("file", "text", "key"),
    [
        ("town.yaml", TOWN + "\tx: [\n", "yaml"),
        ("topics.yaml", "[", "yaml"),
        ("things.yaml", "just words", ""),
    ],
)
def test_a_broken_shared_file_leaves_a_kiosk_that_starts(
    tmp_path: Path, file: str, text: str, key: str
) -> None:
    catalogue = load_with(tmp_path, file, text)
    first = catalogue.problems[0]
    assert (first.guide, first.file, first.key) == ("", file, key)
    assert catalogue.guides == {}
    assert all(f"Mend {file} first" in p.remedy for p in catalogue.problems if p.guide)


def test_a_broken_thing_takes_only_itself_away(tmp_path: Path) -> None:
    catalogue = load_with(tmp_path, "things.yaml", THINGS + "pin: {text: 暗証番号}\n")
    assert list(catalogue.things) == ["card", "money"]
    assert [str(problem) for problem in catalogue.problems] == [
        "things.yaml:3: pin.icon: is missing. Write icon: card"
    ]
    assert len(catalogue.guides) == 2


def test_a_town_without_a_name_is_named(tmp_path: Path) -> None:
    catalogue = load_with(tmp_path, "town.yaml", TOWN.replace("name: みなと町\n", "", 1))
    assert [problem.key for problem in catalogue.problems] == ["name"]
    assert len(catalogue.guides) == 2
