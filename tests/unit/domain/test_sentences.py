"""A text is read and highlighted sentence by sentence."""

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain import sentences
from kiosk.domain.sentences import split


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "カードを置きます。はなさないでください。",
            ("カードを置きます。", "はなさないでください。"),
        ),
        ("終わりましたか？はい！", ("終わりましたか？", "はい！")),
        ("え！？はい。。つぎへ。", ("え！？", "はい。。", "つぎへ。")),
        ("「はい\nいいえ。はい。", ("「はい", "いいえ。", "はい。")),
        ("句点のない文", ("句点のない文",)),
        ("一行目\n二行目\n\n三行目", ("一行目", "二行目", "三行目")),
        ("「はい。」とこたえます。つぎへ。", ("「はい。」とこたえます。", "つぎへ。")),
        (
            "「はい。いいえ。」から えらびます。つぎへ。",
            ("「はい。いいえ。」から えらびます。", "つぎへ。"),
        ),
        ("(休みです。)つぎへ。", ("(休みです。)つぎへ。",)),
        ("{申請|しんせい}します。{次|つぎ}へ。", ("{申請|しんせい}します。", "{次|つぎ}へ。")),
        ("Put the card here. Wait! Ready?", ("Put the card here.", "Wait!", "Ready?")),
        ("Open from 8.30 to 17.15 on www.e-tax.nta.go.jp.", None),
        ("यह कार्ड है। रुकिए।", ("यह कार्ड है।", "रुकिए।")),
        ("", ()),
        (" \n ", ()),
    ],
)
def test_a_text_is_cut_where_a_reader_would_pause(
    text: str, expected: tuple[str, ...] | None
) -> None:
    assert split(text) == ((text,) if expected is None else expected)


def test_the_example_of_the_documentation_is_true() -> None:
    assert doctest.testmod(sentences).failed == 0
    assert doctest.testmod(sentences).attempted > 0


@given(st.text(alphabet="あア漢。！？「」 \n.a1|{}", max_size=40))
def test_nothing_but_blanks_is_lost(text: str) -> None:
    parts = split(text)
    assert "".join("".join(parts).split()) == "".join(text.split())
    assert all(part and part == part.strip() for part in parts)
