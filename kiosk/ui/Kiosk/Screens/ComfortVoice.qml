import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

/*! Whether, how loud and how fast the screen is read aloud. */
Group {
    id: root

    required property ComfortViewModel comfort

    heading: qsTr("Voice")
    block: "voice"

    Switch {
        width: parent.width
        label: qsTr("Read every screen aloud")
        block: "aloud"
        on: root.comfort.readAloud
        onTurned: on => root.comfort.turn("read-aloud", on)
    }

    Setting {
        width: parent.width
        label: qsTr("Loudness of the voice")
        block: "volume"

        Stepper {
            width: parent.width
            text: root.comfort.volume
            earlierName: qsTr("Quieter")
            laterName: qsTr("Louder")
            earlierIcon: "minus"
            laterIcon: "plus"
            level: root.comfort.volume
            levels: 5
            onTurn: by => by > 0 ? root.comfort.louder() : root.comfort.softer()
        }
    }

    Setting {
        width: parent.width
        label: qsTr("Speed of the voice")
        block: "speed"

        Stepper {
            width: parent.width
            text: root.comfort.speed + " %"
            earlierName: qsTr("Slower")
            laterName: qsTr("Faster")
            earlierIcon: "minus"
            laterIcon: "plus"
            level: root.comfort.speedStep
            levels: 7
            onTurn: by => by > 0 ? root.comfort.faster() : root.comfort.slower()
        }
    }
}
