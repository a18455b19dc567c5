"""Charts of a cohort: every learner is in them once, and nothing in them is markup."""

from xml.etree import ElementTree

import pytest

from pdpmo_widgets.charts import paper
from pdpmo_widgets.coach import report_charts as cohort
from pdpmo_widgets.coach.report_skills import Skill
from pdpmo_widgets.coach.report_sure import Forecast, sure


def texts(fig, say: str) -> list[str]:
    root = ElementTree.fromstring(paper.svg(fig, say))
    return [node.text or "" for node in root.iter() if node.tag.endswith("text")]


@pytest.mark.parametrize("count", [1, 5, 50, 400])
def test_every_learner_is_in_the_picture_once(count):
    shares = sorted((7 * n % 100) / 100 for n in range(count))
    groups = cohort.gathered(shares)
    assert sum(size for _, size in groups) == count
    places = [at for at, _ in groups]
    assert places == sorted(places)
    assert cohort.gathered([0.4] * count) == [(pytest.approx(0.4), count)]
    shown = texts(*cohort.skills([Skill("One", tuple(shares))]))
    assert sum(int(t) for t in shown if t.isdigit() and t != "0") == (
        sum(size for _, size in groups if size > 1)
    )


def test_the_lowest_and_the_highest_skill_are_named():
    rows = [
        Skill("Low", (0.1,) * 5, 0.1, 0.1, 0.1),
        Skill("Few", (0.0, 1.0)),
        Skill("High", (0.9,) * 5, 0.9, 0.9, 0.9),
    ]
    _, say = cohort.skills(rows)
    assert say == (
        "3 skills. Lowest in the middle: Low, 10 per cent. Highest: High, 90 per cent."
    )
    _, say = cohort.skills(rows[:1])
    assert say == "One skill is graded: Low, 10 per cent in the middle."
    _, say = cohort.skills(rows[1:2])
    assert "fewer than five learners" in say


def test_a_name_that_looks_like_mathematics_is_drawn_as_it_stands():
    name = "$\\frac{1}{0}$ <b>"
    assert name in " ".join(texts(*cohort.skills([Skill(name, (0.5,))])))


def test_groups_of_forecasts_show_their_counts_and_are_spoken():
    made = [Forecast(f"p{n}", 0.9, n % 2 == 0) for n in range(12)]
    made += [Forecast("p0", 0.1, False)] * 3
    found = sure(made)
    fig, say = cohort.sure(found)
    assert {"n = 12", "n = 3"} <= set(texts(fig, say))
    assert "90 per cent sure, 6 right of 12" in say
    assert [one.low is None for one in found.bins] == [True, False]
