import QtQuick
import Kiosk.Theme

/*!
    The part of a high screen that is out of reach, when everything to tap is further down: there is
    the picture of what is shown, and whose kiosk it is, to be found from afar.

    \qml
    Above { width: parent.width; height: parent.height - frame.height; name: languages.welcome }
    \endqml
*/
Rectangle {
    id: root

    required property string name
    /*! What is drawn; the kiosk itself where there is nothing to show. */
    property string picture: ""

    color: Colours.tint

    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin
        spacing: Theme.gap

        Drawing {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, height * 1.8)
            height: Math.max(0, root.height - (words.visible ? words.height : 0) - 4 * Theme.gap)
            visible: height > Theme.mm(25)
            drawing: !visible || !root.visible ? "" : root.picture === "" ? "picture/welcome.svg" : root.picture
        }

        Words {
            id: words

            width: parent.width
            markup: root.visible && root.picture === "" ? root.name : ""
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
