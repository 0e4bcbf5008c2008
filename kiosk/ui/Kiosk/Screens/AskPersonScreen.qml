import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

/*! A person is wanted: what the clerk must know stands on the screen, so nobody must explain. */
Page {
    id: root

    required property AskPersonViewModel askPerson

    title: qsTr("Please speak to the staff")
    original: Theme.japanese("Please speak to the staff")
    picture: "picture/ask-person.svg"
    leastPicture: Theme.mm(Theme.step >= 2 ? 30 : 60)

    Words {
        width: parent.width
        markup: qsTr("The staff at the counter will help you. Show them this screen.")
        block: "text"
    }

    Note {
        width: parent.width
        visible: root.askPerson.subject !== ""
        icon: "hand"
        text: root.askPerson.subject
        block: "subject"
    }

    FactLines {
        width: parent.width
        rows: root.askPerson.facts
    }

    Words {
        width: parent.width
        markup: qsTr("This screen stays as it is. You can go on with the guide at any time.")
        block: "meanwhile"
        pixelSize: Theme.small
        lineHeight: 1.5
        color: Colours.softInk
    }
}
