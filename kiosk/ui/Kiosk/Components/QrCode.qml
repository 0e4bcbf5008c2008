import QtQuick
import Kiosk.Theme

/*!
    A QR code with its quiet zone, black on white in every contrast mode. From 40 cm a phone wants
    at least 40 mm (a tenth of the distance) and modules of 1 mm or more. What it opens stands in
    words beside it, with a way for those who have no phone.

    \qml
    QrCode { width: implicitWidth; height: implicitHeight; payload: takeHome.payload }
    \endqml
*/
Rectangle {
    id: root

    required property string payload
    /*! No side is longer, as long as a camera can tell the modules apart. */
    property real largest: Theme.mm(72)
    /*! Modules on a side, quiet zone included; the image has a pixel for each. */
    readonly property int modules: Math.max(1, image.implicitWidth)
    readonly property int modulePixels: Math.max(Math.ceil(Theme.mm(1.2)), Math.floor(root.largest / root.modules))

    implicitWidth: root.modules * root.modulePixels
    implicitHeight: root.implicitWidth
    color: "#FFFFFF"

    readonly property bool saidAsOne: true

    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("QR code for your phone")
    Accessible.description: root.payload

    Image {
        id: image

        anchors.centerIn: parent
        width: root.modules * root.modulePixels
        height: image.width
        smooth: false
        fillMode: Image.Stretch
        source: root.payload === "" || !root.visible ? "" : "image://qr/" + encodeURIComponent(root.payload)
    }
}
