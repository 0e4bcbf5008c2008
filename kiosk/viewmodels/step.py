"""A step of a guide: the instruction or the question, its facts, its counter, its troubles."""

from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.guide import Guide, Step, Stuck
from kiosk.domain.visit import Screen
from kiosk.viewmodels import facts
from kiosk.viewmodels.facts import FactRow, Today
from kiosk.viewmodels.rows import Rows
from kiosk.viewmodels.session import Session

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

MOST_PICTURES_AHEAD = 4
"""Of the next steps' pictures; each takes 2 MB while it waits."""

_PAINTED_MS = 50
"""Until a step is painted; what may come next is looked for after that."""

TROUBLES_ON_STEP = 2
"""How many problems stand on the step itself; more are a tap away."""


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """An answer to the step's question."""

    choice: str
    text: str
    original: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class TroubleRow:
    """A problem people meet at this step; -1 opens the list of all."""

    problem: int
    text: str
    original: str


@QmlElement
class StepViewModel(QObject):
    """What a step says and offers, for those `screens` that show steps of one kind.

    Questions and acts have one each: a screen that is left keeps what it shows until it is hidden.
    """

    changed = Signal()
    aheadChanged = Signal()

    def __init__(self, session: Session, today: Today, screens: Collection[Screen]) -> None:
        super().__init__()
        self._session = session
        self._today = today
        self._choices = Rows(ChoiceRow, self)
        self._facts = Rows(FactRow, self)
        self._troubles = Rows(TroubleRow, self)
        self._all_troubles = Rows(TroubleRow, self)
        self._update()
        session.follow(screens, self._update)
        self._ahead = QTimer(self, singleShot=True, interval=_PAINTED_MS)
        self._ahead.timeout.connect(self.aheadChanged)
        session.changed.connect(self._ahead.start)

    def _title(self) -> str:
        step = self._session.step
        return self._session.text(step.title) if step else ""

    def _text(self) -> str:
        step = self._session.step
        return self._session.text(step.text) if step else ""

    def _title_original(self) -> str:
        step = self._session.step
        return self._session.original(step.title) if step else ""

    def _text_original(self) -> str:
        step = self._session.step
        return self._session.original(step.text) if step else ""

    def _picture(self) -> str:
        step, guide = self._session.step, self._session.guide
        return _drawing(guide, step) if guide and step else ""

    def _ends(self) -> bool:
        step = self._session.step
        return step is not None and step.outcome is not None

    def _problem(self) -> str:
        stuck = self._open_stuck()
        return self._session.text(stuck.problem) if stuck else ""

    def _help(self) -> str:
        stuck = self._open_stuck()
        return self._session.text(stuck.say) if stuck else ""

    def _problem_original(self) -> str:
        stuck = self._open_stuck()
        return self._session.original(stuck.problem) if stuck else ""

    def _help_original(self) -> str:
        stuck = self._open_stuck()
        return self._session.original(stuck.say) if stuck else ""

    def _choice_rows(self) -> Rows:
        return self._choices

    def _fact_rows(self) -> Rows:
        return self._facts

    def _trouble_rows(self) -> Rows:
        return self._troubles

    def _all_trouble_rows(self) -> Rows:
        return self._all_troubles

    title = Property(str, _title, notify=changed)
    text = Property(str, _text, notify=changed)
    titleOriginal = Property(str, _title_original, notify=changed)
    textOriginal = Property(str, _text_original, notify=changed)
    picture = Property(str, _picture, notify=changed)
    ends = Property(bool, _ends, notify=changed)
    problem = Property(str, _problem, notify=changed)
    help = Property(str, _help, notify=changed)
    problemOriginal = Property(str, _problem_original, notify=changed)
    helpOriginal = Property(str, _help_original, notify=changed)

    def _next_titles(self) -> list[str]:
        return [self._session.text(step.title) for step in self._next_steps()]

    def _next_texts(self) -> list[str]:
        return [self._session.text(step.text) for step in self._next_steps()]

    def _next_choices(self) -> list[str]:
        return [
            self._session.text(choice.text)
            for step in self._next_steps()
            for choice in step.choices
        ]

    def _next_facts(self) -> list[str]:
        guide, steps = self._session.guide, self._next_steps()
        rows = [row for step in steps for row in self._rows_of_facts(guide, step)] if guide else []
        return [row.text for row in rows]

    def _next_pictures(self) -> list[str]:
        guide = self._session.guide
        found = [_drawing(guide, step) for step in self._next_steps()] if guide else []
        return [drawing for drawing in found if drawing][:MOST_PICTURES_AHEAD]

    def _next_steps(self) -> list[Step]:
        guide, step = self._session.guide, self._session.step
        if guide is None:
            return []
        if step is None:
            return [guide.first]
        onward = [step.go, *(choice.go for choice in step.choices)]
        return [guide.steps[name] for name in dict.fromkeys(onward) if name]

    nextTitles = Property(list, _next_titles, notify=aheadChanged)
    nextPictures = Property(list, _next_pictures, notify=aheadChanged)
    nextTexts = Property(list, _next_texts, notify=aheadChanged)
    nextChoices = Property(list, _next_choices, notify=aheadChanged)
    nextFacts = Property(list, _next_facts, notify=aheadChanged)
    choices = Property(Rows, _choice_rows, constant=True)
    facts = Property(Rows, _fact_rows, constant=True)
    troubles = Property(Rows, _trouble_rows, constant=True)
    allTroubles = Property(Rows, _all_trouble_rows, constant=True)

    @Slot(str)
    def choose(self, choice: str) -> None:
        """Answer the question."""
        self._session.act(lambda visit: visit.answer(choice))

    @Slot(int)
    def openTrouble(self, problem: int) -> None:
        """Show what helps with a problem; -1 lists them all."""
        if problem < 0:
            self._session.act(lambda visit: visit.open_troubles())
        else:
            self._session.act(lambda visit: visit.open_stuck(problem))

    def narrate(self) -> list[tuple[str, str]]:
        """Title, text, facts, choices and troubles in the order they stand."""
        return [
            ("title", self._title()),
            ("text", self._text()),
            *(
                (f"fact-{row.id}", f"{row.label}: {row.text}" if row.label else row.text)
                for row in self._facts.rows
            ),
            *((f"choice-{row.choice}", row.text) for row in self._choices.rows),
            *self._narrate_help(),
        ]

    def narrate_troubles(self) -> list[tuple[str, str]]:
        """The problems one can choose from."""
        problems = [(f"trouble-{row.problem}", row.text) for row in self._all_troubles.rows]
        return [("title", self._session.gettext("What is the trouble?")), *problems]

    def narrate_stuck(self) -> list[tuple[str, str]]:
        """The problem and what helps."""
        return [("title", self._problem()), ("text", self._help())]

    def narrate_next(self) -> list[tuple[str, str]]:
        """What is read when the person goes on, to be rendered ahead."""
        step, guide = self._session.step, self._session.guide
        if guide is None or self._session.screen not in (Screen.STEP, Screen.OVERVIEW):
            return []
        following = guide.first if step is None else guide.steps.get(step.go or "")
        if following is None:
            return []
        return [
            ("title", self._session.text(following.title)),
            ("text", self._session.text(following.text)),
        ]

    def _narrate_help(self) -> list[tuple[str, str]]:
        rows = self._troubles.rows
        # Below a question they are not shown.
        if not rows or self._choices.rows:
            return []
        lead = self._session.gettext("When something does not work, choose what it is:")
        return [("troubles", lead), *((f"trouble-{row.problem}", row.text) for row in rows)]

    def _open_stuck(self) -> Stuck | None:
        step, problem = self._session.step, self._session.place.problem
        return step.stuck[problem] if step is not None and problem >= 0 else None

    def _update(self) -> None:
        guide, step, visit = self._session.guide, self._session.step, self._session.visit
        if guide is not None and step is not None and visit is not None:
            text, original = self._session.text, self._session.original
            given = visit.answers.get(step.id)
            self._choices.replace(
                ChoiceRow(choice.id, text(choice.text), original(choice.text), choice.id == given)
                for choice in step.choices
            )
            self._facts.replace(self._rows_of_facts(guide, step))
            troubles = [
                TroubleRow(at, text(stuck.problem), original(stuck.problem))
                for at, stuck in enumerate(step.stuck)
            ]
            self._all_troubles.replace(troubles)
            if len(troubles) > TROUBLES_ON_STEP:
                name = self._session.gettext("Another trouble")
                other = TroubleRow(-1, name, self._session.japanese("Another trouble"))
                troubles = [*troubles[: TROUBLES_ON_STEP - 1], other]
            self._troubles.replace(troubles)
        else:
            for rows in (self._choices, self._facts, self._all_troubles, self._troubles):
                rows.replace(())
        self.changed.emit()

    def _rows_of_facts(self, guide: Guide, step: Step) -> list[FactRow]:
        today = self._today()
        rows = [facts.row(self._session, guide.facts[fact], today) for fact in step.facts]
        if step.counter:
            counter = self._session.catalogue.town.counters[step.counter]
            rows.extend(facts.counter_rows(self._session, counter, today))
        return rows


def _drawing(guide: Guide, step: Step) -> str:
    return f"guide/{guide.id}/{step.picture.name}" if step.picture else ""
