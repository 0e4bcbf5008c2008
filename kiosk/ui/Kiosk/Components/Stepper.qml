pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*!
    One value out of many, turned by two buttons. Where the values have an order from little to much,
    marks below the value show how far it is, and the buttons end with them.

    \qml
    Stepper { width: parent.width; text: sessions.day; earlierName: qsTr("Earlier"); laterName: qsTr("Later"); onTurn: by => sessions.turnDay(by) }
    \endqml
*/
Row {
    id: root

    required property string text
    required property string earlierName
    required property string laterName
    property string earlierIcon: "back"
    property string laterIcon: "next"
    /*! The value's place among `levels`, from 1; no marks where there are no levels. */
    property int level: 0
    property int levels: 0
    signal turn(by: int)

    height: Math.max(Theme.target, value.implicitHeight)
    spacing: Theme.gapSmall

    component End: Tappable {
        id: end

        required property string icon

        anchors.verticalCenter: parent?.verticalCenter
        width: Theme.target
        height: Theme.target
        opacity: end.enabled ? 1 : 0.35

        Rectangle {
            anchors.fill: parent
            radius: Theme.radius
            color: Colours.card
            border.width: Theme.lineThin
            border.color: Colours.line
        }

        Icon {
            anchors.centerIn: parent
            name: end.icon
        }
    }

    End {
        enabled: root.levels === 0 || root.level > 1
        name: Theme.plain(root.earlierName)
        icon: root.earlierIcon
        onTapped: root.turn(-1)
    }

    Column {
        id: value

        anchors.verticalCenter: parent.verticalCenter
        width: root.width - 2 * (Theme.target + Theme.gapSmall)
        spacing: Theme.mm(1)

        Words {
            width: parent.width
            markup: root.text
            live: true
            centred: true
            pixelSize: Theme.small
            lineHeight: Theme.tightLine
            weight: 700
        }

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.mm(1.2)

            Repeater {
                model: root.levels

                delegate: Rectangle {
                    required property int index

                    width: Theme.mm(3.4)
                    height: Theme.mm(3.4)
                    radius: height / 2
                    color: index < root.level ? Colours.main : "transparent"
                    border.width: Theme.lineThin
                    border.color: index < root.level ? Colours.main : Colours.line
                }
            }
        }
    }

    End {
        enabled: root.levels === 0 || root.level < root.levels
        name: Theme.plain(root.laterName)
        icon: root.laterIcon
        onTapped: root.turn(1)
    }
}
