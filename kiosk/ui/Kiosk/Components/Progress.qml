pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*!
    How far the way is: a segment a step, and the same in words. Only on the steps of a guide, where
    the way has an end.

    \qml
    Progress { width: parent.width; number: 3; count: 6; text: qsTr("Step 3 of 6") }
    \endqml
*/
Item {
    id: root

    required property int number
    required property int count
    required property string text

    implicitHeight: words.implicitHeight
    visible: root.count > 0
    // Not a ProgressBar: readers would say a percentage after the words.
    Accessible.role: Accessible.StaticText
    Accessible.name: words.plainText

    Row {
        id: row

        anchors.left: parent.left
        anchors.right: words.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.mm(1.8)

        Repeater {
            model: root.count

            delegate: Rectangle {
                required property int index

                width: (row.width - (root.count - 1) * row.spacing) / root.count
                height: Theme.mm(3.6)
                radius: height / 2
                color: index < root.number ? Colours.main : "transparent"
                border.width: index < root.number ? 0 : Theme.lineThin
                border.color: Colours.line
            }
        }
    }

    Words {
        id: words

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        markup: root.text
        pixelSize: Theme.small
        lineHeight: Theme.tightLine
        color: Colours.softInk
        spokenByParent: true
    }
}
