"""Authors see their guide as a chart."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.content.graph import mermaid
from kiosk.content.loader import load
from kiosk.domain.guide import Guide, Text
from tests.unit.content.sample import write_catalogue


@pytest.fixture
def guide(tmp_path: Path) -> Guide:
    return load(write_catalogue(tmp_path)).guides["papers"]


def test_every_step_is_a_box_and_every_way_an_arrow(guide: Guide) -> None:
    chart = mermaid(guide)
    assert chart.startswith("flowchart TD\n")
    for step in guide.steps.values():
        assert chart.count(f'"{step.id}<br>') == 1
    ways = sum(len(step.ways()) for step in guide.steps.values())
    assert len(re.findall(r"-->|-\.->", chart)) == ways == 4


def test_questions_ends_and_help_look_different(guide: Guide) -> None:
    chart = mermaid(guide)
    assert 's1{"which<br>どこでとりますか。"}' in chart
    assert 's3(["done<br>できました"])' in chart
    assert 's2 -.->|"カードがない"| s4' in chart
    assert "class s4 without-phone" in chart


def test_readings_and_quotes_do_not_break_the_chart(guide: Guide) -> None:
    done = replace(guide.steps["done"], title=Text('{終|お}わり "<よし>"'))
    chart = mermaid(replace(guide, steps={**guide.steps, "done": done}))
    assert '"done<br>終わり #quot;&lt;よし>#quot;"' in chart
