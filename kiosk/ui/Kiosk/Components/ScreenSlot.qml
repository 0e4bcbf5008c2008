import QtQuick

/*!
    A row of the table of screens: made when its screen is first shown, kept from then on.

    PySide 6.11 loses memory with every Python item that QML throws away, and a screen that is there
    already is shown sooner.
*/
Loader {
    id: root

    required property string screen
    required property string shown
    readonly property bool current: root.screen === root.shown
    property bool kept: false

    anchors.fill: parent
    active: root.current || root.kept
    visible: root.current
    focus: root.current
    onLoaded: root.kept = true
}
