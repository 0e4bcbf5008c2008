pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

/*! One act: what to do now, what is known about it, and what helps when it does not work. */
Page {
    id: root

    required property StepViewModel step

    title: root.step.title
    original: root.step.titleOriginal
    titlesAhead: root.step.nextTitles
    picturesAhead: root.step.nextPictures
    picture: root.step.picture

    Passage {
        width: parent.width
        markup: root.step.text
        ahead: root.step.nextTexts
        original: root.step.textOriginal
        block: "text"
    }

    FactLines {
        width: parent.width
        rows: root.step.facts
        ahead: root.step.nextFacts
    }

    foot: Grid {
        id: troubles

        readonly property bool breakInside: true
        readonly property int count: root.step.troubles.count
        readonly property real tallest: Math.max(0, ...troubles.children.map(child => child.visible ? child.implicitHeight : 0))

        width: parent?.width ?? 0
        columns: Theme.oneColumn || root.buttonsBeside ? 1 : Math.max(1, troubles.count)
        spacing: root.buttonsBeside ? Theme.gapSmall : Theme.gap
        visible: troubles.count > 0

        Repeater {
            id: each

            model: root.step.troubles

            delegate: TapCard {
                id: trouble

                required property int problem
                required property bool shown
                required property string text
                required original

                visible: trouble.shown
                width: (troubles.width - (troubles.columns - 1) * troubles.spacing) / troubles.columns
                height: troubles.tallest
                title: trouble.text
                titleSize: Math.round(Theme.small * 1.15)
                icon: "trouble"
                block: "trouble-" + trouble.problem
                iconColour: Colours.trouble
                iconGround: "transparent"
                onTapped: root.step.openTrouble(trouble.problem)
            }
        }
    }
}
