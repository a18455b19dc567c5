"""The story of a run says what the figures say."""

import pytest

from pdpmo_widgets.modules.playbook import model, screen
from pdpmo_widgets.modules.playbook.charts.story import headline, remark, story, told

RUNS = (0, 1, 2, 3)


@pytest.mark.parametrize("run", RUNS)
def test_the_headline_has_the_sums_of_the_year(run):
    case = screen.practice(run)
    out = model.play(case, model.run("by_hand", case))
    risk = sum(one.at_risk for one in out.projects)
    caught = risk - sum(one.lost for one in out.projects)
    found = story(case, model.run("by_hand", case))
    assert f"{risk:,.0f} hours a year" in found["title"]
    assert f"catch {caught:,.0f} of them" in found["title"]


@pytest.mark.parametrize("run", RUNS)
def test_every_project_is_told_in_both_drawings_and_in_the_table(run):
    case = screen.practice(run)
    found = story(case, model.reader(case))
    rows = found["table"]["rows"]
    assert sorted(row[0] for row in rows) == sorted(p.name for p in case.projects)
    assert [row[3] for row in rows] == sorted((row[3] for row in rows), reverse=True)
    assert all(row[4] <= row[3] for row in rows)
    assert 'viewBox="0 0 1000' in found["svg"]
    assert 'viewBox="0 0 358' in found["narrow"]


@pytest.mark.parametrize("run", RUNS)
def test_who_of_the_worst_was_left_alone_is_named(run):
    case = screen.practice(run)
    rows = told(case, {})
    said = remark(rows)
    assert rows[0].name in said
    assert f"{len(rows) // 3} of the {len(rows) // 3}" in said
    everybody = told(case, model.run("everything", case))
    assert "least to lose" in remark(everybody)
    assert headline(rows).endswith("catch 0 of them, and take 0.")
