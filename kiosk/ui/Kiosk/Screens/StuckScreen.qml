import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

/*! What helps with a problem; the main button returns to the step. */
Page {
    id: root

    required property StepViewModel step

    title: root.step.problem
    original: root.step.problemOriginal
    picture: root.step.picture

    Passage {
        width: parent.width
        markup: root.step.help
        original: root.step.helpOriginal
        block: "text"
    }
}
