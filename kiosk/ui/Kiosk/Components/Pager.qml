pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*!
    A column that is shown page by page when it is longer than its place. Nobody must know how to
    scroll: a big button shows the rest. A page ends between two blocks or two lines, never inside.
    `Page` and `StaffPage` have one already.

    A block with `breakInside` may be parted between its own children (a grid of cards), with
    `breakIfTaller` only when it is, with its heading, higher than a page, and never above `wholeTo`,
    px from its top; one with `keepWithNext` (a heading) stays on the page of what follows it. `lead` stands before the content on the first page.

    \qml
    Pager { anchors.fill: parent; Words { width: parent.width; markup: step.text; block: "text" } }
    \endqml
*/
Item {
    id: root

    default property alias content: inner.data
    property alias lead: leading.data
    property alias spacing: inner.spacing
    /*! Where a title and a foot are put that go through the pages with the content. */
    readonly property Item head: front
    readonly property Item tail: back
    property int page: 0
    /*! Where the button for the rest stands when it is not below the text; null: below. */
    property Item morePlace: null
    /*! Fewer lines of a text stand on no page without the rest of it, as long as there is another way. */
    readonly property int leastLines: 2
    /*! Height of that button. */
    readonly property real moreHeight: Math.max(more.implicitHeight, again.implicitHeight)
    readonly property real roomForPage: root.height - (root.morePlace === null ? root.moreHeight + Theme.gapSmall : 0)
    /*! Height of the content alone. */
    readonly property real needed: inner.implicitHeight
    readonly property bool paged: root.starts.length > 1
    readonly property int current: Math.min(root.page, root.starts.length - 1)
    // Where pages begin. Reckoned after a layout is done: as a binding it would chase its own tail.
    property list<real> starts: [0]

    /*! Now, so that no frame shows too long a page; and once more when all blocks have settled. */
    function rearrange(): void {
        root.refresh();
        soon.restart();
    }

    function refresh(): void {
        // On a hidden screen no block is visible: it would be parted anywhere.
        if (!root.visible)
            return;
        root.reckon(column.implicitHeight);
        onPage.look();
    }

    function reckon(length: real): void {
        if (length <= root.height + 1 || root.height <= 0) {
            root.starts = [0];
            return;
        }
        const room = root.roomForPage;
        const breaks = root.breaks(room);
        const starts = [0];
        while (length - starts[starts.length - 1] > room + 1 && starts.length < 40) {
            const from = starts[starts.length - 1];
            const fitting = breaks.filter(each => each.start > from + 1 && each.end <= from + room + 1);
            // A page far from full is worse: a picture would stand there without its text.
            const good = fitting.filter(each => !each.lonely && each.end > from + room * 2 / 3);
            const chosen = good.length > 0 ? good : fitting;
            starts.push(chosen.length > 0 ? Math.max(...chosen.map(each => each.start)) : from + room);
        }
        root.starts = starts;
    }

    /*! Where the column may be parted into pages of that room: `end` of one, `start` of the next, `lonely` if only at need. */
    function breaks(room: real): var {
        const state = { found: [], from: 0, end: 0, kept: false };
        root.collect(column, 0, room, state);
        return state.found;
    }

    // Before the first block nothing is parted: that was decided where the whole positioner begins.
    // What stands side by side is parted only between its rows.
    function collect(positioner: Item, offset: real, room: real, state: var): void {
        const grid = positioner as Grid;
        const beside = grid !== null && grid.columns > 1;
        let above = null;
        for (const block of positioner.children) {
            if (!block.visible || block.height <= 0)
                continue;
            const top = offset + block.y;
            if (above !== null && top > above + 1 && !state.kept)
                state.found.push({ start: top, end: Math.min(top, state.end) });
            above = top;
            if (!state.kept)
                state.from = top;
            state.kept = block.keepWithNext === true;
            if (!beside && (block.breakInside === true || (block.breakIfTaller === true && top + block.height - state.from > room)))
                root.collectInside(block, top, room, state);
            else if (!beside && block.linePitch !== undefined)
                for (let line = 1; line < block.lineCount; line++)
                    state.found.push({
                        start: top + line * block.linePitch,
                        end: top + line * block.linePitch,
                        lonely: Math.min(line, block.lineCount - line) < root.leastLines
                    });
            state.end = Math.max(state.end, top + block.height);
        }
    }

    function collectInside(block: Item, top: real, room: real, state: var): void {
        root.collect(block, top, room, state);
        const whole = top + (block.wholeTo ?? 0);
        state.found = state.found.filter(each => each.start <= top || each.start >= whole);
    }

    function showOffset(offset: real): void {
        for (let at = root.starts.length - 1; at >= 0; at--) {
            if (offset >= root.starts[at] - 1) {
                root.page = at;
                return;
            }
        }
    }

    /*!
        The focus stays where it is when one button gives way to the other. Who cannot see the page
        is told all that stands on it.
    */
    function turn(to: int, from: Tappable, other: Tappable): void {
        const focused = from.activeFocus;
        root.page = to;
        Reading.turned(onPage.firstBlock());
        if (focused && !from.enabled)
            other.forceActiveFocus();
        from.Accessible.announce(onPage.text(), Accessible.Polite);
    }

    function follow(): void {
        const found = root.paged && Reading.block !== "" ? root.find(column, Reading.block) : null;
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

    implicitHeight: column.implicitHeight
    onRoomForPageChanged: soon.restart()
    Component.onCompleted: root.refresh()
    onVisibleChanged: {
        if (root.visible) {
            root.rearrange();
            onPage.tellHidden();
            onPage.show(more, more.enabled);
            onPage.show(again, again.enabled);
        }
    }

    Timer {
        id: soon

        interval: 0
        onTriggered: root.refresh()
    }

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

    OnPage {
        id: onPage

        column: column
        from: root.starts[root.current] ?? 0
        to: root.paged ? onPage.from + view.height : Infinity
    }

    // A little wider than what it shows: the ring of the focus stands outside its control.
    Item {
        id: view

        x: -Theme.focusRing
        width: root.width + 2 * Theme.focusRing
        height: root.current + 1 < root.starts.length ? Math.min(root.roomForPage + 1, root.starts[root.current + 1] - root.starts[root.current] - 1) : root.paged ? root.roomForPage : root.height
        clip: root.paged

        Column {
            id: column

            x: Theme.focusRing
            y: -root.starts[root.current]
            width: root.width
            spacing: Theme.gap
            onImplicitHeightChanged: root.rearrange()

            Item {
                id: front

                readonly property bool breakInside: true

                width: parent.width
                height: childrenRect.height
                visible: height > 0
            }

            Item {
                id: leading

                width: parent.width
                height: childrenRect.height
                visible: height > 0
            }

            Column {
                id: inner

                readonly property bool breakInside: true

                width: parent.width
                spacing: Theme.gap
                onPositioningComplete: onPage.look()
            }

            Item {
                id: back

                readonly property bool breakInside: true

                width: parent.width
                height: childrenRect.height
                visible: height > 0
            }
        }
    }

    // Both always have their height, shown or not: it must be known before they are needed.
    BigButton {
        id: more

        parent: root.morePlace ?? root
        y: parent.height - height
        width: parent.width
        height: root.moreHeight
        opacity: 0
        enabled: root.paged && root.current < root.starts.length - 1
        onEnabledChanged: onPage.show(more, more.enabled)
        activeFocusOnTab: enabled
        label: qsTr("Show more")
        icon: "more"
        onTapped: root.turn(root.current + 1, more, again)
    }

    BigButton {
        id: again

        parent: root.morePlace ?? root
        y: parent.height - height
        width: parent.width
        height: root.moreHeight
        opacity: 0
        enabled: root.paged && root.current === root.starts.length - 1
        onEnabledChanged: onPage.show(again, again.enabled)
        activeFocusOnTab: enabled
        label: qsTr("Show the beginning again")
        icon: "back"
        onTapped: root.turn(0, again, more)
    }
}
