pragma Singleton

import QtQuick

/*! What is being read aloud: the block on the screen and the sentence in it (-1: none). */
QtObject {
    property string block: ""
    property int sentence: -1
}
