import QtQuick
import Kiosk.Theme

/*!
    One value out of many, turned by two buttons. For values that come one after another (days,
    languages to filter by); few values that fit on a line are `Option`s.

    \qml
    Stepper { width: parent.width; text: sessions.day; earlierName: qsTr("Earlier"); laterName: qsTr("Later"); onTurn: by => sessions.turnDay(by) }
    \endqml
*/
Row {
    id: root

    required property string text
    required property string earlierName
    required property string laterName
    signal turn(by: int)

    height: Theme.target
    spacing: Theme.gapSmall

    Tappable {
        width: Theme.target
        height: Theme.target
        name: root.earlierName
        onTapped: root.turn(-1)

        Rectangle {
            anchors.fill: parent
            radius: Theme.radius
            color: Colours.card
            border.width: Theme.lineThin
            border.color: Colours.line
        }

        Icon {
            anchors.centerIn: parent
            name: "back"
        }
    }

    Words {
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - 2 * (Theme.target + Theme.gapSmall)
        markup: root.text
        centred: true
        pixelSize: Theme.small
        lineHeight: Theme.tightLine
        weight: 700
    }

    Tappable {
        width: Theme.target
        height: Theme.target
        name: root.laterName
        onTapped: root.turn(1)

        Rectangle {
            anchors.fill: parent
            radius: Theme.radius
            color: Colours.card
            border.width: Theme.lineThin
            border.color: Colours.line
        }

        Icon {
            anchors.centerIn: parent
            name: "next"
        }
    }
}
