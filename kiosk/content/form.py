"""The form of the guides' files: every key there is, with an example of what to write.

The examples end in messages to authors; docs/guides.md explains each key.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeAlias

Form: TypeAlias = Mapping[str, str]


def _form(**examples: str) -> Form:
    return MappingProxyType(examples)


GUIDE = _form(
    title="コンビニで証明書をとる",
    summary="住民票の写しなどを、コンビニの機械でうけとります。",
    topic="certificates",
    who="マイナンバーカードを持っている人",
    minutes="10",
    official="https://www.example.go.jp/",
    counter="citizens",
    no_phone="counter-way",
    words="[住民票, 戸籍]",
    bring="[mynumber-card, money]",
    sources="{city: {title: …, url: …, kind: city, seen: 2026-11-23}}",
    facts="{hours: {text: …, source: city, recheck_by: 2027-05-31}}",
    steps="{start: {title: …, text: …}, done: {title: …, outcome: done}}",
)
SOURCE = _form(
    title="コンビニ交付のページ",
    url="https://www.example.go.jp/page.html",
    kind="city",
    seen="2026-11-23",
)
FACT = _form(
    text="朝6時30分から夜11時まで。",
    source="city",
    recheck_by="2027-05-31",
    confirm="true",
    unknown="料金は窓口でたしかめてください。",
)
STEP = _form(
    title="機械の前に行きます",
    ask="どの証明書がいりますか。",
    text="「行政サービス」をえらびます。",
    picture="machine.svg",
    choices="{resident-record: {text: 住民票の写し, go: machine}, …}",
    stuck="[{problem: 機械が見つからない, say: お店の人に聞いてください。}]",
    facts="[hours]",
    counter="citizens",
    official="https://www.example.go.jp/step.html",
    go="done",
    outcome="done",
)
CHOICE = _form(text="住民票の写し", go="machine")
STUCK = _form(problem="機械が見つからない", go="counter-way", say="お店の人に聞いてください。")
TOWN = _form(
    name="所沢市",
    place="所沢市役所",
    sources="{city: {title: …, url: …, kind: city, seen: 2026-11-23}}",
    counters="{citizens: {name: 市民課, where: …, hours: …, phone: …}}",
    helplines="{mynumber: {name: …, phone: …, hours: …}}",
)
COUNTER = _form(
    name="市民課",
    where="{text: 1階, source: city, recheck_by: 2027-05-31}",
    hours="{text: 平日の8時30分から17時15分まで。, source: city, recheck_by: 2027-05-31}",
    phone="{text: 00-0000-0000, source: city, recheck_by: 2027-05-31}",
)
HELPLINE = _form(
    name="マイナンバーの電話",
    phone="{text: 00-0000-0000, source: city, recheck_by: 2027-05-31}",
    hours="{text: 平日の9時から20時まで。, source: city, recheck_by: 2027-05-31}",
)
TOPIC = _form(title="証明書", hint="住民票や戸籍をとる", icon="certificate")
THING = _form(text="マイナンバーカード", icon="card")
