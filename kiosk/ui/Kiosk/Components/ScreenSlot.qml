import QtQuick

/*!
    A row of the table of screens: made when its screen is first shown, kept from then on.

    PySide 6.11 loses memory with every Python item that QML throws away, and a screen that is there
    already is shown sooner.

    \qml
    ScreenSlot { screen: "home"; shown: shell.screen; sourceComponent: HomeScreen { home: root.home } }
    \endqml
*/
Loader {
    id: root

    required property string screen
    required property string shown
    readonly property bool current: root.screen === root.shown
    property bool kept: false
    /*! Made before anybody asks for it. */
    property bool ahead: false

    anchors.fill: parent
    active: root.current || root.kept || root.ahead
    visible: root.current
    focus: root.current
    onLoaded: soon.start()

    // Not at once: `active` is just being reckoned.
    Timer {
        id: soon

        interval: 0
        onTriggered: root.kept = true
    }
}
