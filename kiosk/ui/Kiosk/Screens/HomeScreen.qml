pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

/*! The topics in the order of the city's survey. */
Page {
    id: root

    required property HomeViewModel home
    /*! Largest letters on a low page: a card has room for its title alone. */
    readonly property bool scant: !Theme.portrait && Theme.step === 3 && root.height < Theme.mm(145)
    readonly property bool few: root.home.topics.count <= 4 && !Theme.lowReach

    title: qsTr("What would you like to do?")
    original: Theme.japanese("What would you like to do?")

    Grid {
        id: grid

        readonly property bool breakInside: true
        readonly property real least: Theme.mm(root.shallow ? 28 : root.few ? 62 : Theme.lowReach ? 28 : Theme.portrait ? 44 : 40)
        /*! All cards are as high as the one with most to say. */
        readonly property real tallest: Math.max(grid.least, ...grid.children.map(child => child.visible ? child.implicitHeight : 0))

        width: parent.width
        columns: Theme.columns(Theme.portrait ? (root.few ? 1 : 2) : (root.few ? 2 : 3))
        spacing: Theme.gap

        Repeater {
            model: root.home.topics

            delegate: TapCard {
                id: card

                required property string topic
                required property bool shown
                required property string caption
                required property string symbol
                required original

                visible: card.shown
                width: (grid.width - (grid.columns - 1) * grid.spacing) / grid.columns
                height: grid.tallest
                titleSize: root.few && !root.scant ? Theme.body : Theme.button
                iconScale: root.few && Theme.step < 2 ? 2.8 : 1.9
                hint: root.scant ? "" : card.caption
                icon: card.symbol
                block: "topic-" + card.topic
                onTapped: root.home.openTopic(card.topic)
            }
        }

        TapCard {
            width: (grid.width - (grid.columns - 1) * grid.spacing) / grid.columns
            height: grid.tallest
            titleSize: root.few && !root.scant ? Theme.body : Theme.button
            iconScale: root.few && Theme.step < 2 ? 2.8 : 1.9
            title: qsTr("Something else")
            hint: root.scant ? "" : qsTr("Not in this list")
            icon: "other"
            onTapped: root.home.openNothing()
        }
    }
}
