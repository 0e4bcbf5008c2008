import QtQuick
import Kiosk.Theme

/*!
    One of a few values of a setting; the chosen one is filled and carries a check mark. A sample of
    what it does can stand above its word.

    \qml
    Option { label: qsTr("Large"); checked: comfort.size === "l"; onTapped: comfort.setSize("l") }
    \endqml
*/
Tappable {
    id: root

    required property string label
    /*! The setting it belongs to, where its own word does not tell. */
    property string about: ""
    property int pixelSize: Theme.small
    default property alias sample: place.data
    property color ground: root.checked ? Colours.main : Colours.card
    property color figure: root.checked ? Colours.mainText : Colours.main
    readonly property real sampleTaken: place.height > 0 ? place.height + Theme.mm(1.5) : 0

    name: root.about === "" ? words.plainText : words.plainText + " – " + root.about
    role: Accessible.RadioButton
    // Else Qt would only tick it, and the setting stay as it was.
    Accessible.onToggleAction: root.activate()
    implicitHeight: Math.max(Theme.mainTarget, root.sampleTaken + words.implicitHeight + Theme.mm(4))

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.ground
        border.width: Theme.lineThick
        border.color: Colours.main
    }

    Item {
        id: place

        anchors.horizontalCenter: parent.horizontalCenter
        y: (root.height - root.sampleTaken - words.height) / 2
        width: childrenRect.width
        height: childrenRect.height
    }

    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        y: (root.height + root.sampleTaken - height) / 2
        spacing: Theme.mm(1.5)

        Icon {
            id: mark

            anchors.verticalCenter: parent.verticalCenter
            name: root.checked ? "check" : ""
            colour: root.figure
            width: Theme.mm(7)
        }

        Words {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(1, Math.min(words.naturalWidth, root.width - 2 * Theme.mm(2) - (mark.visible ? mark.width + Theme.mm(1.5) : 0)))
            markup: root.label
            centred: true
            pixelSize: root.pixelSize
            lineHeight: Theme.tightLine
            weight: 700
            color: root.figure
            spokenByParent: true
        }
    }
}
