import QtQuick
import Kiosk.Theme

/*!
    One of our drawings in the colours of the theme, as large as its place allows.

    \qml
    Drawing { drawing: "picture/welcome.svg"; width: 400; height: 240 }
    \endqml
*/
Image {
    id: root

    /*! `icon/<file>`, `picture/<file>` or `guide/<guide>/<file>`. */
    required property string drawing

    readonly property string wanted: root.drawing === "" || root.width < 1 || root.height < 1 ? "" : "image://drawing/" + root.drawing + "?" + Colours.drawing

    /*! Drawn once for all that changed together: the drawing and, a moment later, its place. */
    function draw(): void {
        if (root.wanted !== "")
            root.sourceSize = Qt.size(Math.max(1, root.width), Math.max(1, root.height));
        root.source = root.wanted;
    }

    onWantedChanged: Qt.callLater(root.draw)
    onWidthChanged: Qt.callLater(root.draw)
    onHeightChanged: Qt.callLater(root.draw)
    Component.onCompleted: root.draw()

    fillMode: Image.PreserveAspectFit
    cache: true
    Accessible.ignored: true
}
