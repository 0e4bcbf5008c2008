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
    /*! The title in Japanese, below it when somebody wants that. */
    property string original: ""
    /*! Titles that may stand here next. */
    property list<string> titlesAhead: []
    property list<string> picturesAhead: []
    property string picture: ""
    /*! The picture as far as the page shows it: in low reach it is above the page. */
    readonly property string drawn: Theme.lowReach ? "" : root.picture
    /*! The picture shrinks so that the text is whole; this is the least height it keeps. */
    property real leastPicture: Theme.mm(Theme.size === "xl" ? 34 : 42)
    default property alias content: pager.content
    property alias foot: footing.data
    property alias spacing: pager.spacing
    property alias page: pager.page
    readonly property alias titleWords: words

    readonly property bool beside: !Theme.portrait && root.drawn !== ""
    /*! Large letters on a lying screen: all buttons go below the picture, the text has its side. */
    readonly property bool buttonsBeside: root.beside && Theme.step >= 2
    readonly property real sideWidth: Math.round(root.width * (root.buttonsBeside ? 0.4 : 0.46))
    readonly property real textLeft: root.beside ? root.sideWidth + Theme.gap * 2 : 0
    /*! A class laptop, or large letters on a lying screen: little height for the text. */
    readonly property bool shallow: root.height < Theme.mm(130)
    /*! Three lines of the text, and the button for the rest where it is below them. */
    readonly property real leastText: 3 * Theme.body * Theme.bodyLine + (root.buttonsBeside ? 0 : pager.moreHeight + Theme.gapSmall)
    readonly property real outside: heading.taken + (root.buttonsBeside ? 0 : footing.taken)
    /*! A long title leaves too little room: it is the first thing of the pages then. */
    readonly property bool crowded: root.height - root.outside < Math.min(root.leastText, pager.needed)
    /*! And what stands at the foot is the last. */
    readonly property bool footInside: root.buttonsBeside ? root.footTooTall : root.crowded
    property bool footTooTall: false
    readonly property real headTaken: root.crowded ? 0 : heading.taken
    readonly property real footTaken: root.buttonsBeside || root.footInside ? 0 : footing.taken
    readonly property real below: root.height - pager.needed - heading.taken - root.footTaken - Theme.gap
    /*! Too long a text takes its picture along as the first thing of its pages. */
    readonly property bool inside: root.drawn !== "" && !root.beside && root.below < root.leastPicture

    // Not a binding: inside it is wider, and no longer too tall for where it was.
    function weighFoot(): void {
        root.footTooTall = false;
        footing.weigh();
    }

    onTitleChanged: root.weighFoot()
    onHeightChanged: root.weighFoot()
    onButtonsBesideChanged: root.weighFoot()

    Column {
        id: heading

        readonly property bool breakInside: true
        readonly property real taken: heading.height > 0 ? heading.height + Theme.gap : 0

        parent: root.crowded ? pager.head : root
        anchors.left: parent.left
        anchors.leftMargin: root.crowded ? 0 : root.textLeft
        width: root.width - root.textLeft

        Words {
            id: words

            width: parent.width
            keepWithNext: Theme.original && root.original !== ""
            markup: root.title
            ahead: root.titlesAhead
            block: "title"
            pixelSize: Theme.portrait || Theme.step < 2 ? Theme.title : Theme.body
            lineHeight: Theme.tightLine
            weight: 700
            Accessible.role: Accessible.Heading
        }

        Original {
            width: parent.width
            markup: root.original
        }
    }

    Picture {
        id: ground

        readonly property real sideHeight: root.buttonsBeside ? root.height - (root.footInside ? 0 : footing.taken) - (pager.paged ? side.height + Theme.gap : 0) : root.height

        anchors.left: parent.left
        y: root.beside ? 0 : heading.taken
        width: root.beside ? root.sideWidth : root.width
        height: !ground.visible ? 0 : root.beside ? Math.min(ground.sideHeight, Math.round(ground.width * 0.8)) : Math.round(Math.min(root.width * 0.56, root.below))
        visible: root.drawn !== "" && !root.inside && (!root.buttonsBeside || ground.sideHeight > Theme.mm(30))
        drawing: root.drawn
        ahead: root.picturesAhead
    }

    Item {
        id: side

        anchors.left: parent.left
        y: root.height - (root.footInside ? 0 : footing.taken) - height
        width: root.sideWidth
        height: pager.moreHeight
    }

    Pager {
        id: pager

        anchors.left: parent.left
        anchors.leftMargin: root.textLeft
        y: root.beside || !ground.visible ? root.headTaken : ground.y + ground.height + Theme.gap
        width: root.width - root.textLeft
        height: root.height - pager.y - root.footTaken
        morePlace: root.buttonsBeside ? side : null

        lead: Picture {
            // A picture alone on a page would hide that there is a text.
            readonly property bool fits: root.inside && pager.height > 1.5 * root.leastText

            width: pager.width
            height: fits ? Math.round(Math.min(root.width * 0.42, pager.height * 0.5)) : 0
            visible: root.inside
            drawing: root.drawn
        }
    }

    Item {
        id: footing

        function weigh(): void {
            if (root.buttonsBeside && footing.taken + pager.moreHeight > root.height)
                root.footTooTall = true;
        }

        readonly property bool breakInside: true
        readonly property real taken: footing.height > 0 ? footing.height + Theme.gap : 0

        parent: root.footInside ? pager.tail : root
        anchors.left: parent.left
        anchors.leftMargin: root.buttonsBeside || root.footInside ? 0 : root.textLeft
        y: root.footInside ? 0 : root.height - height
        onTakenChanged: Qt.callLater(footing.weigh)
        width: root.buttonsBeside && !root.footInside ? root.sideWidth : root.width - root.textLeft
        height: footing.childrenRect.height
    }
}
