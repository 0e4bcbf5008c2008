"""Reads the keys of one mapping, each as what the form says it is."""

import re
from datetime import date

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from kiosk.content.form import Form
from kiosk.content.sheet import Sheet
from kiosk.content.suggestions import instead, nearest
from kiosk.content.yaml_nodes import line_of
from kiosk.domain.guide import Text
from kiosk.domain.ruby import RubyError, parse

IDENTIFIER = re.compile(r"[a-z0-9-]{1,40}")
_HTTPS = re.compile(r"https://[^\s/?#]+\.[^\s]+")
_WEB = re.compile(r"https?://[^\s/?#]+\.[^\s]+")
_FIELD = re.compile(r"\{[^{}|]*\}")
_EMPTY = ("", "~", "null")


def entries(sheet: Sheet, path: str, node: Node | None) -> dict[str, Node]:
    """The values of a mapping by key; keys that are there twice or are no words are reported."""
    if not isinstance(node, MappingNode):
        if node is not None:
            sheet.wrong(path, "must hold keys and values.", "Write key: value, one a line.")
        return {}
    found: dict[str, Node] = {}
    prefix = f"{path}." if path else ""
    for key, value in node.value:
        if not isinstance(key, ScalarNode):
            sheet.wrong(path, "has a key that is no word.", "Write key: value.", line_of(key))
        elif key.value in found:
            first = sheet.line(prefix + key.value)
            message = f"is there twice, first on line {first}."
            sheet.wrong(prefix + key.value, message, "Keep one of them.", line_of(key))
        else:
            found[key.value] = value
            sheet.stands(prefix + key.value, line_of(key))
    return found


def identified(sheet: Sheet, path: str, node: Node | None) -> dict[str, Node]:
    """Like `entries`, for keys that are ids of our own."""
    found = entries(sheet, path, node)
    for key in found:
        if not IDENTIFIER.fullmatch(key):
            remedy = "Write 1 to 40 of: a-z, 0-9, -."
            sheet.wrong(f"{path}.{key}" if path else key, "is not an id.", remedy)
    return found


class Fields:
    """One mapping of a file. What is missing or broken is noted on the sheet and stood in for."""

    def __init__(
        self, sheet: Sheet, path: str, node: Node | None, form: Form, context: str
    ) -> None:
        self._sheet = sheet
        self._form = form
        self._context = context
        self._path = path
        self._prefix = f"{path}." if path else ""
        # What is no mapping has been named as such; that its keys are missing goes without saying.
        self._silent = not isinstance(node, MappingNode)
        self._nodes = entries(sheet, path, node)
        for key in [key for key in self._nodes if key not in form]:
            sheet.wrong(self.path(key), "is not a key of the form.", instead(key, form))
            self._take_for_nearest(key)

    def __contains__(self, key: str) -> bool:
        return key in self._nodes

    def path(self, key: str) -> str:
        """The whole path of a key of this mapping."""
        return self._prefix + key

    def node(self, key: str) -> Node | None:
        """The value as it stands, for whoever reads it further; a missing one is reported."""
        if key not in self._nodes:
            self.wrong(key, "is missing.")
        return self._nodes.get(key)

    def wrong(self, key: str, message: str, remedy: str = "") -> None:
        """Notes a mistake at a key; without a remedy the form's example is one."""
        if not self._silent:
            self._sheet.wrong(self.path(key), message, remedy or f"Write {key}: {self._form[key]}")

    def wrong_here(self, message: str, remedy: str) -> None:
        """Notes a mistake of the mapping as a whole."""
        if not self._silent:
            self._sheet.wrong(self._path, message, remedy)

    def word(self, key: str) -> str:
        """A required value, as it is written."""
        node = self.node(key)
        if node is None:
            return ""
        if not isinstance(node, ScalarNode):
            self.wrong(key, "must be one value.")
            return ""
        if (not node.style and node.value in _EMPTY) or not node.value.strip():
            self.wrong(key, "is empty.")
            return ""
        return str(node.value)

    def optional_word(self, key: str) -> str | None:
        """Like `word`, for a key that may be left out."""
        return (self.word(key) or None) if key in self else None

    def text(self, key: str) -> Text:
        """A required text for residents."""
        source = self.word(key).strip()
        if "{" in source or "}" in source:
            self._check_ruby(key, source)
        return Text(source, self._context)

    def optional_text(self, key: str) -> Text | None:
        """Like `text`, for a key that may be left out."""
        return self.text(key) if key in self else None

    def one_of(self, key: str, known: tuple[str, ...]) -> str:
        """A required word out of a few."""
        word = self.word(key)
        if word and word not in known:
            self.wrong(key, f"cannot be {word}.", instead(word, known, key))
            return ""
        return word

    def minutes(self, key: str) -> int:
        """A required whole number from 1 to 600."""
        word = self.word(key)
        if word and not (re.fullmatch(r"[0-9]{1,3}", word) and 1 <= int(word) <= 600):
            self.wrong(key, "must be a whole number of minutes, 1 to 600.")
            return 0
        return int(word or 0)

    def day(self, key: str) -> date:
        """A required date."""
        word = self.word(key)
        if not word:
            return date.min
        try:
            if len(word) == 10:
                return date.fromisoformat(word)
        except ValueError:
            pass
        self.wrong(key, f"“{word}” is not a day.")
        return date.min

    def flag(self, key: str) -> bool:
        """Whether a key says `true`; the only other way to write it is to leave it out."""
        if key in self and self.word(key) not in ("true", ""):
            self.wrong(key, "can only be true.", f"Write {key}: true or leave it out.")
        return key in self

    def https(self, key: str) -> str:
        """A required address of an official page: residents only ever get encrypted ones."""
        return self._address(key, _HTTPS, "https://")

    def web(self, key: str) -> str:
        """A required address where something was read."""
        return self._address(key, _WEB, "https:// or http://")

    def items(self, key: str) -> list[Node]:
        """The values of an optional list."""
        node = self._nodes.get(key)
        if node is None:
            return []
        if not isinstance(node, SequenceNode):
            self.wrong(key, "must be a list.")
            return []
        for place, item in enumerate(node.value, start=1):
            self._sheet.stands(self.path(f"{key}.{place}"), line_of(item))
        return list(node.value)

    def words(self, key: str) -> tuple[str, ...]:
        """The words of an optional list; one that is there twice is reported."""
        words: list[str] = []
        for place, item in enumerate(self.items(key), start=1):
            if not isinstance(item, ScalarNode) or not item.value.strip():
                self._sheet.wrong(self.path(f"{key}.{place}"), "must be one word.", "Write [a, b].")
            elif item.value in words:
                message = f"{item.value} is there twice."
                self._sheet.wrong(self.path(f"{key}.{place}"), message, "Keep one of them.")
            else:
                words.append(item.value)
        return tuple(words)

    def _take_for_nearest(self, key: str) -> None:
        # Else a slip of the pen would be named twice: as unknown, and as the key that is missing.
        meant = nearest(key, self._form)
        if meant and meant not in self._nodes:
            self._nodes[meant] = self._nodes[key]
            self._sheet.stands(self.path(meant), self._sheet.line(self.path(key)))

    def _address(self, key: str, form: re.Pattern[str], begins: str) -> str:
        word = self.word(key)
        if word and not form.fullmatch(word):
            self.wrong(key, f"must be a web address that begins with {begins}.")
            return ""
        return word

    def _check_ruby(self, key: str, source: str) -> None:
        field = _FIELD.search(source)
        if field:
            remedy = "Write {漢字|かな}; a fact is shown with facts: [id]."
            self.wrong(key, f"has braces without a reading: {field[0]}.", remedy)
            return
        try:
            parse(source)
        except RubyError:
            self.wrong(key, "has a reading that is not closed.", "Write {漢字|かな}.")
