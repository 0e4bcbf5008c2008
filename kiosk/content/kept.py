"""The catalogue kept as it was read last, so that a start need not read a hundred guides again.

It is used only while every file of the guides, and every rule they are read by, is as it was.
"""

import hashlib
import io
import logging
import os
import pickle
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from kiosk.domain.town import Catalogue

_log = logging.getLogger(__name__)

_RULES = Path(__file__).resolve().parent, Path(__file__).resolve().parents[1] / "domain"
_DIGEST = hashlib.sha256().digest_size
_MODULES = ("kiosk.domain.guide", "kiosk.domain.town", "pathlib", "datetime")


def load(folder: Path, kept: Path) -> Catalogue:
    """Everything in `folder`, as `kiosk.content.loader.load` gives it; remembered in `kept`.

    A kept file that is old, damaged or cannot be written is no error: the guides are then read.
    """
    now = _fingerprint(folder)
    found = _read(kept, now)
    if found is not None:
        return found
    # The YAML reader and the checks take 50 ms to import: only when a guide has changed.
    from kiosk.content import loader

    catalogue = loader.load(folder)
    _write(kept, now, catalogue)
    return catalogue


def _fingerprint(folder: Path) -> bytes:
    """Changes with the name, size or time of any file the catalogue depends on, and with Python."""
    parts = [sys.version, str(folder.resolve())]
    for place in (folder, *_RULES):
        parts.extend(_stamps(place))
    return hashlib.sha256("\n".join(parts).encode(errors="surrogateescape")).digest()


def _stamps(folder: Path | str) -> Iterator[str]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield f"{entry.name}/"
                yield from _stamps(entry.path)
            continue
        with suppress(OSError):
            stat = entry.stat()
            yield f"{entry.name} {stat.st_size} {stat.st_mtime_ns}"


def _read(kept: Path, fingerprint: bytes) -> Catalogue | None:
    try:
        data = kept.read_bytes()
    except OSError:
        return None
    content = data[2 * _DIGEST :]
    if data[:_DIGEST] != fingerprint or _digest(content) != data[_DIGEST : 2 * _DIGEST]:
        return None
    try:
        found = _Unpickler(io.BytesIO(content)).load()
    except pickle.UnpicklingError as error:
        # The digest is right, so it is ours: the rules are wrong. People must not wait for that.
        _log.warning("%s is not used: %s", kept, error)
        return None
    return found if isinstance(found, Catalogue) else None


def _write(kept: Path, fingerprint: bytes, catalogue: Catalogue) -> None:
    buffer = io.BytesIO()
    _Pickler(buffer, pickle.HIGHEST_PROTOCOL).dump(catalogue)
    content = buffer.getvalue()
    draft = kept.with_name(f"{kept.name}.tmp")
    with suppress(OSError):
        try:
            draft.write_bytes(fingerprint + _digest(content) + content)
            draft.replace(kept)
        finally:
            draft.unlink(missing_ok=True)


def _digest(content: bytes) -> bytes:
    return hashlib.sha256(content).digest()


class _Pickler(pickle.Pickler):
    """Has dataclasses made by their constructors, three times as fast as by setting their state."""

    def reducer_override(self, value: Any) -> Any:
        if is_dataclass(value) and not isinstance(value, type):
            return type(value), tuple(getattr(value, field.name) for field in fields(value))
        if isinstance(value, Enum):
            # Python before 3.11.4 would name `getattr`, which `_Unpickler` rightly refuses.
            return type(value), (value.value,)
        return NotImplemented


class _Unpickler(pickle.Unpickler):
    """Makes nothing but what a catalogue consists of."""

    def find_class(self, module: str, name: str) -> Any:
        if module.removesuffix("._local") not in _MODULES:
            raise pickle.UnpicklingError(f"{module}.{name} is no part of a catalogue")
        return super().find_class(module, name)
