pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

/*! Troubles of the kiosk and guides with a mistake: what it means, where it is, what to do. */
StaffPage {
    id: root

    required property StaffViewModel staff
    required property SessionsViewModel sessions

    title: qsTr("Guides to mend")
    visited: root.staff.visited
    onLeave: root.staff.leave()

    tabs: Pill {
        label: qsTr("Staff area")
        icon: "back"
        onTapped: root.staff.openHome()
    }

    Words {
        width: parent.width
        visible: root.sessions.troubles.count === 0
        markup: qsTr("All guides are sound.")
    }

    Column {
        id: list

        readonly property bool breakInside: true

        width: parent.width
        spacing: Theme.gapSmall

        Repeater {
            model: root.sessions.troubles

            delegate: Card {
                id: card

                required property string title
                required property string where
                required property bool shown
                required property string what

                visible: card.shown
                width: list.width
                implicitHeight: texts.height + 2 * card.padding

                Column {
                    id: texts

                    width: parent.width

                    Words {
                        width: parent.width
                        markup: card.title
                        pixelSize: Theme.small
                        weight: 700
                    }

                    Words {
                        width: parent.width
                        markup: card.where
                        language: "en"
                        pixelSize: Theme.small
                        weight: 700
                    }

                    Words {
                        width: parent.width
                        markup: card.what
                        language: "en"
                        pixelSize: Theme.small
                    }
                }
            }
        }
    }
}
