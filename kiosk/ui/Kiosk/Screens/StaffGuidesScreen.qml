pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

/*! Guides that were left out because of a mistake, with where it is and what to write. */
StaffPage {
    id: root

    required property StaffViewModel staff
    required property SessionsViewModel sessions

    title: qsTr("Guides to mend")
    onLeave: root.staff.leave()

    tabs: Pill {
        label: qsTr("Sessions")
        icon: "back"
        onTapped: root.staff.openSessions()
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
