pragma Singleton

import QtQuick

/*!
    The one finger that counts: while it is on a control, no other control reacts (R17).

    \qml
    TapHandler { onTapped: if (Finger.on === root) root.activate() }
    \endqml
*/
QtObject {
    property Tappable on: null
}
