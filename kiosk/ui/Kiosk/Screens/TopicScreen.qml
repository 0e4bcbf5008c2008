pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

/*! The guides of one topic. */
Page {
    id: root

    required property HomeViewModel home

    title: root.home.topicTitle
    original: root.home.topicOriginal

    Column {
        id: list

        readonly property bool breakInside: true

        width: parent.width
        spacing: Theme.gap

        Repeater {
            model: root.home.guides

            delegate: TapCard {
                id: card

                required property string guide
                required property bool shown
                required property string summary
                required original

                visible: card.shown
                width: list.width
                hint: card.summary
                titleSize: Theme.body
                arrow: true
                block: "guide-" + card.guide
                onTapped: root.home.openGuide(card.guide)
            }
        }
    }
}
