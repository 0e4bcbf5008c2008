import QtQuick
import Kiosk.Theme

/*!
    The body of a staff screen: a title, a way out, tabs, and the content in pages. Staff screens have
    neither `Header` nor `BottomBar`: they are another place, for other people.

    \qml
    StaffPage { title: qsTr("Sessions"); onLeave: staff.leave(); tabs: Pill { label: qsTr("Guides to mend") } }
    \endqml
*/
Item {
    id: root

    required property string title
    property alias tabs: tabRow.data
    default property alias content: pager.content
    property alias page: pager.page
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
        label: qsTr("Close")
        icon: "close"
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
