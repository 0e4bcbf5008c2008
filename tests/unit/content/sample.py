"""A made-up town with two small, sound guides, written to disk for tests to break."""

from pathlib import Path

TOWN = """\
name: みなと町
place: みなと町役場
sources:
  town: {title: 町のページ, url: "https://www.minato.example.jp/", kind: city, seen: 2026-11-01}
counters:
  desk:
    name: 町民係
    where: {text: 1階, source: town, recheck_by: 2027-05-31}
    hours: {text: 平日の9時から17時まで。, source: town, recheck_by: 2027-05-31}
    phone: {unknown: 電話番号は受付で聞いてください。}
helplines:
  line:
    name: 町の電話
    phone: {text: 00-0000-0000, source: town, recheck_by: 2027-05-31}
    hours: {text: いつでも。, source: town, confirm: true}
"""
TOPICS = """\
papers: {title: 証明書, hint: 住民票をとる, icon: paper}
moving: {title: 引っこし, hint: 住所がかわる, icon: house}
"""
THINGS = """\
card: {text: マイナンバーカード, icon: card}
money: {text: お金, icon: coin}
"""
GUIDE = """\
title: 証明書をとる
summary: 住民票の写しをうけとります。
topic: papers
who: 町に住んでいる人
minutes: 10
official: https://www.minato.example.jp/papers
counter: desk
no_phone: at-desk
words: [住民票, juminhyo]
bring: [card, money]
sources:
  page: {title: 証明書, url: "https://www.minato.example.jp/papers", kind: city, seen: 2026-11-01}
facts:
  hours: {text: 朝9時から夕方5時まで。, source: page, recheck_by: 2027-05-31}
  room: {text: 2階, source: page, confirm: true}
  fee: {unknown: 料金は窓口でたしかめてください。}
steps:
  which:
    ask: どこでとりますか。
    picture: map.svg
    choices:
      shop: {text: お店, go: machine}
      hall: {text: 役場, go: at-desk}
  machine:
    title: お店の機械の前に行きます
    text: 「{行政|ぎょうせい}サービス」をえらびます。
    picture: map.svg
    facts: [hours, fee]
    official: https://www.minato.example.jp/papers/machine
    stuck:
      - {problem: 機械が見つからない, say: お店の人に聞いてください。}
      - {problem: カードがない, go: at-desk}
  done: {title: できました, text: 紙をうけとりました。, outcome: done}
  at-desk:
    title: 窓口に行きます
    text: 係の人に「証明書がほしい」と言ってください。
    facts: [room]
    counter: desk
    outcome: counter
"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0h4v3z"/></svg>\n'
BROKEN, SOUND = "papers", "other"


def write_guide(folder: Path, text: str = GUIDE) -> Path:
    """Writes one guide with its picture."""
    folder.mkdir(parents=True)
    (folder / "guide.yaml").write_text(text, encoding="utf-8")
    (folder / "map.svg").write_text(SVG, encoding="utf-8")
    return folder


def write_catalogue(folder: Path, guide: str = GUIDE) -> Path:
    """Writes the shared files, the guide `papers` with the given text and the sound `other`."""
    for name, text in (("town", TOWN), ("topics", TOPICS), ("things", THINGS)):
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    write_guide(folder / BROKEN, guide)
    write_guide(folder / SOUND)
    return folder
