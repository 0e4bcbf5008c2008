"""How far a person has come in a guide, and how far it still is at most."""

from collections.abc import Mapping

from kiosk.domain.guide import Guide


def progress(guide: Guide, trail: tuple[str, ...]) -> tuple[int, int]:
    """Which step this is and of how many, on the longest way ahead: (3, 6).

    The total can only shrink while a person goes on, so that nobody is promised too little.
    """
    if not trail:
        return 0, len(guide.usual_way())
    onward = {
        step.id: {choice.go for choice in step.choices} | ({step.go} if step.go else set())
        for step in guide.steps.values()
    }
    ahead = _Ahead(onward).longest(trail[-1], frozenset(trail[:-1]))
    return len(trail), len(trail) - 1 + ahead


class _Ahead:
    """The longest ways from steps to an end, each step walked once; `onward` are all ways on."""

    def __init__(self, onward: Mapping[str, set[str]]) -> None:
        self._onward = onward
        self._within: dict[str, frozenset[str]] = {}
        self._known: dict[tuple[str, frozenset[str]], int] = {}

    def longest(self, step: str, seen: frozenset[str]) -> int:
        """Steps from `step` on, itself counted, none of `seen` among them."""
        # Only what lies ahead makes a difference. Without this, ways that part and meet again
        # double the work each time.
        key = (step, (seen | {step}) & self._reach(step))
        if key not in self._known:
            ways = (self.longest(to, key[1]) for to in self._onward[step] - key[1])
            self._known[key] = 1 + max(ways, default=0)
        return self._known[key]

    def _reach(self, start: str) -> frozenset[str]:
        if start not in self._within:
            found, waiting = {start}, [start]
            while waiting:
                fresh = self._onward[waiting.pop()] - found
                found |= fresh
                waiting.extend(fresh)
            self._within[start] = frozenset(found)
        return self._within[start]
