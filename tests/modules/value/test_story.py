"""The story of a run says what its figures say."""

import pytest

from pdpmo_widgets.modules.value import model, screen
from pdpmo_widgets.modules.value.charts.story import SAID, apart, headline, story, told

RUNS = (0, 1, 2, 3)


@pytest.mark.parametrize("run", RUNS)
def test_every_practice_is_told_in_both_drawings_and_in_the_table(run):
    case = screen.practice(run)
    chosen = model.run("fair_wide_decide", case)
    found = story(case, chosen)
    rows = told(case, chosen)
    assert [row[0] for row in found["table"]["rows"]] == [one.name for one in rows]
    assert len(rows) == len(case.outcomes)
    assert 'viewBox="0 0 358' in found["narrow"]
    assert 'viewBox="0 0 1000' in found["svg"]


@pytest.mark.parametrize("run", RUNS)
def test_who_claims_what_the_figures_bear_is_told_so(run):
    case = screen.practice(run)
    assert headline(told(case, model.reader(case))) == SAID["borne"]


def test_the_headline_names_the_claim_that_lay_furthest_off():
    case = screen.practice(1)
    chosen = model.run("always_great", case)
    rows = told(case, chosen)
    worst = max(rows, key=apart)
    title = story(case, chosen)["title"]
    assert worst.name in title
    assert f"You said {round(worst.claimed[0])} to {round(worst.claimed[1])}" in title


def test_it_is_said_how_many_claims_held_what_was_true():
    case = screen.practice(1)
    chosen = model.run("fair_wide_decide", case)
    count = sum(0 <= f.true <= 20 for f in model.play(case, chosen).findings)
    assert story(case, chosen)["say"].startswith(f"{count} of 3")
