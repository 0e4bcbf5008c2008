import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

/*! What the screen shows beside the text, and where. */
Group {
    id: root

    required property ComfortViewModel comfort
    /*! Whether the screen is higher than somebody who sits can reach. */
    required property bool tall

    heading: qsTr("The screen")
    block: "screen"

    Switch {
        width: parent.width
        visible: root.comfort.inJapanese
        label: qsTr("Furigana above kanji")
        block: "furigana"
        on: root.comfort.furigana
        onTurned: on => root.comfort.turn("furigana", on)
    }

    Switch {
        width: parent.width
        visible: !root.comfort.inJapanese
        label: qsTr("Japanese below the text")
        block: "original"
        on: root.comfort.original
        onTurned: on => root.comfort.turn("original", on)
    }

    Switch {
        width: parent.width
        label: qsTr("One thing below the other")
        block: "one-column"
        on: root.comfort.oneColumn
        onTurned: on => root.comfort.turn("one-column", on)
    }

    Switch {
        width: parent.width
        visible: root.tall
        label: qsTr("Everything to tap further down")
        block: "low-reach"
        on: root.comfort.lowReach
        onTurned: on => root.comfort.turn("low-reach", on)
    }

    Switch {
        width: parent.width
        label: qsTr("Things that move")
        block: "motion"
        on: root.comfort.motion
        onTurned: on => root.comfort.turn("motion", on)
    }
}
