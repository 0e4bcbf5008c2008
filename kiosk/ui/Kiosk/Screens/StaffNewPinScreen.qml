import Kiosk.Components
import Kiosk.ViewModels

/*! Staff change their PIN: the old one once, the new one twice. */
PinPage {
    id: root

    required property StaffViewModel staff

    title: root.staff.prompt
    visited: root.staff.visited
    text: qsTr("4 to 12 digits. Six or more are better.")
    message: root.staff.message
    typedCount: root.staff.typedCount
    busy: root.staff.busy
    onLeave: root.staff.leave()
    onDigit: value => root.staff.digit(value)
    onErase: root.staff.erase()
    onEnter: root.staff.enter()

    tabs: Pill {
        label: qsTr("Staff area")
        icon: "back"
        onTapped: root.staff.openHome()
    }
}
