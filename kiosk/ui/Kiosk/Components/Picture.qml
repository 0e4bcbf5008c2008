import QtQuick
import Kiosk.Theme

/*!
    A step's drawing on its tint ground; on a ground of one colour a line shows where it ends. `Page`
    places the picture of a screen itself.

    \qml
    Picture { width: parent.width; height: Theme.mm(60); drawing: "guide/moving-in/counter.svg" }
    \endqml
*/
Rectangle {
    id: root

    required property string drawing

    radius: Theme.radius
    color: Colours.tint
    border.width: Colours.outlined ? Theme.lineThin : 0
    border.color: Colours.line

    Drawing {
        anchors.fill: parent
        anchors.margins: Theme.gap
        drawing: root.visible ? root.drawing : ""
    }
}
