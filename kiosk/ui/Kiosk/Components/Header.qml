import QtQuick
import Kiosk.Theme

/*!
    The head of every screen, the same everywhere: start over, how it looks, the language; below,
    where one is and how to take it home.
*/
Item {
    id: root

    required property string title
    required property string startOverText
    required property string startOverIcon
    property bool canTakeHome: false
    signal startOver
    signal openComfort
    signal openLanguages
    signal takeHome

    readonly property int pillHeight: Math.max(over.implicitHeight, looks.implicitHeight, tongues.implicitHeight)
    readonly property real third: (root.width - 2 * Theme.gapSmall) / 3
    readonly property real secondRow: root.pillHeight + Theme.gapSmall

    implicitHeight: Theme.portrait ? root.secondRow + Math.max(Theme.target, takeaway.implicitHeight) : root.pillHeight

    Pill {
        id: over

        width: Theme.portrait ? root.third : implicitWidth
        height: root.pillHeight
        label: root.startOverText
        icon: root.startOverIcon
        onTapped: root.startOver()
    }

    Words {
        id: where

        x: Theme.portrait ? 0 : over.width + Theme.gap
        y: Theme.portrait ? root.secondRow + (Math.max(Theme.target, takeaway.height) - where.height) / 2 : (root.pillHeight - where.height) / 2
        width: (Theme.portrait ? (takeaway.visible ? takeaway.x - Theme.gap : root.width) : (takeaway.visible ? takeaway.x : looks.x) - Theme.gap) - where.x
        height: Math.min(where.implicitHeight, 2 * where.linePitch)
        markup: root.title
        pixelSize: Theme.small
        lineHeight: 1.25
        color: Colours.softInk
    }

    Pill {
        id: takeaway

        x: Theme.portrait ? root.width - width : looks.x - Theme.gapSmall - width
        y: Theme.portrait ? root.secondRow : 0
        width: Math.min(implicitWidth, Theme.portrait ? root.width * 0.55 : root.width * 0.24)
        height: Theme.portrait ? implicitHeight : root.pillHeight
        visible: root.canTakeHome
        label: qsTr("Take home")
        icon: "phone"
        onTapped: root.takeHome()
    }

    Pill {
        id: looks

        x: Theme.portrait ? root.third + Theme.gapSmall : tongues.x - Theme.gapSmall - width
        width: Theme.portrait ? root.third : implicitWidth
        height: root.pillHeight
        label: qsTr("Text and colours")
        icon: "comfort"
        onTapped: root.openComfort()
    }

    Pill {
        id: tongues

        x: root.width - width
        width: Theme.portrait ? root.third : implicitWidth
        height: root.pillHeight
        // Always this English word (R51): who is lost in a strange language looks for it.
        label: "Language"
        icon: "language"
        onTapped: root.openLanguages()
    }
}
