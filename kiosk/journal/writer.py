"""The one thread that writes the journal, so that the screen never waits for a disk."""

import threading
from collections import deque
from collections.abc import Callable
from pathlib import Path

from kiosk.domain.errors import WorldError
from kiosk.domain.events import Event
from kiosk.journal import troubles
from kiosk.journal.aside import set_aside
from kiosk.journal.store import Store
from kiosk.journal.troubles import JournalDamaged

OnTrouble = Callable[[WorldError | None], None]
OnDurable = Callable[[int], None]


class JournalWriter:
    """Takes events at once, makes them durable in the background, in order.

    `record` hands out tickets 1, 2, 3 …; `wait(ticket)` tells when that event survives a power
    cut. When the world fails, events stay in memory and are tried again every `retry_seconds`;
    `on_trouble` is called with the error, once per kind of trouble, and with None when it is
    over. A damaged file is moved aside and a new one begun: that is told once, as a
    `JournalSetAside`, and no None follows it. Both callbacks are called in the writer's thread.
    """

    def __init__(
        self,
        path: Path,
        on_trouble: OnTrouble = lambda trouble: None,
        retry_seconds: float = 5.0,
    ) -> None:
        self._path = path
        self._on_trouble = on_trouble
        self._retry_seconds = retry_seconds
        self._changed = threading.Condition()
        self._waiting: deque[tuple[Event, OnDurable | None]] = deque()
        self._taken = 0
        self._durable = 0
        self._closing = False
        self._stopped = False
        self._trouble: WorldError | None = None
        self._store: Store | None = None
        self._interrupted_closed = False
        self._thread = threading.Thread(target=self._run, name="journal", daemon=True)

    def start(self) -> None:
        """Begin writing. Events recorded before are kept until then."""
        self._thread.start()

    def record(self, event: Event, on_durable: OnDurable | None = None) -> int:
        """Take an event and return its ticket; never touches the disk.

        Raises `ValueError` for an event that is not as declared: a bug.
        """
        event.check()
        with self._changed:
            self._waiting.append((event, on_durable))
            self._taken += 1
            self._changed.notify_all()
            return self._taken

    def wait(self, ticket: int, timeout: float) -> bool:
        """Whether the event of that ticket is durable, waiting at most `timeout` seconds.

        Returns at once where waiting has no sense: already durable, in trouble, or stopped.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._settled(ticket), timeout)
            return self._durable >= ticket

    @property
    def durable_through(self) -> int:
        """The ticket up to which every event is durable."""
        return self._durable

    @property
    def taken_through(self) -> int:
        """The newest ticket: `wait(taken_through, …)` waits for everything recorded so far."""
        return self._taken

    @property
    def trouble(self) -> WorldError | None:
        """What keeps the writer from writing now, or None."""
        return self._trouble

    def close(self, timeout: float = 5.0) -> bool:
        """Write what waits, once, and stop; whether everything recorded is durable."""
        with self._changed:
            self._closing = True
            self._changed.notify_all()
        if self._thread.is_alive():
            self._thread.join(timeout)
        return self._durable >= self._taken

    def _settled(self, ticket: int) -> bool:
        return self._durable >= ticket or self._trouble is not None or self._stopped

    def _run(self) -> None:
        try:
            while self._turn():
                pass
        finally:
            if self._store is not None:
                self._store.close()
            with self._changed:
                self._stopped = True
                self._changed.notify_all()

    def _turn(self) -> bool:
        """Write all that waits in one transaction; False when the writer is done."""
        batch = self._next_batch()
        try:
            self._write(batch)
        except WorldError as error:
            self._tell(error)
            with self._changed:
                self._changed.wait_for(lambda: self._closing, self._retry_seconds)
                return not self._closing
        if self._trouble is not None:
            self._tell(None)
        self._settle(batch)
        with self._changed:
            return bool(self._waiting) or not self._closing

    def _next_batch(self) -> list[tuple[Event, OnDurable | None]]:
        with self._changed:
            if self._store is not None:
                self._changed.wait_for(lambda: self._waiting or self._closing)
            return list(self._waiting)

    def _write(self, batch: list[tuple[Event, OnDurable | None]]) -> None:
        try:
            self._append(batch)
        except JournalDamaged:
            self._begin_anew()
            self._append(batch)

    def _append(self, batch: list[tuple[Event, OnDurable | None]]) -> None:
        if self._store is None:
            self._store = Store.open(self._path)
        if not self._interrupted_closed:
            self._store.close_interrupted()
            self._interrupted_closed = True
        if batch:
            self._store.append([event for event, _ in batch])

    def _begin_anew(self) -> None:
        if self._store is not None:
            self._store.close()
            self._store = None
        try:
            kept = set_aside(self._path)
        except OSError as error:
            raise troubles.of_os(error, self._path) from error
        self._on_trouble(troubles.set_aside(self._path, kept))

    def _tell(self, trouble: WorldError | None) -> None:
        before = self._trouble
        with self._changed:
            self._trouble = trouble
            self._changed.notify_all()
        if str(before or "") != str(trouble or ""):
            self._on_trouble(trouble)

    def _settle(self, batch: list[tuple[Event, OnDurable | None]]) -> None:
        with self._changed:
            for _ in batch:
                self._waiting.popleft()
            first = self._durable + 1
            self._durable += len(batch)
            self._changed.notify_all()
        for ticket, (_, on_durable) in enumerate(batch, first):
            if on_durable is not None:
                on_durable(ticket)
