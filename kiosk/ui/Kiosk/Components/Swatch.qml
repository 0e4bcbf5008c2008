import QtQuick
import Kiosk.Theme

/*!
    A letter and a line in the colours of one contrast mode, whichever is shown.

    \qml
    Swatch { column: 3; letter: "A" }
    \endqml
*/
Rectangle {
    id: root

    /*! Which mode, as `Colours` counts them. */
    required property int column
    required property string letter

    implicitWidth: Theme.mm(26)
    implicitHeight: Theme.mm(15)
    radius: Theme.radiusSmall
    color: Colours.papers[root.column]
    border.width: Theme.lineThin
    border.color: Colours.line

    Row {
        anchors.centerIn: parent
        spacing: Theme.mm(2.5)

        Words {
            anchors.verticalCenter: parent.verticalCenter
            markup: root.letter
            pixelSize: Theme.letters(6.4)
            lineHeight: 1.1
            weight: 700
            color: Colours.inks[root.column]
            spokenByParent: true
        }

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.mm(8)
            height: Theme.mm(4)
            radius: height / 2
            color: Colours.mains[root.column]
        }
    }
}
