import QtQuick
import Kiosk.Native
import Kiosk.Theme

/*!
    Any text a person reads. Use it for every text; it knows furigana, phrase breaks and the marked
    sentence.

    \qml
    Words { markup: qsTr("What to bring"); pixelSize: Theme.title; weight: 700 }
    \endqml
*/
RubyText {
    id: root

    /*! The id under which the text is read aloud; "" when it is not. */
    property string block: ""
    /*! A heading that must not end a page. */
    property bool keepWithNext: false
    /*! Part of a control that already says it. */
    property bool spokenByParent: false

    pixelSize: Theme.body
    lineHeight: Theme.bodyLine
    color: Colours.ink
    highlightColor: Colours.sun
    underlineColor: Colours.underline
    showRuby: Theme.furigana
    language: Theme.language
    families: Theme.families
    fromRight: Theme.rightToLeft
    sentence: root.block !== "" && Reading.block === root.block ? Reading.sentence : -1
    visible: root.markup !== ""

    onVisibleChanged: root.seen()

    Accessible.role: Accessible.StaticText
    Accessible.name: root.plainText
    Accessible.ignored: root.spokenByParent
}
