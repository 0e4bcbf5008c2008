"""The same visit walked a second time beside the kiosk: what must be on its screen."""

from datetime import date

from kiosk.content.loader import load
from kiosk.domain import ruby
from kiosk.domain.visit import Screen
from kiosk.paths import Paths
from kiosk.qt.lines import one_line
from kiosk.viewmodels.shell import ShellViewModel
from kiosk.viewmodels.step import StepViewModel
from tests.support.session import Stand


class Twin:
    """A visit without a screen, in the language of the kiosk beside it."""

    def __init__(self, language: str) -> None:
        stand = Stand(load(Paths().guides), locales=Paths().locales, language=language)
        self.session = stand.session
        self.shell = ShellViewModel(self.session)
        self.step = StepViewModel(self.session, date.today, Screen)
        self.shell.goOn()

    def say(self, english: str) -> str:
        """A text of the screens as it is said."""
        return plain(self.session.gettext(english))

    def open(self, guide: str) -> None:
        self.session.act(lambda visit: visit.open_guide(guide))

    @property
    def in_guide(self) -> bool:
        return self.session.screen in (Screen.STEP, Screen.CHOICE)

    @property
    def title(self) -> str:
        return plain(self.step.title)

    @property
    def progress(self) -> str:
        return plain(self.shell.progressText)

    def texts(self) -> list[str]:
        """What the step says below its title."""
        facts = [f"{each.label}: {each.text}".removeprefix(": ") for each in self.step.facts.rows]
        return [plain(each) for each in (self.step.text, *facts) if each]

    def buttons(self) -> list[str]:
        """What the step offers to press."""
        asked = self.session.screen is Screen.CHOICE
        rows = self.step.choices.rows if asked else self.step.troubles.rows
        return [plain(each.text) for each in rows]

    def go_on(self) -> str:
        """Take the usual way; the name of the button for it."""
        if self.step.choices.rows:
            first = self.step.choices.rows[0]
            self.step.choose(first.choice)
            return plain(first.text)
        button = plain(self.shell.primary)
        self.shell.goOn()
        return button


def plain(text: str) -> str:
    """A text as it is said: on one line, without furigana."""
    return one_line(ruby.plain(text))
