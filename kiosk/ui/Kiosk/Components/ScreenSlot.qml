import QtQuick

/*! A row of the table of screens: exists while its screen is shown. */
Loader {
    id: root

    required property string screen
    required property string shown
    readonly property bool current: root.screen === root.shown

    anchors.fill: parent
    active: root.current
    visible: root.current
    focus: root.current
}
