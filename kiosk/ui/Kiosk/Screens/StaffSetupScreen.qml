import Kiosk.Components
import Kiosk.ViewModels

/*! The first start of a kiosk: staff choose their PIN, or do it at the next start. */
PinPage {
    id: root

    required property StaffViewModel staff

    title: root.staff.prompt
    visited: root.staff.visited
    text: qsTr("With it staff read what helped and where people stopped. 4 to 12 digits. Close this to do it at the next start.")
    message: root.staff.message
    typedCount: root.staff.typedCount
    busy: root.staff.busy
    onLeave: root.staff.leave()
    onDigit: value => root.staff.digit(value)
    onErase: root.staff.erase()
    onEnter: root.staff.enter()
}
