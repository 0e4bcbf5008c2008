import QtQuick
import Kiosk.Theme

/*!
    The head of every screen for residents, the same everywhere: start over, how it looks, the
    language; below, where one is and how to take it home. There is one, in the window's frame.

    \qml
    Header { title: shell.title; startOverText: qsTr("Start over"); startOverIcon: "start-over"; onOpenLanguages: shell.openLanguages() }
    \endqml
*/
Item {
    id: root

    required property string title
    required property string startOverText
    required property string startOverIcon
    property bool canTakeHome: false
    /*! Where a person was asked for, whoever comes finds the way to their screens in that place. */
    property bool canCallStaff: false
    signal startOver
    signal openComfort
    signal openLanguages
    signal takeHome
    signal openStaff

    /*! Upright *take home* stands below the others. */
    readonly property list<Item> readingOrder: Theme.portrait ? [over, looks, tongues, takeaway] : [over, takeaway, looks, tongues]
    readonly property int pillHeight: Math.max(over.implicitHeight, looks.implicitHeight, tongues.implicitHeight, Theme.portrait ? 0 : takeaway.implicitHeight)
    readonly property real third: (root.width - 2 * Theme.gapSmall) / 3
    readonly property real secondRow: root.pillHeight + Theme.gapSmall
    /*! The room between the pills of a lying screen; a longer title goes below them. */
    readonly property real between: root.width - over.width - root.atEnd - 2 * Theme.gap
    readonly property real atEnd: tongues.width + Theme.gapSmall + looks.width + (takeaway.visible ? Theme.gapSmall + takeaway.width : 0)
    readonly property bool titleFits: where.naturalWidth <= root.between
    readonly property bool titleBelow: Theme.portrait || (!root.titleFits && Theme.step < 2)
    readonly property real belowHeight: Math.max(where.implicitHeight, Theme.portrait ? Math.max(Theme.target, takeaway.implicitHeight) : 0)

    implicitHeight: root.titleBelow ? root.secondRow + root.belowHeight : root.pillHeight

    Pill {
        id: over

        anchors.left: parent.left
        width: Theme.portrait ? root.third : implicitWidth
        height: root.pillHeight
        label: root.startOverText
        icon: root.startOverIcon
        onTapped: root.startOver()
    }

    Words {
        id: where

        anchors.left: parent.left
        anchors.leftMargin: root.titleBelow ? 0 : over.width + Theme.gap
        y: root.titleBelow ? root.secondRow + (root.belowHeight - height) / 2 : (root.pillHeight - height) / 2
        width: root.titleBelow ? (Theme.portrait && takeaway.visible ? root.width - takeaway.width - Theme.gap : root.width) : root.between
        // Large letters on a lying screen leave no line for it; the overview names it.
        visible: root.titleFits || root.titleBelow
        markup: root.title
        pixelSize: Theme.small
        lineHeight: 1.25
        color: Colours.softInk
    }

    Pill {
        id: takeaway

        anchors.right: Theme.portrait ? parent.right : looks.left
        anchors.rightMargin: Theme.portrait ? 0 : Theme.gapSmall
        y: Theme.portrait ? root.secondRow + (root.belowHeight - height) / 2 : 0
        width: Math.min(implicitWidth, root.width * (Theme.portrait ? 0.5 : 0.22))
        height: Theme.portrait ? implicitHeight : root.pillHeight
        visible: root.canTakeHome || root.canCallStaff
        label: root.canCallStaff ? qsTr("Staff") : qsTr("Take home")
        icon: root.canCallStaff ? "staff" : "phone"
        onTapped: root.canCallStaff ? root.openStaff() : root.takeHome()
    }

    Pill {
        id: looks

        anchors.right: tongues.left
        anchors.rightMargin: Theme.gapSmall
        width: Theme.portrait ? root.third : Math.min(implicitWidth, root.width * 0.24)
        height: root.pillHeight
        label: qsTr("Text and colours")
        icon: "comfort"
        onTapped: root.openComfort()
    }

    Pill {
        id: tongues

        anchors.right: parent.right
        width: Theme.portrait ? root.third : implicitWidth
        height: root.pillHeight
        // Always this English word (R51): who is lost in a strange language looks for it.
        label: "Language"
        icon: "language"
        onTapped: root.openLanguages()
    }
}
