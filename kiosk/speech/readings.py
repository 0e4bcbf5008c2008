"""The city's own readings: names and words a dictionary reads wrong, kept by staff in a table."""

import csv
import io
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

_KATAKANA = re.compile(r"[ァ-ヶー]+")


@dataclass(frozen=True, slots=True)
class Word:
    """`text` as it is written, `reading` in katakana as it is heard."""

    text: str
    reading: str

    @property
    def entry(self) -> str:
        """The word as a line of a naist-jdic user dictionary: a proper noun with a flat accent.

        Open JTalk widens ASCII before it looks words up, so the entry is widened too.
        """
        wide = "".join(
            chr(ord(letter) + 0xFEE0) if "!" <= letter <= "~" else letter
            for letter in unicodedata.normalize("NFC", self.text)
        ).replace("\uff0d", "−")
        morae = len(re.findall(r"[^ァィゥェォャュョヮ]", self.reading))
        return (
            f"{wide},,,1,名詞,固有名詞,一般,*,*,*,{wide},{self.reading},{self.reading},0/{morae},*"
        )


def load(path: Path) -> tuple[tuple[Word, ...], tuple[str, ...]]:
    """The words of a CSV file with the columns `text` and `reading`, and what is wrong with it.

    A line that cannot be used is left out and named: a slip in one line must not silence the
    kiosk. Excel's two Japanese encodings are both read; hiragana counts as katakana.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        return (), (f"{path.name}: {error.strerror}",)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp932", errors="replace")
    words, problems = [], []
    for number, row in enumerate(csv.DictReader(io.StringIO(text)), start=2):
        written = (row.get("text") or "").strip()
        reading = _katakana((row.get("reading") or "").strip())
        if not written or "," in written or not _KATAKANA.fullmatch(reading):
            problems.append(
                f"{path.name} line {number}: write the text, a comma and its reading in katakana"
            )
        else:
            words.append(Word(written, reading))
    return tuple(words), tuple(problems)


def _katakana(kana: str) -> str:
    return "".join(chr(ord(letter) + 0x60) if "ぁ" <= letter <= "ゖ" else letter for letter in kana)
