"""Lists for QML: rows of one dataclass, its fields as roles."""

from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_Index = QModelIndex | QPersistentModelIndex

SHOWN = "shown"
_BLANKS: dict[Any, object] = {str: "", int: 0, bool: False, list[str]: []}


@QmlElement
class Rows(QAbstractListModel):
    """A list of rows of one dataclass. Roles are its fields, by name, and `shown`.

    Delegates are never removed, only hidden (`visible: shown`): PySide 6.11 keeps one reference of
    every Python item that QML made, so each delegate thrown away is lost memory for ever
    (docs/decisions/0009-nothing-is-thrown-away.md). A hidden row holds nothing of the former one.
    """

    countChanged = Signal()

    def __init__(self, row_type: type, parent: QObject | None = None) -> None:
        super().__init__(parent)
        first = Qt.ItemDataRole.UserRole + 1
        names = [field.name for field in fields(row_type)]
        self._roles = dict(enumerate([*names, SHOWN], first))
        self._blank = {field.name: _BLANKS.get(field.type, "") for field in fields(row_type)}
        self._rows: tuple[Any, ...] = ()
        self._delegates = 0

    def replace(self, rows: Iterable[object]) -> None:
        """Show other rows. Equal rows change nothing; rows that stay keep their delegates."""
        new = tuple(rows)
        old = self._rows
        if new == old:
            return
        self._rows = new
        for at in range(min(max(len(new), len(old)), self._delegates)):
            if at >= len(new) or at >= len(old) or new[at] != old[at]:
                self.dataChanged.emit(self.index(at), self.index(at))
        if len(new) > self._delegates:
            self.beginInsertRows(QModelIndex(), self._delegates, len(new) - 1)
            self._delegates = len(new)
            self.endInsertRows()
        if len(new) != len(old):
            self.countChanged.emit()

    @property
    def rows(self) -> tuple[Any, ...]:
        """The rows as they are shown."""
        return self._rows

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """How many delegates there are, those that are not shown included."""
        return 0 if parent.isValid() else self._delegates

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """One field of one row."""
        name = self._roles.get(role)
        if name is None or not 0 <= index.row() < self._delegates:
            return None
        shown = index.row() < len(self._rows)
        if name == SHOWN:
            return shown
        return getattr(self._rows[index.row()], name) if shown else self._blank[name]

    def roleNames(self) -> dict[int, QByteArray]:
        """Fields as QML knows them."""
        return {role: QByteArray(name.encode()) for role, name in self._roles.items()}

    def _count(self) -> int:
        return len(self._rows)

    count = Property(int, _count, notify=countChanged)
