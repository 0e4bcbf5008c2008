"""What every catalogue promises: each reader gets every text, whole, in letters that exist."""

import gettext
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from PySide6.QtGui import QGuiApplication

from kiosk.domain import ruby, sentences
from kiosk.domain.guide import Text
from kiosk.domain.language import EASY, ENGLISH, LANGUAGES, SOURCE, Language
from kiosk.language.catalogues import Catalogues, fields, fill
from kiosk.paths import ROOT, Paths
from kiosk.qt.fonts import missing_letters

LOCALES = Paths().locales
DOMAINS = ("kiosk", "guides")
SOURCES = {("en", "kiosk"), ("ja", "guides")}
"""The languages the texts are written in: nothing to translate."""
TRANSLATIONS = [
    (language.code, domain)
    for language in LANGUAGES
    for domain in DOMAINS
    if (language.code, domain) not in SOURCES
]
COMMITTED = sorted(
    (file.parent.parent.name, file.stem) for file in LOCALES.glob("*/LC_MESSAGES/*.po")
)
LONGEST_EASY_SENTENCE = 60
LONGEST_WITHOUT_A_SPACE = 16
UNASSIGNED = "\u0378"
"""No letter of Unicode: no font can have it."""

Key = tuple[str, str]


def file(code: str, domain: str) -> Path:
    return LOCALES / code / "LC_MESSAGES" / f"{domain}.po"


def read(path: Path, code: str | None = None) -> Catalog:
    with path.open("rb") as stream:
        return read_po(stream, locale=code)


def messages(catalogue: Catalog) -> Iterator[Message]:
    """Every text; the empty one is the header."""
    return (message for message in catalogue if message.id)


def key(message: Message) -> Key:
    """Context and first form of the source: what a text is looked up by."""
    return message.context or "", forms(message.id)[0]


def forms(text: str | Sequence[str] | None) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text or ("",))


def compiled(catalogue: Catalog, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("wb") as stream:
        write_mo(stream, catalogue)


@pytest.fixture(scope="session")
def templates() -> dict[str, Catalog]:
    """Every text of the screens and guides as they are now."""
    subprocess.run([ROOT / "scripts" / "extract-texts"], check=True, capture_output=True)
    found = {domain: read(ROOT / "build" / "i18n" / f"{domain}.pot") for domain in DOMAINS}
    assert all(len(template) > 0 for template in found.values())
    return found


@pytest.fixture(params=TRANSLATIONS, ids="/".join)
def translation(request: pytest.FixtureRequest) -> tuple[str, str, Catalog]:
    """Each catalogue that translates: its language, its domain and what it says."""
    code, domain = request.param
    return code, domain, read(file(code, domain), code)


def test_every_language_has_its_catalogues_and_no_folder_is_a_strangers() -> None:
    assert not [pair for pair in TRANSLATIONS if pair not in COMMITTED]
    assert {code for code, _ in COMMITTED} == {language.code for language in LANGUAGES}


def test_every_text_is_translated(
    translation: tuple[str, str, Catalog], templates: dict[str, Catalog]
) -> None:
    _, domain, catalogue = translation
    said = {key(message): forms(message.string) for message in messages(catalogue)}
    wanted = {key(message) for message in messages(templates[domain])}
    assert not [each for each in wanted if not all(said.get(each, ("",)))]
    assert not said.keys() - wanted, "texts that nothing shows any more"


def test_nothing_waits_for_a_second_look(translation: tuple[str, str, Catalog]) -> None:
    """The compiler leaves fuzzy entries out, so a reader would get the source language."""
    assert not [key(message) for message in messages(translation[2]) if message.fuzzy]


def test_no_placeholder_is_lost_or_made_up(translation: tuple[str, str, Catalog]) -> None:
    wrong = [
        (source, said)
        for message in messages(translation[2])
        for source in [forms(message.id)[-1]]
        for said in forms(message.string)
        if fields(said) != fields(source)
    ]
    assert not wrong


def test_no_reading_is_broken(translation: tuple[str, str, Catalog]) -> None:
    for message in messages(translation[2]):
        for said in forms(message.string):
            ruby.parse(said)


def test_the_kiosk_shows_just_what_the_catalogue_says(
    translation: tuple[str, str, Catalog], tmp_path: Path
) -> None:
    code, domain, catalogue = translation
    for other in DOMAINS:
        for spare in {code, "ja"}:
            if file(spare, other).exists():
                target = tmp_path / spare / "LC_MESSAGES" / f"{other}.mo"
                compiled(read(file(spare, other), spare), target)
    shown = Catalogues(tmp_path)
    for message in messages(catalogue):
        context, source = key(message)
        said = forms(message.string)
        if len(forms(message.id)) > 1:
            plural = forms(message.id)[1]
            assert shown.plural(code, source, plural, 1) == fill(said[0], count=1)
            assert shown.plural(code, source, plural, 5) == fill(said[-1], count=5)
        else:
            found = (
                shown.screen(code, source, context)
                if domain == "kiosk"
                else shown.guide(code, Text(source, context))
            )
            assert found == said[0]


@pytest.mark.parametrize(("code", "domain"), COMMITTED)
def test_the_header_says_who_wrote_and_who_reviewed_it(
    code: str, domain: str, tmp_path: Path
) -> None:
    target = tmp_path / "any.mo"
    compiled(read(file(code, domain), code), target)
    with target.open("rb") as stream:
        header = gettext.GNUTranslations(stream).info()
    assert header["language"] == code
    assert header["content-type"] == "text/plain; charset=utf-8"
    for field in ("last-translator", "language-team"):
        assert header[field]
        assert "EMAIL@ADDRESS" not in header[field]
        assert "LL@li.org" not in header[field]


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_two_buttons_never_look_the_same(language: Language) -> None:
    """Who is told “press もどる” must find only one."""
    catalogue = read(file(language.code, "kiosk"), language.code)
    said = [ruby.plain(form) for each in messages(catalogue) for form in forms(each.string)[:1]]
    assert not [text for text in set(said) if said.count(text) > 1]


@pytest.mark.parametrize("domain", DOMAINS)
def test_easy_japanese_has_a_reading_over_every_kanji(domain: str) -> None:
    bare = [
        said
        for message in messages(read(file(EASY.code, domain), EASY.code))
        for said in forms(message.string)
        if ruby.kanji_without_reading(said)
    ]
    assert not bare


@pytest.mark.parametrize("domain", DOMAINS)
def test_easy_japanese_is_said_in_short_sentences_with_spaces(domain: str) -> None:
    said = [
        ruby.plain(sentence)
        for message in messages(read(file(EASY.code, domain), EASY.code))
        for form in forms(message.string)
        for sentence in sentences.split(form)
    ]
    assert not [text for text in said if len(text) > LONGEST_EASY_SENTENCE]
    assert not [text for text in said if len(text) > LONGEST_WITHOUT_A_SPACE and " " not in text]


def test_each_language_is_called_as_its_readers_call_it(templates: dict[str, Catalog]) -> None:
    names = [language.own_name for language in LANGUAGES]
    assert all(names)
    assert len(set(names)) == len(names)
    translated = {source for template in templates.values() for _, source in map(key, template)}
    assert not translated & set(names), "a reader lost in another language could not find it"


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_every_letter_can_be_drawn(
    language: Language, templates: dict[str, Catalog], qapp: QGuiApplication
) -> None:
    letters = set(language.own_name + "0123456789 %:/–.")
    for domain in DOMAINS:
        if (language.code, domain) in SOURCES:
            texts = [form for each in messages(templates[domain]) for form in forms(each.id)]
        else:
            catalogue = read(file(language.code, domain), language.code)
            texts = [form for each in messages(catalogue) for form in forms(each.string)]
        letters.update("".join(texts))
    assert missing_letters("".join(sorted(letters)), language.families) == ""


@pytest.mark.parametrize("language", [SOURCE, ENGLISH], ids=lambda language: language.code)
def test_a_letter_that_cannot_be_drawn_would_be_noticed(
    language: Language, qapp: QGuiApplication
) -> None:
    assert missing_letters(f"a{UNASSIGNED}あ", language.families) == UNASSIGNED
