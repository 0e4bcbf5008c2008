"""Staff come in with their PIN; who guesses waits, also after pulling the plug."""

import json
import os
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from argon2 import PasswordHasher, Type
from hypothesis import given
from hypothesis import strategies as st

from kiosk.device import pin as pin_module
from kiosk.device.pin import PinAnswer, StaffFileBroken, StaffPin, standard_hasher
from kiosk.device.pin_rules import WeakPin, check_rule, wait_after
from kiosk.domain.errors import WorldError

PIN, WRONG = "4826", "7193"
RIGHT = PinAnswer(True, 0)


@dataclass
class Clocks:
    """The time of day, which people can set, and the clock that only runs."""

    wall: float = 1_800_000_000.0
    running: float = 50.0

    def pass_by(self, seconds: float) -> None:
        self.wall += seconds
        self.running += seconds


class Kiosk:
    """A kiosk that can be switched off and on."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "data" / "staff.json"
        self.clocks = Clocks()
        self.restart()

    def restart(self) -> StaffPin:
        self.clocks.running = 0.0
        self.pin = StaffPin(
            self.file,
            lambda: self.clocks.wall,
            lambda: self.clocks.running,
            lambda: PasswordHasher(time_cost=1, memory_cost=8, parallelism=1, type=Type.ID),
        )
        return self.pin

    def guess(self, times: int) -> PinAnswer:
        """So many wrong tries, each as soon as it is possible."""
        for _ in range(times):
            self.clocks.pass_by(self.pin.wait_seconds())
            answer = self.pin.try_pin(WRONG)
        return answer


@pytest.fixture
def kiosk(tmp_path: Path) -> Kiosk:
    return Kiosk(tmp_path)


@pytest.fixture
def guarded(kiosk: Kiosk) -> Kiosk:
    kiosk.pin.set_pin(PIN)
    return kiosk


@pytest.mark.parametrize("pin", ["4826", "123456789013", "1212", "1123", "1357", "0042"])
def test_a_sensible_pin_is_taken(pin: str) -> None:
    check_rule(pin)


@pytest.mark.parametrize(
    "pin",
    ["0000", "111111", "1234", "0123456789", "7890", "4321", "9876", "2109", "²³¹¹", "48.6"],
)
def test_a_pin_that_anyone_would_try_is_refused(pin: str) -> None:
    with pytest.raises(WeakPin):
        check_rule(pin)


@pytest.mark.parametrize(
    "pin",
    ["", "123", "4826193758264", "48a6", "４８２６", " 4826", "-482", "0000"],
)
def test_a_weak_pin_is_refused_with_a_reason(pin: str, kiosk: Kiosk) -> None:
    with pytest.raises(WeakPin) as refused:
        kiosk.pin.set_pin(pin)
    assert refused.value.message
    assert refused.value.remedy
    assert not kiosk.pin.is_set()


def test_there_is_no_pin_from_the_factory(kiosk: Kiosk) -> None:
    assert not kiosk.pin.is_set()
    assert kiosk.pin.wait_seconds() == 0
    with pytest.raises(WorldError, match="No staff PIN"):
        kiosk.pin.try_pin("0000")


def test_staff_come_in_with_their_pin_also_after_a_restart(guarded: Kiosk) -> None:
    assert guarded.pin.try_pin(PIN) == RIGHT
    assert guarded.restart().try_pin(PIN) == RIGHT
    assert not guarded.pin.try_pin(WRONG).right


def test_the_file_hides_the_pin_and_belongs_to_the_kiosk_alone(kiosk: Kiosk) -> None:
    kiosk.pin.set_pin("482691357024")
    text = kiosk.file.read_text(encoding="utf-8")
    assert "482691357024" not in text
    assert "$argon2id$" in text
    assert stat.S_IMODE(kiosk.file.stat().st_mode) == 0o600


def test_two_kiosks_with_one_pin_have_different_hashes(tmp_path: Path) -> None:
    one, other = Kiosk(tmp_path / "a"), Kiosk(tmp_path / "b")
    one.pin.set_pin(PIN)
    other.pin.set_pin(PIN)
    assert one.file.read_text() != other.file.read_text()


def test_the_hash_is_as_strong_as_rfc_9106_recommends() -> None:
    hasher = standard_hasher()
    strength = (hasher.type, hasher.time_cost, hasher.memory_cost, hasher.parallelism)
    assert strength == (Type.ID, 3, 64 * 1024, 4)


def test_a_pin_cannot_be_set_over_another(guarded: Kiosk) -> None:
    with pytest.raises(WorldError, match="already"):
        guarded.pin.set_pin("7391")
    assert guarded.pin.try_pin(PIN).right


def test_the_pin_is_changed_with_the_old_one_only(guarded: Kiosk) -> None:
    assert not guarded.pin.change_pin(WRONG, "7391").right
    assert guarded.pin.try_pin(PIN).right
    with pytest.raises(WeakPin):
        guarded.pin.change_pin(PIN, "1234")
    assert guarded.pin.change_pin(PIN, "7391").right
    assert guarded.pin.try_pin("7391").right
    assert not guarded.pin.try_pin(PIN).right


@pytest.mark.parametrize(
    ("wrong", "seconds"),
    [(0, 0), (1, 0), (2, 0), (3, 30), (4, 60), (5, 120), (9, 1920), (10, 3600), (10**9, 3600)],
)
def test_the_wait_doubles_up_to_an_hour(wrong: int, seconds: int) -> None:
    assert wait_after(wrong) == seconds


@given(st.integers(0, 10_000))
def test_one_more_wrong_try_never_shortens_the_wait(wrong: int) -> None:
    assert wait_after(wrong) <= wait_after(wrong + 1)


def test_two_slips_of_the_finger_cost_nothing_the_third_half_a_minute(guarded: Kiosk) -> None:
    assert [guarded.guess(1).wait_seconds for _ in range(5)] == [0, 0, 30, 60, 120]


def test_while_waiting_even_the_right_pin_is_not_looked_at_and_nothing_counted(
    guarded: Kiosk,
) -> None:
    guarded.guess(3)
    guarded.clocks.pass_by(29.5)
    assert guarded.pin.try_pin(PIN) == PinAnswer(False, 1)
    assert guarded.pin.try_pin(WRONG) == PinAnswer(False, 1)
    guarded.clocks.pass_by(0.5)
    assert guarded.pin.try_pin(PIN) == RIGHT


def test_the_right_pin_forgives_the_wrong_ones(guarded: Kiosk) -> None:
    guarded.guess(4)
    guarded.clocks.pass_by(60)
    assert guarded.pin.try_pin(PIN).right
    assert guarded.guess(2).wait_seconds == 0


def test_a_restart_does_not_shorten_the_wait_nor_forget_the_count(guarded: Kiosk) -> None:
    guarded.guess(4)
    guarded.clocks.wall += 20  # twenty seconds to start again
    assert guarded.restart().wait_seconds() == 40
    guarded.clocks.pass_by(40)
    assert guarded.pin.try_pin(WRONG).wait_seconds == 120


@pytest.mark.parametrize("set_back", [1, 3600, 86_400 * 365])
def test_setting_the_clock_back_neither_shortens_the_wait_nor_locks_staff_out(
    guarded: Kiosk, set_back: float
) -> None:
    guarded.guess(4)
    guarded.clocks.wall -= set_back
    assert guarded.pin.wait_seconds() == 60
    assert guarded.restart().wait_seconds() == 60
    guarded.clocks.pass_by(60)
    assert guarded.pin.try_pin(PIN).right


def test_setting_the_clock_forward_does_not_shorten_a_running_wait(guarded: Kiosk) -> None:
    guarded.guess(4)
    guarded.clocks.wall += 86_400
    assert guarded.pin.wait_seconds() == 60


def test_pulling_the_plug_during_the_check_gives_no_free_try(
    guarded: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    guarded.guess(2)

    def plug_pulled(*_: object) -> bool:
        raise SystemExit

    monkeypatch.setattr(pin_module.StaffPin, "_matches", plug_pulled)
    with pytest.raises(SystemExit):
        guarded.pin.try_pin(WRONG)
    assert guarded.restart().wait_seconds() == 30


def test_on_a_full_disk_staff_still_come_in_and_guessing_is_still_slow(
    guarded: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(pin_module, "write_whole", full)
        assert guarded.guess(3).wait_seconds == 30
        guarded.clocks.pass_by(30)
        assert guarded.pin.try_pin(PIN).right
        assert guarded.pin.try_pin(WRONG).wait_seconds == 0
    assert guarded.pin.try_pin(PIN).right


def test_a_pin_that_cannot_be_stored_is_not_set(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(pin_module, "write_whole", full)
    with pytest.raises(WorldError, match="No space left"):
        kiosk.pin.set_pin(PIN)
    assert not kiosk.pin.is_set()


def _without(key: str) -> Callable[[str], str]:
    def cut(text: str) -> str:
        return json.dumps({name: cell for name, cell in json.loads(text).items() if name != key})

    return cut


def _with(**cells: object) -> Callable[[str], str]:
    return lambda text: json.dumps(json.loads(text) | cells)


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: "",
        lambda text: text[: len(text) // 2],
        lambda text: "null",
        lambda text: "[]",
        lambda text: "[" * 9000,
        _without("hash"),
        _without("wrong"),
        _without("since"),
        _with(hash=""),
        _with(hash=None),
        _with(hash="4826"),
        _with(hash="$argon2i$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$aGFzaGhhc2g"),
        _with(wrong=-1),
        _with(wrong="0"),
        _with(wrong=True),
        _with(since="now"),
        _with(since=float("nan")),
        _with(since=10**400),
    ],
)
def test_a_damaged_file_closes_the_staff_screen_and_never_invites_a_new_pin(
    guarded: Kiosk, damage: Callable[[str], str]
) -> None:
    guarded.file.write_text(damage(guarded.file.read_text()))
    for question in (
        guarded.pin.is_set,
        guarded.pin.wait_seconds,
        lambda: guarded.pin.try_pin(PIN),
        lambda: guarded.pin.set_pin("7391"),
    ):
        with pytest.raises(StaffFileBroken) as told:
            question()
        assert "delete this file" in told.value.remedy
        assert str(guarded.file) in told.value.message


def test_a_hash_cut_short_closes_the_staff_screen(guarded: Kiosk) -> None:
    cut = json.loads(guarded.file.read_text())["hash"][:-60]
    guarded.file.write_text(_with(hash=cut)(guarded.file.read_text()))
    with pytest.raises(StaffFileBroken):
        guarded.pin.try_pin(PIN)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_without_rights_closes_the_staff_screen(guarded: Kiosk) -> None:
    guarded.file.chmod(0)
    with pytest.raises(StaffFileBroken):
        guarded.pin.is_set()


def test_a_folder_in_place_of_the_file_closes_the_staff_screen(kiosk: Kiosk) -> None:
    kiosk.file.mkdir(parents=True)
    with pytest.raises(StaffFileBroken):
        kiosk.pin.is_set()


def test_deleting_the_file_on_the_console_lets_staff_choose_anew(guarded: Kiosk) -> None:
    guarded.guess(5)
    guarded.file.unlink()
    assert not guarded.pin.is_set()
    guarded.restart().set_pin("7391")
    assert guarded.pin.try_pin("7391").right
