"""What can be logged could be printed on the wall: ids of our own, few words, numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.events import (
    CHOICE,
    EVENT_TYPES,
    GUIDE,
    LANGUAGE,
    MILLISECONDS,
    OUTCOME,
    STEP_LEFT,
    VISIT_ENDED,
    VISIT_STARTED,
    Event,
    EventType,
    Field,
    Kind,
    declared_fields,
)
from kiosk.journal.schema import columns

GOOD = {"guide": "konbini", "step": "machine", "milliseconds": 1200}


def step_left(**values: object) -> Event:
    return Event(STEP_LEFT, "v1", 1, values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (GUIDE, "konbini"),
        (LANGUAGE, "ja@easy"),
        (LANGUAGE, "ar-XB"),
        (CHOICE, "pin-4-digits"),
        (CHOICE, "0"),
        (OUTCOME, "done"),
        (MILLISECONDS, 0),
        (MILLISECONDS, 2**53 - 1),
    ],
)
def test_ids_words_and_numbers_are_taken(field: Field, value: object) -> None:
    field.check(value)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (GUIDE, ""),
        (GUIDE, "山田太郎"),
        (GUIDE, "two words"),
        (GUIDE, "Upper"),
        (GUIDE, "a" * 65),
        (GUIDE, "konbini\n"),
        (GUIDE, 4),
        (GUIDE, None),
        (OUTCOME, "won"),
        (OUTCOME, ""),
        (MILLISECONDS, -1),
        (MILLISECONDS, 1.5),
        (MILLISECONDS, True),
        (MILLISECONDS, "12"),
        (MILLISECONDS, 2**53),
    ],
)
def test_anything_else_is_refused(field: Field, value: object) -> None:
    with pytest.raises(ValueError, match=field.name):
        field.check(value)


@given(
    st.from_regex(r"[a-z-]{0,10}[0-9]{7,16}[a-z-]{0,10}", fullmatch=True),
    st.sampled_from(["", "-", "_"]),
)
def test_no_card_or_my_number_passes_as_an_id(text: str, between: str) -> None:
    """Seven digits in a row, or grouped as people write them, are never an id of ours."""
    with pytest.raises(ValueError, match="choice") as refused:
        CHOICE.check(between.join(text))
    assert text not in str(refused.value), "the number itself must not reach a log"


def test_a_sound_event_passes_and_may_leave_out_what_does_not_apply() -> None:
    step_left(**GOOD).check()
    Event(STEP_LEFT, "v1", 1, {"milliseconds": 3}).check()
    Event(VISIT_STARTED, "", 0, {}).check()


@pytest.mark.parametrize(
    "event",
    [
        step_left(**GOOD, name="yamada"),
        step_left(**GOOD, outcome="done"),
        step_left(guide="konbini", milliseconds="long"),
        Event(VISIT_ENDED, "v1", 1, {"reason": "bored"}),
        Event(STEP_LEFT, "v 1", 1, GOOD),
        Event(STEP_LEFT, "v" * 65, 1, GOOD),
        Event(STEP_LEFT, "v1", -1, GOOD),
        Event(STEP_LEFT, "v1", 1.0, GOOD),  # type: ignore[arg-type]
    ],
)
def test_an_event_unlike_its_declaration_is_a_bug(event: Event) -> None:
    with pytest.raises(ValueError, match=r".+"):
        event.check()


def test_names_and_labels_are_unique() -> None:
    assert len({event_type.name for event_type in EVENT_TYPES}) == len(EVENT_TYPES)
    assert len({event_type.label for event_type in EVENT_TYPES}) == len(EVENT_TYPES)


def test_every_declared_type_is_in_the_table() -> None:
    from kiosk.domain import events

    declared = [thing for thing in vars(events).values() if isinstance(thing, EventType)]
    assert list(EVENT_TYPES) == declared


def test_no_field_takes_the_name_of_a_column_of_the_journal_itself() -> None:
    assert len(set(columns())) == len(columns())


def test_words_have_japanese_labels_for_staff() -> None:
    fields = declared_fields().values()
    assert any(field.words for field in fields)
    for field in fields:
        assert len(field.labels) == len(field.words), field.name
        assert (field.kind is Kind.WORD) == bool(field.words), field.name
    assert OUTCOME.label("done") == "できた"
    assert OUTCOME.label("") == ""


def test_one_field_name_has_one_meaning() -> None:
    other = EventType("x", "x", "x", (Field("guide", Kind.NUMBER, "something else"),))
    with pytest.raises(ValueError, match="guide"):
        declared_fields([*EVENT_TYPES, other])
