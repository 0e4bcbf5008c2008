"""Every text is shown in the visitor's language, or as it was written: never blank, never wrong."""

import logging
from pathlib import Path

import pytest

from kiosk.domain.guide import Text
from kiosk.language.catalogues import Catalogues, fields, fill
from tests.support.locales import compile_catalogue

NEXT, WAIT = "Next", "Please wait {seconds} seconds"
SESSIONS = ("{count} session", "{count} sessions")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    compile_catalogue(
        tmp_path,
        "ja",
        "kiosk",
        {
            NEXT: "つぎへ",
            WAIT: "{seconds}秒お待ちください",
            "Back": "もどる",
            SESSIONS: ("{count}件",),
        },
    )
    compile_catalogue(tmp_path, "ja@easy", "kiosk", {NEXT: "つぎの {画面|がめん}"})
    compile_catalogue(
        tmp_path,
        "en",
        "guides",
        {"窓口": "Counter", "窓": "Window"},
        contexts={("papers/at-desk", "窓口"): "The desk for papers"},
    )
    return tmp_path


@pytest.fixture
def catalogues(folder: Path) -> Catalogues:
    return Catalogues(folder)


def test_a_translated_text_is_shown_translated(catalogues: Catalogues) -> None:
    assert catalogues.screen("ja", NEXT) == "つぎへ"


def test_an_easy_text_that_is_not_written_yet_is_shown_in_plain_japanese(
    catalogues: Catalogues,
) -> None:
    assert catalogues.screen("ja@easy", NEXT) == "つぎの {画面|がめん}"
    assert catalogues.screen("ja@easy", "Back") == "もどる"
    assert catalogues.screen("ja@easy", "Nowhere") == "Nowhere"


def test_plain_japanese_never_borrows_from_the_easy_one(catalogues: Catalogues) -> None:
    assert catalogues.screen("ja", "Nowhere") == "Nowhere"
    assert catalogues.screen("ja", NEXT) == "つぎへ"


def test_a_language_without_catalogues_shows_what_was_written(catalogues: Catalogues) -> None:
    assert catalogues.screen("en", NEXT) == NEXT
    assert catalogues.guide("ja@easy", Text("窓口", "papers/at-desk")) == "窓口"


def test_the_same_words_can_say_another_thing_in_another_guide(catalogues: Catalogues) -> None:
    assert catalogues.guide("en", Text("窓口", "papers/at-desk")) == "The desk for papers"
    assert catalogues.guide("en", Text("窓口", "moving/at-desk")) == "Counter"
    assert catalogues.guide("en", Text("窓口")) == "Counter"
    assert catalogues.guide("en", Text("窓", "papers/at-desk")) == "Window"


def test_the_source_language_of_guides_needs_no_catalogue(folder: Path) -> None:
    compile_catalogue(folder, "ja", "guides", {"窓口": "ほかのことば"})
    assert Catalogues(folder).guide("ja", Text("窓口")) == "窓口"


@pytest.mark.parametrize("language", ["ja", "ja@easy", "en"])
def test_nothing_stays_nothing(catalogues: Catalogues, language: str) -> None:
    """In gettext the empty text is the catalogue's header; people must never read that."""
    assert catalogues.screen(language, "") == ""
    assert catalogues.guide(language, Text("", "town")) == ""


@pytest.mark.parametrize(
    ("source", "slip"),
    [
        ("About {minutes} min", "{minuten}分ぐらい"),
        ("About {minutes} min", "10分ぐらい"),
        ("About {minutes} min", "{minutes}分{minutes}"),
        ("Step %1 of %2", "手順 %1"),
        ("Start", "はじめる %1"),
        ("Start", "{始|はじ}める {now}"),
    ],
)
def test_a_slip_with_a_placeholder_shows_the_source_and_tells_the_log(
    tmp_path: Path, source: str, slip: str, caplog: pytest.LogCaptureFixture
) -> None:
    compile_catalogue(tmp_path, "ja", "kiosk", {source: slip})
    catalogues = Catalogues(tmp_path)
    with caplog.at_level(logging.ERROR):
        shown = [catalogues.screen("ja", source) for _ in range(3)]
    assert shown == [source] * 3
    (record,) = caplog.records
    assert all(part in record.getMessage() for part in ("ja/kiosk.po", source, slip))


def test_after_a_slip_in_the_easy_text_plain_japanese_is_shown(tmp_path: Path) -> None:
    compile_catalogue(tmp_path, "ja", "kiosk", {WAIT: "{seconds}秒お待ちください"})
    compile_catalogue(tmp_path, "ja@easy", "kiosk", {WAIT: "まってください"})
    assert Catalogues(tmp_path).screen("ja@easy", WAIT) == "{seconds}秒お待ちください"


def test_placeholders_may_stand_in_another_order(tmp_path: Path) -> None:
    compile_catalogue(tmp_path, "ja", "kiosk", {"Step {number} of {count}": "{count}の{number}"})
    shown = Catalogues(tmp_path).screen("ja", "Step {number} of {count}")
    assert fill(shown, number=3, count=6) == "6の3"


@pytest.mark.parametrize("slip", ["{窓口|", "窓口|まどぐち}", "{窓口|}", "{窓口|まど|ぐち}"])
def test_broken_furigana_in_a_translation_never_reaches_the_screen(
    tmp_path: Path, slip: str, caplog: pytest.LogCaptureFixture
) -> None:
    compile_catalogue(tmp_path, "ja@easy", "guides", {"窓口": slip})
    with caplog.at_level(logging.ERROR):
        assert Catalogues(tmp_path).guide("ja@easy", Text("窓口")) == "窓口"
    assert slip in caplog.text


def test_a_damaged_catalogue_costs_its_language_not_the_kiosk(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (folder / "ja@easy" / "LC_MESSAGES" / "kiosk.mo").write_bytes(b"half a file")
    catalogues = Catalogues(folder)
    with caplog.at_level(logging.ERROR):
        assert catalogues.screen("ja@easy", NEXT) == "つぎへ"
        assert catalogues.header("ja@easy", "kiosk") == {}
    assert "ja@easy" in caplog.text


@pytest.mark.parametrize(
    ("language", "count", "shown"),
    [
        ("en", 1, "1 session"),
        ("en", 0, "0 sessions"),
        ("en", 2, "2 sessions"),
        ("ja", 1, "1件"),
        ("ja", 5, "5件"),
        ("ja@easy", 5, "5件"),
    ],
)
def test_counted_things_are_said_as_each_language_counts(
    catalogues: Catalogues, language: str, count: int, shown: str
) -> None:
    assert catalogues.plural(language, *SESSIONS, count) == shown


def test_a_counted_text_that_lost_its_number_is_shown_in_english(tmp_path: Path) -> None:
    compile_catalogue(tmp_path, "ja", "kiosk", {SESSIONS: ("たくさん",)})
    assert Catalogues(tmp_path).plural("ja", *SESSIONS, 5) == "5 sessions"


def test_furigana_is_no_placeholder() -> None:
    assert fields("{窓口|まどぐち}で{minutes}分、%1と%n") == ("%1", "%n", "{minutes}")
    assert fill("{分|ふん}{minutes}", minutes=5) == "{分|ふん}5"


def test_staff_can_see_who_made_a_catalogue(catalogues: Catalogues) -> None:
    assert catalogues.header("ja", "kiosk")["last-translator"] == "maker of ja"
    assert catalogues.header("ja@easy", "kiosk")["last-translator"] == "maker of ja@easy"


@pytest.mark.parametrize(("language", "domain"), [("ja@easy", "guides"), ("en", "kiosk")])
def test_a_catalogue_that_is_not_there_has_no_maker(
    folder: Path, language: str, domain: str
) -> None:
    compile_catalogue(folder, "ja", "guides", {"窓口": "窓口です"})
    assert Catalogues(folder).header(language, domain) == {}
