import QtQuick
import Kiosk.ViewModels

/*!
    Where the keys are. The focus goes round all controls in reading order, is put on every new place
    and returns to where one came from. `used` is the control it is or was on. Who has the screen read
    aloud hears what the keys move to.

    An item may name its `readingOrder` where that of its children is another.

    \qml
    KeyFocus { keys: root.commands; frame: frame; content: content; place: shell.placeKey; atStart: shell.screen === "welcome" }
    \endqml
*/
Item {
    id: root

    required property KeyCommands keys
    /*! All that can be reached. */
    required property Item frame
    /*! The part of it that a new place changes. */
    required property Item content
    required property string place
    /*! Where a way begins: what was before is forgotten. */
    required property bool atStart
    // Places on the way here, each with the control that was used there.
    property var way: []
    property string shown: ""
    property Tappable used: null

    function focusOn(control: Tappable): void {
        control.forceActiveFocus(Qt.TabFocusReason);
    }

    function move(forward: bool): void {
        const all = root.controls(root.frame);
        const at = all.indexOf(root.Window.activeFocusItem);
        if (at < 0)
            root.begin();
        else
            root.focusOn(all[(at + (forward ? 1 : -1) + all.length) % all.length]);
        root.tell();
    }

    function select(): void {
        const control = root.Window.activeFocusItem as Tappable;
        if (control === null)
            root.begin();
        else
            control.activate();
        // A value that was chosen stays; a button leads to what is read anyway.
        if (control !== null && control.checked)
            root.tell();
    }

    function tell(): void {
        const control = root.Window.activeFocusItem as Tappable;
        if (control !== null)
            root.keys.reached(control.name, control.checked);
    }

    /*! The safe control of a new place: the main button, else the first that can be seen. */
    function begin(): void {
        const all = root.controls(root.frame);
        const first = all.find(each => each.kind === "filled") ?? root.controls(root.content).find(each => root.inView(each)) ?? all[0];
        if (first !== undefined)
            root.focusOn(first);
    }

    function arrive(): void {
        if (root.atStart)
            root.way = [];
        const before = root.way.findIndex(each => each.place === root.place);
        const control = before < 0 ? null : root.way[before].control;
        if (before < 0)
            root.way.push({ place: root.shown, control: root.used });
        else
            root.way.length = before;
        root.shown = root.place;
        // Later: the rows of the new place are not all there yet.
        Qt.callLater(root.settle, control);
    }

    function settle(control: Tappable): void {
        if (control !== null && control.visible && control.enabled)
            root.focusOn(control);
        else
            root.begin();
    }

    function controls(item: Item): var {
        const found = [];
        root.collect(item, found);
        return found;
    }

    function collect(item: var, found: var): void {
        for (const child of item.readingOrder ?? item.children) {
            if (!child.visible || !child.enabled)
                continue;
            if (child instanceof Tappable)
                found.push(child);
            else
                root.collect(child, found);
        }
    }

    /*! Whether it stands on the page that is shown. */
    function inView(control: Item): bool {
        for (let above = control.parent; above !== null; above = above.parent) {
            const top = control.mapToItem(above, 0, 0).y;
            if (above.clip && (top < 0 || top >= above.height))
                return false;
        }
        return true;
    }

    onPlaceChanged: root.arrive()
    Component.onCompleted: Qt.callLater(root.settle, null)

    Connections {
        target: root.Window.window

        function onActiveFocusItemChanged(): void {
            root.used = root.Window.activeFocusItem as Tappable ?? root.used;
        }
    }

    Connections {
        target: root.keys

        function onMoved(forward: bool): void {
            root.move(forward);
        }
        function onSelected(): void {
            root.select();
        }
    }
}
