"""YAML whose every key and value knows its line.

Values stay text: what the form expects decides how they are read. So an answer may be called `no`
and a title may be `2026`, which YAML would otherwise turn into a truth value and a number.
"""

import re

import yaml

try:
    from yaml import CBaseLoader as _BaseLoader
except ImportError:  # PyYAML was built without libyaml: the same nodes, some ten times slower
    from yaml import BaseLoader as _BaseLoader  # type: ignore[assignment]


class _Loader(_BaseLoader):
    """Gives no node a tag: nobody reads them, and finding them takes a fourth of the time."""

    def descend_resolver(self, *_: object) -> None:
        pass

    def ascend_resolver(self) -> None:
        pass

    def resolve(self, *_: object) -> str:
        return ""


class YamlSlip(Exception):
    """The text is not YAML. `line` and `column` count from 1."""

    def __init__(self, line: int, column: int, message: str, remedy: str) -> None:
        super().__init__(message)
        self.line = line
        self.column = column
        self.message = message
        self.remedy = remedy


def compose(data: bytes) -> yaml.Node | None:
    """The node tree of a file's bytes; None for an empty file. Raises `YamlSlip`."""
    try:
        # A file saved by Windows' editor begins with a byte order mark.
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        raise YamlSlip(line, column, "is not UTF-8 text.", "Save the file as UTF-8.") from error
    try:
        return yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        # A file that breaks off is said to fail on the line after its last.
        line = min(line, len(text.splitlines()))
        raise YamlSlip(line, column, _sentence(error), _remedy(text, line)) from error
    except yaml.reader.ReaderError as error:
        # Sought again, because libyaml counts bytes and the Python reader counts characters.
        found = yaml.reader.Reader.NON_PRINTABLE.search(text)
        at = found.start() if found else 0
        line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
        message = "holds a character that YAML does not allow."
        raise YamlSlip(line, column, message, "Delete it and type the text again.") from error


def line_of(node: yaml.Node) -> int:
    """The line a node starts on, counted from 1."""
    return int(node.start_mark.line) + 1


def _sentence(error: yaml.MarkedYAMLError) -> str:
    parts = (error.context, error.problem)
    return ", ".join(part for part in parts if part) + "."


def _remedy(text: str, line: int) -> str:
    lines = text.split("\n")
    written = lines[line - 1] if line <= len(lines) else ""
    if "\t" in written:
        return "Use spaces, not tabs."
    if re.search(r"\{[^{}:]*\|", written) or ("{" not in written and written.count(": ") > 1):
        return 'Put the text in quotes: "…".'
    for number, before in enumerate(lines[:line], start=1):
        if before.count('"') % 2:
            return f"Close the quote that opens on line {number}."
    return "Compare the spaces and quotes of this line and the one before with a sound guide."
