"""Staff add a word to the table and it is read right; a slip in one line harms only that line."""

from pathlib import Path

import pytest

from kiosk.speech.readings import Word, load


def test_a_word_and_its_reading(tmp_path: Path) -> None:
    table = tmp_path / "readings.csv"
    table.write_text("text,reading\n三ケ島,ミカジマ\n", encoding="utf-8")
    assert load(table) == ((Word("三ケ島", "ミカジマ"),), ())


def test_hiragana_is_as_good_as_katakana(tmp_path: Path) -> None:
    table = tmp_path / "readings.csv"
    table.write_text("text,reading\n最中,もなか\n", encoding="utf-8")
    assert load(table)[0] == (Word("最中", "モナカ"),)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_table_saved_by_a_spreadsheet(tmp_path: Path, encoding: str, line_end: str) -> None:
    table = tmp_path / "readings.csv"
    table.write_bytes(line_end.join(["text,reading", "三ケ島,ミカジマ", ""]).encode(encoding))
    assert load(table) == ((Word("三ケ島", "ミカジマ"),), ())


@pytest.mark.parametrize(
    "line",
    ["並木,namiki", "並木,並木", "並木,", "並木", ",ナミキ", '"並,木",ナミキ'],
)
def test_a_line_that_cannot_be_used_is_named_and_the_others_count(
    tmp_path: Path, line: str
) -> None:
    table = tmp_path / "readings.csv"
    table.write_text(f"text,reading\n{line}\n三ケ島,ミカジマ\n", encoding="utf-8")
    words, problems = load(table)
    assert words == (Word("三ケ島", "ミカジマ"),)
    assert len(problems) == 1
    assert "line 2" in problems[0]


def test_a_missing_table_is_a_problem_and_no_crash(tmp_path: Path) -> None:
    words, problems = load(tmp_path / "readings.csv")
    assert words == ()
    assert len(problems) == 1


def test_the_kiosks_own_table_is_sound() -> None:
    words, problems = load(Path(__file__).parents[3] / "assets" / "readings.csv")
    assert problems == ()
    assert words
    assert len({word.text for word in words}) == len(words)


def test_latin_letters_are_widened_as_the_engine_widens_what_it_looks_up() -> None:
    assert Word("e-Tax", "イータックス").entry.startswith("ｅ−Ｔａｘ,")


def test_the_entry_counts_morae() -> None:
    assert Word("証明書", "ショーメイショ").entry.endswith("0/5,*")
