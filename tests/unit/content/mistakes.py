"""The mistakes authors make, a row each."""

# A table reads best with one row a line.
# ruff: noqa: E501
from typing import NamedTuple


class Mistake(NamedTuple):
    """`was` becomes `now` in the sound guide; the mistake is expected on the line of `on`."""

    what: str
    was: str
    now: str
    key: str
    on: str
    message: str
    remedy: str


MACHINE = "  machine:\n    title: お店の機械の前に行きます\n"
HOURS = "hours: {text: 朝9時から夕方5時まで。, source: page, recheck_by: 2027-05-31}"
DONE = "  done: {title: できました, text: 紙をうけとりました。, outcome: done}\n"
CHOICES = "      shop: {text: お店, go: machine}\n      hall: {text: 役場, go: at-desk}\n"
SEVEN = "".join(f"      c{n}: {{text: 役場, go: at-desk}}\n" for n in range(6))
LOST_HELP = "      - {problem: カードがない, go: at-desk}\n"
ROUND = "  done: {title: できました, go: machine}\n"
FACT_BOTH = "fee: {unknown: 料金は窓口でたしかめてください。, source: page}"

MISTAKES = [
    Mistake("a key is misspelt", "summary:", "sumary:", "sumary", "sumary:", "not a key", "summary"),
    Mistake("a step's key is misspelt", "    picture: map.svg\n    facts", "    pictur: map.svg\n    facts", "steps.machine.pictur", "pictur:", "not a key", "Did you mean picture?"),
    Mistake("a choice's key is misspelt", "shop: {text: お店, go:", "shop: {text: お店, goto: x, go:", "steps.which.choices.shop.goto", "goto:", "not a key", "one of: text, go"),
    Mistake("the title is missing", "title: 証明書をとる\n", "", "title", "summary:", "is missing", "Write title: "),
    Mistake("the title is empty", "title: 証明書をとる\n", "title:\n", "title", "title:", "is empty", "Write title: "),
    Mistake("the title is a list", "title: 証明書をとる\n", "title: [a]\n", "title", "title: [a]", "one value", "Write title: "),
    Mistake("a key is there twice", "minutes: 10\n", "minutes: 10\nminutes: 12\n", "minutes", "minutes: 12", "twice, first on line 5", "Keep one"),
    Mistake("a step is there twice", DONE, DONE + DONE.replace("できました", "おわり"), "steps.done", "title: おわり", "twice", "Keep one"),
    Mistake("a choice is there twice", CHOICES, CHOICES + "      shop: {text: 店, go: machine}\n", "steps.which.choices.shop", "shop: {text: 店", "twice", "Keep one"),
    Mistake("a step's id has capitals", DONE, DONE + DONE.replace("done:", "Done:", 1), "steps.Done", "  Done:", "not an id", "a-z"),
    Mistake("a fact's id has a blank", HOURS, HOURS + "\n  my fact: {unknown: わかりません。}", "facts.my fact", "my fact:", "not an id", "a-z"),
    Mistake("minutes are a word", "minutes: 10", "minutes: ten", "minutes", "minutes:", "whole number", "Write minutes: 10"),
    Mistake("minutes are zero", "minutes: 10", "minutes: 0", "minutes", "minutes:", "whole number", "Write minutes: 10"),
    Mistake("minutes are negative", "minutes: 10", "minutes: -5", "minutes", "minutes:", "whole number", "Write minutes: 10"),
    Mistake("the official page is not encrypted", "official: https://www.minato.example.jp/papers\n", "official: http://www.minato.example.jp/papers\n", "official", "official: http:", "https://", "Write official: https"),
    Mistake("a step's official page is no address", "papers/machine", "papers machine", "steps.machine.official", "papers machine", "https://", "Write official: https"),
    Mistake("a source has no address", 'url: "https://www.minato.example.jp/papers", kind', "kind", "sources.page.url", "page: {", "is missing", "Write url: "),
    Mistake("a source's kind is unknown", "kind: city", "kind: town", "sources.page.kind", "kind: town", "cannot be town", "one of: official, city, press, policy"),
    Mistake("a source was seen on no day", "seen: 2026-11-01", "seen: 2026-11-31", "sources.page.seen", "seen: 2026", "not a day", "Write seen: "),
    Mistake("a source was seen on a day written otherwise", "seen: 2026-11-01", "seen: 11/01", "sources.page.seen", "seen: 11", "not a day", "Write seen: "),
    Mistake("a fact has no source", HOURS, HOURS.replace(" source: page,", ""), "facts.hours.source", "  hours:", "is missing", "unknown:"),
    Mistake("a fact has a source that is not there", HOURS, HOURS.replace("page", "pages"), "facts.hours.source", "source: pages", "pages is not in sources", "Did you mean page?"),
    Mistake("a fact has no day to look again", HOURS, HOURS.replace(", recheck_by: 2027-05-31", ""), "facts.hours.recheck_by", "  hours:", "is missing", "Write recheck_by: "),
    Mistake("a fact must be looked at before it was seen", HOURS, HOURS.replace("2027", "2025"), "facts.hours.recheck_by", "recheck_by: 2025", "not after", "later day"),
    Mistake("a fact is both confirmed and not", "confirm: true", "confirm: false", "facts.room.confirm", "confirm: false", "only be true", "leave it out"),
    Mistake("a fact is to confirm and has a day", "confirm: true", "confirm: true, recheck_by: 2027-05-31", "facts.room.recheck_by", "recheck_by: 2027-05-31}\n  fee", "beside confirm", "Keep one"),
    Mistake("an unknown fact has a source", "fee: {unknown: 料金は窓口でたしかめてください。}", FACT_BOTH, "facts.fee.source", "  fee:", "beside unknown", "Delete source"),
    Mistake("a fact is a plain text", "fee: {unknown: 料金は窓口でたしかめてください。}", "fee: 料金は100円です。", "facts.fee", "  fee:", "keys and values", "key: value"),
    Mistake("a step shows a fact that is not there", "facts: [hours, fee]", "facts: [hours, fees]", "steps.machine.facts.2", "facts: [hours, fees]", "fees is not in facts", "Did you mean fee?"),
    Mistake("facts are no list", "facts: [hours, fee]", "facts: hours", "steps.machine.facts", "facts: hours", "must be a list", "Write facts: [hours]"),
    Mistake("the topic is not there", "topic: papers", "topic: paper", "topic", "topic:", "not in topics.yaml", "Did you mean papers?"),
    Mistake("the counter is not there", "counter: desk\nno_phone", "counter: dusk\nno_phone", "counter", "counter: dusk", "not in town.yaml", "one of: desk"),
    Mistake("a step's counter is not there", "    counter: desk\n", "    counter: citizens\n", "steps.at-desk.counter", "counter: citizens", "not in town.yaml", "Write counter: one of: desk"),
    Mistake("a thing to bring is not there", "[card, money]", "[card, cash]", "bring.2", "bring:", "cash is not in things.yaml", "card, money"),
    Mistake("a thing to bring is there twice", "[card, money]", "[card, card]", "bring.2", "bring:", "card is there twice", "Keep one"),
    Mistake("nobody can find it", "words: [住民票, juminhyo]\n", "", "words", "title:", "nobody could find", "Write words: ["),
    Mistake("a word is a mapping", "words: [住民票, juminhyo]", "words: [住民票, {a: b}]", "words.2", "words:", "one word", "[a, b]"),
    Mistake("a choice leads nowhere", "go: machine}", "go: machin}", "steps.which.choices.shop.go", "go: machin}", "machin is not in steps", "Did you mean machine? Write go: one of: which, machine, done, at-desk"),
    Mistake("a choice has no way", "shop: {text: お店, go: machine}", "shop: {text: お店}", "steps.which.choices.shop.go", "shop:", "is missing", "Write go: "),
    Mistake("a step goes nowhere", MACHINE, MACHINE + "    go: finish\n", "steps.machine.go", "go: finish", "finish is not in steps", "Write go: one of: which"),
    Mistake("help leads nowhere", LOST_HELP, LOST_HELP.replace("at-desk", "desk"), "steps.machine.stuck.2.go", "go: desk", "desk is not in steps", "Did you mean at-desk?"),
    Mistake("a choice leads to its own question", "shop: {text: お店, go: machine}", "shop: {text: お店, go: which}", "steps.which.choices.shop.go", "go: which}", "its own step", "another step"),
    Mistake("help leads to where one is stuck", LOST_HELP, LOST_HELP.replace("at-desk", "machine"), "steps.machine.stuck.2.go", "go: machine}\n  done", "its own step", "another step"),
    Mistake("help does not help", LOST_HELP, "      - {problem: カードがない}\n", "steps.machine.stuck.2", "カードがない", "either go or say", "Write go: "),
    Mistake("help has no problem", LOST_HELP, "      - {go: at-desk}\n", "steps.machine.stuck.2.problem", "- {go: at-desk}", "is missing", "Write problem: "),
    Mistake("the way without a phone is not there", "no_phone: at-desk", "no_phone: at-home", "no_phone", "no_phone:", "not in steps", "one of: which"),
    Mistake("a step is both title and question", "    ask: どこでとりますか。\n", "    title: どこで\n    ask: どこでとりますか。\n", "steps.which.title", "title: どこで", "beside ask", "ask for a question"),
    Mistake("a question has no choices", "    choices:\n" + CHOICES, "", "steps.which.choices", "  which:", "is missing", "Write choices: "),
    Mistake("choices have no question", "    ask: どこでとりますか。\n", "    title: どこで\n", "steps.which.ask", "  which:", "is missing", "Write ask: "),
    Mistake("there is but one choice", "      hall: {text: 役場, go: at-desk}\n", "", "steps.which.choices", "choices:", "1 choices", "2 to 6"),
    Mistake("there are seven choices", "      hall: {text: 役場, go: at-desk}\n", SEVEN, "steps.which.choices", "choices:", "7 choices", "2 to 6"),
    Mistake("a question also goes on", "    choices:\n", "    go: done\n    choices:\n", "steps.which.go", "go: done", "beside choices", "delete this one"),
    Mistake("an end goes on", "outcome: done}", "outcome: done, go: at-desk}", "steps.done.go", "  done:", "beside outcome", "delete go or outcome"),
    Mistake("a question is an end", "    choices:\n", "    outcome: home\n    choices:\n", "steps.which.outcome", "outcome: home", "beside choices", "delete outcome or choices"),
    Mistake("an end of another kind", "outcome: counter", "outcome: fail", "steps.at-desk.outcome", "outcome: fail", "cannot be fail", "one of: done, counter, home"),
    Mistake("the last step is a dead end", "    outcome: counter\n", "", "steps.at-desk", "  at-desk:", "dead end", "Write outcome: one of: done, counter, home"),
    Mistake("a way goes round without end", DONE, ROUND, "steps.done.go", "go: machine}\n  at-desk", "machine → done → machine", "go to an outcome"),
    Mistake("a step is reached by no way", DONE, DONE + DONE.replace("done", "extra", 1), "steps.extra", "  extra:", "reached by no way", "Write go: extra"),
    Mistake("the picture is not there", "    picture: map.svg\n    facts", "    picture: mop.svg\n    facts", "steps.machine.picture", "mop.svg", "not in the guide's folder", "Did you mean map.svg?"),
    Mistake("the picture is elsewhere", "    picture: map.svg\n    facts", "    picture: ../other/map.svg\n    facts", "steps.machine.picture", "../other", "file in the guide's folder", "Copy it there"),
    Mistake("the picture's path is absolute", "    picture: map.svg\n    facts", "    picture: /map.svg\n    facts", "steps.machine.picture", "/map.svg", "file in the guide's folder", "Copy it there"),
    Mistake("the picture is of another kind", "    picture: map.svg\n    facts", "    picture: map.jpg\n    facts", "steps.machine.picture", "map.jpg", "neither SVG nor PNG", ".svg or .png"),
    Mistake("a reading is not closed", "「{行政|ぎょうせい}サービス」", "「{行政|ぎょうせいサービス」", "steps.machine.text", "ぎょうせいサ", "not closed", "{漢字|かな}"),
    Mistake("a reading is empty", "「{行政|ぎょうせい}サービス」", "「{行政|}サービス」", "steps.machine.text", "{行政|}", "not closed", "{漢字|かな}"),
    Mistake("braces hold a fact", "「{行政|ぎょうせい}サービス」", "「{hours}サービス」", "steps.machine.text", "{hours}", "without a reading: {hours}", "facts: [id]"),
    Mistake("a step is a plain text", DONE, "  done: できました\n", "steps.done", "  done:", "keys and values", "key: value"),
    Mistake("a line is indented with a tab", "    counter: desk\n", "\tcounter: desk\n", "yaml", "\tcounter", "column 1", "not tabs"),
    Mistake("a text begins with a reading", "title: 証明書をとる", "title: {証明書|しょうめいしょ}をとる", "yaml", "title: {", "column", "quotes"),
    Mistake("a quote is not closed", "title: 証明書をとる", 'title: "証明書をとる', "yaml", "  page: {title", "column", "quote that opens on line 1"),
]  # fmt: skip
