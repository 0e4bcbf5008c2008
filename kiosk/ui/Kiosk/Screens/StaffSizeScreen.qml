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
        icon: "warning"
    }

    Explanation {
        visible: !root.calibration.saved
        markup: qsTr("Hold a card against the screen: its left edge on the left end of the bar. Make the bar as long as the card. Any card of the size of a bank card will do.")
    }

    Item {
        id: track

        width: parent.width
        height: Theme.mm(50)
        visible: !root.calibration.saved

        Rectangle {
            width: root.calibration.cardPixels
            height: Theme.mm(30)
            color: Colours.tint
            border.width: Theme.lineThin
            border.color: Colours.line
        }

        Rectangle {
            width: Theme.lineThick
            height: Theme.mm(34)
            color: Colours.main
        }

        // What is to be pulled hangs below, so that no finger lies on the end of the bar.
        Rectangle {
            x: root.calibration.cardPixels - width
            width: Theme.lineThick
            height: Theme.mm(34)
            color: Colours.main

            Rectangle {
                anchors.top: parent.bottom
                anchors.right: parent.right
                width: Theme.mm(26)
                height: Theme.mm(16)
                radius: Theme.radiusSmall
                color: Colours.main

                Row {
                    anchors.centerIn: parent
                    spacing: Theme.mm(1)

                    Icon {
                        name: "back"
                        colour: Colours.mainText
                    }

                    Icon {
                        name: "next"
                        colour: Colours.mainText
                    }
                }
            }
        }

        DragHandler {
            id: pull

            property real start: 0

            target: null
            yAxis.enabled: false
            onActiveChanged: pull.start = root.calibration.cardPixels
            onTranslationChanged: {
                if (pull.active)
                    root.calibration.stretch(pull.start + pull.activeTranslation.x);
            }
        }
    }

    Row {
        id: buttons

        width: parent.width
        spacing: Theme.gapSmall
        visible: !root.calibration.saved

        Repeater {
            model: [
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

            delegate: BigButton {
                required property var modelData

                width: (buttons.width - 3 * buttons.spacing) / 4
                height: Theme.mm(26)
                label: modelData.label
                icon: modelData.by < 0 ? "minus" : "plus"
                pixelSize: Theme.small
                onTapped: root.calibration.lengthen(modelData.by)
            }
        }
    }

    Words {
        width: parent.width
        visible: !root.calibration.saved
        markup: root.calibration.scaleText
        centred: true
        pixelSize: Theme.small
        color: Colours.softInk
    }

    BigButton {
        width: parent.width
        visible: !root.calibration.saved
        kind: "filled"
        label: qsTr("Save")
        icon: "check"
        onTapped: root.calibration.save()
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
