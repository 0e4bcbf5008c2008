"""What the journal can hold, declared once: names, fields, meanings.

A field is an id of our own files, one of a few words, or a number. There is no kind for free text,
so that nothing a person says or is can be logged.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain import comfort

_ID = re.compile(r"[a-z0-9@_-]{1,64}|[a-z]{2,3}-[A-Z]{2}")
# No id of ours has so many digits in a row; a card, bank or My Number has.
_LONG_NUMBER = re.compile(r"[0-9](?:[-_]?[0-9]){6}")
_VISIT = re.compile(r"[a-z0-9-]{0,64}")
_LARGEST = 2**53 - 1  # whole numbers up to here are the same in SQLite, JSON and a spreadsheet


class Kind(StrEnum):
    """What a field may hold: an id, one word of a list, or a whole number.

    An id is `[a-z0-9@_-]{1,64}`, or a language with its place: `ar-XB`.
    """

    ID = "id"
    WORD = "word"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Field:
    """One column of the journal. `labels` are the Japanese names of `words`, in the same order."""

    name: str
    kind: Kind
    meaning: str
    words: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()

    def label(self, word: str) -> str:
        """The Japanese name of one of the field's words on the staff screen; else the word."""
        return dict(zip(self.words, self.labels, strict=True)).get(word, word)

    def check(self, value: object) -> None:
        """Raise `ValueError` if the field may not hold `value`, without repeating it."""
        match self.kind:
            case Kind.NUMBER:
                sound = type(value) is int and 0 <= value <= _LARGEST
            case Kind.WORD:
                sound = isinstance(value, str) and value in self.words
            case Kind.ID:
                sound = (
                    isinstance(value, str)
                    and _ID.fullmatch(value) is not None
                    and _LONG_NUMBER.search(value) is None
                )
        if not sound:
            kind = f"one of {', '.join(self.words)}" if self.words else f"a valid {self.kind}"
            raise ValueError(f"field “{self.name}” must be {kind}")


GUIDE = Field("guide", Kind.ID, "the guide")
STEP = Field("step", Kind.ID, "the step of the guide")
CHOICE = Field("choice", Kind.ID, "the answer that was tapped")
SCREEN = Field("screen", Kind.ID, "the screen that was shown")
LANGUAGE = Field("language", Kind.ID, "the language of the screen")
SETTING = Field(
    "setting",
    Kind.WORD,
    "the comfort setting that was changed",
    tuple(comfort.VALUES),
    (
        *("文字の大きさ", "色", "読む速さ", "声の大きさ", "読み上げ", "ふりがな", "日本語の併記"),
        *("低い位置", "一列", "動き", "すべて"),
    ),
)
VALUE = Field(
    "value",
    Kind.WORD,
    "what it was changed to",
    tuple(dict.fromkeys(word for words in comfort.VALUES.values() for word in words)),
    (
        *("小", "中", "大", "特大", "標準", "やわらか", "白地に黒", "黒地に白"),
        *(f"{speed} %" for speed in comfort.SPEEDS),
        *(f"{volume}" for volume in comfort.VOLUMES),
        *("入", "切"),
    ),
)
MILLISECONDS = Field("milliseconds", Kind.NUMBER, "how long it took")
OUTCOME = Field(
    "outcome",
    Kind.WORD,
    "how the guide ended for the person",
    ("done", "counter", "home"),
    ("できた", "窓口へ", "もちかえり"),
)
HELPED = Field(
    "helped",
    Kind.WORD,
    "the answer to “Did this help?”",
    ("yes", "partly", "no"),
    ("はい", "すこし", "いいえ"),
)
REASON = Field(
    "reason",
    Kind.WORD,
    "why the visit ended",
    ("finished", "left", "idle", "interrupted"),
    ("おわった", "やめた", "はなれた", "電源が切れた"),
)


@dataclass(frozen=True, slots=True)
class EventType:
    """One kind of event. `label` is its Japanese name on the staff screen."""

    name: str
    label: str
    meaning: str
    fields: tuple[Field, ...] = ()


VISIT_STARTED = EventType(
    "visit-started", "利用開始", "someone touched the welcome screen", (LANGUAGE,)
)
LANGUAGE_CHOSEN = EventType("language-chosen", "ことば", "a language was chosen", (LANGUAGE,))
SETTING_CHANGED = EventType(
    "setting-changed", "見やすさ", "a comfort setting was changed", (SETTING, VALUE)
)
GUIDE_OPENED = EventType(
    "guide-opened", "案内をひらく", "the overview of a guide was opened", (GUIDE,)
)
STEP_SHOWN = EventType("step-shown", "手順", "a step was shown", (GUIDE, STEP))
STEP_LEFT = EventType(
    "step-left",
    "手順をはなれる",
    "a step was left, and how long it was shown",
    (GUIDE, STEP, MILLISECONDS),
)
ANSWERED = EventType(
    "answered", "こたえ", "a question of a guide was answered", (GUIDE, STEP, CHOICE)
)
STUCK = EventType("stuck", "こまった", "the help for a problem was opened", (GUIDE, STEP, CHOICE))
SPEECH_STARTED = EventType("speech-started", "よみあげ", "reading aloud was switched on", (SCREEN,))
TAKEN_HOME = EventType("taken-home", "もちかえり", "the take-home screen was opened", (GUIDE, STEP))
PERSON_ASKED = EventType("person-asked", "人をよぶ", "a person was asked for", (GUIDE, STEP))
GUIDE_ENDED = EventType(
    "guide-ended", "案内のおわり", "a guide reached its end", (GUIDE, STEP, OUTCOME)
)
FEEDBACK = EventType(
    "feedback", "役に立ったか", "the closing question was answered", (GUIDE, HELPED)
)
STAFF_STEPPED_IN = EventType(
    "staff-stepped-in",
    "職員の対応",
    "staff opened their screen with the PIN in the middle of the visit",
    (GUIDE, STEP),
)
STAFF_GAVE_BACK = EventType(
    "staff-gave-back",
    "職員の対応のおわり",
    "staff gave the kiosk back to the visitor, and how long they had it",
    (MILLISECONDS,),
)
VISIT_ENDED = EventType(
    "visit-ended",
    "利用終了",
    "the visit ended and everything of it was wiped",
    (REASON, MILLISECONDS),
)
STAFF_PIN_SET = EventType("staff-pin-set", "暗証番号の設定", "the staff PIN was set or changed")
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
    STAFF_STEPPED_IN,
    STAFF_GAVE_BACK,
    VISIT_ENDED,
    STAFF_PIN_SET,
    STAFF_ENTERED,
    STAFF_REFUSED,
    STAFF_EXPORTED,
)


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened. `visit` is "" for what staff did; `at` is UTC milliseconds.

    A field that does not apply (asking a person from the home screen: no guide) is left out of
    `values`.
    """

    type: EventType
    visit: str
    at: int
    values: Mapping[str, str | int]

    def check(self) -> None:
        """Raise `ValueError` where the event is not what its type declares: that is a bug."""
        if type(self.at) is not int or not 0 <= self.at <= _LARGEST:
            raise ValueError(f"{self.type.name}: the time must be UTC milliseconds")
        if _VISIT.fullmatch(self.visit) is None:
            raise ValueError(f"{self.type.name}: the visit must be a random id")
        declared = {field.name: field for field in self.type.fields}
        for name, value in self.values.items():
            if name not in declared:
                raise ValueError(f"{self.type.name} has no field “{name}”")
            declared[name].check(value)


def declared_fields(types: Iterable[EventType] = EVENT_TYPES) -> Mapping[str, Field]:
    """Every field of the event types by name, in the order they are first declared.

    Raises `ValueError` if one name is declared with two meanings: a column can have only one.
    """
    fields: dict[str, Field] = {}
    for event_type in types:
        for field in event_type.fields:
            if fields.setdefault(field.name, field) != field:
                raise ValueError(f"field “{field.name}” is declared twice, differently")
    return fields
