"""Reads the folder of guides into a catalogue: what is sound, and every mistake of the rest."""

from pathlib import Path

from yaml import Node

from kiosk.content.checks import check_ways
from kiosk.content.fields import IDENTIFIER
from kiosk.content.guides import read_guide
from kiosk.content.pictures import check_pictures
from kiosk.content.references import Shared, check_references
from kiosk.content.shared import read_things, read_topics, read_town
from kiosk.content.sheet import Sheet
from kiosk.content.yaml_nodes import YamlSlip, compose
from kiosk.domain.guide import Guide
from kiosk.domain.town import Catalogue

GUIDE_FILE = "guide.yaml"
_OTHER_FOLDERS = ("plans", "lessons")


def load(folder: Path) -> Catalogue:
    """Everything in `folder`, guides in the order of their ids.

    A guide with a mistake is left out and each mistake is named; mistakes in a file never raise.
    """
    sheets = [Sheet("", name) for name in ("town.yaml", "topics.yaml", "things.yaml")]
    nodes = [_node(sheet, folder / sheet.file) for sheet in sheets]
    town = read_town(sheets[0], nodes[0])
    topics = read_topics(sheets[1], nodes[1])
    things = read_things(sheets[2], nodes[2])
    broken = [sheet.file for sheet in sheets if sheet.problems]
    shared = Shared([topic.id for topic in topics], things, town.counters, broken)
    guides: dict[str, Guide] = {}
    for place in _guide_folders(folder):
        sheet = Sheet(place.name, f"{place.name}/{GUIDE_FILE}")
        guide = _guide(sheet, place, shared)
        if guide and not sheet.problems:
            guides[guide.id] = guide
        sheets.append(sheet)
    problems = tuple(problem for sheet in sheets for problem in sheet.problems)
    return Catalogue(town, topics, things, guides, problems)


def _guide_folders(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(
        place
        for place in folder.iterdir()
        if place.is_dir() and place.name not in _OTHER_FOLDERS and place.name[0] not in "._"
    )


def _guide(sheet: Sheet, place: Path, shared: Shared) -> Guide | None:
    if not IDENTIFIER.fullmatch(place.name):
        remedy = "Name the folder with 1 to 40 of: a-z, 0-9, -."
        sheet.wrong("id", f"{place.name} is not an id.", remedy)
    node = _node(sheet, place / GUIDE_FILE)
    if node is None:
        return None
    guide = read_guide(sheet, node, place)
    check_references(guide, shared, sheet)
    check_pictures(guide, sheet)
    if not sheet.problems:
        check_ways(guide, sheet)
    return guide


def _node(sheet: Sheet, path: Path) -> Node | None:
    try:
        node = compose(path.read_bytes())
    except OSError as error:
        remedy = f"Put {path.name} there and let the kiosk read it."
        sheet.wrong("file", f"cannot be opened ({error.strerror}).", remedy)
        return None
    except YamlSlip as slip:
        message = f"column {slip.column}: {slip.message}"
        sheet.wrong("yaml", message, slip.remedy, slip.line)
        return None
    if node is None:
        sheet.wrong("file", "is empty.", "Write the keys of the form.")
    return node
