import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

/*! The rest goes home: the official page on the phone, or the counter; never a PIN. */
Page {
    id: root

    required property TakeHomeViewModel takeHome
    /*! A page so low that a large code would leave its words no room. */
    readonly property bool low: root.height < Theme.mm(150)

    title: qsTr("Take the rest home")
    original: Theme.japanese("Take the rest home")

    Grid {
        id: ways

        readonly property bool breakInside: true
        readonly property real columnWidth: (width - (columns - 1) * spacing) / columns

        width: parent.width
        columns: Theme.columns(Theme.portrait || Theme.step >= 2 || root.low ? 1 : 2)
        spacing: Theme.gap

        Card {
            id: phone

            readonly property bool breakIfTaller: ways.columns === 1
            readonly property real wholeTo: phone.padding + code.height

            width: ways.columnWidth
            implicitHeight: Math.max(code.height, words.height) + 2 * phone.padding

            Column {
                id: words

                readonly property bool breakInside: true

                anchors.left: parent.left
                width: parent.width - code.width - Theme.gap
                spacing: Theme.gapSmall

                Words {
                    width: parent.width
                    markup: qsTr("On your phone")
                    block: "phone"
                    pixelSize: Theme.button
                    lineHeight: Theme.tightLine
                    weight: 700
                    Accessible.role: Accessible.Heading
                }

                Words {
                    width: parent.width
                    markup: qsTr("Open the camera of your phone. Hold it about 40 cm before the square. The official page of this step opens.")
                    block: "phone-text"
                    pixelSize: Theme.small
                    lineHeight: root.low ? 1.38 : 1.5
                }

                Words {
                    width: parent.width
                    markup: root.takeHome.host
                    language: "en"
                    pixelSize: Theme.small
                    lineHeight: root.low ? 1.38 : 1.5
                    color: Colours.softInk
                }
            }

            QrCode {
                id: code

                anchors.right: parent.right
                width: implicitWidth
                height: implicitHeight
                largest: Theme.mm(root.low ? 46 : Theme.portrait && Theme.step < 2 ? 92 : 72)
                payload: root.takeHome.payload
            }
        }

        Column {
            readonly property bool breakInside: true

            width: ways.columnWidth
            spacing: Theme.gapSmall

            Words {
                width: parent.width
                markup: qsTr("Without a phone")
                block: "no-phone"
                keepWithNext: true
                pixelSize: Theme.button
                lineHeight: Theme.tightLine
                weight: 700
                Accessible.role: Accessible.Heading
            }

            Words {
                width: parent.width
                markup: qsTr("Ask at this counter. Nothing on a phone is needed there.")
                block: "no-phone-text"
                pixelSize: Theme.small
                lineHeight: 1.5
            }

            FactLines {
                width: parent.width
                rows: root.takeHome.counter
            }
        }
    }

    Note {
        width: parent.width
        text: qsTr("This kiosk and the city never ask for your PIN or your My Number.")
        block: "safety"
    }
}
