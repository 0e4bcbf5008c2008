pragma ComponentBehavior: Bound

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
    /*! Drawings that may stand here next: they are drawn while somebody looks at this one. */
    property list<string> ahead: []
    property list<string> drawn: []
    /*! The room they were drawn for; it must not follow a screen that is hidden or comes. */
    property size room

    onAheadChanged: later.restart()
    onVisibleChanged: later.restart()

    radius: Theme.radius
    color: Colours.tint
    border.width: Colours.outlined ? Theme.lineThin : 0
    border.color: Colours.line

    Drawing {
        id: drawing

        anchors.fill: parent
        anchors.margins: Theme.gap
        drawing: root.visible ? root.drawing : ""
    }

    Timer {
        id: later

        interval: 200
        onTriggered: {
            if (!root.visible)
                return;
            root.room = Qt.size(drawing.width, drawing.height);
            root.drawn = root.ahead;
        }
    }

    Repeater {
        model: root.drawn

        delegate: Drawing {
            required property string modelData

            width: root.room.width
            height: root.room.height
            visible: false
            drawing: modelData
        }
    }
}
