pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

/*! The whole way before it starts: for whom, how long, what to bring, which steps. */
Page {
    id: root

    required property OverviewViewModel overview

    title: root.overview.title
    original: root.overview.titleOriginal
    spacing: Theme.mm(4.4)

    Passage {
        width: parent.width
        markup: root.overview.summary
        original: root.overview.summaryOriginal
        block: "summary"
    }

    Grid {
        id: facts

        readonly property bool breakInside: true
        readonly property real half: (width - (columns - 1) * spacing) / columns
        // Always as many: a list as model would make its items anew with every text (0009).
        readonly property var entries: [
            {
                "icon": "person",
                "label": qsTr("For"),
                "text": root.overview.who,
                "original": root.overview.whoOriginal,
                "block": "who"
            },
            {
                "icon": "clock",
                "label": qsTr("Time needed"),
                "text": root.overview.minutes,
                "original": "",
                "block": "minutes"
            }
        ]

        width: parent.width
        columns: Theme.columns(root.shallow || Theme.step >= 2 ? 1 : 2)
        spacing: Theme.gapSmall

        Repeater {
            model: facts.entries.length

            delegate: Item {
                id: fact

                readonly property bool breakIfTaller: true
                required property int index
                readonly property var row: facts.entries[fact.index]

                width: facts.half
                height: texts.height

                Icon {
                    id: mark

                    anchors.left: parent.left
                    name: fact.row.icon
                }

                Column {
                    id: texts

                    readonly property bool breakInside: true

                    anchors.right: parent.right
                    width: parent.width - mark.width - Theme.gapSmall

                    Words {
                        width: parent.width
                        markup: fact.row.label
                        block: fact.row.block + "-label"
                        pixelSize: Theme.small
                        lineHeight: Theme.tightLine
                        color: Colours.softInk
                    }

                    Passage {
                        width: parent.width
                        markup: fact.row.text
                        original: fact.row.original
                        block: fact.row.block
                        pixelSize: Math.round((Theme.small + Theme.body) / 2)
                        lineHeight: 1.4
                        weight: 700
                    }
                }
            }
        }
    }

    Words {
        width: parent.width
        markup: qsTr("What to bring")
        block: "bring-label"
        keepWithNext: true
        pixelSize: Theme.button
        lineHeight: Theme.tightLine
        weight: 700
    }

    Grid {
        id: things

        readonly property bool breakInside: true

        width: parent.width
        columns: Theme.columns(root.shallow || (Theme.portrait && Theme.step >= 2) ? 1 : Theme.portrait || Theme.step >= 2 ? 2 : 3)
        spacing: Theme.gapSmall

        Repeater {
            model: root.overview.bring

            delegate: Rectangle {
                id: thing

                readonly property bool breakIfTaller: true
                required property string thing
                required property bool shown
                required property string text
                required property string original
                required property string icon

                visible: thing.shown
                width: (things.width - (things.columns - 1) * things.spacing) / things.columns
                height: Math.max(Theme.mm(16), name.implicitHeight + Theme.mm(4))
                radius: Theme.radiusSmall
                color: Colours.tint
                border.width: Colours.outlined ? Theme.lineThin : 0
                border.color: Colours.line

                Icon {
                    id: figure

                    anchors.left: parent.left
                    anchors.leftMargin: Theme.gapSmall
                    anchors.verticalCenter: parent.verticalCenter
                    name: thing.icon
                }

                Passage {
                    id: name

                    anchors.left: figure.right
                    anchors.leftMargin: Theme.gapSmall
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - figure.width - 3 * Theme.gapSmall
                    markup: thing.text
                    original: thing.original
                    block: "bring-" + thing.thing
                    pixelSize: Theme.small
                    lineHeight: 1.35
                }
            }
        }
    }

    Words {
        width: parent.width
        markup: qsTr("The steps")
        block: "way-label"
        keepWithNext: true
        pixelSize: Theme.button
        lineHeight: Theme.tightLine
        weight: 700
    }

    Grid {
        id: way

        // Two columns are read one after the other: parted, a page would show steps 1 and 9.
        readonly property bool breakInside: way.filled === 1
        readonly property bool breakIfTaller: true
        readonly property int filled: Theme.columns(Theme.portrait || Theme.step >= 2 ? 1 : 2)

        width: parent.width
        // Always two, the second may be empty: Qt warns when rows and columns change one by one.
        columns: 2
        flow: Grid.TopToBottom
        columnSpacing: Theme.gap * 2
        rowSpacing: Theme.mm(0.8)
        rows: Math.max(1, Math.ceil(root.overview.way.count / way.filled))

        Repeater {
            model: root.overview.way

            delegate: Item {
                id: each

                required property int number
                required property bool shown
                required property string title
                required property string original

                visible: each.shown
                width: (way.width - (way.filled - 1) * way.columnSpacing) / way.filled
                height: Math.max(disc.height, words.implicitHeight)

                Rectangle {
                    id: disc

                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.round(Theme.small * 1.6)
                    height: width
                    radius: width / 2
                    color: Colours.card
                    border.width: Theme.lineThin
                    border.color: Colours.main

                    Words {
                        anchors.centerIn: parent
                        markup: each.number
                        pixelSize: Theme.small
                        lineHeight: 1.2
                        weight: 700
                        color: Colours.main
                    }
                }

                Passage {
                    id: words

                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - disc.width - Theme.gapSmall
                    markup: each.title
                    original: each.original
                    block: "way-" + each.number
                    pixelSize: Math.round(Theme.small * 1.12)
                    lineHeight: 1.35
                }
            }
        }
    }
}
