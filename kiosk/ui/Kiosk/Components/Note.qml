import QtQuick
import Kiosk.Theme

/*!
    A note on the sun ground: safety, or why something is off. One on a screen at most, or none is
    noticed.

    \qml
    Note { width: parent.width; icon: "shield"; text: qsTr("This kiosk never asks for your PIN."); block: "safety" }
    \endqml
*/
Rectangle {
    id: root

    required property string text
    property string icon: "shield"
    property string block: ""
    /*! It comes and goes while one is there: told to screen readers; `urgent` before all else. */
    property bool live: false
    property bool urgent: false

    implicitHeight: Math.max(words.implicitHeight, mark.height) + 2 * Theme.mm(3.5)
    radius: Theme.radius
    color: Colours.sun
    border.width: Colours.outlined ? Theme.lineThin : 0
    border.color: Colours.line

    Icon {
        id: mark

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        name: root.icon
        colour: Colours.ink
    }

    Words {
        id: words

        anchors.left: mark.right
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - mark.width - 3 * Theme.gap
        markup: root.text
        block: root.block
        live: root.live
        urgent: root.urgent
        highlightColor: Colours.card
        pixelSize: Theme.small
        lineHeight: 1.45
        weight: 700
    }
}
