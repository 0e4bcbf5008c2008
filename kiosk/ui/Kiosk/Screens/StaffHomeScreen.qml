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
        live: true
        icon: "check"
    }

    Grid {
        id: halves

        readonly property bool breakInside: true
        // Side by side both are read at once; a screen too low for that shows them in pages.
        readonly property bool beside: !Theme.portrait && root.visitor.waiting && root.room > Theme.mm(230)
        readonly property real half: halves.beside ? (halves.width - halves.spacing) / 2 : halves.width

        width: parent.width
        columns: halves.beside ? 2 : 1
        spacing: Theme.gap

        Column {
            readonly property bool breakInside: true

            width: halves.half
            spacing: Theme.gapSmall
            visible: root.visitor.waiting

            Words {
                width: parent.width
                markup: qsTr("Someone is using the kiosk. This is where they are:")
                pixelSize: Theme.small
                lineHeight: 1.5
                weight: 700
                keepWithNext: true
            }

            FactLines {
                width: parent.width
                rows: root.visitor.rows
            }
        }

        Grid {
            id: grid

            readonly property bool breakInside: true
            readonly property real cell: (grid.width - (grid.columns - 1) * grid.spacing) / grid.columns
            readonly property real tallest: grid.columns === 1 ? 0 : Math.max(sessions.implicitHeight, guides.implicitHeight, size.implicitHeight, pin.implicitHeight)

            width: halves.half
            columns: Theme.portrait || halves.beside ? 1 : 2
            spacing: Theme.gapSmall

            TapCard {
                id: sessions

                width: grid.cell
                height: Math.max(implicitHeight, grid.tallest)
                title: qsTr("Sessions")
                hint: qsTr("What was asked for, step by step; save as CSV")
                icon: "list"
                arrow: true
                onTapped: root.staff.openSessions()
            }

            TapCard {
                id: guides

                width: grid.cell
                height: Math.max(implicitHeight, grid.tallest)
                title: qsTr("Guides to mend")
                hint: qsTr("What is wrong with guides, journal and voice")
                icon: "warning"
                arrow: true
                onTapped: root.staff.openGuides()
            }

            TapCard {
                id: size

                width: grid.cell
                height: Math.max(implicitHeight, grid.tallest)
                title: qsTr("Size of the screen")
                hint: qsTr("Measure with a bank card, so that letters and buttons have their true size")
                icon: "card"
                arrow: true
                onTapped: root.staff.openSize()
            }

            TapCard {
                id: pin

                width: grid.cell
                height: Math.max(implicitHeight, grid.tallest)
                title: qsTr("Change the PIN")
                hint: qsTr("The PIN as it is now, then the new one twice")
                icon: "pin"
                arrow: true
                onTapped: root.staff.openNewPin()
            }
        }
    }
}
