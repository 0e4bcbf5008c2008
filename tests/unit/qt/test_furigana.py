"""Japanese as it is typeset: over the real guides, at any width and size."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import pytest
from babel.messages.pofile import read_po
from PySide6.QtGui import QFontMetricsF, QGuiApplication

from kiosk.domain import ruby, sentences
from kiosk.domain.language import EASY, SOURCE
from kiosk.paths import Paths
from kiosk.qt.fonts import FontKey, advance, font, ruby_key
from kiosk.qt.lines import Layout, Run, line_width, one_line
from kiosk.qt.text_layout import lay_out
from kiosk.qt.text_painting import baselines, pitch_of

# JIS X 4051, 行頭禁則 and 行末禁則: written down again, so that the product's own can be wrong.
NOT_FIRST = set(
    "」』）〉》】〕］｝〟’”)]}、。，．・：；！？‼⁇⁈⁉,.:;!?ーゝゞヽヾ々〻‐–゠〜～…‥％%"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ"
)
NOT_LAST = set("「『（〈《【〔［｛〝‘“([{￥＃")
LINE_HEIGHTS = (1.32, 1.35, 1.4, 1.45, 1.5, 1.6)
"""Those of the screens."""
WANTED = 12000
SEED = 20261123


@dataclass(frozen=True)
class Example:
    """A text as it was set somewhere."""

    markup: str
    key: FontKey
    width: float
    layout: Layout

    def __str__(self) -> str:
        lines = " / ".join(read(line) for line in self.layout.lines)
        return f"{self.width:.0f} px, {self.key.pixel_size} px letters: {lines}"


def read(line: tuple[Run, ...]) -> str:
    return "".join(run.text for run in line)


@pytest.fixture(scope="module")
def examples(qapp: QGuiApplication) -> list[Example]:
    """At least `WANTED` lines of guides in plain and in easy Japanese."""
    path = Paths().locales / EASY.code / "LC_MESSAGES" / "guides.po"
    with path.open("rb") as file:
        messages = [each for each in read_po(file) if each.id]
    texts = [str(each.id) for each in messages] + [str(each.string) for each in messages]
    dice = random.Random(SEED)
    found: list[Example] = []
    lines = 0
    while lines < WANTED:
        markup = dice.choice(texts)
        key = FontKey(SOURCE.families, dice.randint(15, 95), dice.choice((400, 700)))
        # From a few letters, as in a button, to a lying screen.
        width = key.pixel_size * dice.choice((dice.uniform(3, 8), dice.uniform(8, 40)))
        layout = lay_out(markup, "ja", key, width, True)
        found.append(Example(markup, key, width, layout))
        lines += len(layout.lines)
    return found


def broken_lines(example: Example) -> Iterator[tuple[str, str]]:
    """Each pair of lines that the layout parted; where the author did, anything may stand."""
    begun = {one_line(ruby.plain(each))[:6] for each in example.markup.split("\n")}
    lines = example.layout.lines
    for above, below in pairwise(lines):
        if read(below)[:6] not in begun:
            yield read(above), read(below)


def test_no_line_begins_or_ends_with_a_mark_that_may_not(examples: list[Example]) -> None:
    wrong = [
        f"{above} / {below}"
        for example in examples
        for above, below in broken_lines(example)
        if below[0] in NOT_FIRST or above.rstrip()[-1] in NOT_LAST
    ]
    assert not wrong, f"{len(wrong)}:\n" + "\n".join(wrong[:20])


def test_no_word_is_parted_from_its_furigana(examples: list[Example]) -> None:
    for example in examples:
        wanted = [(each.base, each.reading) for each in ruby.parse(example.markup) if each.reading]
        shown = [(r.text, r.reading) for line in example.layout.lines for r in line if r.reading]
        assert shown == wanted


def test_furigana_never_touches_its_neighbour(examples: list[Example]) -> None:
    wrong = []
    for example in examples:
        small = ruby_key(example.key)
        for line in example.layout.lines:
            over = [run for run in line if run.reading]
            for one, other in pairwise(over):
                if one.reading_x + advance(one.reading, small) > other.reading_x + 0.5:
                    wrong.append(f"{one.reading} {other.reading} in {example}")
    assert not wrong, "\n".join(wrong[:20])


def ink(key: FontKey, text: str) -> tuple[float, float]:
    """How far the letters reach above and below their baseline, px."""
    rect = QFontMetricsF(font(key)).tightBoundingRect(text)
    return -rect.top(), rect.bottom()


@pytest.mark.parametrize("line_height", LINE_HEIGHTS)
def test_furigana_touches_neither_its_word_nor_the_line_above(
    examples: list[Example], line_height: float
) -> None:
    wrong = []
    for example in examples[:: len(LINE_HEIGHTS)]:
        key, layout = example.key, example.layout
        pitch = pitch_of(key, line_height, layout.has_ruby)
        letters, furigana = baselines(key, pitch, layout.has_ruby)
        floor = 0.0
        for number, line in enumerate(layout.lines):
            for run in (run for run in line if run.reading):
                up, down = ink(ruby_key(key), run.reading)
                top, foot = number * pitch + furigana - up, furigana + down
                if top < floor - 0.5:
                    wrong.append(
                        f"{run.reading} {floor - top:.1f} px into the line above {example}"
                    )
                if foot > letters - ink(key, run.text)[0] + 0.5:
                    wrong.append(f"{run.reading} into {run.text} in {example}")
            floor = number * pitch + letters + max((ink(key, r.text)[1] for r in line), default=0)
    assert not wrong, f"{len(wrong)}:\n" + "\n".join(wrong[:20])


def test_a_line_is_wider_than_its_place_only_where_nothing_in_it_can_be_parted(
    examples: list[Example],
) -> None:
    for example in examples:
        for line in example.layout.lines:
            if line_width(line) > example.width + 1:
                bare = [run for run in line if read((run,)).strip(" " + "".join(NOT_FIRST))]
                opened = [run for run in bare if set(run.text) - NOT_LAST]
                assert len(opened) == 1, str(example)
                letters = opened[0].text.strip("".join(NOT_FIRST | NOT_LAST) + " ")
                assert opened[0].reading or len(letters) <= 1, str(example)


def test_a_screen_reader_gets_the_text_without_furigana(examples: list[Example]) -> None:
    for example in examples:
        assert example.layout.plain == one_line(ruby.plain(example.markup))
        shown = "".join(read(line) for line in example.layout.lines)
        assert shown.replace(" ", "") == example.layout.plain.replace(" ", "")


def test_the_examples_are_many_and_of_all_kinds(examples: list[Example]) -> None:
    assert sum(len(example.layout.lines) for example in examples) >= WANTED
    assert len({example.markup for example in examples}) > 100
    assert any(example.layout.has_ruby for example in examples)
    assert any(len(sentences.split(example.markup)) > 2 for example in examples)
