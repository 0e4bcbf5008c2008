pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

/*! How this person sees and hears; every change shows or sounds at once, and no place is lost. */
Page {
    id: root

    required property ComfortViewModel comfort
    /*! Whether the screen is higher than somebody who sits can reach. */
    required property bool tall
    signal openAbout

    readonly property string letter: root.comfort.inJapanese ? "あ" : "A"
    readonly property bool wide: !Theme.portrait && !Theme.oneColumn && Theme.step < 2 && root.height > Theme.mm(180)
    readonly property bool high: Theme.portrait && Theme.step < 2 && root.height > Theme.mm(250)
    readonly property real tallestTile: Math.max(sizes.tallest, contrasts.tallest)

    title: qsTr("Text, colours and voice")
    original: Theme.japanese("Text, colours and voice")
    spacing: Theme.gapSmall

    component Tiles: Grid {
        id: tiles

        readonly property bool breakInside: true
        readonly property real cell: (tiles.width - (tiles.columns - 1) * tiles.spacing) / tiles.columns
        readonly property real tallest: Math.max(0, ...tiles.children.map(child => child.implicitHeight))

        width: parent?.width ?? 0
        columns: Theme.step < 2 && !Theme.oneColumn ? 4 : 2
        spacing: Theme.gapSmall
    }

    component Groups: Grid {
        id: groups

        readonly property bool breakInside: true
        readonly property real cell: (groups.width - (groups.columns - 1) * groups.spacing) / groups.columns

        width: parent?.width ?? 0
        columns: root.wide ? 2 : 1
        spacing: Theme.gapSmall
    }

    Groups {
        id: seen

        Group {
            width: seen.cell
            heading: qsTr("Size of the text")
            block: "size"

            Tiles {
                id: sizes

                // Always as many: a list as model would make its items anew in every language (0009).
                readonly property var entries: [
                    { "value": "s", "label": qsTr("Small"), "capital": 6.4 },
                    { "value": "m", "label": qsTr("Medium"), "capital": 8.6 },
                    { "value": "l", "label": qsTr("Large"), "capital": 9.8 },
                    { "value": "xl", "label": qsTr("Very large"), "capital": 11.4 }
                ]

                Repeater {
                    model: sizes.entries.length

                    delegate: Option {
                        id: size

                        required property int index
                        readonly property var row: sizes.entries[size.index]

                        width: sizes.cell
                        height: root.tallestTile
                        label: size.row.label
                        checked: root.comfort.size === size.row.value
                        onTapped: root.comfort.setSize(size.row.value)

                        Words {
                            markup: root.letter
                            pixelSize: Theme.letters(size.row.capital)
                            lineHeight: 1.1 * 11.4 / size.row.capital
                            color: size.figure
                            spokenByParent: true
                        }
                    }
                }
            }
        }

        Group {
            width: seen.cell
            heading: qsTr("Colours")
            block: "contrast"

            Tiles {
                id: contrasts

                readonly property var entries: [
                    { "value": "standard", "label": qsTr("Standard") },
                    { "value": "soft", "label": qsTr("Soft") },
                    { "value": "light", "label": qsTr("Black on white") },
                    { "value": "dark", "label": qsTr("White on black") }
                ]

                Repeater {
                    model: contrasts.entries.length

                    delegate: Option {
                        id: contrast

                        required property int index
                        readonly property var row: contrasts.entries[contrast.index]

                        width: contrasts.cell
                        height: root.tallestTile
                        label: contrast.row.label
                        checked: root.comfort.contrast === contrast.row.value
                        onTapped: root.comfort.setContrast(contrast.row.value)

                        Swatch {
                            column: contrast.index
                            letter: root.letter
                        }
                    }
                }
            }
        }

    }

    Item {
        id: between

        width: parent.width
        height: childrenRect.height
        visible: root.wide
    }

    Groups {
        id: others

        ComfortVoice {
            id: voice

            width: others.cell
            height: root.wide ? Math.max(voice.implicitHeight, display.implicitHeight) : implicitHeight
            comfort: root.comfort
        }

        ComfortDisplay {
            id: display

            width: others.cell
            height: root.wide ? Math.max(voice.implicitHeight, display.implicitHeight) : implicitHeight
            comfort: root.comfort
            tall: root.tall
        }
    }

    Item {
        id: atEnd

        width: parent.width
        height: childrenRect.height
        visible: !root.wide && !root.high
    }

    foot: Item {
        id: below

        width: parent?.width ?? 0
        height: childrenRect.height
    }

    Row {
        id: last

        readonly property real half: (width - spacing) / 2
        readonly property real tallest: Math.max(standard.implicitHeight, about.implicitHeight)

        parent: root.wide ? between : root.high ? below : atEnd
        width: parent?.width ?? 0
        spacing: Theme.gapSmall

        BigButton {
            id: standard

            width: last.half
            height: last.tallest
            label: qsTr("Standard settings")
            pixelSize: Theme.small
            onTapped: root.comfort.standard()
        }

        BigButton {
            id: about

            width: last.half
            height: last.tallest
            label: qsTr("About this kiosk")
            icon: "note"
            pixelSize: Theme.small
            onTapped: root.openAbout()
        }
    }
}
