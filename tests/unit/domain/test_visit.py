"""A visit leads on, back and aside without a dead end, and logs nothing but ids."""

from collections.abc import Callable
from operator import methodcaller

import pytest

from kiosk.domain.events import Event
from kiosk.domain.visit import ASIDES, Place, Screen, Visit
from tests.support import guides
from tests.support.session import Clock

Act = Callable[[Visit], object]


class Kiosk:
    """A visit that has just begun, its clock and what it told the journal."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.events: list[Event] = []
        self.visit = Visit("v1", "ja", guides.catalogue().guides, self.clock, self.events.append)

    def told(self, act: Act) -> list[tuple[str, dict[str, str | int]]]:
        """What an action told the journal."""
        before = len(self.events)
        act(self.visit)
        return [(event.type.name, dict(event.values)) for event in self.events[before:]]

    def walk(self, *acts: Act) -> Visit:
        for act in acts:
            act(self.visit)
        return self.visit


@pytest.fixture
def kiosk() -> Kiosk:
    return Kiosk()


TOPIC: Act = methodcaller("open_topic", "papers")
GUIDE: Act = methodcaller("open_guide", "papers")
BEGIN: Act = methodcaller("begin")
ON: Act = methodcaller("go_on")
BACK: Act = methodcaller("back")


def answer(choice: str) -> Act:
    return lambda visit: visit.answer(choice)


def stuck(problem: int) -> Act:
    return lambda visit: visit.open_stuck(problem)


def aside(screen: Screen) -> Act:
    return lambda visit: visit.look_aside(screen)


AT_MACHINE = (TOPIC, GUIDE, BEGIN, answer("shop"))
AT_END = (TOPIC, GUIDE, BEGIN, answer("hall"))


def shown(step: str) -> tuple[str, dict[str, str | int]]:
    return "step-shown", {"guide": "papers", "step": step}


def left(step: str) -> tuple[str, dict[str, str | int]]:
    return "step-left", {"guide": "papers", "step": step, "milliseconds": 7000}


@pytest.mark.parametrize(
    ("way", "act", "screen", "step", "told"),
    [
        pytest.param((), TOPIC, Screen.TOPIC, "", [], id="a topic"),
        pytest.param((), methodcaller("open_no_guide"), Screen.NO_GUIDE, "", [], id="no guide"),
        pytest.param(
            (TOPIC,),
            GUIDE,
            Screen.OVERVIEW,
            "",
            [("guide-opened", {"guide": "papers"})],
            id="a guide",
        ),
        pytest.param((TOPIC, GUIDE), BEGIN, Screen.CHOICE, "which", [shown("which")], id="begin"),
        pytest.param(
            (TOPIC, GUIDE, BEGIN),
            answer("shop"),
            Screen.STEP,
            "machine",
            [
                ("answered", {"guide": "papers", "step": "which", "choice": "shop"}),
                left("which"),
                shown("machine"),
            ],
            id="answer",
        ),
        pytest.param(
            AT_MACHINE, ON, Screen.CHOICE, "again", [left("machine"), shown("again")], id="go on"
        ),
        pytest.param(
            AT_MACHINE,
            methodcaller("open_troubles"),
            Screen.TROUBLES,
            "machine",
            [left("machine")],
            id="troubles",
        ),
        pytest.param(
            AT_MACHINE,
            stuck(0),
            Screen.STUCK,
            "machine",
            [
                ("stuck", {"guide": "papers", "step": "machine", "choice": "problem-1"}),
                left("machine"),
            ],
            id="stuck, a sentence helps",
        ),
        pytest.param(
            AT_MACHINE,
            stuck(1),
            Screen.STEP,
            "at-desk",
            [
                ("stuck", {"guide": "papers", "step": "machine", "choice": "problem-2"}),
                left("machine"),
                shown("at-desk"),
            ],
            id="stuck, another way helps",
        ),
        pytest.param(
            AT_MACHINE,
            stuck(2),
            Screen.CHOICE,
            "which",
            [
                ("stuck", {"guide": "papers", "step": "machine", "choice": "problem-3"}),
                left("machine"),
                shown("which"),
            ],
            id="stuck, back to a step already seen",
        ),
        pytest.param(
            AT_END,
            ON,
            Screen.FINISH,
            "at-desk",
            [
                ("guide-ended", {"guide": "papers", "step": "at-desk", "outcome": "counter"}),
                left("at-desk"),
            ],
            id="end of a guide",
        ),
        pytest.param(
            AT_MACHINE,
            aside(Screen.TAKE_HOME),
            Screen.TAKE_HOME,
            "machine",
            [left("machine"), ("taken-home", {"guide": "papers", "step": "machine"})],
            id="take home",
        ),
        pytest.param(
            (),
            aside(Screen.ASK_PERSON),
            Screen.ASK_PERSON,
            "",
            [("person-asked", {"guide": "none", "step": "none"})],
            id="ask a person before any guide",
        ),
        pytest.param(
            AT_MACHINE,
            methodcaller("ask_if_present"),
            Screen.IDLE,
            "machine",
            [left("machine")],
            id="still there?",
        ),
        pytest.param(
            AT_MACHINE,
            methodcaller("start_over"),
            Screen.HOME,
            "",
            [left("machine")],
            id="start over",
        ),
        pytest.param(
            (),
            lambda v: v.change_setting("size", "xl"),
            Screen.HOME,
            "",
            [("setting-changed", {"setting": "size", "value": "xl"})],
            id="a setting",
        ),
        pytest.param(
            AT_MACHINE,
            methodcaller("read_aloud"),
            Screen.STEP,
            "machine",
            [("speech-started", {"screen": "step"})],
            id="read aloud",
        ),
        pytest.param(
            (*AT_END, ON),
            lambda v: v.give_feedback("partly"),
            Screen.FINISH,
            "at-desk",
            [("feedback", {"guide": "papers", "helped": "partly"})],
            id="did this help",
        ),
    ],
)
def test_what_a_tap_shows_and_what_the_journal_learns(
    kiosk: Kiosk,
    way: tuple[Act, ...],
    act: Act,
    screen: Screen,
    step: str,
    told: list[tuple[str, dict[str, str | int]]],
) -> None:
    visit = kiosk.walk(*way)
    kiosk.clock.forward(7000)
    assert kiosk.told(act) == told
    assert (visit.place.screen, visit.place.step) == (screen, step)


def test_a_visit_begins_with_the_topics_in_the_language_of_the_kiosk(kiosk: Kiosk) -> None:
    assert kiosk.visit.place == Place(Screen.HOME)
    (begun,) = kiosk.events
    assert (begun.type.name, begun.values) == ("visit-started", {"language": "ja"})


def test_back_retraces_the_way_place_by_place(kiosk: Kiosk) -> None:
    visit, seen = kiosk.visit, []
    for act in (*AT_MACHINE, ON, answer("enough"), ON):
        seen.append(visit.place)
        act(visit)
    for place in reversed(seen):
        assert visit.back()
        assert visit.place == place
    assert not visit.back(), "before the first place there is nothing: the visit can be left"
    assert visit.place == Place(Screen.HOME)


def test_going_back_takes_the_answer_back_and_only_that_one(kiosk: Kiosk) -> None:
    visit = kiosk.walk(*AT_MACHINE, ON, answer("enough"))
    assert visit.answers == {"which": "shop", "again": "enough"}
    visit.back()
    assert visit.answers == {"which": "shop"}
    visit.back()
    assert visit.answers == {"which": "shop"}
    visit.back()
    assert visit.answers == {}


def test_going_round_forgets_the_answers_of_the_last_round(kiosk: Kiosk) -> None:
    visit = kiosk.walk(*AT_MACHINE, ON, answer("more"))
    assert visit.place.step == "which"
    assert visit.answers == {}
    assert visit.trail == ("which",), "the way there is not walked twice"


def test_starting_over_forgets_every_answer_and_leaves_nothing_to_go_back_to(
    kiosk: Kiosk,
) -> None:
    visit = kiosk.walk(*AT_MACHINE, methodcaller("start_over"))
    assert (visit.answers, visit.place, visit.trail) == ({}, Place(Screen.HOME), ())
    assert not visit.back()


def test_another_guide_knows_no_answers_of_the_first(kiosk: Kiosk) -> None:
    visit = kiosk.walk(*AT_MACHINE, BACK, BACK, BACK, lambda v: v.open_guide("seal"))
    assert visit.answers == {}
    assert visit.trail == ()


@pytest.mark.parametrize("screen", sorted(ASIDES))
@pytest.mark.parametrize(
    "way",
    [(), (TOPIC,), (TOPIC, GUIDE), AT_MACHINE, (*AT_MACHINE, stuck(0)), (*AT_MACHINE, ON)],
    ids=["topics", "topic", "overview", "step", "stuck", "question"],
)
def test_what_stands_aside_is_one_tap_away_and_leads_back(
    kiosk: Kiosk, way: tuple[Act, ...], screen: Screen
) -> None:
    visit = kiosk.walk(*way)
    place, answers = visit.place, dict(visit.answers)
    visit.look_aside(screen)
    assert visit.place.screen is screen
    assert (visit.place.guide, visit.place.step) == (place.guide, place.step)
    assert kiosk.told(aside(screen)) == [], "a trembling second tap changes nothing"
    visit.back()
    assert (visit.place, visit.answers) == (place, answers)


def test_looking_at_everything_aside_again_and_again_stays_few_taps_from_the_step(
    kiosk: Kiosk,
) -> None:
    visit = kiosk.walk(*AT_MACHINE)
    step = visit.place
    for _ in range(20):
        for screen in sorted(ASIDES):
            visit.look_aside(screen)
    taps = 0
    while visit.place != step:
        visit.back()
        taps += 1
    assert taps <= len(ASIDES)


def test_who_changes_the_language_at_the_idle_question_returns_to_the_step(kiosk: Kiosk) -> None:
    """A tap on “Language” answers “Are you still there?”: it is not asked again."""
    visit = kiosk.walk(*AT_MACHINE)
    step = visit.place
    visit.ask_if_present()
    visit.look_aside(Screen.LANGUAGES)
    visit.choose_language("en")
    assert (visit.place, visit.language) == (step, "en")


def test_every_look_aside_from_the_idle_question_leads_back_to_the_step(kiosk: Kiosk) -> None:
    visit = kiosk.walk(*AT_MACHINE)
    step = visit.place
    for screen in sorted(ASIDES):
        visit.ask_if_present()
        visit.look_aside(screen)
        visit.back()
        assert visit.place == step


def test_the_idle_question_is_asked_once_at_a_time(kiosk: Kiosk) -> None:
    visit = kiosk.walk(TOPIC, methodcaller("ask_if_present"), methodcaller("ask_if_present"))
    visit.back()
    assert visit.place.screen is Screen.TOPIC


def test_a_language_chosen_elsewhere_keeps_the_place(kiosk: Kiosk) -> None:
    visit = kiosk.walk(*AT_MACHINE)
    place = visit.place
    assert kiosk.told(lambda v: v.choose_language("ja@easy")) == [
        ("language-chosen", {"language": "ja@easy"})
    ]
    assert (visit.place, visit.language) == (place, "ja@easy")


def test_a_step_is_timed_from_its_showing_also_after_a_look_aside(kiosk: Kiosk) -> None:
    kiosk.walk(*AT_MACHINE)
    kiosk.clock.forward(3000)
    kiosk.walk(aside(Screen.COMFORT))
    kiosk.clock.forward(60_000)
    kiosk.walk(BACK)
    kiosk.clock.forward(4000)
    kiosk.walk(ON)
    times = [
        event.values["milliseconds"]
        for event in kiosk.events
        if event.type.name == "step-left" and event.values["step"] == "machine"
    ]
    assert times == [3000, 4000]


def test_a_clock_set_back_gives_no_negative_times(kiosk: Kiosk) -> None:
    kiosk.walk(*AT_MACHINE)
    kiosk.clock.forward(-50_000)
    kiosk.visit.end("idle")
    times = [event.values.get("milliseconds") for event in kiosk.events]
    assert [each for each in times if each is not None] == [0, 0, 0]


def test_the_end_leaves_the_step_and_says_why_and_after_how_long(kiosk: Kiosk) -> None:
    kiosk.walk(*AT_MACHINE)
    kiosk.clock.forward(7000)
    assert kiosk.told(lambda v: v.end("idle")) == [
        left("machine"),
        ("visit-ended", {"reason": "idle", "milliseconds": 7000}),
    ]


@pytest.mark.parametrize(
    ("way", "act"),
    [
        ((), lambda v: v.open_guide("gone")),
        ((), BEGIN),
        ((), ON),
        ((TOPIC, GUIDE), answer("shop")),
        ((TOPIC, GUIDE, BEGIN), answer("gone")),
        ((TOPIC, GUIDE, BEGIN), ON),
        (AT_MACHINE, stuck(3)),
    ],
)
def test_what_no_screen_offers_is_a_bug_and_told_nowhere(
    kiosk: Kiosk, way: tuple[Act, ...], act: Act
) -> None:
    visit = kiosk.walk(*way)
    place, told = visit.place, len(kiosk.events)
    with pytest.raises(LookupError):
        act(visit)
    assert (visit.place, len(kiosk.events)) == (place, told)


def in_(screen: Screen) -> Act:
    return lambda visit: visit.step_in(screen)


def test_staff_step_in_and_give_back_the_place_the_answers_and_the_language(kiosk: Kiosk) -> None:
    visit = kiosk.walk(*AT_MACHINE)
    visit.language = "en"
    here, answers = visit.place, dict(visit.answers)
    assert kiosk.told(in_(Screen.STAFF_PIN))[0][0] == "step-left"
    assert kiosk.told(in_(Screen.STAFF_HOME)) == [
        ("staff-stepped-in", {"guide": "papers", "step": "machine"})
    ]
    assert (visit.visitor, visit.step) == (here, visit._guides["papers"].steps["machine"])
    kiosk.clock.forward(60_000)
    assert kiosk.told(in_(Screen.STAFF_SESSIONS)) == [], "they step in once"
    assert kiosk.told(BACK) == [
        ("staff-gave-back", {"milliseconds": 60_000}),
        ("step-shown", {"guide": "papers", "step": "machine"}),
    ]
    assert (visit.place, visit.answers, visit.language) == (here, answers, "en")


def test_a_pin_pad_that_is_closed_again_was_no_stepping_in(kiosk: Kiosk) -> None:
    visit = kiosk.walk(TOPIC, in_(Screen.STAFF_PIN), BACK)
    assert visit.place == Place(Screen.TOPIC, topic="papers")
    assert not any(event.type.name.startswith("staff") for event in kiosk.events)


@pytest.mark.parametrize("screen", [Screen.STAFF_PIN, Screen.STAFF_HOME, Screen.STAFF_SESSION])
def test_the_question_whether_someone_is_there_is_asked_over_the_visitors_place(
    kiosk: Kiosk, screen: Screen
) -> None:
    visit = kiosk.walk(*AT_MACHINE)
    here = visit.place
    kiosk.walk(in_(screen), methodcaller("ask_if_present"), BACK)
    assert visit.place == here, "no staff screen is left for whoever answers"


def test_a_visit_that_ends_under_the_hands_of_staff_was_given_back_first(kiosk: Kiosk) -> None:
    kiosk.walk(TOPIC, in_(Screen.STAFF_HOME))
    names = [name for name, _ in kiosk.told(lambda visit: visit.end("interrupted"))]
    assert names == ["staff-gave-back", "visit-ended"]
