"""A visit: one person at the kiosk, from the first touch until everything of it is wiped.

The visit is a state machine over a stack of places. Every change returns what the journal must
hold; nothing in a visit can name a person (places are ids, answers are ids).
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from kiosk.domain import events
from kiosk.domain.events import Event, EventType
from kiosk.domain.guide import Guide, Step
from kiosk.domain.place import ASIDES, STAFF, Place, Screen

__all__ = ["ASIDES", "STAFF", "Place", "Screen", "Visit"]


class Visit:
    """The state machine of one visit.

    `clock` gives UTC milliseconds; `record` takes each event for the journal. The stack's last
    place is what is shown; *back* takes it off. Raises `LookupError` for a guide, step or choice
    that does not exist: the screens offer only what exists, so that is a bug.
    """

    def __init__(
        self,
        visit: str,
        language: str,
        guides: Mapping[str, Guide],
        clock: Callable[[], int],
        record: Callable[[Event], None],
    ) -> None:
        self.id = visit
        self.language = language
        self._guides = guides
        self._clock = clock
        self._record = record
        self.answers: dict[str, str] = {}
        self.started = clock()
        self._step_shown = self._stepped_in = self.started
        self._stack = [Place(Screen.HOME)]
        self._log(events.VISIT_STARTED, language=language)

    # What is shown

    @property
    def place(self) -> Place:
        """Where the person is now."""
        return self._stack[-1]

    @property
    def visitor(self) -> Place:
        """The visitor's own place, also while staff look at their screens over it."""
        return self._stack[-2] if self.place.screen in STAFF else self.place

    @property
    def guide(self) -> Guide | None:
        """The guide that is open, also while the person looks aside."""
        return self._guides[self.place.guide] if self.place.guide else None

    @property
    def step(self) -> Step | None:
        """The step the person is at, also while they look aside."""
        guide = self.guide
        return guide.steps[self.place.step] if guide and self.place.step else None

    @property
    def trail(self) -> tuple[str, ...]:
        """The steps of the open guide on the way here, without those left by *back*."""
        steps = [
            place.step
            for place in self._stack
            if place.step and place.screen in (Screen.STEP, Screen.CHOICE)
        ]
        return tuple(dict.fromkeys(steps))

    # Moving about

    def choose_language(self, code: str) -> None:
        """Show everything in another language from now on, and go back to where one was."""
        self.language = code
        self._log(events.LANGUAGE_CHOSEN, language=code)
        if self.place.screen is Screen.LANGUAGES:
            self.back()

    def change_setting(self, setting: str, value: str) -> None:
        """Note that a comfort setting was changed."""
        self._log(events.SETTING_CHANGED, setting=setting, value=value)

    def look_aside(self, screen: Screen) -> None:
        """Open one of the `ASIDES` over the present place; a second tap changes nothing."""
        if self.place.screen is screen:
            return
        self._look_at(screen)
        if screen is Screen.TAKE_HOME:
            self._log(events.TAKEN_HOME, **self._where())
        elif screen is Screen.ASK_PERSON:
            self._log(events.PERSON_ASKED, **self._where())

    def open_topic(self, topic: str) -> None:
        """Show the guides of a topic."""
        self._push(Place(Screen.TOPIC, topic=topic))

    def open_no_guide(self) -> None:
        """Say what to do about a procedure the kiosk has no guide for."""
        self._push(Place(Screen.NO_GUIDE))

    def open_guide(self, guide: str) -> None:
        """Show the whole way of a guide before it starts."""
        self._push(Place(Screen.OVERVIEW, topic=self.place.topic, guide=self._guides[guide].id))
        self._log(events.GUIDE_OPENED, guide=guide)

    def begin(self) -> None:
        """Go from the overview to the first step."""
        self._show(self._open_guide().first.id)

    def go_on(self) -> None:
        """Go to the next step, or from the end of a guide to the closing question."""
        step = self._open_step()
        if step.outcome is not None:
            self._log(
                events.GUIDE_ENDED,
                guide=self.place.guide,
                step=step.id,
                outcome=step.outcome.value,
            )
            self.finish()
            return
        if step.go is None:
            raise LookupError(f"{self.place.guide}/{step.id} does not say where to go on")
        self._show(step.go)

    def answer(self, choice: str) -> None:
        """Answer the step's question and follow the way it opens."""
        step = self._open_step()
        chosen = next((each for each in step.choices if each.id == choice), None)
        if chosen is None:
            raise LookupError(f"{self.place.guide}/{step.id} has no choice {choice}")
        self.answers[step.id] = choice
        self._log(events.ANSWERED, guide=self.place.guide, step=step.id, choice=choice)
        self._show(chosen.go)

    def open_troubles(self) -> None:
        """List everything that can go wrong at this step."""
        self._push(replace(self.place, screen=Screen.TROUBLES))

    def open_stuck(self, problem: int) -> None:
        """Show what helps with a problem: a step of the guide, or a sentence."""
        step = self._open_step()
        stuck = step.stuck[problem]
        self._log(
            events.STUCK, guide=self.place.guide, step=step.id, choice=f"problem-{problem + 1}"
        )
        if stuck.go is not None:
            self._show(stuck.go)
        else:
            self._push(replace(self.place, screen=Screen.STUCK, problem=problem))

    def finish(self) -> None:
        """Ask the closing question from anywhere."""
        self._go_to(replace(self.place, screen=Screen.FINISH))

    def give_feedback(self, helped: str) -> None:
        """Note the answer to “Did this help?”."""
        self._log(events.FEEDBACK, guide=self.place.guide or "none", helped=helped)

    def read_aloud(self) -> None:
        """Note that reading aloud was switched on."""
        self._log(events.SPEECH_STARTED, screen=self.place.screen.value)

    def ask_if_present(self) -> None:
        """Show the idle question over the visitor's place; staff who went away gave it back."""
        if self.place.screen is not Screen.IDLE:
            self._leave()
            self._stack.append(replace(self.place, screen=Screen.IDLE))

    def step_in(self, screen: Screen) -> None:
        """Show one of the `STAFF` screens; the visitor's place waits below.

        The PIN pad alone is no stepping in: whoever stands there can open it.
        """
        before = self.place.screen
        if before in STAFF:
            self._stack[-1] = replace(self.place, screen=screen)
        else:
            self._look_at(screen)
        if screen is not Screen.STAFF_PIN and before not in STAFF - {Screen.STAFF_PIN}:
            self._stepped_in = self._clock()
            self._log(events.STAFF_STEPPED_IN, **self._where())

    def back(self) -> bool:
        """Go back one place. False when there is none: the visit should be left."""
        if len(self._stack) == 1:
            return False
        if self.place.screen in STAFF:
            self._give_back()
        else:
            self._leave_step()
            self._stack.pop()
            self._forget_answers()
        self._enter_step()
        return True

    def start_over(self) -> None:
        """Return to the topics; answers are forgotten."""
        self._leave()
        self._stack = [Place(Screen.HOME)]
        self.answers.clear()

    def end(self, reason: str) -> None:
        """Close the visit: finished, left, idle or interrupted."""
        self._leave()
        self._log(
            events.VISIT_ENDED, reason=reason, milliseconds=max(0, self._clock() - self.started)
        )

    # Inside

    def _look_at(self, screen: Screen) -> None:
        self._leave()
        # A tap answers “Are you still there?”: nobody is led back to that question.
        passed = (screen, Screen.IDLE)
        self._stack = [place for place in self._stack if place.screen not in passed]
        self._stack.append(replace(self.place, screen=screen))

    def _leave(self) -> None:
        if self.place.screen in STAFF:
            self._give_back()
        else:
            self._leave_step()

    def _give_back(self) -> None:
        left = self._stack.pop()
        if left.screen is not Screen.STAFF_PIN:
            passed = max(0, self._clock() - self._stepped_in)
            self._log(events.STAFF_GAVE_BACK, milliseconds=passed)

    def _show(self, step: str) -> None:
        guide = self._open_guide()
        screen = Screen.CHOICE if guide.steps[step].asks else Screen.STEP
        self._go_to(Place(screen, topic=self.place.topic, guide=guide.id, step=step))

    def _go_to(self, place: Place) -> None:
        if place in self._stack:
            # Coming back to a place already seen: the way there is not walked twice.
            self._leave_step()
            del self._stack[self._stack.index(place) + 1 :]
            self._forget_answers()
            self._enter_step()
        else:
            self._push(place)

    def _forget_answers(self) -> None:
        """Keep only what was answered on the way to the present step."""
        before = self.trail[:-1]
        self.answers = {step: given for step, given in self.answers.items() if step in before}

    def _push(self, place: Place) -> None:
        self._leave_step()
        self._stack.append(place)
        self._enter_step()

    def _enter_step(self) -> None:
        if self.place.screen in (Screen.STEP, Screen.CHOICE):
            self._step_shown = self._clock()
            self._log(events.STEP_SHOWN, guide=self.place.guide, step=self.place.step)

    def _leave_step(self) -> None:
        if self.place.screen in (Screen.STEP, Screen.CHOICE):
            shown = max(0, self._clock() - self._step_shown)
            self._log(
                events.STEP_LEFT,
                guide=self.place.guide,
                step=self.place.step,
                milliseconds=shown,
            )

    def _open_guide(self) -> Guide:
        if self.guide is None:
            raise LookupError(f"no guide is open on {self.place.screen}")
        return self.guide

    def _open_step(self) -> Step:
        if self.step is None:
            raise LookupError(f"no step is open on {self.place.screen}")
        return self.step

    def _where(self) -> dict[str, str]:
        return {"guide": self.place.guide or "none", "step": self.place.step or "none"}

    def _log(self, kind: EventType, **values: str | int) -> None:
        self._record(Event(kind, self.id, self._clock(), values))
