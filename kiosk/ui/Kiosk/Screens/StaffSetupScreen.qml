import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

/*! The first start of a kiosk: staff choose their PIN, or do it at the next start. */
StaffPage {
    id: root

    required property StaffViewModel staff

    title: root.staff.repeating ? qsTr("Type the PIN once more") : qsTr("Choose a PIN for the staff")
    onLeave: root.staff.leave()

    Words {
        width: parent.width
        markup: qsTr("With it staff read what helped and where people stopped. 4 to 12 digits. Close this to do it at the next start.")
        pixelSize: Theme.small
        lineHeight: 1.5
    }

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
