import QtQuick
import Kiosk.Theme

/*!
    What can be tapped: acts on release inside, by Return or Space, and by an accessible action.

    Every control of the kiosk is one of these, so that touch, keys and screen readers always agree.
    A held key does not repeat (R18); sliding off cancels (R17).

    \qml
    Tappable { name: qsTr("Earlier"); onTapped: root.turn(-1); Icon { anchors.centerIn: parent; name: "back" } }
    \endqml
*/
Item {
    id: root

    required property string name
    property int role: Accessible.Button
    property bool checked: false
    property real radius: Theme.radius
    readonly property bool pressed: tap.pressed
    signal tapped

    function activate(): void {
        if (root.enabled && root.visible)
            root.tapped();
    }

    implicitWidth: Theme.target
    implicitHeight: Theme.target
    activeFocusOnTab: true

    Accessible.role: root.role
    Accessible.name: root.name
    Accessible.focusable: true
    Accessible.checkable: root.role === Accessible.RadioButton
    Accessible.checked: root.checked
    Accessible.onPressAction: root.activate()

    Keys.onPressed: event => {
        const keys = [Qt.Key_Return, Qt.Key_Enter, Qt.Key_Space, Qt.Key_Select];
        if (keys.includes(event.key)) {
            event.accepted = true;
            if (!event.isAutoRepeat)
                root.activate();
        }
    }

    TapHandler {
        id: tap

        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: root.activate()
    }

    // The ring of R48: black carries the contrast, yellow makes it seen on dark grounds.
    Rectangle {
        anchors.fill: parent
        anchors.margins: -Theme.mm(1.6)
        visible: root.activeFocus && Theme.showFocus
        color: "transparent"
        radius: root.radius + Theme.mm(1.6)
        border.width: Theme.mm(1)
        border.color: Colours.focusOuter
        z: 10

        Rectangle {
            anchors.fill: parent
            anchors.margins: Theme.mm(1)
            color: "transparent"
            radius: root.radius + Theme.mm(0.6)
            border.width: Math.max(2, Theme.mm(0.6))
            border.color: Colours.focusInner
        }
    }
}
