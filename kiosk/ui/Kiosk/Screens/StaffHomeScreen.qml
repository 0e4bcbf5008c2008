import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

/*! What staff see first: the visit that waits for them to give the kiosk back, then the ways on. */
StaffPage {
    id: root

    required property StaffViewModel staff
    required property VisitorViewModel visitor

    title: qsTr("Staff area")
    visited: root.staff.visited
    onLeave: root.staff.leave()

    Note {
        width: parent.width
        visible: root.staff.message !== ""
        text: root.staff.message
        icon: "check"
    }

    Words {
        width: parent.width
        visible: root.visitor.waiting
        markup: qsTr("Someone is using the kiosk. This is where they are:")
        pixelSize: Theme.small
        lineHeight: 1.5
        weight: 700
        keepWithNext: true
    }

    FactLines {
        width: parent.width
        visible: root.visitor.waiting
        rows: root.visitor.rows
    }

    Grid {
        id: grid

        readonly property bool breakInside: true
        readonly property real cell: (grid.width - (grid.columns - 1) * grid.spacing) / grid.columns

        width: parent.width
        columns: Theme.portrait ? 1 : 2
        spacing: Theme.gapSmall

        TapCard {
            width: grid.cell
            title: qsTr("Sessions")
            hint: qsTr("What was asked for, step by step; save as CSV")
            icon: "list"
            arrow: true
            onTapped: root.staff.openSessions()
        }

        TapCard {
            width: grid.cell
            title: qsTr("Guides to mend")
            hint: qsTr("What is wrong with guides, journal and voice")
            icon: "warning"
            arrow: true
            onTapped: root.staff.openGuides()
        }

        TapCard {
            width: grid.cell
            title: qsTr("Size of the screen")
            hint: qsTr("Measure with a bank card, so that letters and buttons have their true size")
            icon: "card"
            arrow: true
            onTapped: root.staff.openSize()
        }

        TapCard {
            width: grid.cell
            title: qsTr("Change the PIN")
            hint: qsTr("The PIN as it is now, then the new one twice")
            icon: "pin"
            arrow: true
            onTapped: root.staff.openNewPin()
        }
    }
}
