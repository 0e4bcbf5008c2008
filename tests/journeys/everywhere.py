"""Leads a visit to every screen and every step there is."""

from collections import deque
from collections.abc import Callable, Iterator

from PySide6.QtTest import QSignalSpy

from kiosk.domain.guide import Guide
from kiosk.domain.visit import Screen
from tests.journeys.stage import Stage

Act = Callable[[Stage], None]


def routes(guide: Guide) -> dict[str, list[Act]]:
    """For each step the taps that lead to it from the overview."""
    found: dict[str, list[Act]] = {guide.first.id: [lambda stage: stage.kiosk.shell.goOn()]}
    waiting = deque([guide.first.id])
    while waiting:
        at = waiting.popleft()
        step = guide.steps[at]
        onward: list[tuple[str, Act]] = [
            (choice.go, lambda stage, chosen=choice.id: stage.kiosk.step.choose(chosen))
            for choice in step.choices
        ]
        if step.go:
            onward.append((step.go, lambda stage: stage.kiosk.shell.goOn()))
        onward += [
            (stuck.go, lambda stage, problem=number: stage.kiosk.step.openTrouble(problem))
            for number, stuck in enumerate(step.stuck)
            if stuck.go
        ]
        for to, act in onward:
            if to not in found:
                found[to] = [*found[at], act]
                waiting.append(to)
    return found


def every_place(
    stage: Stage, language: str, size: str, contrast: str = "standard", only: str = ""
) -> Iterator[str]:
    """Shows one place after the other and yields its name; each further page is a place too.

    `only` names the one guide to walk; without it all are.
    """
    kiosk = stage.kiosk

    def fresh() -> None:
        kiosk.session.end("left")
        kiosk.languages.choose(language)
        kiosk.comfort.setSize(size)
        kiosk.comfort.setContrast(contrast)

    yield from pages(stage, "welcome")
    fresh()
    yield from pages(stage, "home")
    for name, open_, close in (
        ("languages", kiosk.shell.openLanguages, kiosk.shell.back),
        ("comfort", kiosk.shell.openComfort, kiosk.shell.back),
        ("about", kiosk.shell.openAbout, kiosk.shell.back),
        ("keys", kiosk.shell.openKeys, kiosk.shell.back),
        ("ask-person", kiosk.shell.askPerson, kiosk.shell.back),
        ("no-guide", kiosk.home.openNothing, kiosk.shell.back),
    ):
        open_()
        yield from pages(stage, name)
        close()
    for topic in {guide.topic for guide in kiosk.catalogue.guides.values()}:
        kiosk.session.act(lambda visit, topic=topic: visit.open_topic(topic))
        yield from pages(stage, f"topic {topic}")
        kiosk.shell.back()
    guides = [guide for guide in kiosk.catalogue.guides.values() if only in ("", guide.id)]
    for guide in guides:
        kiosk.home.openGuide(guide.id)
        yield from pages(stage, f"{guide.id} overview")
        for step, route in routes(guide).items():
            kiosk.shell.startOver()
            kiosk.home.openGuide(guide.id)
            for act in route:
                act(stage)
            yield from pages(stage, f"{guide.id}/{step}")
            yield from _around(stage, f"{guide.id}/{step}", guide.steps[step].stuck)
            if step == guide.first.id or guide.steps[step].official:
                kiosk.shell.takeHome()
                yield from pages(stage, f"{guide.id}/{step} take home")
                kiosk.shell.back()
        kiosk.shell.startOver()
    kiosk.session.act(lambda visit: visit.finish())
    yield from pages(stage, "finish")
    kiosk.session.act(lambda visit: visit.ask_if_present())
    yield from pages(stage, "idle")
    kiosk.session.end("left")


def _around(stage: Stage, name: str, stuck: tuple) -> Iterator[str]:
    kiosk = stage.kiosk
    if len(stuck) > 2:
        kiosk.step.openTrouble(-1)
        yield from pages(stage, f"{name} troubles")
        kiosk.shell.back()
    for number, each in enumerate(stuck):
        if each.say:
            kiosk.step.openTrouble(number)
            yield from pages(stage, f"{name} problem {number}")
            kiosk.shell.back()


def staff_places(stage: Stage) -> Iterator[str]:
    """The staff's screens; they are reached by their PIN elsewhere."""
    kiosk = stage.kiosk
    for screen in (
        Screen.STAFF_SETUP,
        Screen.STAFF_PIN,
        Screen.STAFF_HOME,
        Screen.STAFF_SESSIONS,
        Screen.STAFF_GUIDES,
        Screen.STAFF_SIZE,
        Screen.STAFF_NEW_PIN,
    ):
        kiosk.session.go_outside(screen)
        yield from pages(stage, screen.value)
    kiosk.session.open_staff(Screen.STAFF_SIZE)
    kiosk.calibration.save()
    yield from pages(stage, "the check of the size")
    kiosk.session.go_outside(Screen.WELCOME)
    kiosk.home.openGuide(next(iter(kiosk.catalogue.guides)))
    kiosk.shell.goOn()
    for screen in (Screen.STAFF_PIN, Screen.STAFF_HOME):
        kiosk.session.open_staff(screen)
        yield from pages(stage, f"{screen.value} over a visit")
    kiosk.session.end("left")


def pages(stage: Stage, name: str) -> Iterator[str]:
    """The place, then each further page of it."""
    frames(stage)
    yield name
    more, number = stage.say("Show more"), 2
    while number < 20:
        try:
            stage.hand.find(more)
        except LookupError:
            return
        stage.clock.forward(1)
        stage.hand.tap(more)
        frames(stage)
        yield f"{name}, page {number}"
        number += 1


def frames(stage: Stage, count: int = 2) -> None:
    """Let so many frames be painted: sizes settle before a frame, pages in the next one."""
    window = stage.kiosk.window
    for _ in range(count):
        painted = QSignalSpy(window.frameSwapped)
        window.update()
        assert painted.wait(1000), "no frame was painted"
