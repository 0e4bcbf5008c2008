import QtQuick
import Kiosk.Theme

/*!
    A large thing to choose: an icon on its tint, a title and a line of explanation.

    \qml
    TapCard { title: topic.title; hint: topic.hint; icon: topic.icon; onTapped: home.openTopic(topic.id) }
    \endqml
*/
Tappable {
    id: root

    required property string title
    /*! Titles that may stand here next. */
    property list<string> ahead: []
    /*! The title in Japanese, below it when somebody wants that. */
    property string original: ""
    property string hint: ""
    property string icon: ""
    property color iconColour: Colours.main
    property color iconGround: Colours.tint
    /*! An arrow at the end says that it leads on. */
    property bool arrow: false
    property bool marked: false
    property string block: ""
    property int titleSize: Theme.button
    property list<string> families: Theme.families
    property string language: Theme.language
    /*! Size of the icon's ground against the title's letters. */
    property real iconScale: 1.9
    readonly property int iconBox: root.icon === "" ? 0 : Math.max(Theme.mm(16), Math.round(root.titleSize * root.iconScale))
    readonly property real room: root.width - 2 * Theme.gap - (root.icon === "" ? 0 : root.iconBox + Theme.gap) - (root.arrow ? Theme.icon + Theme.gapSmall : 0)

    name: root.hint === "" ? words.plainText : words.plainText + " " + line.plainText
    implicitHeight: Math.max(Theme.mainTarget, Math.max(column.implicitHeight, root.iconBox) + 2 * Theme.mm(4.5))

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.pressed ? Colours.tint : Colours.card
        border.width: root.marked ? Theme.lineThick : Theme.lineThin
        border.color: root.marked ? Colours.main : Colours.line
    }

    Rectangle {
        id: ground

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        width: root.iconBox
        height: root.iconBox
        visible: root.icon !== ""
        radius: Theme.mm(5)
        color: root.iconGround
        border.width: Colours.outlined && root.iconGround !== Qt.color("transparent") ? Theme.lineThin : 0
        border.color: Colours.line

        Icon {
            anchors.centerIn: parent
            name: root.icon
            colour: root.iconColour
            width: Math.round(root.iconBox * 0.62)
        }
    }

    Column {
        id: column

        anchors.left: root.icon === "" ? parent.left : ground.right
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        width: root.room
        spacing: Theme.mm(1)

        Words {
            id: words

            width: parent.width
            markup: root.title
            ahead: root.ahead
            families: root.families
            language: root.language
            pixelSize: root.titleSize
            lineHeight: Theme.tightLine
            weight: 700
            spokenByParent: true
            block: root.block
        }

        Original {
            width: parent.width
            markup: root.original
        }

        Words {
            id: line

            width: parent.width
            markup: root.hint
            pixelSize: Theme.small
            lineHeight: 1.4
            color: Colours.softInk
            spokenByParent: true
        }
    }

    Icon {
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        name: root.arrow ? "next" : ""
    }
}
