import QtQuick
import Kiosk.Theme

/*!
    One setting: its name, and beside it what changes it; below it where the letters are too large.

    \qml
    Setting { width: parent.width; label: qsTr("Furigana"); block: "furigana"; Switch { … } }
    \endqml
*/
Item {
    id: root

    required property string label
    /*! The id under which the name is read aloud. */
    required property string block
    readonly property string plainLabel: words.plainText
    default property alias control: place.data
    readonly property real half: (root.width - Theme.gap) / 2
    readonly property bool beside: root.width > Theme.small * 22

    implicitHeight: root.beside ? Math.max(words.implicitHeight, place.height) : words.implicitHeight + Theme.mm(1.5) + place.height

    Words {
        id: words

        anchors.left: parent.left
        y: root.beside ? (root.height - height) / 2 : 0
        width: root.beside ? root.half : root.width
        markup: root.label
        block: root.block
        pixelSize: Theme.small
        lineHeight: Theme.tightLine
    }

    Item {
        id: place

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        width: root.beside ? root.half : root.width
        height: childrenRect.height
    }
}
