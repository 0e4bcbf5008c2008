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
    /*! A change is told to screen readers as it happens; `urgent` before anything else. */
    property bool live: false
    property bool urgent: false

    function tell(): void {
        if (root.visible && root.plainText !== "")
            root.Accessible.announce(root.plainText, root.urgent ? Accessible.Assertive : Accessible.Polite);
    }

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
    // Later: what becomes visible with its text is not yet.
    onMarkupChanged: {
        if (root.live)
            Qt.callLater(root.tell);
    }

    Accessible.role: root.keepWithNext ? Accessible.Heading : Accessible.StaticText
    Accessible.name: root.plainText
    Accessible.ignored: root.spokenByParent
}
