import QtQuick
import Kiosk.Components
import Kiosk.Theme

/*! Something is wanted that there is no guide for: said honestly, with where to go. */
Page {
    title: qsTr("Something else")
    original: Theme.japanese("Something else")
    picture: "picture/no-topic.svg"

    Words {
        width: parent.width
        markup: qsTr("This kiosk has no guide for it yet. The staff at the counter will help you.")
        block: "text"
    }
}
