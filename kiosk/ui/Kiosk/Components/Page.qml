import QtQuick
import Kiosk.Theme

/*!
    The body of every screen for residents: a title, a picture, the content, and what stands at its
    foot. Upright the picture is above the text, lying it is beside it.

    \qml
    Page {
        title: step.title
        picture: step.picture
        Words { width: parent.width; markup: step.text; block: "text" }
    }
    \endqml
*/
Item {
    id: root

    property string title: ""
    property string picture: ""
    /*! The picture shrinks so that the text is whole; this is the least height it keeps. */
    property real leastPicture: Theme.mm(Theme.size === "xl" ? 34 : 42)
    default property alias content: pager.content
    property alias foot: footing.data
    property alias spacing: pager.spacing
    property alias page: pager.page

    readonly property bool beside: !Theme.portrait && root.picture !== ""
    readonly property real textLeft: root.beside ? Math.round(root.width * 0.46) + Theme.gap * 2 : 0
    readonly property real below: root.height - pager.needed - heading.taken - footing.taken - Theme.gap

    Words {
        id: heading

        readonly property real taken: heading.visible ? heading.height + Theme.gap : 0

        x: root.textLeft
        width: root.width - root.textLeft
        markup: root.title
        block: "title"
        pixelSize: Theme.title
        lineHeight: Theme.tightLine
        weight: 700
        Accessible.role: Accessible.Heading
    }

    Rectangle {
        id: ground

        readonly property real wished: Math.min(root.width * 0.56, Math.max(root.leastPicture, root.below))

        y: root.beside ? 0 : heading.taken
        width: root.beside ? Math.round(root.width * 0.46) : root.width
        height: root.picture === "" ? 0 : root.beside ? Math.min(root.height, Math.round(ground.width * 0.8)) : Math.round(ground.wished)
        visible: root.picture !== ""
        radius: Theme.radius
        color: Colours.tint
        border.width: Colours.outlined ? Theme.lineThin : 0
        border.color: Colours.line

        Drawing {
            anchors.fill: parent
            anchors.margins: Theme.gap
            drawing: root.picture
        }
    }

    Pager {
        id: pager

        x: root.textLeft
        y: root.beside || root.picture === "" ? heading.taken : ground.y + ground.height + Theme.gap
        width: root.width - root.textLeft
        height: root.height - pager.y - footing.taken
    }

    Item {
        id: footing

        readonly property real taken: footing.height > 0 ? footing.height + Theme.gap : 0

        x: root.textLeft
        anchors.bottom: parent.bottom
        width: root.width - root.textLeft
        height: footing.childrenRect.height
    }
}
