"""Rendered sentences kept on disk, so that a sentence is rendered once."""

import contextlib
import hashlib
import json
import os
from dataclasses import astuple, dataclass
from pathlib import Path

from kiosk.speech.engine import Clip

_LONGEST_SECONDS = 600
"""A damaged header can claim days; that much memory is not asked for."""


@dataclass(frozen=True, slots=True)
class ClipKey:
    """All that decides how a clip sounds; `version` is the engine's, its dictionary included."""

    engine: str
    version: str
    voice: str
    rate: float
    text: str

    @property
    def name(self) -> str:
        return hashlib.sha256(json.dumps(astuple(self)).encode()).hexdigest()


class ClipStore:
    """FLAC files in `folder`, together at most `limit` bytes; those not used longest go first.

    A clip that is cut short or damaged (a power cut, a bad disk) is noticed, removed and counts as
    not there. A full or read-only disk is no error: clips are then simply not kept.
    """

    def __init__(self, folder: Path, limit: int = 1_000_000_000) -> None:
        self._folder = folder
        self._limit = limit
        self._used: int | None = None

    def start(self) -> None:
        """Load the library now (60 ms), not with the first sentence."""
        import soundfile  # noqa: F401

    def path(self, key: ClipKey) -> Path:
        return self._folder / f"{key.name}.flac"

    def get(self, key: ClipKey) -> Clip | None:
        path = self.path(key)
        try:
            clip = _read(path)
        except FileNotFoundError:
            return None
        # soundfile asserts that a file holds what its header says.
        except (OSError, ValueError, RuntimeError, AssertionError):
            with contextlib.suppress(OSError):
                path.unlink()
            return None
        with contextlib.suppress(OSError):
            os.utime(path)
        return clip

    def put(self, key: ClipKey, clip: Clip) -> Path | None:
        """Where the clip is now kept; None if the disk would not take it."""
        path = self.path(key)
        draft = path.with_suffix(".tmp")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            _write(draft, clip)
            self._make_room(draft.stat().st_size)
            os.replace(draft, path)
        except (OSError, RuntimeError):
            with contextlib.suppress(OSError):
                draft.unlink(missing_ok=True)
            return None
        return path

    def _make_room(self, size: int) -> None:
        if self._used is None or self._used + size > self._limit:
            self._used = self._prune(size)
        self._used += size

    def _prune(self, size: int) -> int:
        """Remove the oldest until `size` more bytes fit; the bytes then in use."""
        files = [(path.stat(), path) for path in self._folder.glob("*.flac")]
        used = sum(stat.st_size for stat, _ in files)
        for stat, path in sorted(files, key=lambda file: file[0].st_mtime_ns):
            if used + size <= self._limit:
                break
            path.unlink(missing_ok=True)
            used -= stat.st_size
        return used


def _write(path: Path, clip: Clip) -> None:
    import soundfile  # not with this module: see `ClipStore.start`

    with soundfile.SoundFile(
        path, "w", samplerate=clip.rate, channels=1, format="FLAC", subtype="PCM_16"
    ) as file:
        file.comment = _digest(clip)
        file.buffer_write(clip.samples, dtype="int16")


def _read(path: Path) -> Clip:
    import soundfile

    with path.open("rb") as opened, soundfile.SoundFile(opened) as file:
        if file.frames > _LONGEST_SECONDS * file.samplerate:
            raise ValueError(f"{path} says it lasts {file.frames / file.samplerate:.0f} s")
        samples = bytes(file.buffer_read(dtype="int16"))
        clip = Clip(samples, file.samplerate)
        # FLAC's own checks leave out its header: a flipped bit there changes the pitch.
        if file.comment != _digest(clip):
            raise ValueError(f"{path} is damaged")
        return clip


def _digest(clip: Clip) -> str:
    return hashlib.sha256(b"%d " % clip.rate + clip.samples).hexdigest()
