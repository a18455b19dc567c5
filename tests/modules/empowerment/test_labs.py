"""What the labs compute is what the page says, and what the simulation does."""

import re
from math import asin, pi

import nbformat
import numpy as np
import pytest

from pdpmo_widgets import catalog
from pdpmo_widgets.modules.empowerment import labs, lesson, model, sums
from pdpmo_widgets.modules.empowerment.charts import labs as charts
from pdpmo_widgets.modules.empowerment.model.hours import hours
from tests.journeys.modules import ROOT


def test_fifty_seven_of_a_hundred_pairs_follow_from_the_correlation():
    assert lesson.same_order(0.22) == pytest.approx(0.5 + asin(0.22) / pi)
    assert round(100 * lesson.same_order(lesson.OWN_AND_BOSS)) == 57
    assert "57 of 100" in lesson.WORDS["prediction"]["told"]
    draws = np.random.default_rng(3).normal(size=(4, 200_000))
    own = draws[:2]
    boss = lesson.OWN_AND_BOSS * own + (1 - lesson.OWN_AND_BOSS**2) ** 0.5 * draws[2:]
    same = (own[0] > own[1]) == (boss[0] > boss[1])
    assert same.mean() == pytest.approx(0.57, abs=0.01)


@pytest.mark.parametrize("level", range(1, 8))
def test_hours_of_the_lab_are_those_of_the_simulation(level):
    visible = model.deal(1).visible()
    board = {line.id: {"level": level} for line in visible.lines}
    plain = [line for line in visible.lines if not line.spread]
    mine = sum(
        line.weekly
        * sums.week({line.stakes: level})[line.stakes]
        / sums.WEEK[line.stakes]
        for line in plain
    )
    rest = {line.id: {"level": 7} for line in visible.lines if line.spread}
    assert mine == pytest.approx(hours(visible, board | rest), abs=0.1)


def test_deciding_together_takes_longest_and_the_two_highest_next_to_nothing():
    used = {
        n: sum(sums.week(dict.fromkeys(sums.WEEK, n)).values()) for n in range(1, 8)
    }
    assert max(used, key=lambda n: used[n]) == 4
    assert used[7] == 0
    assert used[6] < 0.25 * used[3]


def test_most_is_learnt_where_the_lab_asks_and_advice_is_worth_most_there():
    at = [n / 100 for n in range(-60, 61)]
    learnt = {ready: sums.edge(ready, 7).learnt for ready in at}
    assert max(learnt, key=lambda ready: learnt[ready]) == pytest.approx(sums.EDGE)
    assert max(learnt.values()) == pytest.approx(100)
    alone, advised = (sums.edge(sums.EDGE, n).well for n in (7, 5))
    assert advised - alone > 25
    assert sums.edge(0, 7).well == pytest.approx(50)
    assert sums.edge(sums.EDGE, 1).learnt == 0


def test_few_answers_have_a_wider_range_and_below_five_there_is_none():
    wide = [sums.width(n, 1) for n in charts.COUNTS]
    assert wide == sorted(wide, reverse=True)
    assert sums.alike(1.0)
    assert not sums.alike(1.2)
    with pytest.raises(ValueError, match="five"):
        sums.width(4, 1)
    assert "nothing is shown" in charts.fifty(4, 1)["say"]


@pytest.mark.parametrize("name", ["holding", "edge", "fifty"])
def test_every_place_of_the_levers_says_something_with_a_number(name):
    card = getattr(labs, name)()
    spec = card.spec
    for end in ("min", "max", "value"):
        levers = {one["id"]: one[end] for one in spec["levers"]}
        shown = card.answer({"guess": 1, "guessed": True, "levers": levers}, None)
        assert any(char.isdigit() for char in shown["chart"]["say"])
        assert not any("{" in text for text in [*shown["text"], shown["chart"]["say"]])
    assert "{" not in spec["question"]


def test_the_page_says_the_sum_of_its_minutes_and_no_more_words_than_one_reads():
    module = catalog.module("empowerment")
    book = nbformat.read(ROOT / module.path, as_version=4)
    said = "\n".join(c.source for c in book.cells if c.cell_type == "markdown")
    assert f"about {module.minutes} minutes" in said
    assert module.minutes == sum(step.minutes for step in module.steps)
    assert len(re.findall(r"\w+", said)) <= 2_500
