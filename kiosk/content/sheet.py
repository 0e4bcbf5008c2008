"""One file being read: where each key stands and the mistakes found so far."""

from kiosk.domain.town import GuideProblem


class Sheet:
    """Collects `problems` of one file.

    A key is named by its path, `steps.machine.go`; places in a list count from 1. Whoever reads a
    sheet gets stand-ins for what is broken and must drop the result when there are problems.
    """

    def __init__(self, guide: str, file: str) -> None:
        self.guide = guide
        self.file = file
        self.problems: list[GuideProblem] = []
        self._lines: dict[str, int] = {}

    def stands(self, path: str, line: int) -> None:
        """Notes the line of a key."""
        self._lines[path] = line

    def line(self, path: str) -> int:
        """The line of a key; of the nearest key around it when it is missing."""
        while path and path not in self._lines:
            path = path.rpartition(".")[0]
        return self._lines.get(path, 1)

    def wrong(self, path: str, message: str, remedy: str, line: int | None = None) -> None:
        """Notes a mistake: a short sentence, and what to write instead."""
        where = self.line(path) if line is None else line
        self.problems.append(GuideProblem(self.guide, self.file, where, path, message, remedy))
