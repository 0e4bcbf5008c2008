pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

/*! Every language in its own words. */
Page {
    id: root

    required property LanguagesViewModel languages

    title: "Language"

    Grid {
        id: grid

        readonly property bool breakInside: true

        width: parent.width
        columns: Theme.columns(Theme.portrait ? 1 : 2)
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
                height: Math.max(implicitHeight, Theme.mm(30))
                title: ownName
                hint: note
                icon: current ? "check" : "language"
                language: base
                titleSize: Theme.body
                marked: current
                onTapped: root.languages.choose(code)
            }
        }
    }
}
