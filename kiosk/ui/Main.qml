pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Native
import Kiosk.Screens
import Kiosk.Theme
import Kiosk.ViewModels

/*! The window: the frame that never moves, and one screen in it from the table of screens. */
Window {
    id: root

    required property ShellViewModel shell
    required property LanguagesViewModel languages
    required property ComfortViewModel comfort
    required property SpeechViewModel speech
    required property HomeViewModel home
    required property OverviewViewModel overview
    required property StepViewModel choice
    required property StepViewModel step
    required property TakeHomeViewModel takeHome
    required property AskPersonViewModel askPerson
    required property FinishViewModel finish
    required property IdleViewModel idle
    required property StaffViewModel staff
    required property SessionsViewModel sessions
    required property InputFilter input
    required property KeysViewModel keys
    required property KeyCommands commands
    required property VisitorViewModel visitor
    required property CalibrationViewModel calibration

    // Shown by the program once its size is set.
    visible: false
    /*! How many of the screens that every visit needs are made while nobody is there. */
    property int madeAhead: 0
    title: "Kiosk"
    onTitleChanged: sight.renamed(root)
    color: Colours.paper
    LayoutMirroring.enabled: Theme.rightToLeft
    LayoutMirroring.childrenInherit: true

    Binding { target: Theme; property: "pxPerMm"; value: root.calibration.pxPerMm }
    Binding { target: Theme; property: "screenHeight"; value: root.height }
    Binding { target: Theme; property: "portrait"; value: root.height > root.width }
    Binding { target: Theme; property: "size"; value: root.shell.isStaff ? "m" : root.comfort.size }
    Binding { target: Theme; property: "motion"; value: root.comfort.motion }
    Binding { target: Theme; property: "furigana"; value: root.comfort.furigana }
    Binding { target: Theme; property: "original"; value: root.comfort.original && !root.comfort.inJapanese && !root.shell.isStaff }
    Binding { target: Theme; property: "originalFamilies"; value: root.comfort.originalFamilies }
    Binding { target: Theme; property: "lowReach"; value: frame.low }
    Binding { target: Theme; property: "oneColumn"; value: (root.comfort.oneColumn && !root.shell.isStaff) || root.width < Theme.mm(150) }
    Binding { target: Theme; property: "language"; value: root.languages.base }
    Binding { target: Theme; property: "families"; value: root.languages.families }
    Binding { target: Theme; property: "rightToLeft"; value: root.languages.rightToLeft }
    Binding { target: Theme; property: "showFocus"; value: root.input.keyboard }
    Binding { target: Colours; property: "mode"; value: root.shell.isStaff ? "standard" : root.comfort.contrast }
    Binding { target: Reading; property: "block"; value: root.speech.block }
    Binding { target: Reading; property: "sentence"; value: root.speech.sentence }

    // What is out of reach is only looked at.
    Above {
        width: parent.width
        height: parent.height - frame.height
        visible: frame.low
        name: root.languages.welcome
        picture: frame.low ? content.picture : ""
    }

    Item {
        id: frame

        readonly property real reach: Theme.mm(root.comfort.reachMm)
        readonly property bool low: root.comfort.lowReach && !root.shell.isStaff && frame.reach < root.height

        anchors.bottom: parent.bottom
        width: parent.width
        height: frame.low ? frame.reach : parent.height
        focus: true

        // Nobody has to find a button to begin: beside all of them the screen itself is one.
        TapHandler {
            enabled: root.shell.screen === "welcome"
            gesturePolicy: TapHandler.ReleaseWithinBounds
            longPressThreshold: 0
            onTapped: root.shell.goOn()
        }

        Header {
            id: header

            x: Theme.margin
            y: Theme.gap
            width: parent.width - 2 * Theme.margin
            visible: !root.shell.isStaff
            title: root.shell.title
            startOverText: root.shell.canGoBack ? qsTr("Start over") : qsTr("Staff")
            startOverIcon: root.shell.canGoBack ? "start-over" : "staff"
            canTakeHome: root.shell.canTakeHome
            canCallStaff: root.shell.canCallStaff
            onStartOver: root.shell.canGoBack ? root.shell.startOver() : root.staff.open()
            onOpenComfort: root.shell.openComfort()
            onOpenLanguages: root.shell.openLanguages()
            onTakeHome: root.shell.takeHome()
            onOpenStaff: root.staff.open()
        }

        Progress {
            id: progress

            x: Theme.margin
            y: header.y + header.height + Theme.gapSmall
            width: parent.width - 2 * Theme.margin
            number: root.shell.stepNumber
            count: root.shell.stepCount
            text: root.shell.progressText
            visible: !root.shell.isStaff && root.shell.stepCount > 0
        }

        FocusScope {
            id: content

            /*! The picture of the screen that is shown. */
            readonly property string picture: {
                for (const each of content.children) {
                    const slot = each as ScreenSlot;
                    if (slot !== null && slot.current)
                        return (slot.item as Page)?.picture ?? "";
                }
                return "";
            }
            readonly property real above: root.shell.isStaff ? Theme.gap : header.y + header.height + (progress.visible ? progress.height + Theme.gapSmall : 0) + Theme.gapSmall * 2

            x: Theme.margin
            y: content.above
            width: parent.width - 2 * Theme.margin
            height: (root.shell.isStaff ? parent.height : bar.y) - content.above - Theme.gap
            focus: true

            ScreenSlot { screen: "welcome"; shown: root.shell.screen; sourceComponent: WelcomeScreen { languages: root.languages } }
            ScreenSlot { screen: "languages"; shown: root.shell.screen; sourceComponent: LanguagesScreen { languages: root.languages } }
            ScreenSlot { screen: "home"; shown: root.shell.screen; ahead: root.madeAhead >= 1; sourceComponent: HomeScreen { home: root.home } }
            ScreenSlot { screen: "topic"; shown: root.shell.screen; sourceComponent: TopicScreen { home: root.home } }
            ScreenSlot { screen: "no-guide"; shown: root.shell.screen; sourceComponent: NoGuideScreen {} }
            ScreenSlot { screen: "overview"; shown: root.shell.screen; ahead: root.madeAhead >= 2; sourceComponent: OverviewScreen { overview: root.overview } }
            ScreenSlot { screen: "step"; shown: root.shell.screen; ahead: root.madeAhead >= 4; sourceComponent: StepScreen { step: root.step } }
            ScreenSlot { screen: "choice"; shown: root.shell.screen; ahead: root.madeAhead >= 3; sourceComponent: ChoiceScreen { choice: root.choice } }
            ScreenSlot { screen: "troubles"; shown: root.shell.screen; sourceComponent: TroublesScreen { step: root.step } }
            ScreenSlot { screen: "stuck"; shown: root.shell.screen; sourceComponent: StuckScreen { step: root.step } }
            ScreenSlot { screen: "take-home"; shown: root.shell.screen; sourceComponent: TakeHomeScreen { takeHome: root.takeHome } }
            ScreenSlot { screen: "ask-person"; shown: root.shell.screen; sourceComponent: AskPersonScreen { askPerson: root.askPerson } }
            ScreenSlot { screen: "finish"; shown: root.shell.screen; sourceComponent: FinishScreen { finish: root.finish } }
            ScreenSlot { screen: "comfort"; shown: root.shell.screen; sourceComponent: ComfortScreen { comfort: root.comfort; tall: frame.reach < root.height; onOpenAbout: root.shell.openAbout() } }
            ScreenSlot { screen: "about"; shown: root.shell.screen; sourceComponent: AboutScreen {} }
            ScreenSlot { screen: "keys"; shown: root.shell.screen; sourceComponent: KeysScreen { keys: root.keys } }
            ScreenSlot { screen: "idle"; shown: root.shell.screen; sourceComponent: IdleScreen { idle: root.idle } }
            ScreenSlot { screen: "staff-setup"; shown: root.shell.screen; sourceComponent: StaffSetupScreen { staff: root.staff } }
            ScreenSlot { screen: "staff-pin"; shown: root.shell.screen; sourceComponent: StaffPinScreen { staff: root.staff } }
            ScreenSlot { screen: "staff-home"; shown: root.shell.screen; sourceComponent: StaffHomeScreen { staff: root.staff; visitor: root.visitor } }
            ScreenSlot { screen: "staff-size"; shown: root.shell.screen; sourceComponent: StaffSizeScreen { staff: root.staff; calibration: root.calibration } }
            ScreenSlot { screen: "staff-new-pin"; shown: root.shell.screen; sourceComponent: StaffNewPinScreen { staff: root.staff } }
            ScreenSlot { screen: "staff-sessions"; shown: root.shell.screen; sourceComponent: StaffSessionsScreen { staff: root.staff; sessions: root.sessions } }
            ScreenSlot { screen: "staff-session"; shown: root.shell.screen; sourceComponent: StaffSessionScreen { staff: root.staff; sessions: root.sessions } }
            ScreenSlot { screen: "staff-guides"; shown: root.shell.screen; sourceComponent: StaffGuidesScreen { staff: root.staff; sessions: root.sessions } }
        }

        BottomBar {
            id: bar

            anchors.bottom: parent.bottom
            width: parent.width
            visible: !root.shell.isStaff
            primary: root.shell.primary
            hint: root.shell.hint
            hearText: root.speech.label
            speaking: root.speech.speaking
            notice: root.speech.notice
            canGoBack: root.shell.canGoBack
            canLower: root.shell.screen === "welcome" && frame.reach < root.height
            onBack: root.shell.back()
            onLower: {
                root.shell.goOn();
                root.comfort.turn("low-reach", true);
            }
            onGoOn: root.shell.goOn()
            onHear: root.speech.press()
            onAskPerson: root.shell.askPerson()
        }
    }

    KeyFocus { keys: root.commands; frame: frame; content: content; place: root.shell.placeKey; atStart: root.shell.screen === "welcome" }

    Sight {
        id: sight
    }

    // One at a time, so that a tap in between waits for no more than one.
    Timer {
        interval: 300
        repeat: true
        running: root.visible && root.madeAhead < 4
        onTriggered: root.madeAhead += 1
    }

    Connections {
        target: Reading

        function onTurned(block: string): void {
            root.speech.turned(block);
        }
    }

    Connections {
        target: root.shell

        function onPlaceKeyChanged(): void {
            root.arrive();
        }
    }

    /*! A new place: its first page, its title told to screen readers; `KeyFocus` does the rest. */
    function arrive(): void {
        for (const slot of content.children) {
            if (slot.current && slot.item !== null) {
                slot.item.page = 0;
            }
        }
        // Later: the view model behind the title may still be at the place before.
        Qt.callLater(root.tellTitle);
    }

    /*! Tells screen readers where one is; older ones know no announcement and read the window's title. */
    function tellTitle(): void {
        for (const slot of content.children) {
            if (slot.current && slot.item !== null) {
                root.title = slot.item.titleWords.plainText;
                slot.item.titleWords.tell();
            }
        }
    }
}
