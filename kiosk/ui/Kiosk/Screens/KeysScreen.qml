import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

/*! What the keys of this kiosk do, as staff have set them. */
Page {
    id: root

    required property KeysViewModel keys

    title: qsTr("How to use the keys")

    Words {
        width: parent.width
        markup: root.keys.text
        block: "text"
    }

    FactLines {
        width: parent.width
        rows: root.keys.rows
    }
}
