pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*!
    Measures texts that stand at one place by turns, so that the place can be high enough for each and
    nothing around it moves. It shows nothing.

    \qml
    Tallest { id: labels; width: button.room; texts: [qsTr("Next"), qsTr("Start this guide")] }
    \endqml
*/
Item {
    id: root

    /*! Always as many: what is made for one text stays for the next language's. */
    required property list<string> texts
    property int pixelSize: Theme.button
    readonly property real tallest: Math.max(0, ...root.children.map(child => child.implicitHeight))

    opacity: 0

    Repeater {
        model: root.texts.length

        delegate: Words {
            required property int index

            width: root.width
            markup: root.texts[index] ?? ""
            pixelSize: root.pixelSize
            lineHeight: Theme.tightLine
            weight: 700
            spokenByParent: true
        }
    }
}
