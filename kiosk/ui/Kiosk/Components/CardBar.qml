import QtQuick
import Kiosk.Theme

/*!
    A bar whose end is pulled until it is as long as the card that is held against it. Only staff
    meet it: nothing that a resident uses is pulled (R17).

    \qml
    CardBar { width: parent.width; length: calibration.cardPixels; onStretched: length => calibration.stretch(length) }
    \endqml
*/
Item {
    id: root

    /*! Length of the bar, px. */
    required property real length
    signal stretched(length: real)

    implicitHeight: Theme.mm(50)
    // It grows to the right also where people read to the left: so does the finger's way.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    Rectangle {
        width: root.length
        height: Theme.mm(30)
        color: Colours.tint
        border.width: Theme.lineThin
        border.color: Colours.line
    }

    Rectangle {
        width: Theme.lineThick
        height: Theme.mm(34)
        color: Colours.main
    }

    // What is to be pulled hangs below, so that no finger lies on the end of the bar.
    Rectangle {
        x: root.length - width
        width: Theme.lineThick
        height: Theme.mm(34)
        color: Colours.main

        Rectangle {
            anchors.top: parent.bottom
            anchors.right: parent.right
            width: Theme.mm(26)
            height: Theme.mm(16)
            radius: Theme.radiusSmall
            color: Colours.main

            Row {
                anchors.centerIn: parent
                spacing: Theme.mm(1)

                Icon {
                    name: "back"
                    colour: Colours.mainText
                }

                Icon {
                    name: "next"
                    colour: Colours.mainText
                }
            }
        }
    }

    DragHandler {
        id: pull

        property real start: 0

        target: null
        yAxis.enabled: false
        onActiveChanged: pull.start = root.length
        onTranslationChanged: {
            if (pull.active)
                root.stretched(pull.start + pull.activeTranslation.x);
        }
    }
}
