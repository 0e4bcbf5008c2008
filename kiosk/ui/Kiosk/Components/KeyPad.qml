pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*!
    Ten keys for the staff PIN; what is typed appears as dots. Residents never meet it: they are
    never asked for a number.

    \qml
    KeyPad { typedCount: staff.typedCount; onDigit: value => staff.type(value); onErase: staff.erase(); onEnter: staff.enter() }
    \endqml
*/
Column {
    id: root

    required property int typedCount
    property bool busy: false
    property real keyHeight: Theme.mm(24)
    signal digit(string value)
    signal erase
    signal enter

    readonly property real key: (root.width - 2 * Theme.gapSmall) / 3
    /*! Height of the dots and the gap below them. */
    readonly property real above: dots.height + root.spacing

    spacing: Theme.gap

    Row {
        id: dots

        anchors.horizontalCenter: parent.horizontalCenter
        height: Theme.mm(8)
        spacing: Theme.mm(3)
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("Digits typed: %1").arg(root.typedCount)

        Repeater {
            model: Math.max(4, root.typedCount)

            delegate: Rectangle {
                required property int index

                width: Theme.mm(7)
                height: width
                radius: width / 2
                color: index < root.typedCount ? Colours.main : "transparent"
                border.width: Theme.lineThin
                border.color: Colours.line
            }
        }
    }

    // The digits of a telephone stand the same way everywhere.
    Grid {
        LayoutMirroring.enabled: false
        width: parent.width
        columns: 3
        spacing: Theme.gapSmall

        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]

            delegate: BigButton {
                required property string modelData

                width: root.key
                height: root.keyHeight
                label: modelData
                pixelSize: Theme.title
                onTapped: root.digit(modelData)
            }
        }

        BigButton {
            width: root.key
            height: root.keyHeight
            label: qsTr("Erase")
            pixelSize: Theme.small
            onTapped: root.erase()
        }

        BigButton {
            width: root.key
            height: root.keyHeight
            label: "0"
            pixelSize: Theme.title
            onTapped: root.digit("0")
        }

        BigButton {
            width: root.key
            height: root.keyHeight
            label: qsTr("OK")
            kind: "filled"
            pixelSize: Theme.button
            enabled: !root.busy
            onTapped: root.enter()
        }
    }
}
