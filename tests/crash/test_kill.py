"""A kiosk whose plug is pulled: nothing that was promised is lost, the next start is clean."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.journal.verify import verify
from tests.crash.killing import (
    assert_survived,
    kill_while_being_made,
    open_visits,
    rows,
    run_and_kill,
    start_again,
)


def kill_again_and_again(journal: Path, times: int, seed: int) -> int:
    """Kill and start again on one journal; how many visits were cut off."""
    chance = random.Random(seed)
    cut_off = 0
    for _ in range(times):
        before = len(rows(journal)) if journal.exists() else 0
        acknowledged = run_and_kill(journal, chance)
        assert acknowledged.events, "the program must have worked before it was killed"
        assert_survived(journal, before, acknowledged)
        cut_off += closed_by_the_next_start(journal)
    return cut_off


def closed_by_the_next_start(journal: Path) -> int:
    """How many visits the next start ended as interrupted: those cut off, and no other."""
    cut_off = open_visits(journal)
    assert len(cut_off) <= 1
    written = len(rows(journal))
    start_again(journal)
    assert rows(journal, written) == [("visit-ended", visit) for visit in cut_off]
    assert open_visits(journal) == set()
    with closing(sqlite3.connect(journal)) as connection:
        query = "SELECT reason FROM events WHERE seq > ?"
        assert set(connection.execute(query, (written,))) <= {("interrupted",)}
    assert verify(journal).ok
    return len(cut_off)


def test_fifty_kills_lose_nothing(tmp_path: Path) -> None:
    cut_off = kill_again_and_again(tmp_path / "journal.db", 50, seed=20261124)
    assert cut_off > 10, "most kills must have hit a visit, or the test proves little"


@pytest.mark.long
def test_three_hundred_kills_lose_nothing(tmp_path: Path) -> None:
    assert kill_again_and_again(tmp_path / "journal.db", 300, seed=73) > 100


def test_kills_during_the_very_first_start_leave_a_journal_that_can_go_on(tmp_path: Path) -> None:
    for number in range(10):
        journal = tmp_path / f"journal{number}.db"
        kill_while_being_made(journal, tables=number)
        start_again(journal)
        assert verify(journal).ok
        assert not list(tmp_path.glob("*.broken-*")), "a kill is no damage"


def test_a_migration_cut_off_anywhere_is_done_again_by_the_next_start(tmp_path: Path) -> None:
    """Each migration is whole or absent, so the next start finishes the work."""
    from kiosk.journal import schema
    from kiosk.journal.store import Store

    class Killed(BaseException):
        pass

    for last in range(4):
        journal = tmp_path / f"journal{last}.db"
        done = 0
        add_column = schema._add_column

        def dying(field, add=add_column, last=last):  # type: ignore[no-untyped-def]
            def step(db) -> None:  # type: ignore[no-untyped-def]
                nonlocal done
                add(field)(db)
                if done == last:
                    raise Killed
                done += 1

            return step

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(schema, "_add_column", dying)
            with pytest.raises(Killed):
                Store.open(journal)
        store = Store.open(journal)
        store.close()
        assert verify(journal).ok
