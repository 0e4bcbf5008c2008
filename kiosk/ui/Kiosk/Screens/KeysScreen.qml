pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

/*! What the keys of this kiosk do, as staff have set them. */
Page {
    id: root

    required property KeysViewModel keys

    title: qsTr("How to use the keys")

    Words {
        width: parent.width
        markup: root.keys.text
        block: "text"
    }

    Column {
        id: list

        readonly property bool breakInside: true

        width: parent.width

        Repeater {
            model: root.keys.rows

            delegate: Item {
                id: line

                required property string id
                required property bool shown
                required property string label
                required property string text

                visible: line.shown
                width: list.width
                height: Math.max(what.implicitHeight, caps.implicitHeight) + Theme.gapSmall

                Words {
                    id: what

                    anchors.left: parent.left
                    anchors.bottom: rule.top
                    width: line.width * 0.55
                    markup: line.label
                    block: line.id
                    pixelSize: Theme.small
                }

                Words {
                    id: caps

                    anchors.right: parent.right
                    anchors.bottom: rule.top
                    width: line.width - what.width - Theme.gap
                    markup: line.text
                    language: "en"
                    pixelSize: Theme.small
                    weight: 700
                }

                Rectangle {
                    id: rule

                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: Theme.gapSmall / 2
                    width: parent.width
                    height: Theme.lineThin
                    color: Colours.line
                }
            }
        }
    }
}
