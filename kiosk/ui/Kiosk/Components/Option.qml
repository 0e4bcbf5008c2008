import QtQuick
import Kiosk.Theme

/*!
    One of a few values of a setting; the chosen one is filled and carries a check mark. For values
    that fit on one line together; more of them are turned by a `Stepper`.

    \qml
    Option { label: qsTr("Large"); checked: comfort.size === "l"; onTapped: comfort.setSize("l") }
    \endqml
*/
Tappable {
    id: root

    required property string label
    property int pixelSize: Theme.small
    property color ground: root.checked ? Colours.main : Colours.card
    property color figure: root.checked ? Colours.mainText : Colours.main

    name: words.plainText
    role: Accessible.RadioButton
    implicitHeight: Math.max(Theme.mainTarget, words.implicitHeight + Theme.mm(4))

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.ground
        border.width: Theme.lineThick
        border.color: Colours.main
    }

    Row {
        anchors.centerIn: parent
        spacing: Theme.mm(1.5)

        Icon {
            id: mark

            anchors.verticalCenter: parent.verticalCenter
            name: root.checked ? "check" : ""
            colour: root.figure
            width: Theme.mm(7)
        }

        Words {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(1, Math.min(words.naturalWidth, root.width - 2 * Theme.mm(2) - (mark.visible ? mark.width + Theme.mm(1.5) : 0)))
            markup: root.label
            centred: true
            pixelSize: root.pixelSize
            lineHeight: Theme.tightLine
            weight: 700
            color: root.figure
            spokenByParent: true
        }
    }
}
