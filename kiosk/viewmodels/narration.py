"""What is read aloud on each screen: one row per screen that speaks."""

from collections.abc import Callable

from kiosk.domain.visit import Screen
from kiosk.viewmodels.aside import AskPersonViewModel, FinishViewModel, TakeHomeViewModel
from kiosk.viewmodels.comfort import ComfortViewModel
from kiosk.viewmodels.home import HomeViewModel
from kiosk.viewmodels.idle import IdleViewModel
from kiosk.viewmodels.keys import KeysViewModel
from kiosk.viewmodels.languages import LanguagesViewModel
from kiosk.viewmodels.overview import OverviewViewModel
from kiosk.viewmodels.session import Session
from kiosk.viewmodels.speech import Blocks
from kiosk.viewmodels.step import StepViewModel


def _(text: str) -> str:
    """Marks a text for the catalogue; it is translated when it is said."""
    return text


ABOUT = (
    ("title", _("About this kiosk")),
    (
        "text",
        _("This kiosk explains procedures. It keeps no name, no number and nothing you say."),
    ),
    (
        "voice",
        _(
            "The Japanese voice is “Mei” by the MMDAgent Project Team, Nagoya Institute of "
            "Technology, under CC BY 3.0. Other voices are made by espeak-ng (GPL 3)."
        ),
    ),
    (
        "fonts",
        _(
            "Fonts: BIZ UDPGothic and Noto, under the SIL Open Font Licence. Built with Qt, "
            "under the LGPL 3."
        ),
    ),
)
"""The texts of the about page, which has no view model."""


def narration(
    session: Session,
    languages: LanguagesViewModel,
    comfort: ComfortViewModel,
    home: HomeViewModel,
    overview: OverviewViewModel,
    choice: StepViewModel,
    step: StepViewModel,
    take_home: TakeHomeViewModel,
    ask_person: AskPersonViewModel,
    finish: FinishViewModel,
    idle: IdleViewModel,
    keys: KeysViewModel,
) -> dict[Screen, Callable[[], Blocks]]:
    """Screens for staff are not here: they are never spoken (R31)."""
    return {
        Screen.LANGUAGES: languages.narrate,
        Screen.COMFORT: comfort.narrate,
        Screen.HOME: home.narrate_home,
        Screen.TOPIC: home.narrate_topic,
        Screen.NO_GUIDE: home.narrate_no_guide,
        Screen.OVERVIEW: overview.narrate,
        Screen.STEP: step.narrate,
        Screen.CHOICE: choice.narrate,
        Screen.TROUBLES: step.narrate_troubles,
        Screen.STUCK: step.narrate_stuck,
        Screen.TAKE_HOME: take_home.narrate,
        Screen.ASK_PERSON: ask_person.narrate,
        Screen.FINISH: finish.narrate,
        Screen.IDLE: idle.narrate,
        Screen.KEYS: keys.narrate,
        Screen.ABOUT: lambda: [(block, session.gettext(text)) for block, text in ABOUT],
    }
