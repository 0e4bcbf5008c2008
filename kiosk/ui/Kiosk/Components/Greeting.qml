pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*!
    What the kiosk does, said in one language after the other to whoever comes near. A tap starts in
    the language that is shown. Use it on the welcome screen only: nothing else moves by itself.

    All greetings lie in one place, so that the place is as high as the longest and a turn sets no
    text anew. A screen reader hears the first one only.

    \qml
    Greeting { greetings: languages.greetings; turning: Theme.motion; onTapped: code => languages.choose(code) }
    \endqml
*/
Item {
    id: root

    /*! The kiosk's own language first. */
    required property var greetings
    property bool turning: false
    /*! Only the question, for a screen without much height. */
    property bool short: false
    /*! How long (ms) one language stays. */
    property int stay: 7000
    property int at: 0
    /*! The greeting that counts for a tap: who reaches for one sentence must not get the next. */
    property int settled: 0
    /*! The greetings of the other languages are needed now. */
    signal wanted
    signal tapped(code: string)

    function codeAt(number: int): string {
        return (each.itemAt(number) as Turn)?.code ?? "";
    }

    function begin(): void {
        root.at = 0;
        root.settled = 0;
    }

    component Turn: Column {
        id: turn

        required property int index
        required property string code
        required property string base
        required property list<string> families
        required property string question
        required property string offer
        readonly property bool current: turn.index === root.at

        width: root.width
        spacing: Theme.gapSmall
        opacity: turn.current ? 1 : 0

        // One is gone before the next one comes: two texts at a time can be read by nobody.
        Behavior on opacity {
            enabled: root.turning

            SequentialAnimation {
                PauseAnimation { duration: turn.current ? 250 : 0 }
                NumberAnimation { duration: 250 }
            }
        }

        Words {
            width: parent.width
            markup: turn.question
            language: turn.base
            families: turn.families
            pixelSize: root.short ? Theme.body : Theme.title
            lineHeight: Theme.tightLine
            weight: 700
            color: Colours.main
            spokenByParent: true
        }

        Words {
            width: parent.width
            markup: turn.offer
            language: turn.base
            families: turn.families
            lineHeight: 1.5
            visible: !root.short
            spokenByParent: true
        }
    }

    implicitHeight: childrenRect.height
    onTurningChanged: root.begin()

    readonly property bool saidAsOne: true

    Accessible.role: Accessible.StaticText
    Accessible.name: {
        const first = each.count > 0 ? each.itemAt(0) as Turn : null;
        return first === null ? "" : first.question + " " + first.offer;
    }

    Repeater {
        id: each

        model: root.greetings

        delegate: Turn {}
    }

    Timer {
        interval: root.stay
        repeat: true
        running: root.turning
        onTriggered: {
            // Asked for now and not at the start, when everything else is needed too.
            root.wanted();
            root.at = (root.at + 1) % Math.max(1, each.count);
            settle.restart();
        }
    }

    Timer {
        id: settle

        interval: root.stay / 6
        onTriggered: root.settled = root.at
    }

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        longPressThreshold: 0
        onTapped: root.tapped(root.codeAt(root.settled))
    }
}
