"""Where things lie: the folders that ship with the program and the data folder of this kiosk."""

import os
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders of one running kiosk."""

    guides: Path = ROOT / "guides"
    assets: Path = ROOT / "assets"
    locales: Path = ROOT / "locales"
    ui: Path = ROOT / "kiosk" / "ui"
    data: Path = Path()

    @property
    def journal(self) -> Path:
        """The SQLite file of the journal."""
        return self.data / "journal.db"

    @property
    def catalogue(self) -> Path:
        """The guides as they were read last."""
        return self.data / "catalogue"

    @property
    def clips(self) -> Path:
        """The folder of rendered speech."""
        return self.data / "clips"

    @property
    def settings(self) -> Path:
        """What staff set on this kiosk."""
        return self.data / "settings.json"

    @property
    def staff(self) -> Path:
        """The staff PIN's hash and the count of wrong tries."""
        return self.data / "staff.json"


def default_data() -> Path:
    """The data folder where none is named: XDG_DATA_HOME/kiosk, else ~/.local/share/kiosk."""
    base = os.environ.get("XDG_DATA_HOME")
    return (Path(base) if base else Path.home() / ".local" / "share") / "kiosk"
