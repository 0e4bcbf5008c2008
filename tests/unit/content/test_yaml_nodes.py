"""Text that is no YAML is named by line and column, with the likely cause."""

import importlib.util

import pytest
import yaml
from yaml import MappingNode, ScalarNode

from kiosk.content import yaml_nodes
from kiosk.content.yaml_nodes import YamlSlip, compose, line_of
from tests.unit.content.sample import GUIDE


def test_every_key_knows_its_line() -> None:
    node = compose(b"# a remark\na: 1\n\nb:\n  - c\n")
    assert isinstance(node, MappingNode)
    assert [(key.value, line_of(key)) for key, _ in node.value] == [("a", 2), ("b", 4)]


@pytest.mark.parametrize("written", ["no", "2026", "2026-11-23", "0x10", "1_000", "~", "1e3"])
def test_a_value_stays_as_it_was_written(written: str) -> None:
    node = compose(written.encode())
    assert isinstance(node, ScalarNode)
    assert node.value == written


def test_an_empty_file_has_no_nodes() -> None:
    assert compose(b"# nothing\n") is None


@pytest.mark.parametrize(
    ("data", "line", "column", "remedy"),
    [
        (b"a: 1\n\tb: 2\n", 2, 1, "not tabs"),
        (b"a: 1\nb: c: d\n", 2, 5, "quotes"),
        ("a: {漢|かん}字\n".encode(), 1, 10, "quotes"),
        (b'a: "b\nc: 1\n', 2, 1, "opens on line 1"),
        (b"a: [1\nb: 2\n", 2, 2, "sound guide"),
        (b"a: 1\n---\nb: 2\n", 2, 1, "sound guide"),
        ("a: あ\nb: \x07\n".encode(), 2, 4, "type the text again"),
        ("a: あ\nb: い\n".encode("cp932"), 1, 4, "UTF-8"),
        (b"a: *gone\n", 1, 4, "sound guide"),
    ],
)
def test_a_slip_is_named_where_it_is(data: bytes, line: int, column: int, remedy: str) -> None:
    with pytest.raises(YamlSlip) as slip:
        compose(data)
    assert (slip.value.line, slip.value.column) == (line, column)
    assert slip.value.message.endswith(".")
    assert remedy in slip.value.remedy


def test_without_libyaml_the_nodes_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(yaml, "CBaseLoader")
    spec = importlib.util.spec_from_file_location("slow_yaml_nodes", yaml_nodes.__file__)
    assert spec
    assert spec.loader
    slow = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(slow)
    assert not issubclass(slow._Loader, yaml_nodes._BaseLoader)

    def told(node: yaml.Node) -> object:
        value = node.value
        if isinstance(node, MappingNode):
            value = [(told(key), told(item)) for key, item in node.value]
        elif isinstance(node, yaml.SequenceNode):
            value = [told(item) for item in node.value]
        return value, line_of(node), node.start_mark.column, getattr(node, "style", None) or None

    data = GUIDE.encode()
    assert told(slow.compose(data)) == told(compose(data))
