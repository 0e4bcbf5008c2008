import QtQuick
import Kiosk.Theme

/*!
    Settings that belong together, on a card under their heading.

    \qml
    Group { width: parent.width; heading: qsTr("Voice"); block: "voice"; Switch { … } }
    \endqml
*/
Rectangle {
    id: root

    required property string heading
    /*! The id under which the heading is read aloud. */
    required property string block
    default property alias content: inside.data
    readonly property bool breakIfTaller: true

    implicitHeight: inside.implicitHeight + 2 * Theme.gap
    radius: Theme.radius
    color: Colours.card
    border.width: Theme.lineThin
    border.color: Colours.line

    Column {
        id: inside

        readonly property bool breakInside: true

        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.gap
        width: parent.width - 2 * Theme.gap
        spacing: Theme.gapSmall

        Words {
            width: parent.width
            markup: root.heading
            block: root.block
            keepWithNext: true
            pixelSize: Theme.button
            lineHeight: Theme.tightLine
            weight: 700
            Accessible.role: Accessible.Heading
        }
    }
}
