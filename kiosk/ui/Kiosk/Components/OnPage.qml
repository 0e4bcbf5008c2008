import QtQuick
import Kiosk.Native

/*!
    Which of a column's parts stand on the page that is shown. The others keep their place and are
    hidden: to a screen reader, and to whatever asks what lies under a finger, a clip means nothing.

    A part is a text, a control, or what says of itself that it is `saidAsOne`.

    \qml
    OnPage { id: onPage; column: column; from: pager.starts[pager.current]; to: onPage.from + view.height }
    \endqml
*/
Sight {
    id: root

    required property Item column
    property real from: 0
    /*! Infinity where everything is on one page. */
    property real to: Infinity
    property bool anyHidden: false

    onFromChanged: root.look()
    onToChanged: root.look()

    /*! Hide and show anew, when the page or what stands on it is another. */
    function look(): void {
        if (root.to === Infinity && !root.anyHidden)
            return;
        root.anyHidden = root.to !== Infinity;
        root.lookIn(root.column, root.from, root.to, false);
    }

    /*! Say once more what is hidden: Qt said of everything on a screen that it is shown now. */
    function tellHidden(): void {
        if (root.anyHidden)
            root.lookIn(root.column, root.from, root.to, true);
    }

    function lookIn(item: Item, from: real, to: real, tell: bool): void {
        for (const child of item.children) {
            if (!root.isPart(child)) {
                root.lookIn(child, from - child.y, to - child.y, tell);
                continue;
            }
            // Less than this of it is the space around its letters.
            const shown = child.y + child.height > from + 2 && child.y < to - 2;
            if (shown !== child.opacity > 0 || (tell && !shown))
                root.show(child, shown);
        }
    }

    function isPart(item: var): bool {
        return (item instanceof Words && !item.spokenByParent) || item instanceof Tappable || item.saidAsOne === true;
    }

    /*! All words that can be read now. */
    function text(): string {
        return root.words().map(each => each.plainText).join("\n");
    }

    /*! The first block read aloud that begins here; "" if none does. */
    function firstBlock(): string {
        const begins = each => each.block !== "" && each.mapToItem(root.column, 0, 0).y >= root.from - 1;
        return root.words().find(begins)?.block ?? "";
    }

    function words(): list<Words> {
        const found = [];
        root.collect(root.column, found);
        return found;
    }

    function collect(item: Item, found: var): void {
        for (const child of item.children) {
            if (!child.visible || child.opacity === 0)
                continue;
            const words = child as Words;
            if (words !== null)
                found.push(words);
            root.collect(child, found);
        }
    }
}
