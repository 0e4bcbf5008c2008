import Kiosk.Components
import Kiosk.ViewModels

/*! The PIN that opens the staff area. */
PinPage {
    id: root

    required property StaffViewModel staff

    title: root.staff.prompt
    visited: root.staff.visited
    text: root.staff.visited ? qsTr("The visitor's screen waits and comes back as it was.") : ""
    message: root.staff.message
    typedCount: root.staff.typedCount
    busy: root.staff.busy
    onLeave: root.staff.leave()
    onDigit: value => root.staff.digit(value)
    onErase: root.staff.erase()
    onEnter: root.staff.enter()
}
