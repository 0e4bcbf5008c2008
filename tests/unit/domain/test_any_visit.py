"""Whatever people tap, in any order: no dead end, no loose event, only ids in the journal."""

import re

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from kiosk.domain.events import Event
from kiosk.domain.visit import ASIDES, STAFF, Place, Screen, Visit
from tests.support import guides
from tests.support.session import Clock

CATALOGUE = guides.catalogue()
MOST_STEPS = max(len(guide.steps) for guide in CATALOGUE.guides.values())
# Topics, one topic, an overview; each step with its troubles; a sentence that helps; each look
# aside; the closing question; “still there?”; a staff screen
DEEPEST = 3 + 2 * MOST_STEPS + 1 + len(ASIDES) + 1 + 1 + 1
ON_STEPS = (Screen.STEP, Screen.CHOICE)


def on(*screens: Screen):  # type: ignore[no-untyped-def]
    """Only while one of these screens is shown, as its buttons are."""
    return precondition(lambda self: self.visit.place.screen in screens)


class Taps(RuleBasedStateMachine):
    """A person who taps anything that is offered."""

    def __init__(self) -> None:
        super().__init__()
        self.clock = Clock()
        self.events: list[Event] = []
        self.visit = Visit("v1", "ja", CATALOGUE.guides, self.clock, self.events.append)

    @rule(seconds=st.integers(0, 300))
    def wait(self, seconds: int) -> None:
        self.clock.forward(seconds * 1000)

    @on(Screen.HOME)
    @rule(topic=st.sampled_from(["papers", "moving"]))
    def open_topic(self, topic: str) -> None:
        self.visit.open_topic(topic)

    @on(Screen.HOME)
    @rule()
    def open_no_guide(self) -> None:
        self.visit.open_no_guide()

    @on(Screen.HOME, Screen.TOPIC)
    @rule(guide=st.sampled_from(sorted(CATALOGUE.guides)))
    def open_guide(self, guide: str) -> None:
        self.visit.open_guide(guide)
        assert self.visit.answers == {}

    @on(Screen.OVERVIEW)
    @rule()
    def begin(self) -> None:
        self.visit.begin()

    @on(Screen.STEP)
    @rule()
    def go_on(self) -> None:
        self.visit.go_on()

    @on(Screen.CHOICE)
    @rule(data=st.data())
    def answer(self, data: st.DataObject) -> None:
        step = self.visit.step
        assert step is not None
        assert step.choices
        self.visit.answer(data.draw(st.sampled_from(step.choices)).id)

    @precondition(lambda self: self.stuck and self.visit.place.screen in ON_STEPS)
    @rule()
    def open_troubles(self) -> None:
        self.visit.open_troubles()

    @precondition(
        lambda self: self.stuck and self.visit.place.screen in (*ON_STEPS, Screen.TROUBLES)
    )
    @rule(data=st.data())
    def open_stuck(self, data: st.DataObject) -> None:
        self.visit.open_stuck(data.draw(st.integers(0, self.stuck - 1)))

    @rule(screen=st.sampled_from(sorted(ASIDES)))
    def look_aside(self, screen: Screen) -> None:
        self.visit.look_aside(screen)
        assert self.visit.place.screen is screen

    @on(Screen.TAKE_HOME)
    @rule()
    def finish(self) -> None:
        self.visit.finish()

    @on(Screen.FINISH)
    @rule(helped=st.sampled_from(["yes", "partly", "no"]))
    def give_feedback(self, helped: str) -> None:
        self.visit.give_feedback(helped)

    @on(Screen.LANGUAGES)
    @rule(code=st.sampled_from(["ja", "ja@easy", "en"]))
    def choose_language(self, code: str) -> None:
        self.visit.choose_language(code)
        assert self.visit.place.screen is not Screen.LANGUAGES

    @rule(screen=st.sampled_from(sorted(STAFF - {Screen.STAFF_PIN})))
    def step_in(self, screen: Screen) -> None:
        if self.visit.place.screen not in STAFF:
            self.visit.step_in(Screen.STAFF_PIN)
        before, answers = self.visit.visitor, dict(self.visit.answers)
        self.visit.step_in(screen)
        assert self.visit.place.screen is screen
        assert (self.visit.visitor, self.visit.answers) == (before, answers)
        assert (self.visit.place.guide, self.visit.place.step) == (before.guide, before.step)

    @precondition(lambda self: self.visit.place.screen not in STAFF)
    @rule()
    def open_the_pin_pad(self) -> None:
        self.visit.step_in(Screen.STAFF_PIN)

    @on(*STAFF)
    @rule()
    def give_back(self) -> None:
        waiting = self.visit.visitor
        assert self.visit.back()
        assert self.visit.place == waiting

    @rule()
    def ask_if_present(self) -> None:
        self.visit.ask_if_present()
        assert self.visit.place.screen is Screen.IDLE

    @rule()
    def read_aloud(self) -> None:
        self.visit.read_aloud()

    @rule()
    def back(self) -> None:
        first = self.visit.place == Place(Screen.HOME)
        assert self.visit.back() is not first

    @rule()
    def start_over(self) -> None:
        self.visit.start_over()
        assert self.visit.place == Place(Screen.HOME)
        assert self.visit.answers == {}

    @property
    def stuck(self) -> int:
        """How many problems the open step knows."""
        return len(self.visit.step.stuck) if self.visit.step else 0

    @invariant()
    def every_step_that_was_shown_was_left_unless_it_is_shown_now(self) -> None:
        shown = self.shown_now()
        place = self.visit.place
        assert shown == ((place.guide, place.step) if place.screen in ON_STEPS else None)

    @invariant()
    def staff_gave_back_what_they_took(self) -> None:
        names = [event.type.name for event in self.events]
        open_ = names.count("staff-stepped-in") - names.count("staff-gave-back")
        assert open_ == (self.visit.place.screen in STAFF - {Screen.STAFF_PIN})
        assert not any(place.screen in STAFF for place in self.visit._stack[:-1])

    @invariant()
    def only_answers_on_the_way_here_are_known(self) -> None:
        assert set(self.visit.answers) <= set(self.visit.trail[:-1])

    @invariant()
    def the_way_back_is_short(self) -> None:
        assert len(self.visit._stack) <= DEEPEST

    @invariant()
    def no_place_is_passed_twice_on_the_way_back(self) -> None:
        assert len(set(self.visit._stack)) == len(self.visit._stack)

    @invariant()
    def the_question_whether_someone_is_there_is_on_top_or_gone(self) -> None:
        assert all(place.screen is not Screen.IDLE for place in self.visit._stack[:-1])

    def shown_now(self) -> tuple[object, object] | None:
        """The step the journal believes to be on the screen; fails where its story breaks."""
        shown: tuple[object, object] | None = None
        for event in self.events:
            where = (event.values.get("guide"), event.values.get("step"))
            if event.type.name == "step-shown":
                assert shown is None, "a step was shown before the other was left"
                shown = where
            elif event.type.name == "step-left":
                assert shown == where, "a step was left that was not shown"
                shown = None
        return shown

    def teardown(self) -> None:
        self.visit.end("left")
        assert self.shown_now() is None
        assert self.events[0].type.name == "visit-started"
        assert self.events[-1].type.name == "visit-ended"
        times = [event.at for event in self.events]
        assert times == sorted(times)
        for event in self.events:
            event.check()
            for value in event.values.values():
                assert isinstance(value, int) or re.fullmatch("[a-z0-9@-]+", value)


TestAnyVisit = Taps.TestCase
TestAnyVisit.settings = settings(max_examples=60, stateful_step_count=40)
