import QtQuick
import Kiosk.Theme

/*!
    A quiet ground for things that belong together. It cannot be tapped: what can is a `TapCard`.

    \qml
    Card { width: parent.width; Words { width: parent.width; markup: qsTr("On your phone") } }
    \endqml
*/
Rectangle {
    id: root

    default property alias content: inside.data
    property int padding: Theme.gap

    implicitHeight: inside.childrenRect.height + 2 * root.padding
    radius: Theme.radius
    color: Colours.card
    border.width: Theme.lineThin
    border.color: Colours.line

    Item {
        id: inside

        readonly property bool breakInside: true

        anchors.fill: parent
        anchors.margins: root.padding
    }
}
