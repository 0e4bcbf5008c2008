"""The folder of guides becomes a catalogue in the order and with the texts its authors wrote."""

from datetime import date
from pathlib import Path

import pytest

from kiosk.content.loader import load
from kiosk.domain.guide import FactState, Guide, Outcome
from tests.unit.content.sample import GUIDE, SVG, write_catalogue, write_guide


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_catalogue(tmp_path)


@pytest.fixture
def guide(folder: Path) -> Guide:
    return load(folder).guides["papers"]


def test_the_guide_says_what_its_file_says(guide: Guide, folder: Path) -> None:
    assert guide.title.source == "証明書をとる"
    assert guide.minutes == 10
    assert guide.words == ("住民票", "juminhyo")
    assert guide.bring == ("card", "money")
    assert guide.official_page(guide.steps["machine"]).endswith("/papers/machine")
    assert guide.official_page(guide.steps["done"]).endswith("/papers")
    assert guide.steps["machine"].picture == folder / "papers" / "map.svg"
    assert guide.steps["at-desk"].counter == "desk"
    assert guide.sources["page"].seen == date(2026, 11, 1)


def test_steps_stay_in_file_order_and_the_first_is_the_start(guide: Guide) -> None:
    assert list(guide.steps) == ["which", "machine", "done", "at-desk"]
    assert guide.first.id == "which"


def test_a_step_without_a_way_goes_on_to_the_next_one(guide: Guide) -> None:
    assert guide.steps["machine"].go == "done"


def test_questions_and_ends_do_not_go_on_by_themselves(guide: Guide) -> None:
    assert guide.steps["which"].go is None
    assert guide.steps["done"].go is None
    assert guide.steps["done"].outcome is Outcome.DONE
    assert guide.steps["at-desk"].outcome is Outcome.COUNTER


def test_a_question_is_the_title_of_its_step(guide: Guide) -> None:
    which = guide.steps["which"]
    assert which.title.source == "どこでとりますか。"
    assert [(choice.id, choice.go) for choice in which.choices] == [
        ("shop", "machine"),
        ("hall", "at-desk"),
    ]


def test_help_is_a_sentence_or_a_step(guide: Guide) -> None:
    ask, lost = guide.steps["machine"].stuck
    assert ask.say is not None
    assert (ask.say.source, ask.go) == ("お店の人に聞いてください。", None)
    assert (lost.say, lost.go) == (None, "at-desk")


def test_facts_know_how_far_they_can_be_shown(guide: Guide) -> None:
    states = {id: fact.state(date(2026, 12, 1)) for id, fact in guide.facts.items()}
    assert states == {
        "hours": FactState.KNOWN,
        "room": FactState.TO_CONFIRM,
        "fee": FactState.UNKNOWN,
    }
    assert guide.facts["hours"].state(date(2027, 6, 1)) is FactState.EXPIRED


def test_every_text_knows_the_context_of_its_translation(folder: Path) -> None:
    catalogue = load(folder)
    contexts = {text.source: text.context for text in catalogue.guides["papers"].texts()}
    assert contexts["証明書をとる"] == "papers"
    assert contexts["町に住んでいる人"] == "papers"
    assert contexts["2階"] == "papers/facts/room"
    assert contexts["どこでとりますか。"] == contexts["お店"] == "papers/which"
    assert contexts["カードがない"] == contexts["お店の人に聞いてください。"] == "papers/machine"
    assert catalogue.town.name.context == "town"
    assert {fact.text.context for fact in catalogue.town.facts()} == {"town"}
    assert {topic.hint.context for topic in catalogue.topics} == {"topics"}
    assert {thing.text.context for thing in catalogue.things.values()} == {"things"}


def test_guides_come_in_the_order_of_their_ids(tmp_path: Path) -> None:
    write_catalogue(tmp_path)
    for id in ("zebra", "a-first", "middle"):
        write_guide(tmp_path / id)
    catalogue = load(tmp_path)
    assert list(catalogue.guides) == ["a-first", "middle", "other", "papers", "zebra"]
    assert [guide.id for guide in catalogue.in_topic("papers")] == list(catalogue.guides)


def test_plans_lessons_and_hidden_folders_are_no_guides(folder: Path) -> None:
    for name in ("plans", "lessons", ".git", "__pycache__"):
        (folder / name).mkdir()
    assert load(folder).problems == ()


def test_a_folder_without_a_guide_is_named(folder: Path) -> None:
    (folder / "empty").mkdir()
    (problem,) = load(folder).problems
    assert (problem.guide, problem.file) == ("empty", "empty/guide.yaml")
    assert "Put guide.yaml there" in problem.remedy


def test_an_empty_file_is_named(folder: Path) -> None:
    (folder / "papers" / "guide.yaml").write_text("# nothing yet\n", encoding="utf-8")
    (problem,) = load(folder).problems
    assert problem.guide == "papers"
    assert problem.message == "is empty."


@pytest.mark.parametrize("id", ["Papers", "pa pers", "証明書", "a" * 41])
def test_a_folder_whose_name_is_no_id_is_left_out(tmp_path: Path, id: str) -> None:
    write_catalogue(tmp_path)
    write_guide(tmp_path / id)
    catalogue = load(tmp_path)
    assert id not in catalogue.guides
    assert [(problem.guide, problem.key) for problem in catalogue.problems] == [(id, "id")]


def test_words_that_yaml_takes_for_truth_values_and_numbers_are_texts(tmp_path: Path) -> None:
    text = GUIDE.replace("shop: {text: お店", "no: {text: 2026").replace(
        "hall: {text", "yes: {text"
    )
    guide = load(write_catalogue(tmp_path, text)).guides["papers"]
    choices = guide.steps["which"].choices
    assert [(choice.id, choice.text.source) for choice in choices] == [
        ("no", "2026"),
        ("yes", "役場"),
    ]


def test_a_file_saved_by_windows_is_read(folder: Path) -> None:
    saved = "\ufeff" + GUIDE.replace("\n", "\r\n")
    (folder / "papers" / "guide.yaml").write_bytes(saved.encode())
    catalogue = load(folder)
    assert catalogue.problems == ()
    assert catalogue.guides["papers"].title.source == "証明書をとる"


def test_a_missing_folder_still_gives_a_catalogue(tmp_path: Path) -> None:
    catalogue = load(tmp_path / "nowhere")
    assert catalogue.guides == {}
    assert catalogue.town.name.source == ""
    assert {problem.file for problem in catalogue.problems} == {
        "town.yaml",
        "topics.yaml",
        "things.yaml",
    }


def test_pictures_may_be_shared_by_steps_of_one_guide(folder: Path) -> None:
    (folder / "papers" / "unused.svg").write_text(SVG, encoding="utf-8")
    guide = load(folder).guides["papers"]
    assert guide.steps["which"].picture == guide.steps["machine"].picture
