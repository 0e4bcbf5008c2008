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

    Grid {
        id: groups

        readonly property bool breakInside: true
        readonly property real cell: (groups.width - (groups.columns - 1) * groups.spacing) / groups.columns

        width: parent.width
        columns: Theme.columns(Theme.portrait || Theme.step >= 2 ? 1 : 2)
        spacing: Theme.gapSmall

        Group {
            width: groups.cell
            heading: qsTr("Size of the text")
            block: "size"

            Tiles {
                id: sizes

                Repeater {
                    model: [
                        { "value": "s", "label": qsTr("Small"), "capital": 6.4 },
                        { "value": "m", "label": qsTr("Medium"), "capital": 8.6 },
                        { "value": "l", "label": qsTr("Large"), "capital": 9.8 },
                        { "value": "xl", "label": qsTr("Very large"), "capital": 11.4 }
                    ]

                    delegate: Option {
                        id: size

                        required property var modelData

                        width: sizes.cell
                        height: sizes.tallest
                        label: size.modelData.label
                        checked: root.comfort.size === size.modelData.value
                        onTapped: root.comfort.setSize(size.modelData.value)

                        Words {
                            markup: root.letter
                            pixelSize: Theme.letters(size.modelData.capital)
                            lineHeight: 1.1 * 11.4 / size.modelData.capital
                            color: size.figure
                            spokenByParent: true
                        }
                    }
                }
            }
        }

        Group {
            width: groups.cell
            heading: qsTr("Colours")
            block: "contrast"

            Tiles {
                id: contrasts

                Repeater {
                    model: [
                        { "value": "standard", "label": qsTr("Standard") },
                        { "value": "soft", "label": qsTr("Soft") },
                        { "value": "light", "label": qsTr("Black on white") },
                        { "value": "dark", "label": qsTr("White on black") }
                    ]

                    delegate: Option {
                        id: contrast

                        required property int index
                        required property var modelData

                        width: contrasts.cell
                        height: contrasts.tallest
                        label: contrast.modelData.label
                        checked: root.comfort.contrast === contrast.modelData.value
                        onTapped: root.comfort.setContrast(contrast.modelData.value)

                        Swatch {
                            column: contrast.index
                            letter: root.letter
                        }
                    }
                }
            }
        }

        Group {
            width: groups.cell
            heading: qsTr("Voice")
            block: "voice"

            Switch {
                width: parent.width
                label: qsTr("Read every screen aloud")
                block: "aloud"
                on: root.comfort.readAloud
                onTurned: on => root.comfort.turn("read-aloud", on)
            }

            Setting {
                width: parent.width
                label: qsTr("Loudness of the voice")
                block: "volume"

                Stepper {
                    width: parent.width
                    text: root.comfort.volume
                    earlierName: qsTr("Quieter")
                    laterName: qsTr("Louder")
                    earlierIcon: "minus"
                    laterIcon: "plus"
                    level: root.comfort.volume
                    levels: 5
                    onTurn: by => by > 0 ? root.comfort.louder() : root.comfort.softer()
                }
            }

            Setting {
                width: parent.width
                label: qsTr("Speed of the voice")
                block: "speed"

                Stepper {
                    width: parent.width
                    text: root.comfort.speed + " %"
                    earlierName: qsTr("Slower")
                    laterName: qsTr("Faster")
                    earlierIcon: "minus"
                    laterIcon: "plus"
                    level: root.comfort.speedStep
                    levels: 7
                    onTurn: by => by > 0 ? root.comfort.faster() : root.comfort.slower()
                }
            }
        }

        Group {
            width: groups.cell
            heading: qsTr("The screen")
            block: "screen"

            Switch {
                width: parent.width
                visible: root.comfort.inJapanese
                label: qsTr("Furigana above kanji")
                block: "furigana"
                on: root.comfort.furigana
                onTurned: on => root.comfort.turn("furigana", on)
            }

            Switch {
                width: parent.width
                visible: !root.comfort.inJapanese
                label: qsTr("Japanese below the text")
                block: "original"
                on: root.comfort.original
                onTurned: on => root.comfort.turn("original", on)
            }

            Switch {
                width: parent.width
                label: qsTr("One thing below the other")
                block: "one-column"
                on: root.comfort.oneColumn
                onTurned: on => root.comfort.turn("one-column", on)
            }

            Switch {
                width: parent.width
                visible: root.tall
                label: qsTr("Everything to tap further down")
                block: "low-reach"
                on: root.comfort.lowReach
                onTurned: on => root.comfort.turn("low-reach", on)
            }

            Switch {
                width: parent.width
                label: qsTr("Things that move")
                block: "motion"
                on: root.comfort.motion
                onTurned: on => root.comfort.turn("motion", on)
            }
        }
    }

    Row {
        id: last

        readonly property real half: (width - spacing) / 2
        readonly property real tallest: Math.max(standard.implicitHeight, about.implicitHeight)

        width: parent.width
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
