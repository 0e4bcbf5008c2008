"""Everyone finds their language in its own words, and loses nothing by choosing it."""

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.language import LANGUAGES
from kiosk.domain.visit import Screen
from kiosk.viewmodels.languages import LanguagesViewModel
from tests.support.session import Stand


@pytest.fixture
def stand(qtbot: QtBot) -> Stand:
    return Stand()


@pytest.fixture
def languages(stand: Stand) -> LanguagesViewModel:
    return LanguagesViewModel(stand.session, lambda code: True)


def current(languages: LanguagesViewModel) -> list[str]:
    return [row.code for row in languages.all.rows if row.current]


def test_each_language_is_named_in_its_own_words_in_every_language(
    stand: Stand, languages: LanguagesViewModel
) -> None:
    for language in LANGUAGES:
        languages.choose(language.code)
        assert [row.ownName for row in languages.all.rows] == [
            "日本語",
            "やさしい日本語",
            "English",
        ]
        assert current(languages) == [language.code] == [languages.code]
        assert languages.families == list(language.families)
        assert languages.base == language.code.partition("@")[0]


def test_on_the_welcome_screen_a_visit_begins_in_the_chosen_language(
    stand: Stand, languages: LanguagesViewModel
) -> None:
    languages.choose("ja@easy")
    assert stand.session.screen is Screen.HOME
    assert stand.journal.events[0].values == {"language": "ja@easy"}


def test_from_the_list_people_come_back_to_their_step(
    stand: Stand, languages: LanguagesViewModel, qtbot: QtBot
) -> None:
    stand.open("papers", "shop")
    place = stand.session.place
    stand.session.act(lambda visit: visit.look_aside(Screen.LANGUAGES))
    with qtbot.waitSignal(languages.changed):
        languages.choose("ja")
    assert stand.session.place == place
    assert languages.code == "ja"


def test_the_next_visitor_finds_the_language_of_the_kiosk(
    stand: Stand, languages: LanguagesViewModel
) -> None:
    languages.choose("ja")
    stand.session.end("left")
    assert current(languages) == ["en"]


def test_a_language_without_a_voice_says_so_as_soon_as_that_is_known(stand: Stand) -> None:
    voices: dict[str, bool] = {}
    languages = LanguagesViewModel(stand.session, lambda code: voices.get(code, True))
    assert {row.note for row in languages.all.rows} == {""}
    voices["en"] = False
    languages.voicesChanged()
    notes = {row.code: row.note for row in languages.all.rows}
    assert notes == {"ja": "", "ja@easy": "", "en": "text only"}
