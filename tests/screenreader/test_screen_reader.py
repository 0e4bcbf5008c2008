"""What somebody hears who does not see the kiosk: the real program, met from another process.

The listener knows only what AT-SPI carries. No voice of a screen reader was heard here.
"""

import os
import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from subprocess import Popen

import pytest

from kiosk.device.pin import StaffPin
from kiosk.journal.sessions import JournalReader
from kiosk.journal.verify import verify
from tests.screenreader.desk import Node, Person, at_the_desk, missing
from tests.screenreader.twin import Twin, plain

GUIDE = "convenience-store-certificates"
POLITE, ASSERTIVE = 1, 2
NAMELESS = ("frame", "filler")
Desk = tuple[Person, "Popen[str]"]


@pytest.fixture(autouse=True)
def application(qapp: object) -> None:
    """The twin's view models have timers of their own."""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A kiosk whose staff have chosen their PIN, and a person at it who does not see."""
    if lacking := missing():
        message = f"a screen reader's way to the kiosk needs {', '.join(lacking)} (packages.txt)"
        assert os.geteuid() != 0, f"{message}: `make setup` installs them"
        pytest.skip(f"{message}, and only root may install them")
    StaffPin(tmp_path / "staff.json").set_pin("402917")
    with at_the_desk(tmp_path) as both:
        yield both


def settled(person: Person) -> list[Node]:
    """The screen, once what the person was told of it and what is true are the same."""
    true: list[Node] = []

    def same() -> bool:
        remembered = person.tree()
        true[:] = person.fresh()
        return [remember(node) for node in remembered] == [remember(node) for node in true]

    person.eventually(same, "the remembered tree to be the true one")
    return true


def remember(node: Node) -> Node:
    """What is told when it changes. That a button in use can be focused again, Qt does not tell."""
    return replace(node, states=tuple(each for each in node.states if each != "focusable"))


def complaints(nodes: list[Node]) -> list[str]:
    """What is wrong with a screen for whoever cannot see it."""
    found = []
    for node in nodes:
        if not node.name.strip() and node.role not in NAMELESS:
            found.append(f"a {node.role} has no name")
        if node.is_control and "focusable" not in node.states:
            found.append(f"“{node.name}” cannot be focused")
        if any(sign in node.name + node.description for sign in "{|}\n"):
            found.append(f"“{node.name}” is spelled as it is written, not as it is said")
    whole = [(node.role, node.name, node.description) for node in nodes]
    found += [
        f"{each} is there twice" for each in {each for each in whole if whole.count(each) > 1}
    ]
    controls = [node.name for node in nodes if node.is_control]
    for node in nodes:
        if node.role == "label" and any(
            control == node.name
            or control.startswith(node.name + " ")
            or (control.endswith(" " + node.name) and " – " not in control)
            for control in controls
        ):
            found.append(f"“{node.name}” is said by its control and once more")
    focused = [node for node in nodes if node.is_control and "focused" in node.states]
    if len(focused) != 1:
        found.append(f"{len(focused)} controls have the focus")
    return found


def arrive(person: Person, title: str) -> list[Node]:
    """What a person learns of a new place: its title, first of all, and that all is well there."""
    assert person.announced(title)["text"] == title
    nodes = settled(person)
    assert next(node.name for node in nodes if node.role == "heading") == title
    assert nodes[0].name == title, "the window is called as its screen"
    assert complaints(nodes) == []
    return nodes


def every_page(person: Person, nodes: list[Node], more: str) -> list[Node]:
    """All that a screen has; each page is read out when it is turned to."""
    whole = list(nodes)
    while any(node.name == more for node in nodes):
        person.press(more)
        told = person.announced()["text"]
        nodes = settled(person)
        fresh = [node for node in nodes if node not in whole and node.role == "label"]
        assert all(part in told for node in fresh for part in node.name.split(": "))
        whole += [node for node in nodes if node not in whole]
    return whole


def named(nodes: list[Node], name: str, *roles: str) -> Node:
    """The only thing of that name."""
    found = [node for node in nodes if node.name == name and node.role in (roles or (node.role,))]
    assert len(found) == 1, f"“{name}” is there {len(found)} times among {nodes}"
    return found[0]


@pytest.mark.parametrize(("own_name", "code"), [("English", "en"), ("やさしい日本語", "ja@easy")])
def test_a_guide_from_the_first_screen_to_the_last(
    desk: Desk, tmp_path: Path, own_name: str, code: str
) -> None:
    person, kiosk = desk
    twin = Twin(code)
    person.eventually(lambda: not complaints(settled(person)), "a first screen without fault")
    person.press(own_name)
    arrive(person, twin.say("What would you like to do?"))

    twin.open(GUIDE)
    guide = twin.session.guide
    assert guide is not None
    topic = next(each for each in twin.session.catalogue.topics if each.id == guide.topic)
    card = next(
        node.name
        for node in person.tree()
        if node.is_control and node.name.startswith(plain(twin.session.text(topic.title)))
    )
    person.press(card)
    overview = arrive(person, plain(twin.session.text(guide.title)))
    overview = every_page(person, overview, twin.say("Show more"))
    for heading in ("What to bring", "The steps"):
        named(overview, twin.say(heading), "heading")

    person.press(twin.go_on())
    walked = 0
    while twin.in_guide:
        nodes = arrive(person, twin.title)
        named(nodes, twin.progress, "label")
        nodes = every_page(person, nodes, twin.say("Show more"))
        for text in twin.texts():
            named(nodes, text, "label")
        for button in twin.buttons():
            named(nodes, button, "push button")
        walked += 1
        person.press(twin.go_on())
    assert walked == len(guide.usual_way())
    arrive(person, twin.say("Thank you for using the guide"))
    person.press(twin.say("Yes"))
    person.announced()

    kiosk.terminate()
    assert kiosk.wait(20) == 0
    assert verify(tmp_path / "journal.db").ok
    (row,) = JournalReader(tmp_path / "journal.db").sessions()
    assert (row.guides, row.outcome, row.helped, row.reason) == (
        (GUIDE,),
        "done",
        "yes",
        "finished",
    )


def test_settings_say_which_value_is_chosen_and_what_it_is_of(desk: Desk) -> None:
    person, _ = desk
    person.press("English")
    arrive(person, "What would you like to do?")
    person.press("Text and colours")
    nodes = arrive(person, "Text, colours and voice")
    nodes = every_page(person, nodes, "Show more")
    assert chosen(nodes) >= {"Medium", "Standard"}
    assert not {"On", "Off"} & {node.name for node in nodes}, "On of what?"
    person.press("Show the beginning again")
    person.press("Very large")
    person.eventually(lambda: "Very large" in chosen(person.tree()), "the new size to be chosen")
    assert "Medium" not in chosen(settled(person))


def chosen(nodes: list[Node]) -> set[str]:
    return {node.name for node in nodes if "checked" in node.states}


def test_a_code_says_what_it_opens_and_a_missing_voice_is_told(desk: Desk) -> None:
    person, _ = desk
    twin = Twin("en")
    person.press("English")
    arrive(person, "What would you like to do?")
    person.press("Read aloud")
    assert person.announced("no sound")["how"] == POLITE
    twin.open(GUIDE)
    person.press(next(node.name for node in person.tree() if node.name.startswith("Certificates")))
    person.announced()
    person.press("Take home")
    nodes = arrive(person, "Take the rest home")
    nodes = every_page(person, nodes, "Show more")
    (code,) = [node for node in nodes if node.role == "image"]
    assert code.name
    assert code.description.startswith("https://")
    for heading in ("On your phone", "Without a phone"):
        named(nodes, heading, "heading")


def test_a_wrong_pin_is_told_before_anything_else_and_its_digits_never(desk: Desk) -> None:
    person, _ = desk
    person.press("職員")
    title = person.announced()["text"]
    assert complaints(settled(person)) == []
    for digit in "735146":
        person.press(digit)
    person.press("決定")
    assert person.announced()["how"] == ASSERTIVE
    told = [each["text"] for each in person.heard]
    assert title in told
    assert not any("735" in text for text in told)


def test_a_screen_reader_can_choose_the_voice_of_the_language_shown(desk: Desk) -> None:
    person, _ = desk
    person.press("English")
    person.announced("What would you like to do?")
    assert person.languages() == {"en_US"}


@pytest.mark.long
def test_two_thousand_actions_at_random_bring_nothing_down(desk: Desk) -> None:
    """Known of Qt: a client that asks for a thing that is just going may bring the program down."""
    person, kiosk = desk
    chance = random.Random(20261123)
    pressed = 0
    while pressed < 2000:
        controls = [node.name for node in person.tree() if node.is_control]
        pressed += person.try_press(chance.choice(controls))
        person.listen()
        assert kiosk.poll() is None, f"it ended after {pressed} actions"
    assert len({each["text"] for each in person.heard if each["kind"] == "announcement"}) > 20
