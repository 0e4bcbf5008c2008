import QtQuick
import Kiosk.Components
import Kiosk.Theme

/*! Who reads, what is kept, and the credits that licences ask for. */
Page {
    title: qsTr("About this kiosk")
    picture: "picture/welcome.svg"

    Words {
        width: parent.width
        markup: qsTr("This kiosk explains procedures. It keeps no name, no number and nothing you say.")
        block: "text"
    }

    Words {
        width: parent.width
        markup: qsTr("The Japanese voice is “Mei” by the MMDAgent Project Team, Nagoya Institute of Technology, under CC BY 3.0. Other voices are made by espeak-ng (GPL 3).")
        pixelSize: Theme.portrait ? Math.round((Theme.small + Theme.body) / 2) : Theme.small
        block: "voice"
    }

    Words {
        width: parent.width
        markup: qsTr("Fonts: BIZ UDPGothic and Noto, under the SIL Open Font Licence. Built with Qt, under the LGPL 3.")
        pixelSize: Theme.portrait ? Math.round((Theme.small + Theme.body) / 2) : Theme.small
        block: "fonts"
    }
}
