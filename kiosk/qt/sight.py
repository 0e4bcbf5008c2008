"""What screen readers must be told and Qt does not tell them."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QWindow
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem

QML_IMPORT_NAME = "Kiosk.Native"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Sight(QObject):
    """Hides items that keep their place, and says what a window is called now."""

    @Slot(QQuickItem, bool)
    def show(self, item: QQuickItem, shown: bool) -> None:
        """Show or hide an item, and tell it: Qt says nothing of an opacity to screen readers.

        They keep what they were told last, and would go on reading what is hidden.
        """
        item.setOpacity(1.0 if shown else 0.0)
        kind = QAccessible.Event.ObjectShow if shown else QAccessible.Event.ObjectHide
        QAccessible.updateAccessibility(QAccessibleEvent(item, kind))

    @Slot(QWindow)
    def renamed(self, window: QWindow) -> None:
        """Tell that the title of a window is another: Qt does not."""
        event = QAccessibleEvent(window, QAccessible.Event.NameChanged)
        QAccessible.updateAccessibility(event)
