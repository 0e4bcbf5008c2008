import QtQuick
import Kiosk.Theme

/*!
    A setting that is on or off: both can be read, the one that holds has a tick.

    \qml
    Switch { width: parent.width; label: qsTr("Movement"); block: "motion"; on: comfort.motion; onTurned: on => comfort.turn("motion", on) }
    \endqml
*/
Setting {
    id: root

    required property bool on
    signal turned(on: bool)

    Row {
        id: both

        readonly property real half: (width - spacing) / 2
        readonly property real tallest: Math.max(yes.implicitHeight, no.implicitHeight)

        width: parent?.width ?? 0
        spacing: Theme.gapSmall

        Option {
            id: yes

            width: both.half
            height: both.tallest
            label: qsTr("On")
            about: root.plainLabel
            checked: root.on
            onTapped: root.turned(true)
        }

        Option {
            id: no

            width: both.half
            height: both.tallest
            label: qsTr("Off")
            about: root.plainLabel
            checked: !root.on
            onTapped: root.turned(false)
        }
    }
}
