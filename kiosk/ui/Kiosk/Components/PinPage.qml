import QtQuick
import Kiosk.Theme

/*!
    A staff screen with the PIN pad in its middle; lying, what is to be known stands beside it.

    \qml
    PinPage { title: staff.prompt; typedCount: staff.typedCount; onDigit: value => staff.digit(value); onErase: staff.erase(); onEnter: staff.enter() }
    \endqml
*/
StaffPage {
    id: root

    property string text: ""
    property string message: ""
    property alias typedCount: pad.typedCount
    property alias busy: pad.busy
    signal digit(string value)
    signal erase
    signal enter

    Item {
        width: parent.width
        height: Math.max(root.room, frame.height)

        Grid {
            id: frame

            readonly property bool beside: !Theme.portrait
            readonly property real column: frame.beside ? (root.width - 2 * Theme.gap) / 2 : Math.min(root.width, Theme.mm(190))

            anchors.centerIn: parent
            columns: frame.beside ? 2 : 1
            spacing: 2 * Theme.gap
            verticalItemAlignment: Grid.AlignVCenter
            horizontalItemAlignment: Grid.AlignHCenter

            Column {
                width: frame.column
                spacing: Theme.gap

                Words {
                    width: parent.width
                    markup: root.text
                    pixelSize: Theme.small
                    lineHeight: 1.5
                }

                Note {
                    width: parent.width
                    visible: root.message !== ""
                    text: root.message
                    live: true
                    urgent: true
                    icon: "warning"
                }
            }

            KeyPad {
                id: pad

                width: frame.column
                keyHeight: Math.min(Theme.mm(34), (root.room - pad.above - 3 * Theme.gapSmall) / 4)
                onDigit: value => root.digit(value)
                onErase: root.erase()
                onEnter: root.enter()
            }
        }
    }
}
