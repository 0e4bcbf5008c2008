"""A made-up town with three small guides, as the kiosk would have read them from disk."""

from datetime import date
from pathlib import Path

from kiosk.domain.guide import Choice, Fact, Guide, Outcome, Source, Step, Stuck, Text
from kiosk.domain.town import Catalogue, Counter, HelpLine, Thing, Topic, Town

TODAY = date(2026, 12, 1)
NEXT_YEAR, LAST_MONTH = date(2027, 5, 31), date(2026, 11, 1)
SOURCE = Source("page", "町のページ", "https://minato.example.jp/", "city", date(2026, 10, 1))

KNOWN = Fact("hours", Text("朝9時から夕方5時まで。"), SOURCE, NEXT_YEAR)
EXPIRED = Fact("fee", Text("200円です。"), SOURCE, LAST_MONTH)
TO_CONFIRM = Fact("where", Text("2階"), SOURCE, confirm=True)
UNKNOWN = Fact("time", Text("かかる時間は窓口でたしかめてください。"), unknown=True)


def text(source: str | None, context: str = "") -> Text | None:
    """A text, or none."""
    return Text(source, context) if source is not None else None


def step(
    id: str,
    *,
    go: str | None = None,
    ends: Outcome | None = None,
    choices: dict[str, str] | None = None,
    stuck: tuple[Stuck, ...] = (),
    says: str | None = None,
    **more: object,
) -> Step:
    """One step; `choices` maps answers to the steps they lead to."""
    return Step(
        id,
        Text(f"題 {id}"),
        text=text(says),
        go=go,
        outcome=ends,
        choices=tuple(Choice(c, Text(f"答え {c}"), to) for c, to in (choices or {}).items()),
        stuck=stuck,
        **more,  # type: ignore[arg-type]
    )


def guide(id: str, *steps: Step, topic: str = "papers", **more: object) -> Guide:
    """A guide of these steps; the first is where people start."""
    given: dict[str, object] = {
        "title": Text(f"案内 {id}", id),
        "summary": Text(f"{id} のあらまし"),
        "topic": topic,
        "who": Text("町に住んでいる人"),
        "minutes": 10,
        "official": f"https://minato.example.jp/{id}",
        "counter": "desk",
        "no_phone": steps[-1].id,
        "words": (),
        "bring": (),
        "sources": {"page": SOURCE},
        "facts": {},
        "steps": {each.id: each for each in steps},
    }
    return Guide(id, **(given | more))  # type: ignore[arg-type]


def papers() -> Guide:
    """A question, an instruction where three things go wrong, a loop, and all three outcomes."""
    return guide(
        "papers",
        step("which", choices={"shop": "machine", "hall": "at-desk", "later": "home"}),
        step(
            "machine",
            go="again",
            says="ボタンをおします。つぎへすすみます。",
            picture=Path("guides/papers/map.svg"),
            facts=("hours", "fee", "where", "time"),
            official="https://minato.example.jp/papers/machine",
            stuck=(
                Stuck(Text("機械がありません"), say=Text("店の人に聞いてください。")),
                Stuck(Text("カードがありません"), go="at-desk"),
                Stuck(Text("はじめからやりたい"), go="which"),
            ),
        ),
        step("again", choices={"enough": "done", "more": "which"}),
        step("done", ends=Outcome.DONE),
        step("home", ends=Outcome.HOME),
        step("at-desk", ends=Outcome.COUNTER, counter="desk"),
        bring=("card", "money"),
        facts={fact.id: fact for fact in (KNOWN, EXPIRED, TO_CONFIRM, UNKNOWN)},
    )


def seal() -> Guide:
    """The second guide of the first topic: no question at all."""
    return guide("seal", step("bring-it", go="at-desk"), step("at-desk", ends=Outcome.COUNTER))


def moving() -> Guide:
    """The only guide of its topic."""
    return guide(
        "moving",
        step("from", choices={"near": "at-desk", "far": "paper"}),
        step("paper", go="at-desk"),
        step("at-desk", ends=Outcome.COUNTER),
        topic="moving",
    )


def town() -> Town:
    """みなと町, with one counter and one help line."""
    desk = Counter(
        "desk",
        Text("町民係"),
        Fact("desk-where", Text("1階"), SOURCE, NEXT_YEAR),
        Fact("desk-hours", Text("平日の9時から17時まで。"), SOURCE, LAST_MONTH),
        Fact("desk-phone", Text("電話番号は受付で聞いてください。"), unknown=True),
    )
    line = HelpLine(
        "line",
        Text("町の電話"),
        Fact("line-phone", Text("00-0000-0000"), SOURCE, NEXT_YEAR),
        Fact("line-hours", Text("いつでも。"), SOURCE, confirm=True),
    )
    return Town(Text("みなと町", "town"), Text("みなと町役場"), {"desk": desk}, {"line": line})


def catalogue(*guides: Guide, **more: object) -> Catalogue:
    """The town with these guides (default: all three); health has none."""
    chosen = guides or (moving(), papers(), seal())
    given: dict[str, object] = {
        "town": town(),
        # The order of the survey, which is not that of the letters.
        "topics": (
            Topic("papers", Text("しょうめい\n証明書"), Text("住民票をとる"), "paper"),
            Topic("moving", Text("引っこし"), Text("住所がかわる"), "house"),
            Topic("health", Text("医療"), Text("病気のとき"), "health"),
        ),
        "things": {
            "card": Thing("card", Text("マイナンバーカード"), "card"),
            "money": Thing("money", Text("お金"), "coin"),
        },
        "guides": {each.id: each for each in chosen},
    }
    return Catalogue(**(given | more))  # type: ignore[arg-type]
