"""Whether a step's picture is there and can be drawn."""

import os
from pathlib import Path
from xml.parsers import expat

from kiosk.content.sheet import Sheet
from kiosk.content.suggestions import instead
from kiosk.domain.guide import Guide

_KINDS = (".svg", ".png")
_PNG = b"\x89PNG\r\n\x1a\n"


def check_pictures(guide: Guide, sheet: Sheet) -> None:
    """Notes every picture that is missing, of another kind, or broken."""
    there = [name for name in os.listdir(guide.folder) if name.endswith(_KINDS)]
    slips: dict[str, tuple[str, str] | None] = {}
    for step in guide.steps.values():
        key = f"steps.{step.id}.picture"
        if step.picture is None:
            continue
        name = step.picture.name
        if step.picture.parent != guide.folder:
            message = "must be a file in the guide's folder."
            sheet.wrong(key, message, "Copy it there and write its name alone.")
            continue
        if name not in slips:
            slips[name] = _slip(guide.folder, name, there)
        slip = slips[name]
        if slip:
            sheet.wrong(key, *slip)


def _slip(folder: Path, name: str, there: list[str]) -> tuple[str, str] | None:
    if not name.endswith(_KINDS):
        return f"{name} is neither SVG nor PNG.", "Write the name of an .svg or .png file."
    # Compared with the listing, because some systems would find Map.svg under map.svg.
    if name not in there:
        return f"{name} is not in the guide's folder.", instead(name, sorted(there), "picture")
    problem = _broken(folder / name)
    return (f"{name} {problem}", "Export the picture again.") if problem else None


def _broken(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        return f"cannot be opened ({error.strerror})."
    if path.suffix == ".png":
        return "" if data.startswith(_PNG) and b"IEND" in data[-16:] else "is not a whole PNG."
    try:
        root = _root_element(data)
    except (expat.ExpatError, ValueError, LookupError) as error:
        return f"is not sound XML: {error}."
    return "" if root == "svg" else "is XML, but no SVG."


def _root_element(data: bytes) -> str:
    elements: list[str] = []

    def note_first(name: str, _attributes: object) -> None:
        elements.append(name)
        parser.StartElementHandler = None

    parser = expat.ParserCreate(namespace_separator="}")
    parser.StartElementHandler = note_first
    parser.Parse(data, True)
    return elements[0].rpartition("}")[2]
