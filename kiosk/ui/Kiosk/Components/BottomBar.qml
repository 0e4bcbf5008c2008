import QtQuick
import Kiosk.Theme

/*!
    The foot of every screen for residents: back leftmost, the main button rightmost, hear it, ask a
    person. Where there is nothing to go on to, a hint stands in the main button's place; nothing
    moves. There is one, in the window's frame; a screen only says what its main button does.

    \qml
    BottomBar { primary: shell.primary; hint: shell.hint; hearText: speech.label; onGoOn: shell.goOn() }
    \endqml
*/
Rectangle {
    id: root

    required property string primary
    required property string hint
    required property string hearText
    required property bool speaking
    required property bool canGoBack
    property string notice: ""
    /*! Where there is no way back yet: everything to tap can be brought down (R21). */
    property bool canLower: false
    signal back
    signal lower
    signal goOn
    signal hear
    signal askPerson

    /*! Upright the main button stands in the first line. */
    readonly property list<Item> readingOrder: Theme.portrait ? [warning, backward, down, forward, listen, person] : [warning, backward, down, listen, person, forward]
    readonly property int inset: Theme.margin
    readonly property real room: root.width - 2 * root.inset
    readonly property real shortWidth: Theme.portrait ? root.room * 0.36 : root.room * 0.19
    readonly property real half: (root.room - Theme.gap) / 2
    readonly property int firstHeight: Math.max(Theme.mm(27), backward.implicitHeight, onward.tallest + Theme.mm(5))
    readonly property int secondHeight: Math.max(Theme.mainTarget, hearing.tallest + Theme.mm(5), person.implicitHeight)
    readonly property int noticeHeight: warning.visible ? warning.implicitHeight + Theme.gapSmall : 0

    implicitHeight: root.noticeHeight + Theme.gap * 2 + (Theme.portrait ? root.firstHeight + Theme.gapSmall + root.secondHeight : Math.max(root.firstHeight, root.secondHeight))
    color: Colours.card

    // All that may stand on the two buttons whose words change: the bar is as high on every screen.
    Tallest {
        id: onward

        width: forward.room
        pixelSize: Theme.primary
        texts: [qsTr("Start"), qsTr("Start this guide"), qsTr("Next"), qsTr("Finish"), qsTr("Return"), qsTr("Continue")]
    }

    Tallest {
        id: hearing

        width: listen.room
        texts: [qsTr("Read aloud"), qsTr("Hear it again"), qsTr("Stop reading")]
    }

    Rectangle {
        width: parent.width
        height: Theme.lineThin
        color: Colours.line
    }

    Note {
        id: warning

        x: root.inset
        y: Theme.gap
        width: root.room
        visible: root.notice !== ""
        text: root.notice
        live: true
        icon: "speaker-off"
    }

    Item {
        id: buttons

        x: root.inset
        y: Theme.gap + root.noticeHeight
        width: root.room
        height: root.height - buttons.y - Theme.gap

        readonly property real line: Theme.portrait ? root.firstHeight : buttons.height
        readonly property real second: Theme.portrait ? root.firstHeight + Theme.gapSmall : 0

        BigButton {
            id: backward

            anchors.left: parent.left
            width: root.shortWidth
            height: buttons.line
            enabled: root.canGoBack
            visible: root.canGoBack
            label: qsTr("Back")
            icon: "back"
            onTapped: root.back()
        }

        BigButton {
            id: down

            anchors.left: parent.left
            width: root.shortWidth
            height: buttons.line
            visible: root.canLower && !root.canGoBack
            label: qsTr("Lower the buttons")
            pixelSize: Theme.small
            icon: "wheelchair"
            onTapped: root.lower()
        }

        BigButton {
            id: listen

            anchors.left: Theme.portrait ? parent.left : backward.right
            anchors.leftMargin: Theme.portrait ? 0 : Theme.gap
            y: buttons.second
            width: Theme.portrait ? root.half : root.room * 0.22
            height: Theme.portrait ? root.secondHeight : buttons.line
            label: root.hearText
            icon: root.speaking ? "stop-speech" : "speak"
            onTapped: root.hear()
        }

        BigButton {
            id: person

            anchors.left: listen.right
            anchors.leftMargin: Theme.gap
            y: buttons.second
            width: Theme.portrait ? root.half : root.room * 0.22
            height: listen.height
            kind: "help"
            label: qsTr("Ask a person")
            icon: "person"
            onTapped: root.askPerson()
        }

        BigButton {
            id: forward

            anchors.right: parent.right
            width: root.room - root.shortWidth - Theme.gap - (Theme.portrait ? 0 : listen.width + person.width + 2 * Theme.gap)
            height: buttons.line
            visible: root.primary !== ""
            kind: "filled"
            label: root.primary
            icon: "next"
            iconLast: true
            onTapped: root.goOn()
        }

        Words {
            anchors.right: parent.right
            y: (buttons.line - height) / 2
            width: forward.width
            visible: root.hint !== ""
            markup: root.hint
            centred: true
            pixelSize: Theme.small
            lineHeight: Theme.tightLine
            color: Colours.softInk
        }
    }
}
