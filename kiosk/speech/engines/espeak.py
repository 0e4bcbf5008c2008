"""Every other language through espeak-ng 1.52, as the package espeakng-loader carries it."""

import ctypes
import importlib.util
import os
from functools import cached_property

from kiosk.speech.engine import Clip, NoVoiceError, RenderError, Voice, spoken_language
from kiosk.speech.pcm import stretch, trim
from kiosk.speech.worker import Worker

WORDS_A_MINUTE = 94
"""What espeak is asked for at the default speed; it counts short words: 122 real ones (R27)."""

SLOWEST = 80
"""espeak speaks no slower, whatever it is asked; the rest is stretched."""

NEVER = frozenset({"ja"})
"""espeak names kanji ("Chinese letter") instead of reading them."""

_PREFERRED = ("en-us", "cmn", "es", "fr-fr", "pt-br", "vi")
"""The voice to take where one language has several; elsewhere the first in espeak's own order."""


class Espeak:
    name = "espeak"
    reads_ruby = False

    def __init__(self, time_limit: float = 10.0) -> None:
        self._worker = Worker(f"{__name__}:Host", time_limit=time_limit)
        self._voices: tuple[Voice, ...] | None = None

    @property
    def worker(self) -> Worker:
        return self._worker

    @cached_property
    def version(self) -> str:
        from importlib.metadata import version  # 30 ms to import: not before the first frame

        return f"{version('espeakng-loader')}+{WORDS_A_MINUTE}"

    def start(self) -> None:
        if _installed():
            self._worker.start()

    def voices(self) -> tuple[Voice, ...]:
        if not _installed():
            return ()
        if self._voices is None:
            self._voices = tuple(Voice(*pair) for pair in self._worker.call("voices"))
        return self._voices

    def render(self, text: str, voice: Voice, rate: float) -> Clip:
        if voice not in self.voices():
            raise NoVoiceError(f"espeak has no voice “{voice.id}” for {voice.language}.")
        samples, samples_a_second = self._worker.call("render", text, voice.id, rate)
        return Clip(samples, samples_a_second)

    def close(self) -> None:
        self._worker.close()


def _installed() -> bool:
    return importlib.util.find_spec("espeakng_loader") is not None


class _VoiceRecord(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_char_p),
        ("languages", ctypes.c_char_p),
        ("identifier", ctypes.c_char_p),
        ("gender", ctypes.c_ubyte),
        ("age", ctypes.c_ubyte),
        ("variant", ctypes.c_ubyte),
        ("reserved", ctypes.c_ubyte),
        ("score", ctypes.c_int),
        ("spare", ctypes.c_void_p),
    )


_SYNCHRONOUS, _UTF8, _RATE, _OK = 2, 1, 1, 0
_ON_SAMPLES = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p
)


class Host:
    """Runs in the helper process."""

    def __init__(self) -> None:
        import espeakng_loader

        library = ctypes.CDLL(espeakng_loader.get_library_path())
        library.espeak_ListVoices.restype = ctypes.POINTER(ctypes.POINTER(_VoiceRecord))
        library.espeak_GetCurrentVoice.restype = ctypes.POINTER(_VoiceRecord)
        library.espeak_Synth.argtypes = (
            *(ctypes.c_char_p, ctypes.c_size_t, ctypes.c_uint, ctypes.c_int),
            *(ctypes.c_uint, ctypes.c_uint, ctypes.c_void_p, ctypes.c_void_p),
        )
        data = os.path.dirname(espeakng_loader.get_data_path())
        self._samples_a_second = library.espeak_Initialize(_SYNCHRONOUS, 0, data.encode(), 0)
        if self._samples_a_second <= 0:
            raise RenderError("espeak-ng did not start")
        self._library = library
        self._samples = bytearray()
        # Kept on the object: the library holds only a bare pointer to it.
        self._callback = _ON_SAMPLES(self._collect)
        library.espeak_SetSynthCallback(self._callback)

    def voices(self) -> list[tuple[str, str]]:
        """(id, language) of every language, best first within one."""
        records = self._library.espeak_ListVoices(None)
        ids: list[str] = []
        while records[len(ids)]:
            ids.append(_languages(records[len(ids)].contents)[0])
        ids.sort(key=lambda id: id not in _PREFERRED)  # stable: the library's order stays
        pairs = dict.fromkeys((id, spoken_language(id)) for id in ids)  # one tag has two files
        return [pair for pair in pairs if pair[1] not in NEVER]

    def render(self, text: str, voice: str, rate: float) -> tuple[bytes, int]:
        library = self._library
        if library.espeak_SetVoiceByName(voice.encode()) != _OK:
            raise RenderError(f"the voice {voice} is gone")
        # Read back: a voice that silently stayed the previous one would speak the wrong language.
        now = _languages(library.espeak_GetCurrentVoice().contents)
        if voice not in now:
            raise RenderError(f"asked for {voice}, espeak took {now}")
        wanted = WORDS_A_MINUTE * rate
        library.espeak_SetParameter(_RATE, max(SLOWEST, round(wanted)), 0)
        self._samples.clear()
        words = text.encode()
        if library.espeak_Synth(words, len(words) + 1, 0, 0, 0, _UTF8, None, None) != _OK:
            raise RenderError("espeak-ng refused the text")
        library.espeak_Synchronize()
        if not self._samples:
            raise RenderError("no sound came for this text")
        samples = trim(bytes(self._samples), self._samples_a_second)
        factor = max(SLOWEST, round(wanted)) / wanted
        return stretch(samples, self._samples_a_second, factor), self._samples_a_second

    def _collect(self, samples: "ctypes._Pointer[ctypes.c_short]", count: int, _: int) -> int:
        if samples and count > 0:
            self._samples += ctypes.string_at(samples, 2 * count)
        return 0


def _languages(record: _VoiceRecord) -> list[str]:
    """The language tags of a voice; in memory each is one priority byte and a C string."""
    address = ctypes.cast(
        ctypes.addressof(record) + _VoiceRecord.languages.offset, ctypes.POINTER(ctypes.c_void_p)
    ).contents.value
    tags: list[str] = []
    while address and ctypes.string_at(address, 1) != b"\0":
        tag = ctypes.string_at(address + 1)
        tags.append(tag.decode())
        address += len(tag) + 2
    return tags
