import QtQuick
import Kiosk.Theme

/*!
    One of our drawings in the colours of the theme, as large as its place allows.

    \qml
    Drawing { source: "picture/welcome.svg"; width: 400; height: 240 }
    \endqml
*/
Image {
    id: root

    /*! `icon/<file>`, `picture/<file>` or `guide/<guide>/<file>`. */
    required property string drawing

    source: root.drawing === "" || root.width < 1 || root.height < 1 ? "" : "image://drawing/" + root.drawing + "?" + Colours.drawing
    sourceSize: Qt.size(Math.max(1, root.width), Math.max(1, root.height))
    fillMode: Image.PreserveAspectFit
    cache: true
    Accessible.ignored: true
}
