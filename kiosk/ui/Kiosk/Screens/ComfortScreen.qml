pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

/*! Text size, contrast, reading aloud and its speed; every change shows at once. */
Page {
    id: root

    required property ComfortViewModel comfort
    signal openAbout

    title: qsTr("Text, colours and voice")
    spacing: Theme.gapSmall

    component Heading: Words {
        width: parent.width
        pixelSize: Theme.small
        lineHeight: 1.5
        weight: 700
        keepWithNext: true
    }

    Heading {
        markup: qsTr("Size of the text")
        block: "size"
    }

    Row {
        id: sizes

        width: parent.width
        spacing: Theme.gapSmall

        Repeater {
            model: [
                {
                    "value": "s",
                    "label": qsTr("Small")
                },
                {
                    "value": "m",
                    "label": qsTr("Medium")
                },
                {
                    "value": "l",
                    "label": qsTr("Large")
                },
                {
                    "value": "xl",
                    "label": qsTr("Very large")
                }
            ]

            delegate: Option {
                required property var modelData

                width: (sizes.width - 3 * sizes.spacing) / 4
                height: Math.max(Theme.mm(26), implicitHeight)
                label: modelData.label
                checked: root.comfort.size === modelData.value
                onTapped: root.comfort.setSize(modelData.value)
            }
        }
    }

    Heading {
        markup: qsTr("Colours")
        block: "contrast"
    }

    Grid {
        id: contrasts

        readonly property bool breakInside: true

        width: parent.width
        columns: Theme.portrait ? 2 : 4
        spacing: Theme.gapSmall

        Repeater {
            model: [
                {
                    "value": "standard",
                    "label": qsTr("Standard")
                },
                {
                    "value": "soft",
                    "label": qsTr("Soft")
                },
                {
                    "value": "light",
                    "label": qsTr("Black on white")
                },
                {
                    "value": "dark",
                    "label": qsTr("White on black")
                }
            ]

            delegate: Option {
                required property var modelData

                width: (contrasts.width - (contrasts.columns - 1) * contrasts.spacing) / contrasts.columns
                label: modelData.label
                checked: root.comfort.contrast === modelData.value
                onTapped: root.comfort.setContrast(modelData.value)
            }
        }
    }

    Heading {
        markup: qsTr("Read every screen aloud")
        block: "aloud"
    }

    Row {
        id: aloud

        width: parent.width
        spacing: Theme.gapSmall

        Option {
            width: (aloud.width - aloud.spacing) / 2
            label: qsTr("On")
            checked: root.comfort.readAloud
            onTapped: root.comfort.setReadAloud(true)
        }

        Option {
            width: (aloud.width - aloud.spacing) / 2
            label: qsTr("Off")
            checked: !root.comfort.readAloud
            onTapped: root.comfort.setReadAloud(false)
        }
    }

    Heading {
        markup: qsTr("Speed of the voice")
        block: "speed"
    }

    Row {
        id: speed

        readonly property real third: (width - 2 * spacing) / 3
        readonly property real tallest: Math.max(slower.implicitHeight, faster.implicitHeight)

        width: parent.width
        spacing: Theme.gapSmall

        BigButton {
            id: slower

            width: speed.third
            height: speed.tallest
            label: qsTr("Slower")
            icon: "minus"
            pixelSize: Theme.small
            onTapped: root.comfort.slower()
        }

        Words {
            width: speed.third
            anchors.verticalCenter: parent.verticalCenter
            markup: root.comfort.speed + " %"
            centred: true
            pixelSize: Theme.button
            weight: 700
        }

        BigButton {
            id: faster

            width: speed.third
            height: speed.tallest
            label: qsTr("Faster")
            icon: "plus"
            pixelSize: Theme.small
            onTapped: root.comfort.faster()
        }
    }

    Row {
        id: last

        readonly property real half: (width - spacing) / 2
        readonly property real tallest: Math.max(standard.implicitHeight, about.implicitHeight)

        width: parent.width
        spacing: Theme.gapSmall
        topPadding: Theme.gapSmall

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
