"""What a person did is on the disk before they see the next screen; the next one starts fresh."""

from pathlib import Path

import pytest

from kiosk.domain import events
from kiosk.domain.visit import Place, Screen
from kiosk.viewmodels.session import DURABLE_TIMEOUT
from tests.support.locales import compile_catalogue
from tests.support.session import Stand

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def stand() -> Stand:
    return Stand()


def test_the_first_touch_begins_a_visit_in_the_language_of_the_kiosk(stand: Stand) -> None:
    assert stand.session.visit is None
    assert stand.session.place == Place(Screen.WELCOME)
    stand.session.act(lambda visit: visit.open_topic("papers"))
    assert stand.session.screen is Screen.TOPIC
    assert stand.session.language.code == "en"
    assert stand.journal.names == ["visit-started"]


def test_a_second_start_goes_on_with_the_same_visit(stand: Stand) -> None:
    visit = stand.session.start()
    assert stand.session.start("ja") is visit
    assert visit.language == "en"


def test_what_happened_is_on_the_disk_before_its_screen_is_left(stand: Stand) -> None:
    known: list[tuple[int, int]] = []
    wait = stand.journal.wait

    def watched(ticket: int, timeout: float) -> bool:
        known.append((ticket, len(stand.journal.events)))
        assert 0 < timeout <= DURABLE_TIMEOUT
        return wait(ticket, timeout)

    stand.journal.wait = watched  # type: ignore[method-assign]
    stand.open("papers", "shop", "")
    stand.session.end("left")
    assert len(known) == 5
    assert all(ticket == recorded for ticket, recorded in known), "waits for all there is"


def test_the_end_of_a_visit_is_on_the_disk_before_the_next_one_begins(stand: Stand) -> None:
    stand.open("papers")
    stand.session.end("finished")
    stand.journal.waited.clear()
    stand.session.start()
    assert stand.journal.waited == [len(stand.journal.events) - 1], "all but the new visit's own"


def test_what_staff_did_is_on_the_disk_before_their_screen_is_left(stand: Stand) -> None:
    stand.session.go_outside(Screen.STAFF_PIN)
    stand.session.record_staff(events.STAFF_ENTERED)
    stand.journal.waited.clear()
    stand.session.go_outside(Screen.STAFF_SESSIONS)
    assert stand.journal.waited == [1]


def test_a_sick_disk_does_not_stop_a_person(stand: Stand) -> None:
    stand.journal.wait = lambda ticket, timeout: False  # type: ignore[method-assign]
    stand.open("papers", "shop")
    assert stand.session.screen is Screen.STEP
    stand.session.end("left")
    assert stand.session.screen is Screen.WELCOME


def test_after_the_end_nothing_of_the_visit_is_known(stand: Stand) -> None:
    stand.open("papers", "shop")
    stand.session.act(lambda visit: visit.choose_language("ja"))
    stand.session.end("finished")
    session = stand.session
    assert (session.visit, session.guide, session.step) == (None, None, None)
    assert session.place == Place(Screen.WELCOME)
    assert session.language.code == "en"
    assert stand.session.start().id != "visit-1", "and nothing ties two visits together"


def test_every_view_model_forgets_before_the_welcome_screen_is_shown(stand: Stand) -> None:
    told: list[str] = []
    stand.session.visitEnded.connect(lambda: told.append("ended"))
    stand.session.changed.connect(lambda: told.append(stand.session.screen.value))
    stand.session.start()
    stand.session.end("idle")
    assert told == ["ended", "welcome"]


def test_the_end_of_no_visit_shows_the_welcome_screen_and_tells_nothing() -> None:
    stand = Stand(first=Screen.STAFF_SESSIONS)
    stand.session.end("idle")
    assert stand.session.screen is Screen.WELCOME
    assert stand.journal.events == []


def test_who_opens_the_staff_area_ends_the_visit(stand: Stand) -> None:
    stand.open("papers", "shop")
    stand.session.go_outside(Screen.STAFF_PIN)
    assert stand.session.visit is None
    assert stand.session.screen is Screen.STAFF_PIN
    last = stand.journal.events[-1]
    assert (last.type, last.values["reason"]) == (events.VISIT_ENDED, "left")


def test_staff_who_step_in_give_the_visit_back(stand: Stand) -> None:
    stand.open("papers", "shop")
    here = stand.session.place
    stand.session.open_staff(Screen.STAFF_PIN)
    assert (stand.session.screen, stand.session.step is None) == (Screen.STAFF_PIN, False)
    stand.session.leave_staff()
    assert stand.session.place == here
    stand.session.leave_staff()
    assert stand.session.place == here, "and there is nothing more to give back"


def test_what_staff_do_belongs_to_no_visit(stand: Stand) -> None:
    stand.session.record_staff(events.STAFF_ENTERED)
    (event,) = stand.journal.events
    assert (event.visit, event.values, event.at) == ("", {}, stand.clock.now)


def test_texts_are_in_the_language_of_the_visit(tmp_path: Path) -> None:
    compile_catalogue(
        tmp_path, "ja", "kiosk", {"Next": "つぎへ", ("{count} day", "{count} days"): ("{count}日",)}
    )
    compile_catalogue(tmp_path, "en", "guides", {}, contexts={("papers", "案内 papers"): "Papers"})
    session = Stand(locales=tmp_path).session
    papers = session.catalogue.guides["papers"]
    assert session.gettext("Next") == "Next"
    assert session.text(papers.title) == "Papers"
    assert session.ngettext("{count} day", "{count} days", 1) == "1 day"
    session.act(lambda visit: visit.choose_language("ja@easy"))
    assert session.gettext("Next") == "つぎへ"
    assert session.text(papers.title) == "案内 papers"
    assert session.ngettext("{count} day", "{count} days", 3) == "3日"
    assert session.text(None) == ""


def test_a_language_that_is_gone_is_shown_as_japanese() -> None:
    assert Stand(language="tlh").session.language.code == "ja"
