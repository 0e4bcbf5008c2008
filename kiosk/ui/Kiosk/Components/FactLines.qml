pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*!
    Facts, a line each: the label small, what is known below it. Use it wherever hours, places, fees
    and numbers are told; a fact out of date comes from its view model as “ask at the counter”.

    \qml
    FactLines { width: parent.width; rows: step.facts }
    \endqml
*/
Column {
    id: root

    required property var rows
    /*! What may be known next. */
    property list<string> ahead: []
    readonly property bool breakInside: true

    spacing: Theme.gapSmall

    Repeater {
        model: root.rows

        delegate: Rectangle {
            id: line

            required property string id
            required property string label
            required property string text
            required property string original
            required property bool shown
            readonly property bool breakIfTaller: true
            readonly property bool saidAsOne: true

            visible: line.shown
            width: root.width
            // Hidden while the screen is hidden, it would keep its room: of that no column is told.
            height: line.shown ? box.implicitHeight + Theme.mm(4) : 0
            radius: Theme.radiusSmall
            color: Colours.card
            border.width: Theme.lineThin
            border.color: Colours.line

            Accessible.role: Accessible.StaticText
            Accessible.name: line.label === "" ? fact.plainText : name.plainText + ": " + fact.plainText

            Column {
                id: box

                readonly property bool breakInside: true

                anchors.verticalCenter: parent.verticalCenter
                x: Theme.gap
                width: parent.width - 2 * Theme.gap

                Words {
                    id: name

                    width: parent.width
                    markup: line.label
                    pixelSize: Theme.small
                    lineHeight: Theme.tightLine
                    color: Colours.softInk
                    spokenByParent: true
                }

                Words {
                    id: fact

                    width: parent.width
                    markup: line.text
                    ahead: root.ahead
                    block: "fact-" + line.id
                    pixelSize: Math.round((Theme.small + Theme.body) / 2)
                    lineHeight: 1.45
                    spokenByParent: true
                }

                Original {
                    width: parent.width
                    markup: line.original
                }
            }
        }
    }
}
