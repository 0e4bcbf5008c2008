"""What every guide that ships promises to residents."""

import re

from kiosk.domain import ruby
from kiosk.domain.guide import Guide, Outcome, Text
from kiosk.domain.sentences import split
from kiosk.domain.town import Catalogue

LONGEST_SENTENCE = 60
POLITE = re.compile(
    r"(です|ます|ません|でした|ました|ください|ましょう|でしょう)(か|ね|よ)?[」）〉]*[。！？]"
)
QUESTION = re.compile(r".*(か|ください)[。？]")
BY_PHONE = re.compile(r"(スマートフォン|スマホ|アプリ|携帯電話)(で|を(使|つか|開|ひら))")


def told(guide: Guide) -> list[Text]:
    """The texts that speak to people in whole sentences."""
    texts = [guide.summary]
    for step in guide.steps.values():
        texts += [step.text] if step.text else []
        texts += [stuck.say for stuck in step.stuck if stuck.say]
    return texts


def test_guides_ship(catalogue: Catalogue) -> None:
    assert catalogue.guides


def test_it_is_sound(guide_id: str, catalogue: Catalogue) -> None:
    problems = [str(problem) for problem in catalogue.problems if problem.guide == guide_id]
    assert not problems, "\n".join(problems)
    assert guide_id in catalogue.guides


def test_what_all_guides_share_is_sound(catalogue: Catalogue) -> None:
    problems = [str(problem) for problem in catalogue.problems if not problem.guide]
    assert not problems, "\n".join(problems)
    assert catalogue.town.name.source
    assert catalogue.town.counters


def test_every_guide_stands_in_a_topic_of_the_home_screen(catalogue: Catalogue) -> None:
    topics = [topic.id for topic in catalogue.topics]
    assert [g.id for g in catalogue.guides.values() if g.topic not in topics] == []


def test_what_is_stated_says_where_it_was_read_and_until_when(guide: Guide) -> None:
    for fact in guide.facts.values():
        if not (fact.unknown or fact.confirm):
            assert fact.source
            assert fact.recheck_by
            assert fact.source.seen < fact.recheck_by


def test_the_towns_facts_say_where_they_were_read_and_until_when(catalogue: Catalogue) -> None:
    for fact in catalogue.town.facts():
        assert fact.unknown or (fact.source and (fact.confirm or fact.recheck_by)), fact.id


def test_every_fact_is_shown_at_some_step(guide: Guide) -> None:
    shown = {fact for step in guide.steps.values() for fact in step.facts}
    assert not guide.facts.keys() - shown


def test_at_least_half_of_its_instructions_help_who_is_stuck(guide: Guide) -> None:
    acted = [step for step in guide.steps.values() if not (step.asks or step.outcome)]
    without = [step.id for step in acted if not step.stuck]
    assert len(without) <= len(acted) / 2, without


def test_there_is_a_whole_way_without_a_phone(guide: Guide) -> None:
    way = guide.usual_way(guide.no_phone)
    assert way[-1].outcome in tuple(Outcome)
    for step in way:
        for text in (step.title, step.text):
            assert not (text and BY_PHONE.search(ruby.plain(text.source))), (step.id, text)


def test_every_sentence_fits_the_screen(guide: Guide) -> None:
    long = [
        sentence
        for text in guide.texts()
        for sentence in split(text.source)
        if len(ruby.plain(sentence)) > LONGEST_SENTENCE
    ]
    assert not long


def test_people_are_spoken_to_politely_and_in_whole_sentences(guide: Guide) -> None:
    rough = [
        sentence
        for text in told(guide)
        for sentence in split(text.source)
        if not POLITE.search(ruby.plain(sentence)) and not sentence.startswith("・")
    ]
    assert not rough


def test_a_question_sounds_like_one(guide: Guide) -> None:
    asked = [ruby.plain(step.title.source) for step in guide.steps.values() if step.asks]
    assert not [title for title in asked if not QUESTION.fullmatch(title)]


def test_every_step_has_a_picture(guide: Guide) -> None:
    assert not [step.id for step in guide.steps.values() if step.picture is None]


def test_it_is_found_by_kana_and_by_latin_letters(guide: Guide) -> None:
    """The pads on the screen type kana and Latin letters, no kanji."""
    assert [word for word in guide.words if re.fullmatch(r"[ぁ-ゖァ-ヺー]+", word)]
    assert [word for word in guide.words if re.fullmatch(r"[A-Za-z0-9 -]+", word)]
