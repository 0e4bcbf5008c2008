pragma Singleton

import QtQuick

/*!
    The colour roles in the four contrast modes. Standard is 10:1 or better (R7), light and dark
    reach 20:1 for all text (R8), soft stays between 4.5:1 and 8:1 for eyes that glare hurts. Take a
    colour by its role, never by its look: `main` is what most people do next, `help` a person.

    \qml
    Rectangle { color: Colours.card; border.color: Colours.line; border.width: Theme.lineThin }
    \endqml
*/
QtObject {
    id: root

    /*! One of standard, soft, light, dark. */
    property string mode: "standard"

    readonly property int column: Math.max(0, ["standard", "soft", "light", "dark"].indexOf(root.mode))
    readonly property bool outlined: root.mode === "light" || root.mode === "dark"

    // The sample of a mode shows its own colours beside those of the present one.
    readonly property list<color> papers: ["#FBFAF6", "#E9E4D8", "#FFFFFF", "#000000"]
    readonly property list<color> inks: ["#1B1B1F", "#4A4741", "#000000", "#FFFFFF"]
    readonly property list<color> mains: ["#082F73", "#2C4A80", "#000000", "#FFFF9E"]

    readonly property color paper: root.papers[root.column]
    readonly property color card: ["#FFFFFF", "#F1EDE3", "#FFFFFF", "#000000"][root.column]
    readonly property color ink: root.inks[root.column]
    readonly property color softInk: ["#37373E", "#524F48", "#000000", "#FFFFFF"][root.column]
    readonly property color main: root.mains[root.column]
    readonly property color mainText: ["#FFFFFF", "#F1EDE3", "#FFFFFF", "#000000"][root.column]
    readonly property color tint: ["#E7EEFB", "#DEE0DF", "#FFFFFF", "#000000"][root.column]
    readonly property color help: ["#0B3D20", "#2A5237", "#000000", "#FFFFFF"][root.column]
    readonly property color helpTint: ["#EAF5EC", "#DFE5DA", "#FFFFFF", "#000000"][root.column]
    readonly property color trouble: ["#701210", "#7F3330", "#000000", "#FFFFFF"][root.column]
    readonly property color sun: ["#FFF3C4", "#F0E2AE", "#FFFF9E", "#000000"][root.column]
    /*! Below the sentence being read, where a ground that letters stand out on at 20:1 is hardly seen. */
    readonly property color underline: root.outlined ? root.main : "transparent"
    readonly property color line: ["#8A867A", "#7C786D", "#000000", "#FFFFFF"][root.column]
    /*! The ring of the focus (R48). On a dark ground white carries it, black parts it from the rest. */
    readonly property color focusOuter: ["#000000", "#000000", "#000000", "#FFFFFF"][root.column]
    readonly property color focusInner: ["#FFD43D", "#FFD43D", "#FFD43D", "#000000"][root.column]

    /*! The colours of the drawings, as the image provider wants them. */
    readonly property string drawing: "ink=" + root.hex(root.ink) + "&main=" + root.hex(root.main)
        + "&card=" + root.hex(root.card) + "&tint=" + root.hex(root.tint)
        + "&help=" + root.hex(root.help) + "&trouble=" + root.hex(root.trouble)

    function hex(colour: color): string {
        return colour.toString().slice(-6);
    }
}
