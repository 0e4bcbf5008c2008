"""An engine that crashes or hangs costs one sentence at most, never the kiosk."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.speech.engine import RenderError
from kiosk.speech.worker import Worker, WorkerLostError

ECHO = "tests.unit.speech.hosts:Echo"


@pytest.fixture
def make() -> Iterator[Callable[..., Worker]]:
    made: list[Worker] = []

    def make(host: str = ECHO, *arguments: str, time_limit: float = 10.0) -> Worker:
        made.append(Worker(host, *arguments, time_limit=time_limit))
        return made[-1]

    yield make
    for worker in made:
        worker.close()


def gone(pid: int, seconds: float = 10.0) -> bool:
    """Whether the process ends within that time."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except (FileNotFoundError, ProcessLookupError):
            return True
        if state == "Z":
            return True
        time.sleep(0.01)
    return False


def test_it_answers_from_another_process_even_if_the_engine_chatters(
    make: Callable[..., Worker],
) -> None:
    worker = make(ECHO, "Good morning,")
    assert worker.call("greet", "Sato") == "Good morning, Sato"
    assert worker.call("pid") not in (None, os.getpid())


def test_one_process_serves_many_calls(make: Callable[..., Worker]) -> None:
    worker = make()
    assert worker.call("pid") == worker.call("pid") == worker.pid


def test_a_long_clip_comes_whole(make: Callable[..., Worker]) -> None:
    assert len(make().call("big", 20_000_000)) == 20_000_000


def test_a_refusal_is_told_in_the_engines_words_and_the_process_stays(
    make: Callable[..., Worker],
) -> None:
    worker = make()
    before = worker.call("pid")
    with pytest.raises(RenderError, match="not this text"):
        worker.call("refuse")
    assert worker.call("pid") == before


def test_a_process_that_dies_in_the_middle_gets_the_sentence_once_more(
    make: Callable[..., Worker], tmp_path: Path
) -> None:
    assert make().call("die_once", str(tmp_path / "died")) == "spoken at the second try"


def test_a_process_that_hangs_is_ended_and_gets_the_sentence_once_more(
    make: Callable[..., Worker], tmp_path: Path
) -> None:
    worker = make(time_limit=2.0)
    hanging = worker.call("pid")
    assert worker.call("hang_once", str(tmp_path / "hung")) == "spoken at the second try"
    assert gone(hanging)


def test_dying_twice_is_an_error_and_the_next_sentence_works(make: Callable[..., Worker]) -> None:
    worker = make()
    with pytest.raises(WorkerLostError):
        worker.call("die")
    assert worker.pid is None
    assert worker.call("greet", "again").endswith("again")


def test_hanging_twice_is_an_error_and_leaves_no_process(make: Callable[..., Worker]) -> None:
    worker = make(time_limit=0.5)
    with pytest.raises(WorkerLostError):
        worker.call("hang")
    assert worker.pid is None


def test_a_process_killed_between_sentences_is_replaced(make: Callable[..., Worker]) -> None:
    worker = make()
    before = worker.call("pid")
    os.kill(before, signal.SIGKILL)
    assert gone(before)
    assert worker.call("pid") != before


def test_an_engine_that_cannot_start_is_an_error(make: Callable[..., Worker]) -> None:
    with pytest.raises(WorkerLostError):
        make("tests.unit.speech.hosts:Unstartable").call("greet", "nobody")


def test_closing_ends_the_process(make: Callable[..., Worker]) -> None:
    worker = make()
    pid = worker.call("pid")
    worker.close()
    assert gone(pid)


def test_starting_early_does_not_wait(make: Callable[..., Worker]) -> None:
    worker = make()
    worker.start()
    assert worker.pid is not None
    assert worker.call("pid") == worker.pid


def test_a_kiosk_that_is_killed_leaves_no_process_behind(tmp_path: Path) -> None:
    script = (
        "import sys, threading\n"
        "from kiosk.speech.worker import Worker\n"
        f"worker = Worker({ECHO!r}, time_limit=60)\n"
        "print(worker.call('pid'), flush=True)\n"
        "worker.call('hang')\n"
    )
    kiosk = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    assert kiosk.stdout is not None
    engine = int(kiosk.stdout.readline())
    kiosk.kill()
    kiosk.wait()
    kiosk.stdout.close()
    assert gone(engine)
