pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

/*! The first screen: what this is, and the languages. */
Page {
    id: root

    required property LanguagesViewModel languages

    title: qsTr("How can we help you?")
    picture: "picture/welcome.svg"

    Words {
        width: parent.width
        markup: qsTr("We show you procedures step by step, with large text and a voice.")
        block: "text"
    }

    Grid {
        id: grid

        readonly property bool breakInside: true

        width: parent.width
        columns: Theme.portrait ? 1 : 2
        spacing: Theme.gapSmall

        Repeater {
            model: root.languages.all

            delegate: TapCard {
                required property string code
                required property string ownName
                required property string base
                required property string note
                required property bool current

                width: (grid.width - (grid.columns - 1) * grid.spacing) / grid.columns
                title: ownName
                hint: note
                language: base
                arrow: true
                marked: current
                onTapped: root.languages.choose(code)
            }
        }
    }
}
