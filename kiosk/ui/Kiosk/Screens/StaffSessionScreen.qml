pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

/*! One session step by step. */
StaffPage {
    id: root

    required property StaffViewModel staff
    required property SessionsViewModel sessions

    title: root.sessions.sessionTitle
    visited: root.staff.visited
    onLeave: root.staff.leave()

    tabs: Pill {
        label: qsTr("Sessions")
        icon: "back"
        onTapped: root.staff.openSessions()
    }

    Column {
        id: list

        readonly property bool breakInside: true

        width: parent.width

        Repeater {
            model: root.sessions.steps

            delegate: Item {
                id: line

                required property string time
                required property bool shown
                required property string what
                required property string seconds

                visible: line.shown
                width: list.width
                height: Math.max(when.implicitHeight, what.implicitHeight) + Theme.gapSmall

                Words {
                    id: when

                    anchors.left: parent.left
                    markup: line.time
                    pixelSize: Theme.small
                    color: Colours.softInk
                }

                Words {
                    id: what

                    anchors.left: when.right
                    anchors.leftMargin: Theme.gap
                    width: parent.width - when.width - Theme.mm(24) - 2 * Theme.gap
                    markup: line.what
                    pixelSize: Theme.small
                }

                Words {
                    id: length

                    anchors.left: parent.left
                    anchors.leftMargin: parent.width - Theme.mm(24)
                    markup: line.seconds
                    pixelSize: Theme.small
                    color: Colours.softInk
                }

                Rectangle {
                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: Theme.gapSmall / 2
                    width: parent.width
                    height: Theme.lineThin
                    color: Colours.tint
                }
            }
        }
    }
}
