import QtQuick
import Kiosk.Theme

/*!
    A small control of the header: an icon and a word on a rounded card. For what is needed on every
    screen but is not the way on; in the content use a `BigButton`.

    \qml
    Pill { label: qsTr("Take home"); icon: "phone"; onTapped: shell.takeHome() }
    \endqml
*/
Tappable {
    id: root

    required property string label
    property string icon: ""
    /*! Written as it stands, in no language of ours. */
    property list<string> families: Theme.families
    /*! A word is never broken for the sake of its icon. */
    readonly property bool roomForIcon: words.naturalWidth <= root.width - 2 * Theme.mm(3) - mark.width - Theme.gapSmall
    readonly property real room: root.width - 2 * Theme.mm(3) - (root.roomForIcon ? mark.width + Theme.gapSmall : 0)

    name: words.plainText
    radius: root.height / 2
    implicitHeight: Math.max(Theme.target, words.implicitHeight + Theme.mm(3))
    implicitWidth: words.naturalWidth + 2 * Theme.mm(5) + mark.width + Theme.gapSmall

    Rectangle {
        anchors.fill: parent
        radius: Math.min(root.radius, Theme.mm(12))
        color: root.pressed ? Colours.tint : Colours.card
        border.width: Theme.lineThin
        border.color: Colours.line
    }

    Row {
        anchors.centerIn: parent
        spacing: Theme.gapSmall

        Icon {
            id: mark

            anchors.verticalCenter: parent.verticalCenter
            name: root.roomForIcon ? root.icon : ""
            colour: Colours.ink
            width: Math.round(Math.min(Theme.small * 1.25, Theme.mm(10)))
        }

        Words {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(1, Math.min(words.naturalWidth, root.room))
            markup: root.label
            families: root.families
            centred: true
            pixelSize: Theme.small
            lineHeight: Theme.tightLine
            weight: 700
            spokenByParent: true
        }
    }
}
