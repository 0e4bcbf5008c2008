"""Text is set so that it can be read: within its width, unbroken words, furigana over its word."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication

from kiosk.domain import ruby, sentences
from kiosk.qt.fonts import FontKey, advance, metrics, ruby_key
from kiosk.qt.lines import Layout
from kiosk.qt.text_layout import lay_out

KEY = FontKey(("BIZ UDPGothic", "Noto Sans CJK JP"), 32, 400)
LONG = "マイナンバーカードを持っている人は、コンビニで住民票の写しをうけとることができます。"
# JIS X 4051 and JLREQ: closing marks, full stops, small kana; and the Latin ones.
FORBIDDEN = "、。，．」』）〉》】〕！？ー・々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.!?)”’"
OPENING = "「『（〈《【〔([“‘"

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module", autouse=True)
def _application(qapp: QGuiApplication) -> None:
    """Fonts need the application, also in tests that draw their own examples."""


def read(layout: Layout, line: int) -> str:
    return "".join(run.text for run in layout.lines[line])


def whole(layout: Layout) -> str:
    return "".join(read(layout, line) for line in range(len(layout.lines)))


def letters(text: str) -> str:
    """A text without what may vanish at the end of a line."""
    return "".join(text.split())


GROUPS = st.tuples(
    st.text("申請書住民票市役所窓口", min_size=1, max_size=3),
    st.text("しんせいじゅうみん", min_size=1, max_size=8),
).map(lambda pair: f"{{{pair[0]}|{pair[1]}}}")
WORDS = st.sampled_from(
    [
        "カードを",
        "置きます",
        "。",
        "、",
        "「はい。」",
        "e-Tax",
        " Please wait. ",
        "！？",
        "ー",
        "\n",
    ]
)
BARE = st.text("あいうはのカード届出窓口、。「」（）！？ \u3000ABc01.,!?-\n", max_size=14)
MARKUP = st.lists(GROUPS | WORDS | BARE, max_size=8).map("".join)
LANGUAGE = st.sampled_from(["ja", "en"])
WIDTH = st.sampled_from([32.0, 48.0, 70.0, 120.0, 200.0, 333.3, 1000.0])


def widest_piece(markup: str) -> float:
    """What cannot be cut: a word under its furigana, or a letter, with the marks that follow it."""
    widest, held, before = 0.0, 0.0, ""
    for segment in ruby.parse(markup):
        cells = (
            [max(advance(segment.base, KEY), advance(segment.reading, ruby_key(KEY)))]
            if segment.reading
            else [advance(letter, KEY) for letter in segment.base]
        )
        for letter, cell in zip(segment.base, cells, strict=False):
            stays = letter in FORBIDDEN + " \u3000" or (before and before in OPENING)
            held = held + cell if stays else cell
            widest = max(widest, held)
            before = segment.base[-1] if segment.reading else letter
    return widest


@settings(max_examples=150)
@given(MARKUP, LANGUAGE, WIDTH, st.booleans())
def test_no_line_is_wider_than_its_width(
    markup: str, language: str, width: float, show_ruby: bool
) -> None:
    assume(widest_piece(markup) <= width)
    layout = lay_out(markup, language, KEY, width, show_ruby)
    for line in range(len(layout.lines)):
        assert layout.line_width(line) <= width + 1.0, read(layout, line)
    assert layout.width <= width + 1.0


@settings(max_examples=150)
@given(MARKUP, LANGUAGE, WIDTH, st.booleans())
def test_no_line_begins_with_a_mark_that_belongs_to_the_one_before(
    markup: str, language: str, width: float, show_ruby: bool
) -> None:
    started_by_the_author = {sentence[:1] for sentence in sentences.split(ruby.plain(markup))}
    layout = lay_out(markup, language, KEY, width, show_ruby)
    for line in range(1, len(layout.lines)):
        first = read(layout, line)[:1]
        assert first == "" or first not in FORBIDDEN or first in started_by_the_author


@settings(max_examples=150)
@given(MARKUP, LANGUAGE, WIDTH, st.booleans())
def test_no_letter_is_lost_and_none_is_added(
    markup: str, language: str, width: float, show_ruby: bool
) -> None:
    layout = lay_out(markup, language, KEY, width, show_ruby)
    assert letters(whole(layout)) == letters(ruby.plain(markup))
    assert letters(layout.plain) == letters(ruby.plain(markup))
    given_readings = [s.reading for s in ruby.parse(markup) if s.reading]
    set_readings = [run.reading for line in layout.lines for run in line if run.reading]
    assert set_readings == (given_readings if show_ruby else [])
    assert layout.has_ruby is bool(set_readings)


@settings(max_examples=150)
@given(MARKUP, LANGUAGE, WIDTH)
def test_pieces_stand_side_by_side_and_never_on_one_another(
    markup: str, language: str, width: float
) -> None:
    for line in lay_out(markup, language, KEY, width, True).lines:
        at = 0.0
        for run in line:
            assert run.x >= at - 1.0
            assert run.text_x >= run.x - 0.01
            assert run.reading_x >= run.x - 0.01 or not run.reading
            at = run.x + run.width


@settings(max_examples=150)
@given(MARKUP, LANGUAGE, WIDTH)
def test_the_marked_sentence_is_the_one_that_is_heard(
    markup: str, language: str, width: float
) -> None:
    """The voice counts the sentences of the whole text; the screen must count alike."""
    heard = [letters(ruby.plain(sentence)) for sentence in sentences.split(markup)]
    seen = [""] * len(heard)
    for line in lay_out(markup, language, KEY, width, True).lines:
        for run in line:
            seen[run.sentence] += letters(run.text)
    assert seen == heard


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("markup", ["", " ", "\n", "\n\n "])
def test_no_text_is_one_empty_line(markup: str, language: str) -> None:
    layout = lay_out(markup, language, KEY, 200.0, True)
    assert [letters(read(layout, line)) for line in range(len(layout.lines))] == [""]
    assert layout.line_width(0) == 0.0


def test_without_a_limit_a_paragraph_is_one_line() -> None:
    layout = lay_out(LONG + "\n" + LONG, "ja", KEY, 0.0, True)
    assert [read(layout, line) for line in range(2)] == [LONG, LONG]
    assert len(layout.lines) == 2
    assert layout.width == pytest.approx(advance(LONG, KEY), abs=1.0)


def test_japanese_words_are_not_torn_apart() -> None:
    layout = lay_out(LONG, "ja", KEY, advance("マイナンバーカードを持ってい", KEY), True)
    assert read(layout, 0) == "マイナンバーカードを"


def test_english_words_are_not_torn_apart() -> None:
    text = "Please hold your card against the reader."
    layout = lay_out(text, "en", KEY, advance("Please hold your ca", KEY), True)
    assert read(layout, 0) == "Please hold your"
    joined = " ".join(read(layout, line) for line in range(len(layout.lines)))
    assert joined == text, "the words in order, each whole"


def test_a_word_wider_than_the_screen_is_cut_between_letters_and_shown_whole() -> None:
    address = "https://www.city.minato.example.jp/documents/certificates"
    layout = lay_out(address, "en", KEY, 240.0, True)
    assert len(layout.lines) > 3
    assert whole(layout) == address
    assert layout.width <= 241.0


def test_a_width_of_one_letter_shows_one_letter_a_line() -> None:
    layout = lay_out("申請書", "ja", KEY, advance("申", KEY), True)
    assert [read(layout, line) for line in range(3)] == ["申", "請", "書"]


def test_a_width_of_less_than_a_letter_still_shows_every_letter() -> None:
    layout = lay_out("申請{書|しょ}。", "ja", KEY, 3.0, True)
    assert whole(layout) == "申請書。"


def test_furigana_wider_than_its_word_makes_room_for_itself() -> None:
    layout = lay_out("{私|わたくしども}の{窓|まど}", "ja", KEY, 0.0, True)
    word, *rest = layout.lines[0]
    reading = advance("わたくしども", ruby_key(KEY))
    assert reading > advance("私", KEY)
    assert word.width == pytest.approx(reading)
    assert word.text_x == pytest.approx(word.x + (reading - advance("私", KEY)) / 2)
    assert rest[0].x == pytest.approx(word.x + reading), "the next word does not stand under it"


def test_furigana_narrower_than_its_word_stands_in_its_middle() -> None:
    ((word,),) = lay_out("{市役所|し}", "ja", KEY, 0.0, True).lines
    assert word.width == pytest.approx(advance("市役所", KEY))
    left = word.reading_x - word.x
    right = word.x + word.width - word.reading_x - advance("し", ruby_key(KEY))
    assert left == pytest.approx(right)
    assert left > 0


def test_furigana_switched_off_takes_no_room() -> None:
    layout = lay_out("{私|わたくしども}です", "ja", KEY, 0.0, False)
    assert layout.width == pytest.approx(advance("私です", KEY), abs=1.0)
    assert not layout.has_ruby


def test_furigana_is_half_as_large_as_its_text() -> None:
    assert ruby_key(KEY).pixel_size == KEY.pixel_size / 2
    assert metrics(ruby_key(KEY)).height() < metrics(KEY).height()


def test_a_written_new_line_begins_a_line() -> None:
    layout = lay_out("1つめ\n2つめ\n\n3つめ", "ja", KEY, 1000.0, True)
    lines = [read(layout, line) for line in range(len(layout.lines))]
    assert lines == ["1つめ", "2つめ", "3つめ"]


def test_languages_may_be_mixed_in_a_line() -> None:
    text = "Ask at the 町民係 (citizens’ counter) for a {住民票|じゅうみんひょう}."
    layout = lay_out(text, "en", KEY, 400.0, True)
    assert letters(whole(layout)) == letters(ruby.plain(text))
    assert layout.width <= 401.0


@pytest.mark.parametrize(
    ("text", "language"), [("カードを おきます。", "ja"), ("Put it here.", "en")]
)
def test_the_space_after_a_text_needs_no_room(text: str, language: str) -> None:
    exact = advance(text, KEY) + 0.1
    assert len(lay_out(text, language, KEY, exact, True).lines) == 1
    twice = lay_out(f"{text} {text}", language, KEY, exact, True)
    assert [read(twice, line) for line in range(len(twice.lines))] == [text, text]


def test_no_line_ends_or_begins_with_a_space_that_would_shift_centred_text() -> None:
    layout = lay_out("カードを おきます。 まちます。 つぎへ すすみます。", "ja", KEY, 250.0, True)
    assert len(layout.lines) > 1
    for line in range(len(layout.lines)):
        assert read(layout, line) == read(layout, line).strip()
