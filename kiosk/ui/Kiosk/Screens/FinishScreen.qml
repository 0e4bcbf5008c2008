import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

/*! The one question at the end; any answer, or none, ends the visit. */
Page {
    id: root

    required property FinishViewModel finish

    title: qsTr("Thank you for using the guide")
    original: Theme.japanese("Thank you for using the guide")
    picture: "picture/thanks.svg"

    Words {
        width: parent.width
        markup: qsTr("Did this help?")
        block: "text"
        weight: 700
    }

    Row {
        id: answers

        readonly property real third: (width - 2 * spacing) / 3
        readonly property real tallest: Math.max(yes.implicitHeight, partly.implicitHeight, no.implicitHeight, Theme.mm(26))

        width: parent.width
        spacing: Theme.gapSmall

        BigButton {
            id: yes

            width: answers.third
            height: answers.tallest
            label: qsTr("Yes")
            icon: "yes"
            onTapped: root.finish.answer("yes")
        }

        BigButton {
            id: partly

            width: answers.third
            height: answers.tallest
            label: qsTr("Partly")
            icon: "partly"
            onTapped: root.finish.answer("partly")
        }

        BigButton {
            id: no

            width: answers.third
            height: answers.tallest
            label: qsTr("No")
            icon: "no"
            onTapped: root.finish.answer("no")
        }
    }

    Words {
        width: parent.width
        markup: qsTr("Your answer tells nothing about you.")
        block: "note"
        pixelSize: Theme.small
        lineHeight: 1.5
        color: Colours.softInk
    }
}
