import QtQuick
import Kiosk.Theme

/*!
    A button with an icon and a word. There is one `filled` button on a screen: what most people do
    next. `help` is only *ask a person*.

    \qml
    BigButton { label: qsTr("Next"); icon: "next"; kind: "filled"; iconLast: true }
    \endqml
*/
Tappable {
    id: root

    required property string label
    property string icon: ""
    property bool iconLast: false
    /*! filled, outlined or help */
    property string kind: "outlined"
    property int pixelSize: root.kind === "filled" ? Theme.primary : Theme.button
    readonly property color ground: root.kind === "filled" ? Colours.main : root.kind === "help" ? Colours.helpTint : Colours.card
    readonly property color figure: root.kind === "filled" ? Colours.mainText : root.kind === "help" ? Colours.help : Colours.main
    readonly property int padding: Theme.mm(4)
    readonly property real room: root.width - 2 * root.padding - (root.icon !== "" ? mark.width + Theme.gapSmall : 0)

    name: words.plainText
    implicitHeight: Math.max(Theme.mainTarget, words.implicitHeight + Theme.mm(5))
    implicitWidth: words.naturalWidth + 2 * root.padding + (root.icon !== "" ? mark.width + Theme.gapSmall : 0) + 2

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.pressed ? Qt.tint(root.ground, Qt.alpha(root.figure, 0.18)) : root.ground
        border.width: Theme.lineThick
        border.color: root.kind === "help" ? Colours.help : Colours.main
    }

    Row {
        // What a label in two lines leaves free at its sides must not stand between it and its icon.
        readonly property real spare: mark.visible ? Math.max(0, words.width - words.linesWidth) : 0

        anchors.centerIn: parent
        anchors.horizontalCenterOffset: (root.iconLast ? -1 : 1) * spare / 4
        spacing: Theme.gapSmall - spare / 2
        layoutDirection: root.iconLast ? Qt.RightToLeft : Qt.LeftToRight

        Icon {
            id: mark

            anchors.verticalCenter: parent.verticalCenter
            name: root.icon
            colour: root.figure
            width: Math.round(Math.min(root.pixelSize * 1.15, Theme.mm(14)))
        }

        Words {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(1, Math.min(words.naturalWidth, root.room))
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
