pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

/*!
    The first screen: whose kiosk this is, what it does, and the languages.

    While nobody touches it, it says what it does in one language after the other. Everything said
    in turn also stands still: the title, the main button and the languages' own names.
*/
Page {
    id: root

    required property LanguagesViewModel languages

    /*! A class laptop: there the head names the town, and the languages must be on the first page. */
    readonly property bool low: root.height < Theme.mm(130)

    title: root.low ? "" : root.languages.welcome
    picture: "picture/welcome.svg"
    leastPicture: Theme.mm(30)

    Greeting {
        width: parent.width
        greetings: root.languages.greetings
        short: root.low
        turning: root.visible && Theme.motion
        onWanted: root.languages.greetEveryone()
        onTapped: code => root.languages.choose(code)
    }

    Grid {
        id: grid

        readonly property bool breakInside: true
        readonly property bool large: Theme.portrait && root.languages.all.count <= 4

        width: parent.width
        columns: Theme.columns(grid.large ? 1 : 2)
        spacing: Theme.gapSmall

        Repeater {
            model: root.languages.all

            delegate: TapCard {
                required property string code
                required property string ownName
                required property string base
                required property string note

                width: (grid.width - (grid.columns - 1) * grid.spacing) / grid.columns
                height: Math.max(implicitHeight, Theme.mm(grid.large ? 32 : root.low ? 22 : 26))
                title: ownName
                titleSize: grid.large ? Theme.body : Theme.button
                hint: note
                language: base
                arrow: !root.low
                onTapped: root.languages.choose(code)
            }
        }
    }
}
