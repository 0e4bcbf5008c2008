"""“Step 3 of 6” is a promise: going on, it may only get shorter."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.guide import Guide, Outcome, Step
from kiosk.domain.progress import progress
from tests.support import guides
from tests.support.guides import guide, step


@st.composite
def any_guide(draw: st.DrawFn) -> Guide:
    """Up to eight steps that lead anywhere, also back; the last one is an end."""
    ids = [f"s{number}" for number in range(draw(st.integers(2, 8)))]
    steps: list[Step] = []
    for number, id in enumerate(ids[:-1]):
        ways = draw(st.lists(st.sampled_from(ids), min_size=1, max_size=3, unique=True))
        # One way leads ahead, so that every step reaches the end.
        ways.append(ids[draw(st.integers(number + 1, len(ids) - 1))])
        if len(ways) == 1:
            steps.append(step(id, go=ways[0]))
        else:
            steps.append(step(id, choices={f"c{at}": to for at, to in enumerate(ways)}))
    return guide("any", *steps, step(ids[-1], ends=Outcome.DONE))


def onward(here: Step) -> list[str]:
    return [choice.go for choice in here.choices] + ([here.go] if here.go else [])


@given(any_guide(), st.data())
def test_nobody_is_promised_too_little(each: Guide, data: st.DataObject) -> None:
    trail = [each.first.id]
    number, total = progress(each, tuple(trail))
    assert number == 1
    while ways := [to for to in onward(each.steps[trail[-1]]) if to not in trail]:
        trail.append(data.draw(st.sampled_from(ways)))
        before = total
        number, total = progress(each, tuple(trail))
        assert number == len(trail)
        assert number <= total <= before
    if each.steps[trail[-1]].outcome:
        assert (number, total) == (len(trail), len(trail)), "the end is the last step"


@given(any_guide())
def test_the_promise_is_no_longer_than_the_longest_way_there_is(each: Guide) -> None:
    def longest(here: str, seen: tuple[str, ...]) -> int:
        ways = [to for to in onward(each.steps[here]) if to not in (*seen, here)]
        return 1 + max((longest(to, (*seen, here)) for to in ways), default=0)

    assert progress(each, (each.first.id,)) == (1, longest(each.first.id, ()))


def test_before_the_first_step_the_usual_way_counts() -> None:
    papers = guides.papers()
    assert progress(papers, ()) == (0, len(papers.usual_way()))


def test_a_shorter_way_shortens_what_is_ahead() -> None:
    papers = guides.papers()
    assert progress(papers, ("which",)) == (1, 4)
    assert progress(papers, ("which", "machine")) == (2, 4)
    assert progress(papers, ("which", "home")) == (2, 2)


def test_ways_that_part_and_meet_again_forty_times_are_counted_at_once() -> None:
    """2⁴⁰ ways through one guide: counting them one by one would never end."""
    steps: list[Step] = []
    for number in range(40):
        steps.append(step(f"q{number}", choices={"a": f"a{number}", "b": f"q{number + 1}"}))
        steps.append(step(f"a{number}", go=f"q{number + 1}"))
    many = guide("many", *steps, step("q40", ends=Outcome.DONE))
    assert progress(many, ("q0",)) == (1, 81)
