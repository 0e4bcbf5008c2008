pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

/*! Everything that can go wrong at a step. */
Page {
    id: root

    required property StepViewModel step

    title: qsTr("What is the trouble?")
    original: Theme.japanese("What is the trouble?")

    Column {
        id: list

        readonly property bool breakInside: true

        width: parent.width
        spacing: Theme.gap

        Repeater {
            model: root.step.allTroubles

            delegate: TapCard {
                id: card

                required property int problem
                required property bool shown
                required property string text
                required original

                visible: card.shown
                width: list.width
                title: card.text
                icon: "trouble"
                iconColour: Colours.trouble
                iconGround: "transparent"
                arrow: true
                block: "trouble-" + card.problem
                onTapped: root.step.openTrouble(card.problem)
            }
        }
    }
}
