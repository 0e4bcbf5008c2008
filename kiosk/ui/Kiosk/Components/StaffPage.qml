import QtQuick
import Kiosk.Theme

/*!
    The body of a staff screen: a title, a way out, tabs, and the content in pages. The way out gives
    the kiosk back to the visitor who waits, or leads to the welcome screen. Staff screens have
    neither `Header` nor `BottomBar`: they are another place, for other people.

    \qml
    StaffPage { title: qsTr("Sessions"); visited: staff.visited; onLeave: staff.leave(); tabs: Pill { label: qsTr("Staff area") } }
    \endqml
*/
Item {
    id: root

    required property string title
    /*! Whether a visitor waits for the kiosk. */
    required property bool visited
    property alias tabs: tabRow.data
    default property alias content: pager.content
    property alias page: pager.page
    /*! Height of what can be shown on one page. */
    readonly property alias room: pager.height
    readonly property alias titleWords: heading
    signal leave

    Words {
        id: heading

        width: root.width - close.width - Theme.gap
        anchors.left: parent.left
        anchors.verticalCenter: close.verticalCenter
        markup: root.title
        pixelSize: Theme.button
        lineHeight: Theme.tightLine
        weight: 700
        Accessible.role: Accessible.Heading
    }

    Pill {
        id: close

        anchors.right: parent.right
        label: root.visited ? qsTr("Give back") : qsTr("Close")
        icon: root.visited ? "back" : "close"
        onTapped: root.leave()
    }

    Flow {
        id: tabRow

        y: Math.max(heading.height, close.height) + Theme.gap
        width: root.width
        spacing: Theme.gapSmall
    }

    Pager {
        id: pager

        y: tabRow.y + (tabRow.height > 0 ? tabRow.height + Theme.gap : 0)
        width: root.width
        height: root.height - pager.y
    }
}
