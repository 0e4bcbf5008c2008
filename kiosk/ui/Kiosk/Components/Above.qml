import QtQuick
import Kiosk.Theme

/*!
    The part of a high screen that is out of reach, when everything to tap is further down: whose
    kiosk it is, calm and large enough to be found from afar.

    \qml
    Above { width: parent.width; height: parent.height - frame.height; name: languages.welcome }
    \endqml
*/
Rectangle {
    id: root

    required property string name

    color: Colours.tint

    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin
        spacing: Theme.gap

        Drawing {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, height * 1.8)
            height: Math.max(0, root.height - words.height - 4 * Theme.gap)
            visible: height > Theme.mm(25)
            drawing: visible && root.visible ? "picture/welcome.svg" : ""
        }

        Words {
            id: words

            width: parent.width
            markup: root.visible ? root.name : ""
            centred: true
            pixelSize: Theme.button
            lineHeight: Theme.tightLine
            weight: 700
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.lineThin
        color: Colours.line
    }
}
