"""Where a person at the kiosk can be: the screens, and a place in a guide."""

from dataclasses import dataclass
from enum import StrEnum


class Screen(StrEnum):
    """What a person can be looking at. The table of screens in the UI has a row for each."""

    WELCOME = "welcome"
    LANGUAGES = "languages"
    HOME = "home"
    TOPIC = "topic"
    NO_GUIDE = "no-guide"
    OVERVIEW = "overview"
    STEP = "step"
    CHOICE = "choice"
    TROUBLES = "troubles"
    STUCK = "stuck"
    TAKE_HOME = "take-home"
    ASK_PERSON = "ask-person"
    FINISH = "finish"
    COMFORT = "comfort"
    ABOUT = "about"
    KEYS = "keys"
    IDLE = "idle"
    STAFF_SETUP = "staff-setup"
    STAFF_PIN = "staff-pin"
    STAFF_HOME = "staff-home"
    STAFF_SESSIONS = "staff-sessions"
    STAFF_SESSION = "staff-session"
    STAFF_GUIDES = "staff-guides"
    STAFF_SIZE = "staff-size"
    STAFF_NEW_PIN = "staff-new-pin"


ASIDES = frozenset(
    {
        Screen.LANGUAGES,
        Screen.COMFORT,
        Screen.ABOUT,
        Screen.KEYS,
        Screen.ASK_PERSON,
        Screen.TAKE_HOME,
    }
)
"""Screens that are one tap away everywhere and lead back to where the person was."""

STAFF = frozenset(screen for screen in Screen if screen.value.startswith("staff-"))
"""Screens of staff: over a visitor's place, which waits below, or over the welcome screen."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person is: a screen, and in a guide the step and the problem that is open."""

    screen: Screen
    topic: str = ""
    guide: str = ""
    step: str = ""
    problem: int = -1
