import QtQuick
import Kiosk.Theme

/*!
    What can be tapped: acts on release inside, by the key that selects (`KeyFocus`), and by an
    accessible action.

    Every control of the kiosk is one of these, so that touch, keys and screen readers always agree.
    Sliding off cancels; a second finger does nothing (R17).

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
    readonly property bool pressed: tap.pressed && Finger.on === root
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

    TapHandler {
        id: tap

        gesturePolicy: TapHandler.ReleaseWithinBounds
        // Qt takes a tap of 0.8 s for another gesture; here a slow finger is a finger too.
        longPressThreshold: 0
        onPressedChanged: {
            if (tap.pressed && !(Finger.on?.pressed ?? false))
                Finger.on = root;
        }
        onTapped: {
            if (Finger.on === root)
                root.activate();
        }
    }

    // The ring of R48.
    Rectangle {
        objectName: "ring"
        anchors.fill: parent
        anchors.margins: -Theme.focusRing
        visible: root.activeFocus && Theme.showFocus
        color: "transparent"
        radius: root.radius + Theme.focusRing
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
