"""The staff PIN: set once by staff, kept as a hash, wrong tries slowed down.

A short PIN cannot stop someone who has the file; it stops someone who has the screen.
"""

import json
import math
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.device.pin_rules import check_rule, wait_after
from kiosk.device.storage import write_whole
from kiosk.domain.errors import WorldError

if TYPE_CHECKING:
    from argon2 import PasswordHasher

_TEXT_LIMIT = 10_000


def standard_hasher() -> "PasswordHasher":
    """Argon2id with RFC 9106's second recommended setting: 3 passes, 64 MiB, 4 lanes.

    It is above the least of OWASP's Password Storage Cheat Sheet (2 passes, 19 MiB, 1 lane) and
    takes about 100 ms on two cores.
    """
    # Imported with the first PIN that is typed: the welcome screen need not wait for it.
    from argon2 import PasswordHasher, Type

    return PasswordHasher(time_cost=3, memory_cost=65536, parallelism=4, type=Type.ID)


class StaffFileBroken(WorldError):
    """The staff file cannot be used: the staff screen stays closed."""


@dataclass(frozen=True, slots=True)
class PinAnswer:
    """Whether the PIN was right; if not, in how many seconds the next try is possible."""

    right: bool
    wait_seconds: int = 0


@dataclass(frozen=True, slots=True)
class _State:
    hash: str
    wrong: int = 0
    since: float = 0.0


class StaffPin:
    """The PIN in `path`. `wall` is the time of day in seconds, `running` a clock that never jumps.

    `set_pin` and `try_pin` take about 100 ms and touch the disk: call them in a worker thread, one
    at a time. Every method raises `StaffFileBroken` for a damaged file: a kiosk that lost its PIN
    must not let the next person choose one. A missing file is a kiosk that has none yet.
    """

    def __init__(
        self,
        path: Path,
        wall: Callable[[], float] = time.time,
        running: Callable[[], float] = time.monotonic,
        make_hasher: "Callable[[], PasswordHasher]" = standard_hasher,
    ) -> None:
        self._path = path
        self._wall = wall
        self._running = running
        self._make_hasher = make_hasher
        self._open_at: float | None = None
        self._unsaved: _State | None = None

    @cached_property
    def _hasher(self) -> "PasswordHasher":
        return self._make_hasher()

    def is_set(self) -> bool:
        """Whether staff have chosen a PIN."""
        return self._read() is not None

    def set_pin(self, pin: str) -> None:
        """Choose the first PIN. Raises `WeakPin`, or `WorldError` if there is one already."""
        check_rule(pin)
        if self._read() is not None:
            raise WorldError("There is a staff PIN already.", "Change it with the old one.")
        self._write(_State(self._hasher.hash(pin)))

    def change_pin(self, old: str, new: str) -> PinAnswer:
        """Replace the PIN if `old` is right; a wrong one counts as a wrong try."""
        check_rule(new)
        answer = self.try_pin(old)
        if answer.right:
            self._write(_State(self._hasher.hash(new)))
        return answer

    def try_pin(self, pin: str) -> PinAnswer:
        """Whether `pin` is right. While a wait is running nothing is checked and nothing counted.

        The try is counted on the disk before it is checked, so that pulling the plug meanwhile
        gives no free try. On a full disk it is counted in memory: staff must get in to make room.
        Raises `WorldError` if no PIN is set.
        """
        state = self._read()
        if state is None:
            raise WorldError("No staff PIN is set.", "Set one first.")
        if wait := self._wait(state):
            return PinAnswer(False, wait)
        counted = _State(state.hash, state.wrong + 1, self._wall())
        self._count(counted)
        self._open_at = None
        if not self._matches(state.hash, pin):
            return PinAnswer(False, self._wait(counted))
        self._count(_State(state.hash))
        return PinAnswer(True)

    def wait_seconds(self) -> int:
        """Seconds until the next try is possible, 0 if it is now; for the countdown."""
        state = self._read()
        return self._wait(state) if state else 0

    def _wait(self, state: _State) -> int:
        # After a restart the wall clock says how much of the wait is over. One set back says less
        # than nothing: then all of it lies ahead. From then on only the running clock counts.
        if self._open_at is None:
            over = max(0.0, self._wall() - state.since)
            self._open_at = self._running() + max(0.0, wait_after(state.wrong) - over)
        # Rounded up: "0 seconds" must mean that the next try is taken.
        return -int(-max(0.0, self._open_at - self._running()) // 1)

    def _matches(self, hashed: str, pin: str) -> bool:
        from argon2.exceptions import InvalidHashError, VerificationError, VerifyMismatchError

        try:
            return self._hasher.verify(hashed, pin)
        except VerifyMismatchError:
            return False
        except (InvalidHashError, VerificationError) as error:
            raise self._broken("its hash is damaged") from error

    def _read(self) -> _State | None:
        try:
            with self._path.open(encoding="utf-8") as file:
                text = file.read(_TEXT_LIMIT)
        except FileNotFoundError:
            self._unsaved = None
            return None
        except (OSError, ValueError) as error:
            raise self._broken(str(error)) from error
        try:
            stored = _sound(json.loads(text))
        except (ValueError, TypeError, KeyError, OverflowError, RecursionError) as error:
            raise self._broken("its content is damaged") from error
        return self._unsaved or stored

    def _count(self, state: _State) -> None:
        try:
            self._write(state)
        except WorldError:
            self._unsaved = state

    def _write(self, state: _State) -> None:
        try:
            write_whole(self._path, json.dumps(asdict(state)), 0o600)
        except OSError as error:
            raise WorldError(
                f"The staff file could not be written: {error.strerror or error} ({self._path})",
                "Check that space is left and that writing is allowed.",
            ) from error
        self._unsaved = None

    def _broken(self, why: str) -> StaffFileBroken:
        return StaffFileBroken(
            f"The staff screen is closed: the staff file cannot be used, {why}. ({self._path})",
            "On the kiosk's own console, delete this file; staff then choose a new PIN.",
        )


def _sound(stored: object) -> _State:
    if not isinstance(stored, dict):
        raise TypeError
    state = _State(stored["hash"], stored["wrong"], stored["since"])
    if not (isinstance(state.hash, str) and state.hash.startswith("$argon2id$")):
        raise ValueError
    if type(state.wrong) is not int or state.wrong < 0:
        raise ValueError
    if not math.isfinite(state.since):
        raise ValueError
    return state
