"""People find what most of them come for first, and nothing that leads nowhere."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.visit import Screen
from kiosk.viewmodels.home import HomeViewModel
from tests.support import guides
from tests.support.locales import compile_catalogue
from tests.support.session import Stand


@pytest.fixture
def stand(qtbot: QtBot) -> Stand:
    return Stand()


@pytest.fixture
def home(stand: Stand) -> HomeViewModel:
    return HomeViewModel(stand.session)


def test_topics_stand_in_the_order_of_the_survey_and_only_those_with_a_guide(
    home: HomeViewModel,
) -> None:
    assert [row.topic for row in home.topics.rows] == ["papers", "moving"]
    assert (home.topics.rows[0].caption, home.topics.rows[0].symbol) == ("住民票をとる", "paper")


def test_where_every_topic_has_a_guide_every_topic_is_offered(qtbot: QtBot) -> None:
    all_three = (guides.guide("ill", guides.step("one"), topic="health"), guides.moving())
    home = HomeViewModel(Stand(guides.catalogue(*all_three)).session)
    assert [row.topic for row in home.topics.rows] == ["moving", "health"]


def test_with_no_sound_guide_at_all_the_home_screen_is_empty_but_there(qtbot: QtBot) -> None:
    home = HomeViewModel(Stand(guides.catalogue(guides={})).session)
    assert home.topics.count == 0
    assert home.narrate_home() == [("title", "What would you like to do?")]


def test_a_topic_shows_its_guides(stand: Stand, home: HomeViewModel) -> None:
    home.openTopic("papers")
    assert stand.session.screen is Screen.TOPIC
    assert [row.guide for row in home.guides.rows] == ["papers", "seal"]
    row = home.guides.rows[0]
    assert (row.title, row.summary) == ("案内 papers", "papers のあらまし\nAbout 10 min")
    assert home.topicTitle == "しょうめい証明書", "in one line"
    home.openGuide("seal")
    assert stand.session.screen is Screen.OVERVIEW
    assert stand.session.guide == stand.session.catalogue.guides["seal"]


def test_the_only_guide_of_a_topic_opens_at_once(stand: Stand, home: HomeViewModel) -> None:
    home.openTopic("moving")
    assert stand.session.screen is Screen.OVERVIEW
    assert stand.session.place.guide == "moving"


def test_something_else_leads_to_a_person(stand: Stand, home: HomeViewModel) -> None:
    home.openNothing()
    assert stand.session.screen is Screen.NO_GUIDE
    assert "staff at the counter will help" in dict(home.narrate_no_guide())["text"]


def test_what_is_read_aloud_is_what_stands_there(stand: Stand, home: HomeViewModel) -> None:
    assert home.narrate_home()[1:] == [
        ("topic-papers", "しょうめい証明書"),
        ("topic-moving", "引っこし"),
    ]
    home.openTopic("papers")
    assert home.narrate_topic() == [
        ("title", "しょうめい証明書"),
        ("guide-papers", "案内 papers"),
        ("guide-seal", "案内 seal"),
    ]


def test_the_cards_follow_the_language(qtbot: QtBot, tmp_path: Path) -> None:
    compile_catalogue(tmp_path, "en", "guides", {"引っこし": "Moving"})
    compile_catalogue(tmp_path, "ja", "kiosk", {"About {minutes} min": "{minutes}分ぐらい"})
    stand = Stand(locales=tmp_path)
    home = HomeViewModel(stand.session)
    home.openTopic("papers")
    assert home.topics.rows[1].title == "Moving"
    with qtbot.waitSignal(home.changed):
        stand.session.act(lambda visit: visit.choose_language("ja"))
    assert home.topics.rows[1].title == "引っこし"
    assert home.guides.rows[0].summary.endswith("\n10分ぐらい")
