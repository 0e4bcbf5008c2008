import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

/*! The PIN that opens the staff area. */
StaffPage {
    id: root

    required property StaffViewModel staff

    title: qsTr("Staff PIN")
    onLeave: root.staff.leave()

    Note {
        width: parent.width
        visible: root.staff.message !== ""
        text: root.staff.message
        icon: "warning"
    }

    KeyPad {
        width: Math.min(parent.width, Theme.mm(180))
        anchors.horizontalCenter: parent.horizontalCenter
        typedCount: root.staff.typedCount
        busy: root.staff.busy
        onDigit: value => root.staff.digit(value)
        onErase: root.staff.erase()
        onEnter: root.staff.enter()
    }
}
