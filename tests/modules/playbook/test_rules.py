"""The graded run is told and marked from what the card kept, as far as it goes."""

import pytest

from pdpmo_widgets.grading.graded_run import SAID
from pdpmo_widgets.grading.marks import above
from pdpmo_widgets.modules.playbook import model, screen
from pdpmo_widgets.modules.playbook.rules.sizing import CASE, RUN

FUTURES = (11, 12)
WHO = "ada"
BLANK = {"looks": [], "rows": {}, "form": {}, "done": False}


def whole(chosen=None, who=WHO):
    case = RUN.dealt(who)
    return screen.kept(case, chosen or model.reader(case))


def marked(value, who=WHO):
    return RUN.mark({"": value}, who, FUTURES)


def test_the_reader_earns_everything_and_a_coin_nothing():
    for number in range(6):
        who = f"reader {number}"
        assert marked(whole(who=who), who).share == 1
        coin = model.run("random", RUN.dealt(who))
        assert marked(whole(coin, who), who).share < 0.1


def test_habits_earn_nothing():
    for habit in ("everything", "one_set_of_3", "by_size", "auditors_list"):
        assert marked(whole(model.run(habit, RUN.dealt(WHO)))).share == 0


@pytest.mark.parametrize("value", [None, {}, {"stages": [dict(BLANK)]}])
def test_nothing_earns_nothing_and_says_so(value):
    assert marked(value).share == 0
    assert RUN.tell({"": value}, WHO) == [SAID["none"]]


def test_a_year_that_was_not_run_counts_as_the_playbook_stood():
    value = whole()
    value["stages"][0]["done"] = value["done"] = False
    mark = marked(value)
    assert mark.share == marked(whole()).share
    assert mark.reasons[0] == SAID["open"]
    assert RUN.tell({"": value}, WHO)[-1] == SAID["open"]
    assert SAID["open"] not in RUN.tell({"": whole()}, WHO)


def test_points_begin_above_the_best_habit():
    """A run between the best habit and the mark, found among the learners."""
    seen = 0
    for number in range(30):
        who = f"between {number}"
        case = RUN.dealt(who)
        chosen = model.run("no_visits", case)
        score = model.score(case, chosen, FUTURES)
        if not score.missed and model.ZERO < score.total < model.PASS:
            share = above(score.total, model.ZERO, model.PASS)
            assert marked(whole(chosen, who), who).share == pytest.approx(share)
            first = marked(whole(chosen, who), who).reasons[0]
            assert f"{100 * score.total:.0f} of 100" in first
            seen += 1
    assert seen


def test_a_missed_floor_leaves_half_of_the_points():
    """Playbooks that are good on the whole and miss a floor, among the learners."""
    seen = 0
    for number in range(60):
        who = f"floor {number}"
        case = RUN.dealt(who)
        chosen = {**model.reader(case), "waiver": {"who": "nobody", "owner": False}}
        score = model.score(case, chosen, FUTURES)
        if score.missed and score.uncapped > model.PASS:
            mark = marked(whole(chosen, who), who)
            assert mark.share <= 0.5
            assert CASE["measures"][score.missed[0]]["low"] in mark.reasons
            seen += 1
    assert seen


def test_the_debrief_comes_with_the_points():
    reasons = " ".join(marked(whole(model.run("by_size", RUN.dealt(WHO)))).reasons)
    for part in ("Better:", "What was luck:", "Try next time:"):
        assert part in reasons


@pytest.mark.parametrize(
    "stage",
    [
        {**BLANK, "looks": [["projects", "99", "visit"]]},
        {**BLANK, "rows": {"projects": {"x": {"tier": "full"}}}},
        {**BLANK, "rows": {"controls": {"77": {"tiers": ["full"]}}}},
        {**BLANK, "form": {"who": "moon"}},
    ],
)
def test_what_no_card_has_kept_earns_nothing_with_a_sentence(stage):
    mark = marked({"stages": [stage]})
    assert mark.share == 0
    assert mark.reasons[0].endswith(".")
