pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

/*! Sessions, newest first, by day and guide. */
StaffPage {
    id: root

    required property StaffViewModel staff
    required property SessionsViewModel sessions

    title: qsTr("Sessions")
    visited: root.staff.visited
    onLeave: root.staff.leave()

    tabs: [
        Pill {
            label: qsTr("Staff area")
            icon: "back"
            onTapped: root.staff.openHome()
        },
        Pill {
            label: qsTr("Save as CSV")
            icon: "download"
            onTapped: root.sessions.export()
        }
    ]

    Note {
        width: parent.width
        visible: root.sessions.message !== ""
        text: root.sessions.message
        live: true
        icon: "note"
    }

    Stepper {
        width: parent.width
        text: root.sessions.dayText
        earlierName: qsTr("One day earlier")
        laterName: qsTr("One day later")
        onTurn: by => root.sessions.turnDay(by)
    }

    Stepper {
        width: parent.width
        text: root.sessions.guideText
        earlierName: qsTr("Previous guide")
        laterName: qsTr("Next guide")
        onTurn: by => root.sessions.turnGuide(by)
    }

    Stepper {
        width: parent.width
        text: root.sessions.countText
        earlierName: qsTr("Newer sessions")
        laterName: qsTr("Older sessions")
        onTurn: by => root.sessions.turnPage(by)
    }

    Column {
        id: list

        readonly property bool breakInside: true

        width: parent.width
        spacing: Theme.gapSmall

        Repeater {
            model: root.sessions.sessions

            delegate: TapCard {
                id: card

                required property string visit
                required property bool shown
                required property string details

                visible: card.shown
                width: list.width
                titleSize: Theme.small
                hint: card.details
                onTapped: root.sessions.open(card.visit)
            }
        }
    }
}
