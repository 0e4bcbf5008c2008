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


@QmlElement
class Rows(QAbstractListModel):
    """A list of rows of one dataclass. Roles are its fields, by name."""

    countChanged = Signal()

    def __init__(self, row_type: type, parent: QObject | None = None) -> None:
        super().__init__(parent)
        first = Qt.ItemDataRole.UserRole + 1
        self._roles = {first + at: field.name for at, field in enumerate(fields(row_type))}
        self._rows: tuple[Any, ...] = ()

    def replace(self, rows: Iterable[object]) -> None:
        """Show other rows. Equal rows change nothing; rows that stay keep their delegates."""
        new = tuple(rows)
        old = self._rows
        if new == old:
            return
        common = min(len(new), len(old))
        if len(old) > common:
            self.beginRemoveRows(QModelIndex(), common, len(old) - 1)
            self._rows = old[:common]
            self.endRemoveRows()
        for at in range(common):
            if new[at] != old[at]:
                self._rows = (*self._rows[:at], new[at], *self._rows[at + 1 :])
                self.dataChanged.emit(self.index(at), self.index(at))
        if len(new) > common:
            self.beginInsertRows(QModelIndex(), common, len(new) - 1)
            self._rows = new
            self.endInsertRows()
        if len(new) != len(old):
            self.countChanged.emit()

    @property
    def rows(self) -> tuple[Any, ...]:
        """The rows as they are shown."""
        return self._rows

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """One field of one row."""
        name = self._roles.get(role)
        if name is None or not 0 <= index.row() < len(self._rows):
            return None
        return getattr(self._rows[index.row()], name)

    def roleNames(self) -> dict[int, QByteArray]:
        """Fields as QML knows them."""
        return {role: QByteArray(name.encode()) for role, name in self._roles.items()}

    def _count(self) -> int:
        return len(self._rows)

    count = Property(int, _count, notify=countChanged)
