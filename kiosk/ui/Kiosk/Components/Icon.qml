import QtQuick
import Kiosk.Theme

/*!
    An icon in one colour. `name` is its file in assets/icons without the ending; without a name it
    takes no room. It never stands without a word beside it (R10), so screen readers pass over it.

    \qml
    Icon { name: "printer"; colour: Colours.ink; width: Theme.mm(8) }
    \endqml
*/
Image {
    id: root

    required property string name
    property color colour: Colours.main

    width: Theme.icon
    height: root.width
    source: root.name === "" ? "" : "image://drawing/icon/" + root.name + ".svg?main=" + Colours.hex(root.colour)
    sourceSize: Qt.size(Math.max(1, root.width), Math.max(1, root.height))
    // What points along the line points the other way where lines run the other way.
    mirror: Theme.rightToLeft && ["back", "next", "backspace", "list", "speak", "speaker-off"].includes(root.name)
    visible: root.name !== ""
    Accessible.ignored: true
}
