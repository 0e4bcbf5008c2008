pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*!
    A column that is shown page by page when it is longer than its place. Nobody must know how to
    scroll: a big button shows the rest. A page ends between two blocks or two lines, never inside.

    A block with `breakInside` may be parted between its own children (a grid of cards); one with
    `keepWithNext` (a heading) stays on the page of what follows it.
*/
Item {
    id: root

    default property alias content: column.data
    property int page: 0
    property alias spacing: column.spacing
    readonly property real needed: column.implicitHeight
    readonly property bool paged: column.implicitHeight > root.height + 1
    readonly property real room: root.paged ? root.height - more.height - Theme.gapSmall : root.height
    // A plain list of offsets; QML has no typed list of reals that a function can return.
    readonly property var starts: root.paged ? root.pages(root.room, column.implicitHeight) : [0]
    readonly property int current: Math.min(root.page, root.starts.length - 1)

    /*! Where pages begin: each as late as its last whole block or line allows. */
    function pages(room: real, length: real): list<real> {
        const ends = root.breaks();
        const starts = [0];
        while (length - starts[starts.length - 1] > room + 1 && starts.length < 50) {
            const from = starts[starts.length - 1];
            const fitting = ends.filter(at => at > from + 1 && at <= from + room + 1);
            starts.push(fitting.length > 0 ? Math.max(...fitting) : from + room);
        }
        return starts;
    }

    /*! Offsets at which the column may be parted. */
    function breaks(): list<real> {
        const found = [];
        root.collect(column, 0, found);
        return found;
    }

    // The offsets inside a positioner; what stands side by side is parted only between its rows.
    function collect(positioner: Item, offset: real, found: var): void {
        let kept = false;
        for (const block of positioner.children) {
            if (!block.visible || block.height <= 0)
                continue;
            const top = offset + block.y;
            if (!kept)
                found.push(top);
            // A heading never stands alone at the end of a page.
            kept = block.keepWithNext === true;
            if (positioner.columns > 1)
                continue;
            if (block.breakInside === true)
                root.collect(block, top, found);
            else if (block.linePitch !== undefined)
                for (let line = 1; line < block.lineCount; line++)
                    found.push(top + line * block.linePitch);
        }
    }

    function showOffset(offset: real): void {
        for (let at = root.starts.length - 1; at >= 0; at--) {
            if (offset >= root.starts[at] - 1) {
                root.page = at;
                return;
            }
        }
    }

    implicitHeight: column.implicitHeight

    // The page follows the voice and the keyboard.
    Connections {
        target: Reading

        function onBlockChanged(): void {
            root.follow();
        }
        function onSentenceChanged(): void {
            root.follow();
        }
    }

    function follow(): void {
        if (!root.paged || Reading.block === "")
            return;
        const found = root.find(column, Reading.block);
        if (found !== null) {
            const line = found.sentenceLine > 0 ? found.sentenceLine * found.linePitch : 0;
            root.showOffset(found.mapToItem(column, 0, 0).y + line);
        }
    }

    function find(item: Item, block: string): Words {
        const words = item as Words;
        if (words !== null && words.block === block)
            return words;
        for (const child of item.children) {
            const found = root.find(child, block);
            if (found !== null)
                return found;
        }
        return null;
    }

    Connections {
        target: root.Window.window

        function onActiveFocusItemChanged(): void {
            let item = root.Window.activeFocusItem;
            const focused = item;
            while (item !== null && item !== column)
                item = item.parent;
            if (item === column && root.paged)
                root.showOffset(focused.mapToItem(column, 0, 0).y);
        }
    }

    Item {
        width: root.width
        height: root.current + 1 < root.starts.length ? root.starts[root.current + 1] - root.starts[root.current] - 1 : root.room
        clip: root.paged

        Column {
            id: column

            y: -root.starts[root.current]
            width: root.width
            spacing: Theme.gap
        }
    }

    BigButton {
        id: more

        readonly property bool last: root.current === root.starts.length - 1

        anchors.bottom: parent.bottom
        width: parent.width
        visible: root.paged
        label: more.last ? qsTr("Show the beginning again") : qsTr("Show more")
        icon: more.last ? "back" : "more"
        onTapped: root.page = more.last ? 0 : root.current + 1
    }
}
