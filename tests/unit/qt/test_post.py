"""What any thread wants shown is shown by the screen's own thread."""

import threading

from pytestqt.qtbot import QtBot

from kiosk.qt.post import Post


def test_a_job_from_any_thread_runs_on_the_screens_thread(qtbot: QtBot) -> None:
    post, ran = Post(), []
    others = [
        threading.Thread(
            target=lambda at=at: post(lambda: ran.append((at, threading.current_thread())))
        )
        for at in range(5)
    ]
    for other in others:
        other.start()
        other.join()
    assert ran == [], "not before the screen has a moment"
    qtbot.waitUntil(lambda: len(ran) == 5)
    assert ran == [(at, threading.main_thread()) for at in range(5)]


def test_a_job_posted_by_the_screen_itself_waits_its_turn(qtbot: QtBot) -> None:
    post, order = Post(), []
    post(lambda: order.append("later"))
    order.append("now")
    qtbot.waitUntil(lambda: len(order) == 2)
    assert order == ["now", "later"]


def test_later_comes_after_what_was_due_before(qtbot: QtBot) -> None:
    post, order = Post(), []
    post.later(0.05, lambda: order.append("second"))
    post.later(0.0, lambda: order.append("first"))
    post.later(-1.0, lambda: order.append("overdue"))
    qtbot.waitUntil(lambda: len(order) == 3)
    assert order[-1] == "second"
