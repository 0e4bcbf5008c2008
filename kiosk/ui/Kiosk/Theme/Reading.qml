pragma Singleton

import QtQuick

/*!
    What is being read aloud: the block on the screen and the sentence in it (-1: none). A text that
    is read names its block; `Words` marks the sentence by itself.

    \qml
    Words { markup: step.text; block: "text"; sentence: Reading.block === "text" ? Reading.sentence : -1 }
    \endqml
*/
QtObject {
    property string block: ""
    property int sentence: -1

    /*! A finger turned a page; the first block that begins on it, "" if none does. */
    signal turned(string block)
}
