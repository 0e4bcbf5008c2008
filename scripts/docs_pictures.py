"""Plays a Japanese tour and renews from it the pictures that the documentation shows."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from kiosk.qt.application import make_application  # noqa: E402
from kiosk.tour.sheet import contact_sheet  # noqa: E402

TOUR = ROOT / "build" / "docs-tour"
README = ("step-4-place-card", "home", "take-home")
"""The screens that the README shows, by their names in tour.json."""


def main() -> None:
    """Play, then copy and compose."""
    environment = {"QT_QPA_PLATFORM": "offscreen"} | dict(os.environ)
    # A data folder of its own, each time: the tour begins with the first start of a kiosk.
    shutil.rmtree(TOUR, ignore_errors=True)
    command = [sys.executable, "main.py", "tour", "--lang", "ja", "--out", str(TOUR)]
    subprocess.run(command, cwd=ROOT, env=environment, check=True)
    screens = ROOT / "docs" / "screens"
    screens.mkdir(exist_ok=True)
    shutil.copy(TOUR / "contact-ja.png", screens / "contact-ja.png")
    shown = {
        screen["name"]: TOUR / screen["picture"]
        for screen in json.loads((TOUR / "tour.json").read_text(encoding="utf-8"))["screens"]
    }
    make_application()
    file = ROOT / "docs" / "images" / "screens.png"
    contact_sheet([shown[name] for name in README], file, width=400, columns=3, named=False)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main()
