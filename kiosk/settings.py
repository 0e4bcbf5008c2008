"""What staff set on one kiosk: each setting declared once with its default and its bounds."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from kiosk.domain.errors import WorldError
from kiosk.domain.keys import KEYS, Command
from kiosk.domain.language import LANGUAGES


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of this kiosk, kept as JSON in its data folder."""

    px_per_mm: float = 4.03
    """Pixels a millimetre: 21.5 inch Full HD; measured with a bank card (85.6 mm)."""
    language: str = "ja"
    """The language of the welcome screen."""
    idle_seconds: int = 180
    """Stillness before the question “Are you still there?” (R37: 2–5 min)."""
    countdown_seconds: int = 45
    """Time to answer that question (R37: 20–45 s)."""
    read_aloud: bool = False
    """Whether a visit starts with reading aloud."""
    motion: bool = True
    """Whether a visit starts with small movements on the screen (R46)."""
    reach_mm: int = 300
    """Height above the screen's lower edge that somebody who sits can reach (R21)."""
    tap_repeat_ms: int = 500
    """A second tap on the same place within this time is ignored (R19)."""
    key_repeat_ms: int = 0
    """The same key again within this time is ignored also where it moves or types (R19)."""
    clip_megabytes: int = 500
    """Room for rendered speech on disk."""
    two_switches: bool = False
    """Whether the kiosk is used with two switches: one moves on, the other selects (R47)."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """Keys that mean something else here, each with its command."""


_LARGEST = 2**53  # whole numbers up to here are the same as float
SCALE_BOUNDS = (1.0, 40.0)
"""Pixels a millimetre: from a wall of light to a phone."""
_BOUNDS: dict[str, tuple[float, float]] = {
    "px_per_mm": SCALE_BOUNDS,
    "idle_seconds": (120, 300),
    "countdown_seconds": (20, 45),
    "reach_mm": (250, 2000),
    "tap_repeat_ms": (0, 5000),
    "key_repeat_ms": (0, 5000),
    "clip_megabytes": (10, 100_000),
}


def load(path: Path) -> Settings:
    """The settings in `path`, defaults where it is silent or absent.

    Raises `WorldError` naming the file, the key and what may stand there.
    """
    found = _read(path)
    known = {field.name: field for field in fields(Settings)}
    result = Settings()
    for key, value in found.items():
        if key not in known:
            raise WorldError(
                f"{path}: unknown setting “{key}”.", f"Use one of: {', '.join(known)}."
            )
        wanted = type(getattr(result, key))
        if wanted is float and type(value) is int and abs(value) < _LARGEST:
            value = float(value)
        if type(value) is not wanted:
            raise WorldError(f"{path}: “{key}” must be of type {wanted.__name__}.", "")
        low, high = _BOUNDS.get(key, (float("-inf"), float("inf")))
        if wanted in (int, float) and not low <= value <= high:
            raise WorldError(f"{path}: “{key}” must lie between {low:g} and {high:g}.", "")
        codes = [language.code for language in LANGUAGES]
        if key == "language" and value not in codes:
            raise WorldError(
                f"{path}: there is no language “{value}”.", f"Use one of: {', '.join(codes)}."
            )
        if key == "keys":
            _check_keys(path, value)
        result = replace(result, **{key: value})
    return result


def _check_keys(path: Path, own: Mapping[str, object]) -> None:
    for key, command in own.items():
        if key not in KEYS:
            raise WorldError(
                f"{path}: “keys”: there is no key “{key}”.",
                "Write names like F5, Up, A or Num7 (on the number pad).",
            )
        if command not in list(Command):
            raise WorldError(
                f"{path}: “keys”: “{key}” cannot be “{command}”.",
                f"Use one of: {', '.join(Command)}.",
            )


def with_scale(path: Path, px_per_mm: float) -> str:
    """The text for `path` with another scale; what else staff wrote there stays.

    Raises `WorldError` if the file cannot be read.
    """
    return json.dumps({**_read(path), "px_per_mm": px_per_mm}, ensure_ascii=False, indent=1) + "\n"


def _read(path: Path) -> dict[str, Any]:
    if not path.exists():
        return {}
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise WorldError(f"{path} cannot be read: {error}.", "Mend or delete the file.") from error
    if not isinstance(found, dict):
        raise WorldError(f"{path} is not a JSON object.", "Mend or delete the file.")
    return found
