"""What the kiosk is built of is not searched for garbage again."""

import gc

import pytest

from kiosk.building import building


@pytest.fixture(autouse=True)
def thaw() -> object:
    yield
    gc.unfreeze()


def test_nothing_is_collected_while_building_and_collecting_goes_on_afterwards() -> None:
    with building():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_what_was_built_is_left_alone_afterwards() -> None:
    before = gc.get_freeze_count()
    with building():
        kept = [[number] for number in range(1000)]
    assert gc.get_freeze_count() >= before + len(kept)


def test_a_kiosk_that_cannot_be_built_leaves_collecting_on() -> None:
    with pytest.raises(RuntimeError), building():
        raise RuntimeError
    assert gc.isenabled()
