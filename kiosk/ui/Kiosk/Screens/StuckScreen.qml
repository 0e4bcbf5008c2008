import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

/*! What helps with a problem; the main button returns to the step. */
Page {
    id: root

    required property StepViewModel step

    title: root.step.problem
    picture: root.step.picture

    Words {
        width: parent.width
        markup: root.step.help
        block: "text"
    }
}
