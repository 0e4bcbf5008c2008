"""A kiosk as a large town has it: a hundred guides, a data folder with a staff PIN."""

import re
import shutil
from pathlib import Path

from kiosk.content.loader import load
from kiosk.device.pin import StaffPin
from kiosk.paths import Paths

GUIDES = 100
_TITLE = re.compile(r"^( *(?:title|ask): [^\"'\n]+[^\"'\n。])$", re.MULTILINE)


class Installation:
    """A folder with `guides/` and `data/`; every measurement gets a data folder of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.guides = folder / "guides"

    def prepare(self, shipped: Path, guides: int = GUIDES) -> list[str]:
        """Copy the sound guides of `shipped` until there are `guides`; the ids that are shipped.

        The copies' sentences carry a number, so that no text is met twice: a kiosk that keeps what
        it has laid out must not gain from our copying.
        """
        catalogue = load(shipped)
        ids = list(catalogue.guides)
        if not ids:
            raise RuntimeError(f"{shipped} has no sound guide to copy")
        self.guides.mkdir(parents=True)
        for file in shipped.glob("*.yaml"):
            shutil.copy(file, self.guides)
        for number in range(max(guides, len(ids))):
            source = shipped / ids[number % len(ids)]
            copy = number // len(ids)
            place = self.guides / (f"{source.name}-{copy}" if copy else source.name)
            shutil.copytree(source, place)
            if copy:
                file = place / "guide.yaml"
                file.write_text(numbered(file.read_text("utf-8"), copy), "utf-8")
        staff = self._folder / "staff.json"
        StaffPin(staff).set_pin("384950")
        return ids

    def paths(self, name: str) -> Paths:
        """The folders of one run, its data folder new but for the staff PIN."""
        data = self._folder / "data" / name
        shutil.rmtree(data, ignore_errors=True)
        data.mkdir(parents=True)
        paths = Paths(guides=self.guides, data=data)
        shutil.copy(self._folder / "staff.json", paths.staff)
        return paths


def numbered(guide: str, number: int) -> str:
    """The text of a guide with a number in its sentences, titles and questions."""
    return _TITLE.sub(rf"\g<1>{number}", guide.replace("。", f"{number}。"))
