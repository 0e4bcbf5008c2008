pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*!
    The Japanese text below its translation, small and soft: a clerk or a neighbour reads along. It
    is shown when somebody wants it, and made only then.

    \qml
    Original { width: parent.width; markup: step.textOriginal }
    \endqml
*/
Loader {
    id: root

    required property string markup
    readonly property bool breakInside: true

    active: Theme.originalsMade
    visible: Theme.original && root.markup !== ""

    sourceComponent: Words {
        markup: root.markup
        language: "ja"
        families: Theme.originalFamilies
        showRuby: false
        pixelSize: Theme.small
        lineHeight: 1.4
        color: Colours.softInk
    }
}
