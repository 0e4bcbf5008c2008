"""The composition root: the only module that knows all parts and ties them together."""

import logging
from typing import cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QGuiApplication
from shiboken6 import delete

from kiosk.content.kept import load
from kiosk.device.pin import StaffPin
from kiosk.domain import keys
from kiosk.domain.errors import WorldError
from kiosk.domain.language import LANGUAGES
from kiosk.domain.visit import Place, Screen
from kiosk.edges import Edges
from kiosk.journal.sessions import JournalReader
from kiosk.journal.writer import JournalWriter
from kiosk.language.catalogues import Catalogues
from kiosk.paths import Paths
from kiosk.qt.audio import QtPlayer
from kiosk.qt.background import Background
from kiosk.qt.input import InputFilter
from kiosk.qt.post import Post
from kiosk.qt.ruby_text import RubyText
from kiosk.qt.sight import Sight
from kiosk.qt.tidying import Tidying
from kiosk.qt.translator import GettextTranslator
from kiosk.qt.window import load_window
from kiosk.settings import Settings
from kiosk.speech.clips import ClipStore
from kiosk.speech.lane import ThreadLane
from kiosk.speech.player import Player
from kiosk.speech.reader import Reader
from kiosk.speech.source import ClipSource
from kiosk.viewmodels.aside import AskPersonViewModel, FinishViewModel, TakeHomeViewModel
from kiosk.viewmodels.calibration import CalibrationViewModel
from kiosk.viewmodels.comfort import ComfortViewModel
from kiosk.viewmodels.home import HomeViewModel
from kiosk.viewmodels.idle import IdleViewModel
from kiosk.viewmodels.keys import KeyCommands, KeysViewModel
from kiosk.viewmodels.languages import LanguagesViewModel
from kiosk.viewmodels.narration import narration
from kiosk.viewmodels.overview import OverviewViewModel
from kiosk.viewmodels.session import Session
from kiosk.viewmodels.shell import ShellViewModel
from kiosk.viewmodels.speech import SpeechViewModel
from kiosk.viewmodels.staff import StaffViewModel
from kiosk.viewmodels.staff_sessions import SessionsViewModel
from kiosk.viewmodels.staff_visit import VisitorViewModel
from kiosk.viewmodels.step import StepViewModel

_log = logging.getLogger(__name__)

NATIVE_TYPES = (RubyText, InputFilter, Sight)
"""Types that QML knows by name; importing their modules registers them."""

SAME_PLACE_MM = 12.0
"""A second tap nearer than this to the first is on the same place (R19)."""


class Kiosk:
    """One running kiosk: the window, the view models and the workers behind them."""

    def __init__(self, paths: Paths, settings: Settings, edges: Edges | None = None) -> None:
        edges = edges or Edges()
        # Before QML: items made earlier would stay nameless to screen readers.
        QAccessible.setActive(True)
        self.paths = paths
        self.settings = settings
        self.catalogue = load(paths.guides, paths.catalogue)
        for problem in self.catalogue.problems:
            _log.warning("left out: %s", problem)
        self.catalogues = Catalogues(paths.locales)
        self.post = Post()
        self._troubles: dict[str, str] = {}
        self.journal = JournalWriter(paths.journal, self._journal_trouble)
        pin = StaffPin(paths.staff)
        self.session = Session(
            self.catalogue,
            self.catalogues,
            self.journal,
            edges.clock,
            edges.new_id,
            settings.language,
            self._first_place(pin),
        )
        self.translator = GettextTranslator(self.catalogues)
        self.translator.code = self.session.language.code
        QGuiApplication.installTranslator(self.translator)
        self.session.changed.connect(self._retranslate)
        self.tidying = Tidying()
        self.session.changed.connect(self.tidying.after_tap)
        self.session.visitEnded.connect(self.tidying.after_visit)
        self._speak(edges)
        self._build_view_models(edges, pin)
        self._load_window()

    # Building

    def _first_place(self, pin: StaffPin) -> Place:
        try:
            return Place(Screen.WELCOME if pin.is_set() else Screen.STAFF_SETUP)
        except WorldError as error:
            self._trouble("pin", str(error))
            return Place(Screen.WELCOME)

    def _speak(self, edges: Edges) -> None:
        source = ClipSource(
            edges.engines(self.paths),
            ClipStore(self.paths.clips, self.settings.clip_megabytes * 1_000_000),
        )
        self.player: Player = edges.player(self.post) if edges.player else QtPlayer(self.post)
        self.reader = Reader(source, self.player, ThreadLane(self._crashed), self.post)

    def _build_view_models(self, edges: Edges, pin: StaffPin) -> None:
        session, settings = self.session, self.settings
        self._voices: dict[str, bool] = {}
        self.languages = LanguagesViewModel(session, lambda code: self._voices.get(code, True))
        self.comfort = ComfortViewModel(
            session, settings.read_aloud, settings.motion, settings.reach_mm
        )
        self.home = HomeViewModel(session)
        self.overview = OverviewViewModel(session)
        self.choice = StepViewModel(session, edges.today, {Screen.CHOICE})
        self.step = StepViewModel(
            session, edges.today, {Screen.STEP, Screen.TROUBLES, Screen.STUCK}
        )
        self.take_home = TakeHomeViewModel(session, edges.today)
        self.ask_person = AskPersonViewModel(session, edges.today)
        self.finish = FinishViewModel(session)
        self.idle = IdleViewModel(
            session, edges.monotonic, settings.idle_seconds, settings.countdown_seconds
        )
        table = keys.table(settings.keys, two_switches=settings.two_switches)
        self.keys = KeysViewModel(session, table, two_switches=settings.two_switches)
        # After what the screens show: one that comes is not set twice, with its former texts first.
        self.shell = ShellViewModel(session)
        self.staff = StaffViewModel(session, pin, Background(self.post))
        self.visitor = VisitorViewModel(session, self.comfort)
        self.calibration = CalibrationViewModel(
            session, self.paths.settings, settings.px_per_mm, self._short_side
        )
        self.sessions = SessionsViewModel(
            session,
            JournalReader(self.paths.journal),
            self.paths.data / "exports",
            edges.now,
            lambda: self._troubles,
        )
        self.speech = SpeechViewModel(
            session,
            self.comfort,
            self.reader,
            narration(
                session,
                self.languages,
                self.comfort,
                self.home,
                self.overview,
                self.choice,
                self.step,
                self.take_home,
                self.ask_person,
                self.finish,
                self.idle,
                self.keys,
            ),
            self.step.narrate_next,
        )
        self.reader.on_state = lambda state: self.speech.voice_state(state.value)
        self.reader.on_sentence = self.speech.sentence_started
        self.reader.on_finished = self.speech.finished
        self.idle.busy = lambda: bool(self.speech.is_speaking)

        def clock() -> int:
            return round(edges.monotonic() * 1000)

        self.commands = KeyCommands(
            session,
            self.shell,
            self.comfort,
            self.speech,
            self.staff,
            table,
            clock,
            settings.tap_repeat_ms,
            settings.key_repeat_ms,
        )
        self.input = InputFilter(
            clock,
            settings.tap_repeat_ms,
            SAME_PLACE_MM * settings.px_per_mm,
            self.commands.press,
            keys_only=settings.two_switches,
        )
        self.input.touched.connect(self.idle.touched)
        self.calibration.changed.connect(self._rescale)
        self.idle.reminded.connect(self.speech.say)

    def _load_window(self) -> None:
        self.engine, self.window = load_window(
            self.paths,
            {
                "shell": self.shell,
                "languages": self.languages,
                "comfort": self.comfort,
                "speech": self.speech,
                "home": self.home,
                "overview": self.overview,
                "choice": self.choice,
                "step": self.step,
                "takeHome": self.take_home,
                "askPerson": self.ask_person,
                "finish": self.finish,
                "idle": self.idle,
                "staff": self.staff,
                "sessions": self.sessions,
                "visitor": self.visitor,
                "calibration": self.calibration,
                "input": self.input,
                "keys": self.keys,
                "commands": self.commands,
            },
        )
        self.window.installEventFilter(self.input)

    # Running

    def show(self, size: tuple[int, int] | None, *, windowed: bool) -> None:
        """Show the window, full screen or `size` px; workers begin after its first frame."""
        if size is not None:
            self.window.resize(*size)
        elif windowed:
            self.window.resize(1080, 1920)
        if windowed:
            self.window.show()
        else:
            self.window.showFullScreen()
        self._awaits_frame = True
        self.window.frameSwapped.connect(self._first_frame, Qt.ConnectionType.QueuedConnection)

    def _first_frame(self) -> None:
        if not self._awaits_frame:
            return  # a second frame was painted before word of the first came through the queue
        self._awaits_frame = False
        self.window.frameSwapped.disconnect(self._first_frame)
        # By a timer: a touch that is already waiting is answered before the sound is looked for.
        QTimer.singleShot(0, self.window, self.start_workers)

    def start_workers(self) -> None:
        """Begin what may wait for the first frame: the journal's thread, sound, voices."""
        # Sound before every thread: while QtMultimedia loads libraries it reports to Python's log.
        # It holds the loader's lock and wants the interpreter's; a thread that imports an extension
        # module holds that one and wants the loader's. Both would wait for ever.
        if isinstance(self.player, QtPlayer):
            self.player.available()
            self.player.devicesChanged.connect(self.reader.devices_changed)
        self.tidying.start()
        self.journal.start()
        self.reader.ask_voices({each.speech for each in LANGUAGES}, self._know_voices)
        self.reader.check(self.session.language.speech)

    def close(self) -> None:
        """End the visit, write what is left and stop all workers."""
        if self.session.visit is not None:
            self.session.end("interrupted")
        self.tidying.stop()
        self.reader.close()
        self.journal.close()
        self.window.removeEventFilter(self.input)
        self.window.close()
        # Now, and before the view models: a binding must not see one that is half gone.
        delete(self.engine)
        QGuiApplication.removeTranslator(self.translator)

    def recover(self) -> None:
        """After a bug: forget the visit and show the welcome screen."""
        self.session.end("interrupted")

    def _short_side(self) -> int:
        return min(self.window.width(), self.window.height())

    def _rescale(self) -> None:
        self.input.reach = SAME_PLACE_MM * self.calibration.scale

    # Reports from the workers

    def _retranslate(self) -> None:
        code = self.session.language.code
        if code != self.translator.code:
            self.translator.code = code
            self.engine.retranslate()

    def _know_voices(self, found: object) -> None:
        self._voices = dict(cast(dict[str, bool], found))
        self.languages.voicesChanged()

    def _journal_trouble(self, trouble: WorldError | None) -> None:
        self.post(lambda: self._trouble("journal", str(trouble) if trouble else ""))

    def _trouble(self, part: str, text: str) -> None:
        if text:
            _log.error("%s: %s", part, text)
            self._troubles[part] = text
        else:
            self._troubles.pop(part, None)

    def _crashed(self, error: BaseException) -> None:
        _log.error("a worker crashed", exc_info=error)
        self.post(lambda: self._trouble("speech", f"{error!r}"))
