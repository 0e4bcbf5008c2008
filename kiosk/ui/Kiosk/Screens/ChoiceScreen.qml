pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

/*! A question of the guide: a tap answers it and goes on. */
Page {
    id: root

    required property StepViewModel choice

    title: root.choice.title
    original: root.choice.titleOriginal
    titlesAhead: root.choice.nextTitles
    picturesAhead: root.choice.nextPictures
    picture: root.choice.picture
    leastPicture: Theme.mm(Theme.size === "xl" ? 26 : 46)

    Passage {
        width: parent.width
        markup: root.choice.text
        ahead: root.choice.nextTexts
        original: root.choice.textOriginal
        block: "text"
    }

    Column {
        id: list

        readonly property bool breakInside: true

        width: parent.width
        spacing: Theme.gapSmall

        Repeater {
            model: root.choice.choices

            delegate: TapCard {
                id: card

                required property string choice
                required property bool shown
                required property string text
                required original
                required property bool chosen

                visible: card.shown
                width: list.width
                title: card.text
                ahead: root.choice.nextChoices
                arrow: true
                marked: card.chosen
                block: "choice-" + card.choice
                onTapped: root.choice.choose(card.choice)
            }
        }
    }

    FactLines {
        width: parent.width
        rows: root.choice.facts
        ahead: root.choice.nextFacts
    }
}
