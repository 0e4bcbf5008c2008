pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

/*! Staff make a bar as long as a bank card held against the screen; then check what came of it. */
StaffPage {
    id: root

    required property StaffViewModel staff
    required property CalibrationViewModel calibration

    title: qsTr("Size of the screen")
    visited: root.staff.visited
    onLeave: root.staff.leave()

    tabs: Pill {
        label: qsTr("Staff area")
        icon: "back"
        onTapped: root.staff.openHome()
    }

    component Explanation: Words {
        width: parent.width
        pixelSize: Theme.small
        lineHeight: 1.5
    }

    Note {
        width: parent.width
        visible: root.calibration.message !== ""
        text: root.calibration.message
        live: true
        icon: "warning"
    }

    // Bar and buttons side by side on a lying screen: who presses must see what comes of it.
    Grid {
        id: halves

        readonly property bool beside: !Theme.portrait
        readonly property real forBar: halves.beside ? Math.round(halves.width * 0.56) : halves.width
        readonly property real forButtons: halves.beside ? halves.width - halves.forBar - halves.spacing : halves.width

        width: parent.width
        columns: halves.beside ? 2 : 1
        spacing: Theme.gap
        visible: !root.calibration.saved

        Column {
            width: halves.forBar
            spacing: Theme.gap

            Explanation {
                markup: qsTr("Hold a card against the screen: its left edge on the left end of the bar. Make the bar as long as the card. Any card of the size of a bank card will do.")
            }

            CardBar {
                width: parent.width
                length: root.calibration.cardPixels
                onStretched: length => root.calibration.stretch(length)
            }
        }

        Column {
            width: halves.forButtons
            spacing: Theme.gap

            Grid {
                id: buttons

                width: parent.width
                columns: Theme.portrait ? 4 : 2
                spacing: Theme.gapSmall

                readonly property var entries: [
                    {
                        "by": -10,
                        "label": qsTr("Shorter")
                    },
                    {
                        "by": -1,
                        "label": qsTr("A little shorter")
                    },
                    {
                        "by": 1,
                        "label": qsTr("A little longer")
                    },
                    {
                        "by": 10,
                        "label": qsTr("Longer")
                    }
                ]

                Repeater {
                    model: buttons.entries.length

                    delegate: BigButton {
                        required property int index
                        readonly property var row: buttons.entries[index]

                        width: (buttons.width - (buttons.columns - 1) * buttons.spacing) / buttons.columns
                        height: Theme.mm(26)
                        label: row.label
                        icon: row.by < 0 ? "minus" : "plus"
                        pixelSize: Theme.small
                        onTapped: root.calibration.lengthen(row.by)
                    }
                }
            }

            Words {
                width: parent.width
                markup: root.calibration.scaleText
                centred: true
                pixelSize: Theme.small
                color: Colours.softInk
            }

            BigButton {
                width: parent.width
                kind: "filled"
                label: qsTr("Save")
                icon: "check"
                onTapped: root.calibration.save()
            }
        }
    }

    Explanation {
        visible: root.calibration.saved
        markup: qsTr("Saved. Check it: each side of the square is 50 mm, a line a millimetre, and a 100 yen coin covers the circle.")
    }

    Item {
        width: parent.width
        height: 50 * Theme.pxPerMm + Theme.gapSmall
        visible: root.calibration.saved

        Rectangle {
            id: square

            width: 50 * Theme.pxPerMm
            height: square.width
            color: Colours.card
            border.width: Theme.lineThin
            border.color: Colours.ink

            Repeater {
                model: 51

                delegate: Rectangle {
                    required property int index

                    x: index * Theme.pxPerMm
                    y: square.height - height
                    width: 1
                    height: Theme.mm(index % 10 === 0 ? 9 : index % 5 === 0 ? 6 : 3.5)
                    color: Colours.ink
                }
            }
        }

        // A 100 yen coin is 22.6 mm wide (Japan Mint).
        Rectangle {
            x: square.width + 2 * Theme.gap
            anchors.verticalCenter: square.verticalCenter
            width: 22.6 * Theme.pxPerMm
            height: width
            radius: width / 2
            color: Colours.tint
            border.width: Theme.lineThin
            border.color: Colours.ink
        }
    }

    Row {
        id: verdict

        width: parent.width
        spacing: Theme.gap
        visible: root.calibration.saved

        BigButton {
            width: (verdict.width - verdict.spacing) / 2
            height: Theme.mm(26)
            label: qsTr("Measure again")
            onTapped: root.calibration.again()
        }

        BigButton {
            width: (verdict.width - verdict.spacing) / 2
            height: Theme.mm(26)
            kind: "filled"
            label: qsTr("It fits")
            pixelSize: Theme.button
            icon: "check"
            onTapped: root.staff.openHome()
        }
    }
}
