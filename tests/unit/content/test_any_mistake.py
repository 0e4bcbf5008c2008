"""Whatever happens to a file, the kiosk starts with the guides that are sound."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.loader import load
from kiosk.domain.guide import Guide
from tests.unit.content.sample import BROKEN, GUIDE, SOUND, TOWN, write_catalogue

MARKS = [": ", "- ", "{", "}", "[", "]", "|", '"', "'", "#", "&a ", "*a", "<<: *a", "? ", "go"]
WORDS = ["null", "~", "true", "!!python/object:os.system "]
CONTROLS = ["\n", "  ", "\t", "|", "---\n", "\x00", "\ufeff", "\u2028"]
PIECES = st.one_of(st.sampled_from(MARKS + WORDS + CONTROLS), st.text(max_size=4))


@st.composite
def mutated(draw: st.DrawFn, text: str) -> str:
    """The text with a few pieces put in, cut out or written over."""
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(text)))
        end = at + draw(st.integers(0, 12))
        text = text[:at] + draw(PIECES) + text[end:]
    return text


@given(mutated(GUIDE))
@settings(max_examples=150)
def test_no_slip_in_a_guide_stops_the_kiosk(text: str) -> None:
    with TemporaryDirectory() as name:
        folder = write_catalogue(Path(name))
        data = text.encode("utf-8", "surrogatepass")
        (folder / BROKEN / "guide.yaml").write_bytes(data)
        catalogue = load(folder)
    assert SOUND in catalogue.guides
    assert (BROKEN in catalogue.guides) is not bool(catalogue.problems)
    for problem in catalogue.problems:
        assert problem.guide == BROKEN
        assert 1 <= problem.line <= max(1, len(text.splitlines()))
        assert problem.message
        assert problem.remedy


@given(mutated(TOWN))
@settings(max_examples=80)
def test_no_slip_in_the_town_stops_the_kiosk(text: str) -> None:
    with TemporaryDirectory() as name:
        folder = write_catalogue(Path(name))
        (folder / "town.yaml").write_bytes(text.encode("utf-8", "surrogatepass"))
        catalogue = load(folder)
    for guide in catalogue.guides.values():
        assert guide.counter in catalogue.town.counters


WAYS = st.lists(
    st.tuples(st.sampled_from(["go", "ask", "end", "next"]), st.integers(0, 5), st.integers(0, 5)),
    min_size=1,
    max_size=6,
)


def _steps(ways: list[tuple[str, int, int]]) -> str:
    lines = ["steps:"]
    for number, (kind, one, two) in enumerate(ways):
        one, two = one % len(ways), two % len(ways)
        choices = f"{{a: {{text: い, go: s{one}}}, b: {{text: う, go: s{two}}}}}"
        form = {
            "go": f"title: あ, go: s{one}",
            "ask": f"ask: あ, choices: {choices}",
            "end": "title: あ, outcome: done",
            "next": "title: あ",
        }[kind]
        lines.append(f"  s{number}: {{{form}}}")
    return "\n".join(lines) + "\n"


def _leads_well(ways: list[tuple[str, int, int]]) -> bool:
    """Whether each step is reached and reaches an end, and none leads to itself."""
    count = len(ways)

    def onward(number: int) -> set[int]:
        kind, one, two = ways[number]
        following = {number + 1} if number + 1 < count else set()
        return {
            "go": {one % count},
            "ask": {one % count, two % count},
            "end": set(),
            "next": following,
        }[kind]

    def walk(start: int) -> set[int]:
        seen = {start}
        for _ in range(count):
            seen |= {after for number in seen for after in onward(number)}
        return seen

    if any(kind != "end" and number in onward(number) for number, (kind, *_) in enumerate(ways)):
        return False
    ends = {number for number in range(count) if ways[number][0] == "end"}
    return walk(0) == set(range(count)) and all(walk(number) & ends for number in range(count))


@given(WAYS)
@settings(max_examples=200)
def test_a_guide_is_kept_exactly_when_every_way_leads_to_an_end(
    ways: list[tuple[str, int, int]],
) -> None:
    head = GUIDE[: GUIDE.index("steps:")].replace("no_phone: at-desk", "no_phone: s0")
    with TemporaryDirectory() as name:
        catalogue = load(write_catalogue(Path(name), head + _steps(ways)))
    kept: Guide | None = catalogue.guides.get(BROKEN)
    assert (kept is not None) is _leads_well(ways), catalogue.problems
