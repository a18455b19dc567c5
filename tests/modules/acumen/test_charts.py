"""The story of a run, and what was short, say what the figures say."""

import pytest

from pdpmo_widgets.modules.acumen import model, screen
from pdpmo_widgets.modules.acumen.charts.short import gains, says, short
from pdpmo_widgets.modules.acumen.charts.story import headline, left_out, story, told
from pdpmo_widgets.modules.acumen.model.result import optimum, well_played

RUNS = (0, 1, 2, 3)


@pytest.mark.parametrize("run", RUNS)
def test_the_headline_has_the_sums_of_the_list(run):
    case = screen.practice(run)
    chosen = model.run("npv_first", case)
    promised = sum(case.offer(id).npv for id in chosen["portfolio"])
    worth = model.score(case, chosen).expected  # the one worth that the result tells
    found = story(case, chosen)
    assert f"promised ${abs(round(promised))} million" in found["title"]
    said = "are worth" if worth >= 0 else "lose"
    assert f" and {said} {abs(worth):.1f}, with your purchase" in found["title"]


@pytest.mark.parametrize("run", RUNS)
def test_every_request_is_told_in_both_drawings_and_in_the_table(run):
    case = screen.practice(run)
    found = story(case, model.reader(case))
    names = [row[0] for row in found["table"]["rows"]]
    assert sorted(names) == sorted(o.name for o in case.offers)
    assert [row[2] for row in found["table"]["rows"]] == sorted(
        (row[2] for row in found["table"]["rows"]), reverse=True
    )
    for svg in (found["svg"], found["narrow"]):
        assert svg.count("best") >= len(optimum(case).portfolio)
        assert "viewBox" in svg
    assert 'viewBox="0 0 358' in found["narrow"]


def test_one_that_made_most_of_the_promise_is_said():
    rows = told(screen.practice(1), [o.id for o in screen.practice(1).offers])
    giant = [*rows[:3], type(rows[0])("Giant", 500.0, 1.0, True, False, False)]
    assert headline(giant, 3.0).endswith("One of them made most of the promise.")
    assert "most" not in headline(rows, 3.0)


@pytest.mark.parametrize("run", RUNS)
def test_whoever_played_best_left_nothing_out(run):
    case = screen.practice(run)
    assert left_out(told(case, well_played(case)["portfolio"])) is None


@pytest.mark.parametrize("run", RUNS)
def test_the_purchase_that_the_best_list_makes_is_the_one_that_pays(run):
    case = screen.practice(run)
    found, price = gains(case), case.setting.price
    _, say = short(case)
    assert say == says(found, price)
    bought = optimum(case).buy
    if bought == "none":
        assert max(found.values()) <= price + 0.05
    else:
        assert found[bought] == max(found.values())
        assert found[bought] > price - 0.05
