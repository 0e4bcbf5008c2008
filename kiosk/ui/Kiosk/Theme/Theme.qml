pragma Singleton

import QtQuick

/*!
    Sizes of everything, from a few named values in millimetres and one measured scale. A screen uses
    these names and `mm()`; a bare number of pixels would be right on one kiosk only.

    The inputs are set once by Main: the calibrated scale, the visitor's text size, the language.

    \qml
    Words { pixelSize: Theme.title; x: Theme.margin; width: parent.width - 2 * Theme.margin }
    \endqml
*/
QtObject {
    id: root

    /*! Pixels a millimetre, measured by staff. */
    property real pxPerMm: 4.03
    /*! Height of the window, px; 0 while it is not known. */
    property real screenHeight: 0
    /*! One of s, m, l, xl. */
    property string size: "m"
    property bool portrait: true
    property string language: "ja"
    property list<string> families: ["BIZ UDPGothic"]
    /*! Whether the keyboard is in use: only then is the focus drawn. */
    property bool showFocus: false
    /*! Whether the screen is laid out for a language whose lines begin at the right. */
    property bool rightToLeft: false
    /*! Whether anything may move or fade; what is said by moving is said without it too (R46). */
    property bool motion: true
    /*! How long a small movement lasts, ms; none without motion. */
    readonly property int quick: root.motion ? 150 : 0
    /*! Whether kanji carry their reading where the text gives it (R52). */
    property bool furigana: true
    /*! Whether the Japanese original stands below its translation. */
    property bool original: false
    /*! Somebody has wanted the originals: from then on they are there, shown or hidden. */
    property bool originalsMade: false
    property list<string> originalFamilies: []
    /*! Whether all of it is in the lower part of the screen (R21); pictures are shown above. */
    property bool lowReach: false
    /*! Whether cards stand one below the other, never side by side. */
    property bool oneColumn: false

    onOriginalChanged: {
        if (root.original)
            root.originalsMade = true;
    }

    /*!
        A lying screen lower than a kiosk's, a class laptop, is read from as much nearer: all of it is
        drawn smaller in proportion (docs/decisions/0010-low-screens.md).
    */
    readonly property real near: root.portrait || root.screenHeight <= 0 ? 1 : Math.min(1, root.screenHeight / (root.kioskHeight * root.pxPerMm))
    readonly property real kioskHeight: 250

    readonly property int step: Math.max(0, ["s", "m", "l", "xl"].indexOf(root.size))
    // Height of a capital in its font: BIZ UDPGothic .765, Noto Sans .714 (measured).
    readonly property real capital: root.language === "ja" ? 0.765 : 0.714

    // The smallest text keeps the cap heights of R1: 3.5–4.2, 4.8–5.6, 6.4–7.1, 8.5–9.0 mm.
    readonly property int small: root.letters([3.8, 5.5, 6.7, 8.75][root.step])
    readonly property int body: root.letters([6.4, 8.6, 9.8, 11.4][root.step])
    readonly property int title: root.letters([8.8, 12.2, 13.0, 14.2][root.step])
    readonly property int button: root.letters([5.6, 7.6, 8.4, 9.6][root.step])
    readonly property int primary: root.letters([6.8, 9.6, 10.4, 11.4][root.step])

    readonly property real bodyLine: 1.6
    readonly property real tightLine: 1.32

    readonly property int gap: root.mm(5.6)
    /*! Never less between two things to tap (R14). */
    readonly property int gapSmall: Math.max(root.mm(3.0), Math.ceil(2.6 * root.pxPerMm) + 1)
    readonly property int margin: root.mm(13.5)
    readonly property int radius: root.mm(7)
    readonly property int radiusSmall: root.mm(3)
    readonly property int lineThin: Math.max(2, root.mm(0.5))
    readonly property int lineThick: Math.max(3, root.mm(0.9))
    /*! A resident's main buttons (R15). */
    readonly property int mainTarget: root.mm(22)
    /*! Any other thing to tap on a resident's screen (R15: 16 mm). */
    readonly property int target: root.mm(18)
    /*! How far the ring of the focus stands out from its control. */
    readonly property int focusRing: root.mm(1.6)
    readonly property int icon: Math.max(root.mm(10), Math.round(root.button * 1.05))

    /*! So many columns where there may be more than one. */
    function columns(wanted: int): int {
        return root.oneColumn ? 1 : wanted;
    }

    /*! A text without its furigana, for a name that is only heard. */
    function plain(markup: string): string {
        return markup.replace(/\{([^{}|]+)\|[^{}|]+\}/g, "$1");
    }

    /*! A text of the screens in Japanese, whatever language is shown; qsTr has collected it. */
    function japanese(source: string): string {
        return qsTranslate("japanese", source);
    }

    function mm(length: real): int {
        return Math.round(length * root.pxPerMm * root.near);
    }

    /*! Font pixels for capitals so many millimetres high. */
    function letters(capMm: real): int {
        return Math.round(capMm * root.pxPerMm * root.near / root.capital);
    }
}
