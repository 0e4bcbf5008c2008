"""What the journal can hold, declared once: names, fields, meanings.

A field is an id of our own files, one of a few words, or a number. There is no kind for free text,
so that nothing a person says or is can be logged.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a field may hold: an id `[a-z0-9@_-]{1,64}`, one word of a list, or a whole number."""

    ID = "id"
    WORD = "word"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Field:
    """One column of the journal."""

    name: str
    kind: Kind
    meaning: str
    words: tuple[str, ...] = ()


GUIDE = Field("guide", Kind.ID, "the guide")
STEP = Field("step", Kind.ID, "the step of the guide")
CHOICE = Field("choice", Kind.ID, "the answer that was tapped")
SCREEN = Field("screen", Kind.ID, "the screen that was shown")
LANGUAGE = Field("language", Kind.ID, "the language of the screen")
SETTING = Field("setting", Kind.ID, "the setting that was changed")
VALUE = Field("value", Kind.ID, "what it was changed to")
MILLISECONDS = Field("milliseconds", Kind.NUMBER, "how long it took")
OUTCOME = Field(
    "outcome", Kind.WORD, "how the guide ended for the person", ("done", "counter", "home")
)
HELPED = Field("helped", Kind.WORD, "the answer to “Did this help?”", ("yes", "partly", "no"))
REASON = Field(
    "reason", Kind.WORD, "why the visit ended", ("finished", "left", "idle", "interrupted")
)


@dataclass(frozen=True, slots=True)
class EventType:
    """One kind of event. `label` is its Japanese name on the staff screen."""

    name: str
    label: str
    meaning: str
    fields: tuple[Field, ...] = ()


VISIT_STARTED = EventType("visit-started", "利用開始", "someone touched the welcome screen", (LANGUAGE,))
LANGUAGE_CHOSEN = EventType("language-chosen", "ことば", "a language was chosen", (LANGUAGE,))
SETTING_CHANGED = EventType(
    "setting-changed", "見やすさ", "a comfort setting was changed", (SETTING, VALUE)
)
GUIDE_OPENED = EventType("guide-opened", "案内をひらく", "the overview of a guide was opened", (GUIDE,))
STEP_SHOWN = EventType("step-shown", "手順", "a step was shown", (GUIDE, STEP))
STEP_LEFT = EventType(
    "step-left", "手順をはなれる", "a step was left, and how long it was shown", (GUIDE, STEP, MILLISECONDS)
)
ANSWERED = EventType("answered", "こたえ", "a question of a guide was answered", (GUIDE, STEP, CHOICE))
STUCK = EventType("stuck", "こまった", "the help for a problem was opened", (GUIDE, STEP, CHOICE))
SPEECH_STARTED = EventType("speech-started", "よみあげ", "reading aloud was switched on", (SCREEN,))
TAKEN_HOME = EventType("taken-home", "もちかえり", "the take-home screen was opened", (GUIDE, STEP))
PERSON_ASKED = EventType("person-asked", "人をよぶ", "a person was asked for", (GUIDE, STEP))
GUIDE_ENDED = EventType("guide-ended", "案内のおわり", "a guide reached its end", (GUIDE, STEP, OUTCOME))
FEEDBACK = EventType("feedback", "役に立ったか", "the closing question was answered", (GUIDE, HELPED))
VISIT_ENDED = EventType(
    "visit-ended", "利用終了", "the visit ended and everything of it was wiped", (REASON, MILLISECONDS)
)
STAFF_ENTERED = EventType("staff-entered", "職員画面", "the staff screen was opened with the PIN")
STAFF_REFUSED = EventType("staff-refused", "暗証番号まちがい", "a wrong PIN was typed")
STAFF_EXPORTED = EventType("staff-exported", "書き出し", "sessions were exported")

EVENT_TYPES = (
    VISIT_STARTED,
    LANGUAGE_CHOSEN,
    SETTING_CHANGED,
    GUIDE_OPENED,
    STEP_SHOWN,
    STEP_LEFT,
    ANSWERED,
    STUCK,
    SPEECH_STARTED,
    TAKEN_HOME,
    PERSON_ASKED,
    GUIDE_ENDED,
    FEEDBACK,
    VISIT_ENDED,
    STAFF_ENTERED,
    STAFF_REFUSED,
    STAFF_EXPORTED,
)


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened. `visit` is "" for what staff did; `at` is UTC milliseconds."""

    type: EventType
    visit: str
    at: int
    values: Mapping[str, str | int]
