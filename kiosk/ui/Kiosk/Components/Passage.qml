import QtQuick
import Kiosk.Theme

/*!
    A text of a guide, with its Japanese original below it when somebody wants that.

    \qml
    Passage { width: parent.width; markup: step.text; original: step.textOriginal; block: "text" }
    \endqml
*/
Column {
    id: root

    required property string markup
    required property string original
    required property string block
    /*! Texts that may stand here next. */
    property list<string> ahead: []
    property int pixelSize: Theme.body
    property real lineHeight: Theme.bodyLine
    property int weight: 400
    readonly property bool breakInside: true

    spacing: Theme.mm(1)
    // A column is not told what goes while the screen is hidden: it would keep the room of it.
    height: root.markup === "" ? 0 : implicitHeight

    Words {
        width: parent.width
        markup: root.markup
        ahead: root.ahead
        block: root.block
        pixelSize: root.pixelSize
        lineHeight: root.lineHeight
        weight: root.weight
    }

    Original {
        width: parent.width
        markup: root.original
    }
}
