import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

/*! Nobody has touched the kiosk for a while: go on, or end now; the countdown decides otherwise. */
Page {
    id: root

    required property IdleViewModel idle

    title: qsTr("Are you still there?")
    picture: "picture/ask-person.svg"
    titleWords.urgent: true

    Words {
        width: parent.width
        markup: qsTr("If nobody touches the screen, everything is cleared.")
        block: "text"
    }

    Words {
        width: parent.width
        markup: root.idle.secondsText
        block: "seconds"
        pixelSize: Theme.title
        weight: 700
        color: Colours.main
    }

    BigButton {
        width: parent.width
        label: qsTr("I am finished")
        icon: "check"
        onTapped: root.idle.leave()
    }
}
