"""Before a guide begins, people see the whole way and what they need for it."""

import pytest
from pytestqt.qtbot import QtBot

from kiosk.viewmodels.overview import OverviewViewModel
from tests.support.session import Stand


@pytest.fixture
def stand(qtbot: QtBot) -> Stand:
    return Stand()


@pytest.fixture
def overview(stand: Stand) -> OverviewViewModel:
    return OverviewViewModel(stand.session)


def test_before_any_guide_there_is_nothing(overview: OverviewViewModel) -> None:
    assert (overview.title, overview.summary, overview.who, overview.minutes) == ("", "", "", "")
    assert overview.way.count == overview.bring.count == 0


def test_who_it_is_for_how_long_what_to_bring_and_every_step(
    stand: Stand, overview: OverviewViewModel
) -> None:
    stand.session.act(lambda visit: visit.open_guide("papers"))
    assert overview.title == "案内 papers"
    assert overview.who == "町に住んでいる人"
    assert overview.minutes == "About 10 min"
    assert [(row.text, row.icon) for row in overview.bring.rows] == [
        ("マイナンバーカード", "card"),
        ("お金", "coin"),
    ]
    assert [(row.number, row.title) for row in overview.way.rows] == [
        (1, "題 which"),
        (2, "題 machine"),
        (3, "題 again"),
        (4, "題 done"),
    ]


def test_another_guide_replaces_all_of_it(stand: Stand, overview: OverviewViewModel) -> None:
    stand.session.act(lambda visit: visit.open_guide("papers"))
    stand.session.act(lambda visit: visit.back())
    stand.session.act(lambda visit: visit.open_guide("seal"))
    assert overview.title == "案内 seal"
    assert overview.bring.count == 0
    assert [row.title for row in overview.way.rows] == ["題 bring-it", "題 at-desk"]


def test_all_of_it_is_read_aloud_in_its_order(stand: Stand, overview: OverviewViewModel) -> None:
    stand.session.act(lambda visit: visit.open_guide("papers"))
    blocks = [block for block, _ in overview.narrate()]
    assert blocks == [
        "title",
        "summary",
        "who-label",
        "who",
        "minutes-label",
        "minutes",
        "bring-label",
        "bring-card",
        "bring-money",
        "way-label",
        "way-1",
        "way-2",
        "way-3",
        "way-4",
    ]
    assert all(text for _, text in overview.narrate())
