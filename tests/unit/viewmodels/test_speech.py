"""Reading aloud: one button, always stoppable, and the reason on the screen when it is silent."""

from collections.abc import Sequence

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.visit import ASIDES, Screen
from kiosk.speech.clips import ClipStore
from kiosk.speech.reader import Reader
from kiosk.speech.source import ClipSource
from kiosk.viewmodels.comfort import ComfortViewModel
from kiosk.viewmodels.speech import Blocks, SpeechViewModel
from kiosk.viewmodels.step import StepViewModel
from tests.support.guides import TODAY
from tests.support.session import Stand
from tests.unit.speech.fakes import FakeEngine, FakePlayer, HandLane

READ, STOP, AGAIN = "Read aloud", "Stop reading", "Hear it again"


class FakeReader:
    """Notes what it is asked; reading begins at once and never ends by itself."""

    def __init__(self) -> None:
        self.rate = 1.0
        self.reading: tuple[str, ...] = ()
        self.language = ""
        self.ahead: tuple[str, ...] = ()
        self.resets = 0

    def read(self, sentences: Sequence[str], language: str) -> None:
        self.reading, self.language = tuple(sentences), language

    def stop(self) -> None:
        self.reading = ()

    def prepare(self, sentences: Sequence[str], language: str) -> None:
        self.ahead = tuple(sentences)

    def reset(self) -> None:
        self.stop()
        self.resets += 1


class Kiosk:
    """A session, its comfort settings, a voice, and the button."""

    def __init__(self, reader: FakeReader | Reader, read_aloud: bool = False) -> None:
        self.stand = Stand()
        self.session = self.stand.session
        self.comfort = ComfortViewModel(self.session, read_aloud)
        self.step = StepViewModel(self.session, lambda: TODAY, Screen)
        self.reader = reader
        narration = {
            Screen.HOME: self._home,
            Screen.STEP: self.step.narrate,
            Screen.CHOICE: self.step.narrate,
            Screen.COMFORT: lambda: [("title", "How do you like it?")],
            Screen.ASK_PERSON: lambda: [("title", "Please wait.")],
        }
        self.speech = SpeechViewModel(
            self.session, self.comfort, reader, narration, self.step.narrate_next
        )

    def _home(self) -> Blocks:
        return [("title", "What would you like to do? Please choose."), ("topic-a", "Papers")]

    def tell(self, *states: str | int) -> None:
        """Let the voice report: a state, or the sentence being read."""
        for state in states:
            if isinstance(state, int):
                self.speech.sentence_started(state)
            else:
                self.speech.voice_state(state)

    def reads(self) -> tuple[str, ...]:
        """What the voice reads now; it says so."""
        if self.reader.reading:  # type: ignore[union-attr]
            self.tell("speaking")
        return self.reader.reading  # type: ignore[union-attr]


@pytest.fixture
def kiosk(qtbot: QtBot) -> Kiosk:
    return Kiosk(FakeReader())


def test_nothing_is_read_until_someone_asks_for_it(kiosk: Kiosk) -> None:
    assert kiosk.speech.label == READ
    kiosk.stand.open("papers", "shop")
    assert kiosk.reads() == ()


def test_one_press_reads_this_screen_and_every_one_after_it(kiosk: Kiosk) -> None:
    kiosk.session.start()
    kiosk.speech.press()
    assert kiosk.reads() == ("What would you like to do?", "Please choose.", "Papers")
    assert kiosk.speech.label == STOP
    assert kiosk.comfort.readAloud
    kiosk.stand.open("papers", "shop")
    assert kiosk.reads()[:3] == ("題 machine", "ボタンをおします。", "つぎへすすみます。")


def test_a_press_on_the_welcome_screen_begins_the_visit_and_reads_its_first_screen(
    kiosk: Kiosk,
) -> None:
    kiosk.speech.press()
    assert kiosk.session.screen is Screen.HOME
    assert kiosk.reads()[0] == "What would you like to do?"
    assert kiosk.stand.journal.names == ["visit-started", "setting-changed", "speech-started"]


def test_a_press_while_it_reads_stops_and_stays_silent(kiosk: Kiosk) -> None:
    kiosk.speech.press()
    kiosk.tell("speaking", 0)
    kiosk.speech.press()
    assert kiosk.reads() == ()
    assert (kiosk.speech.label, kiosk.speech.block) == (READ, "")
    kiosk.stand.open("papers")
    assert kiosk.reads() == ()


def test_when_all_was_read_a_press_reads_it_again(kiosk: Kiosk) -> None:
    kiosk.speech.press()
    before = kiosk.reads()
    kiosk.speech.finished()
    assert kiosk.speech.label == AGAIN
    assert not kiosk.speech.is_speaking
    kiosk.reader.stop()
    kiosk.speech.press()
    assert kiosk.reads() == before
    assert kiosk.stand.journal.names.count("speech-started") == 1


def test_the_mark_follows_the_voice_from_block_to_block(kiosk: Kiosk) -> None:
    kiosk.speech.press()
    marks = []
    for at in range(3):
        kiosk.tell("speaking", at)
        marks.append((kiosk.speech.block, kiosk.speech.sentence))
    assert marks == [("title", 0), ("title", 1), ("topic-a", 0)]
    kiosk.speech.finished()
    assert (kiosk.speech.block, kiosk.speech.sentence) == ("", -1)


def test_sentences_the_screen_does_not_know_are_not_marked(kiosk: Kiosk) -> None:
    kiosk.speech.press()
    kiosk.tell("speaking", 99)
    assert (kiosk.speech.block, kiosk.speech.sentence) == ("", -1)


@pytest.mark.parametrize(
    "act",
    [
        pytest.param(lambda visit: visit.go_on(), id="next"),
        pytest.param(lambda visit: visit.back(), id="back"),
        pytest.param(lambda visit: visit.start_over(), id="start over"),
        pytest.param(lambda visit: visit.open_stuck(0), id="stuck"),
        pytest.param(lambda visit: visit.ask_if_present(), id="still there?"),
        pytest.param(lambda visit: visit.choose_language("ja"), id="another language"),
        *(
            pytest.param(lambda visit, to=screen: visit.look_aside(to), id=screen.value)
            for screen in sorted(ASIDES)
        ),
    ],
)
def test_whatever_is_tapped_the_old_screen_is_read_no_further(kiosk: Kiosk, act) -> None:  # type: ignore[no-untyped-def]
    kiosk.stand.open("papers", "shop")
    kiosk.speech.press()
    old = kiosk.reads()
    kiosk.tell(2)
    language = kiosk.reader.language
    kiosk.session.act(act)
    assert (kiosk.reader.reading, kiosk.reader.language) != (old, language)
    assert kiosk.speech.block == ""


def test_a_screen_that_says_nothing_is_silent(kiosk: Kiosk) -> None:
    kiosk.speech.press()
    kiosk.tell("speaking", 0)
    kiosk.session.act(lambda visit: visit.look_aside(Screen.ABOUT))
    assert kiosk.reads() == ()
    assert kiosk.speech.label == AGAIN


def test_reading_is_in_the_language_of_the_screen(kiosk: Kiosk) -> None:
    kiosk.speech.press()
    assert kiosk.reader.language == "en"
    kiosk.session.act(lambda visit: visit.choose_language("ja@easy"))
    assert kiosk.reader.language == "ja"
    assert kiosk.reads() != ()


def test_the_voice_itself_is_heard_to_change(kiosk: Kiosk) -> None:
    kiosk.speech.press()
    kiosk.tell("speaking", 1)
    kiosk.comfort.faster()
    kiosk.comfort.louder()
    assert (kiosk.speech.label, kiosk.speech.block) == (STOP, "title")


@pytest.mark.parametrize(
    "change",
    [
        lambda comfort: comfort.setSize("xl"),
        lambda comfort: comfort.setContrast("dark"),
        lambda comfort: comfort.turn("one-column", True),
    ],
)
def test_every_other_change_silences(kiosk: Kiosk, change) -> None:  # type: ignore[no-untyped-def]
    kiosk.speech.press()
    kiosk.tell("speaking", 1)
    change(kiosk.comfort)
    assert (kiosk.speech.label, kiosk.speech.block) == (AGAIN, "")
    assert kiosk.reads() == ()


@pytest.mark.parametrize(("block", "read"), [("topic-a", ("Papers",)), ("", ()), ("picture", ())])
def test_a_page_that_is_turned_is_read_from_its_first_block(
    kiosk: Kiosk, block: str, read: tuple[str, ...]
) -> None:
    kiosk.speech.press()
    kiosk.tell("speaking", 0)
    kiosk.speech.turned(block)
    assert kiosk.reads() == read


def test_turning_a_page_begins_no_reading(kiosk: Kiosk) -> None:
    kiosk.speech.turned("topic-a")
    assert kiosk.reads() == ()


def test_the_speed_counts_at_once_and_ends_with_the_visit(kiosk: Kiosk) -> None:
    kiosk.comfort.setSpeed(65)
    assert kiosk.reader.rate == 0.65
    kiosk.session.end("left")
    assert kiosk.reader.rate == 1.0


def test_switching_reading_off_in_the_panel_is_silence_at_once(kiosk: Kiosk) -> None:
    kiosk.speech.press()
    kiosk.tell("speaking", 0)
    kiosk.comfort.setReadAloud(False)
    assert kiosk.reads() == ()
    assert (kiosk.speech.label, kiosk.speech.block) == (READ, "")


def test_all_standard_again_is_silence_too(kiosk: Kiosk) -> None:
    kiosk.speech.press()
    kiosk.tell("speaking", 0)
    kiosk.comfort.standard()
    assert kiosk.reads() == ()


def test_what_comes_next_is_rendered_ahead(kiosk: Kiosk) -> None:
    kiosk.stand.open("papers", "shop")
    kiosk.speech.press()
    assert kiosk.reader.ahead == ("題 again",)


def test_the_next_visitor_hears_nothing_of_this_one(kiosk: Kiosk) -> None:
    kiosk.speech.press()
    kiosk.tell("speaking", 0)
    kiosk.session.end("left")
    assert kiosk.reads() == ()
    assert kiosk.reader.resets == 1
    assert (kiosk.speech.label, kiosk.speech.block, kiosk.speech.speaking) == (READ, "", False)
    kiosk.session.start()
    kiosk.session.refresh()
    assert kiosk.reads() == ()


def test_where_staff_want_it_every_visit_is_read_from_its_first_screen(qtbot: QtBot) -> None:
    kiosk = Kiosk(FakeReader(), read_aloud=True)
    kiosk.session.start()
    kiosk.session.refresh()
    assert kiosk.reads()[0] == "What would you like to do?"


@pytest.mark.parametrize(
    ("state", "notice"),
    [
        ("ready", ""),
        ("speaking", ""),
        ("no_voice", "There is no voice for this language yet. Please read."),
        ("no_device", "This kiosk has no sound now. Please read."),
        ("failed", "This could not be read aloud. Please read."),
    ],
)
def test_silence_is_explained_to_those_who_asked_to_hear(
    kiosk: Kiosk, state: str, notice: str
) -> None:
    kiosk.tell(state)
    assert kiosk.speech.notice == "", "who did not ask is not bothered"
    kiosk.speech.press()
    kiosk.tell(state)
    assert kiosk.speech.notice == notice


def test_the_screen_hears_of_every_report(kiosk: Kiosk, qtbot: QtBot) -> None:
    for report in (
        lambda: kiosk.speech.voice_state("speaking"),
        lambda: kiosk.speech.sentence_started(0),
        kiosk.speech.finished,
        kiosk.speech.silence,
    ):
        with qtbot.waitSignal(kiosk.speech.changed):
            report()


class RealVoice:
    """The kiosk with the real reader; only the engine, the loudspeaker and the thread are ours."""

    def __init__(self, folder, languages: tuple[str, ...] = ("ja", "en")) -> None:  # type: ignore[no-untyped-def]
        self.engine = FakeEngine(languages)
        self.player = FakePlayer()
        self.lane = HandLane()
        posted: list = []
        source = ClipSource((self.engine,), ClipStore(folder, 10_000_000))
        self.reader = Reader(source, self.player, self.lane, posted.append)
        self.kiosk = Kiosk(self.reader)
        self._posted = posted
        speech = self.kiosk.speech
        self.reader.on_state = lambda state: speech.voice_state(state.value)
        self.reader.on_sentence = speech.sentence_started
        self.reader.on_finished = speech.finished
        self.speech, self.session = speech, self.kiosk.session

    def settle(self) -> None:
        """Let the voice do what it has to do."""
        self.lane.run()
        while self._posted:
            self._posted.pop(0)()
            self.lane.run()


@pytest.fixture
def real(qtbot: QtBot, tmp_path) -> RealVoice:  # type: ignore[no-untyped-def]
    return RealVoice(tmp_path)


def test_the_whole_screen_is_heard_and_marked_in_order(real: RealVoice) -> None:
    real.speech.press()
    marks = []
    for _ in range(3):
        real.settle()
        marks.append((real.speech.block, real.player.sounding))
        real.player.end()
    assert marks == [
        ("title", "What would you like to do?"),
        ("title", "Please choose."),
        ("topic-a", "Papers"),
    ]
    assert real.speech.label == AGAIN


def test_going_on_silences_and_reads_the_next_screen(real: RealVoice) -> None:
    real.speech.press()
    real.settle()
    real.kiosk.stand.open("papers", "shop")
    real.settle()
    assert real.player.sounding == "machine", (
        "of a Japanese text the English voice reads what it can"
    )
    assert real.speech.block == "title"


def test_without_a_loudspeaker_every_screen_and_every_visitor_is_told(real: RealVoice) -> None:
    """The voice reports it once; people come and go on."""
    real.player.present = False
    real.reader.check("en")
    real.settle()
    for _ in range(2):
        real.speech.press()
        real.settle()
        assert real.speech.notice == "This kiosk has no sound now. Please read."
        real.kiosk.stand.open("papers", "shop")
        real.settle()
        assert real.speech.notice == "This kiosk has no sound now. Please read."
        assert real.speech.label == AGAIN
        real.session.end("left")


def test_when_the_loudspeaker_is_back_the_notice_goes(real: RealVoice) -> None:
    real.player.present = False
    real.speech.press()
    real.settle()
    real.player.present = True
    real.reader.devices_changed()
    assert real.speech.notice == ""
    real.speech.press()
    real.settle()
    assert real.player.sounding == "What would you like to do?"


def test_a_language_without_a_voice_says_so_and_another_is_read(qtbot: QtBot, tmp_path) -> None:  # type: ignore[no-untyped-def]
    real = RealVoice(tmp_path, languages=("ja",))
    real.speech.press()
    real.settle()
    assert real.speech.notice == "There is no voice for this language yet. Please read."
    real.session.act(lambda visit: visit.choose_language("ja"))
    real.settle()
    assert real.speech.notice == ""
    assert real.player.sounding is not None


def test_a_sentence_that_fails_is_said_and_forgotten_on_the_next_screen(real: RealVoice) -> None:
    real.engine.broken.add("What would you like to do?")
    real.speech.press()
    real.settle()
    assert real.speech.notice == "This could not be read aloud. Please read."
    assert real.speech.label == AGAIN
    real.session.act(lambda visit: visit.look_aside(Screen.ABOUT))
    real.settle()
    assert real.speech.notice == ""


def test_the_name_of_what_the_keys_are_on_is_said_only_while_the_screen_is_read(
    kiosk: Kiosk,
) -> None:
    def heard() -> tuple[str, ...]:
        return kiosk.reader.reading  # type: ignore[union-attr]

    kiosk.session.start()
    kiosk.speech.name("Papers")
    assert heard() == ()
    kiosk.comfort.setReadAloud(True)
    kiosk.tell("speaking", 1)
    kiosk.speech.name("Papers")
    assert heard() == ("Papers",)
    assert kiosk.speech.property("block") == "", "no text on the screen is marked for it"
    kiosk.tell("speaking", 0)
    assert kiosk.speech.property("label") == AGAIN, "a press would read the screen again"
    kiosk.speech.press()
    assert kiosk.comfort.readAloud
    assert len(heard()) == 3
    assert kiosk.speech.property("label") == STOP
