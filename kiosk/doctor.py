"""Looks whether this machine has all that a kiosk needs, and says what is missing."""

import importlib.metadata
import shutil
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.content.loader import load
from kiosk.domain.errors import WorldError
from kiosk.domain.language import LANGUAGES
from kiosk.journal.verify import verify
from kiosk.language.catalogues import Catalogues
from kiosk.paths import Paths
from kiosk.settings import load as load_settings
from kiosk.speech.engines import standard_engines

LEAST_FREE_MEGABYTES = 500


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    name: str
    ok: bool
    text: str


def examine(paths: Paths) -> Iterator[Finding]:
    """What was found, part by part; nothing is changed."""
    yield Finding("Qt", True, importlib.metadata.version("PySide6-Essentials"))
    yield from _fonts()
    yield _guides(paths)
    yield from _catalogues(paths)
    yield from _voices(paths)
    yield _sound()
    yield _settings(paths)
    yield _journal(paths)
    yield _disk(paths)


def _fonts() -> Iterator[Finding]:
    from kiosk.qt.application import make_application
    from kiosk.qt.fonts import missing_families

    make_application()
    for language in LANGUAGES:
        missing = missing_families(language.families)
        text = f"missing: {', '.join(missing)}" if missing else ", ".join(language.families)
        yield Finding(f"fonts of {language.code}", not missing, text)


def _guides(paths: Paths) -> Finding:
    catalogue = load(paths.guides)
    text = f"{len(catalogue.guides)} sound, {len(catalogue.problems)} mistakes"
    return Finding("guides", bool(catalogue.guides) and not catalogue.problems, text)


def _catalogues(paths: Paths) -> Iterator[Finding]:
    catalogues = Catalogues(paths.locales)
    for language in LANGUAGES:
        wanted = {"ja": ("kiosk",), "en": ("guides",)}.get(language.code, ("kiosk", "guides"))
        missing = [domain for domain in wanted if not catalogues.header(language.code, domain)]
        text = f"missing: {', '.join(missing)}.mo; run make" if missing else "compiled"
        yield Finding(f"texts of {language.code}", not missing, text)


def _voices(paths: Paths) -> Iterator[Finding]:
    found: dict[str, str] = {}
    for engine in standard_engines(paths.assets / "readings.csv"):
        try:
            for voice in engine.voices():
                found.setdefault(voice.language, f"{engine.name} ({voice.id})")
        except WorldError as error:
            yield Finding(f"engine {engine.name}", False, str(error))
        finally:
            engine.close()
    for code in dict.fromkeys(language.speech for language in LANGUAGES):
        yield Finding(f"voice of {code}", code in found, found.get(code, "none: text only"))


def _sound() -> Finding:
    from kiosk.qt.audio import QtPlayer

    there = QtPlayer().available()
    return Finding("sound", there, "a device is there" if there else "no device: text only")


def _settings(paths: Paths) -> Finding:
    try:
        load_settings(paths.settings)
    except WorldError as error:
        return Finding("settings", False, str(error))
    return Finding("settings", True, "sound" if paths.settings.exists() else "defaults")


def _journal(paths: Paths) -> Finding:
    if not paths.journal.exists():
        return Finding("journal", True, "not begun yet")
    try:
        report = verify(paths.journal)
    except WorldError as error:
        return Finding("journal", False, str(error))
    return Finding("journal", report.ok, str(report.finding or f"{report.rows} rows, unchanged"))


def _disk(paths: Paths) -> Finding:
    folder = paths.data
    while not folder.exists():
        folder = folder.parent
    free = shutil.disk_usage(folder).free // 1_000_000
    return Finding("disk", free >= LEAST_FREE_MEGABYTES, f"{free} MB free")
