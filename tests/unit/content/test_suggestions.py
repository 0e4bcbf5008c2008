"""A message tells what to write instead."""

from kiosk.content.suggestions import instead, nearest


def test_the_nearest_word_comes_first_then_all_there_are() -> None:
    remedy = instead("machin", ["which", "machine"], "go")
    assert remedy == "Did you mean machine? Write go: one of: which, machine."


def test_nothing_is_guessed_from_afar() -> None:
    assert instead("zzz", ["which", "machine"]) == "Write one of: which, machine."
    assert nearest("zzz", ["which"]) == ""


def test_a_long_list_is_cut() -> None:
    remedy = instead("x", [f"step-{n}" for n in range(30)])
    assert "step-11, …." in remedy
    assert "step-12" not in remedy


def test_an_empty_list_says_so() -> None:
    assert instead("x", []) == "There is none yet."
