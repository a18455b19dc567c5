"""A run that stopped before the board is graded as far as it went, and says so."""

from copy import deepcopy
from typing import Any

import pytest

from pdpmo_widgets.grading.deals import Edition
from pdpmo_widgets.modules.purpose import model
from pdpmo_widgets.modules.purpose.model.unfinished import fill
from pdpmo_widgets.modules.purpose.rules import board as rules
from pdpmo_widgets.modules.purpose.rules.people import board

FUTURES = (88213, 14609)
LEARNERS = [Edition().dealt(f"learner-{n}", "acorn-zebra") for n in range(6)]
UNSENT = rules.WORDS["board"]["unsent"]


def run(learner: str) -> dict[str, Any]:
    """The best evening there is, up to the board and not into it."""
    return {**model.well_played(board(learner)), "done": False}


def mark(value: dict[str, Any], learner: str) -> Any:
    return rules.mark_board({"": value}, learner, FUTURES)


@pytest.mark.parametrize("learner", LEARNERS)
def test_a_finished_page_that_was_not_sent_counts_as_it_stands(learner):
    value = run(learner)
    sent = mark({**value, "done": True}, learner)
    found = mark(value, learner)
    assert found.share == sent.share
    assert found.reasons == (UNSENT, *sent.reasons)


@pytest.mark.parametrize("learner", LEARNERS)
@pytest.mark.parametrize("part", ["outcomes", "not_now", "sponsor", "review", ""])
def test_what_is_missing_on_the_page_is_filled_and_never_earns_more(learner, part):
    value, whole = deepcopy(run(learner)), run(learner)
    value["charter"] = {k: v for k, v in value["charter"].items() if part and k != part}
    found = mark(value, learner)
    assert found.share <= mark(whole, learner).share
    assert found.reasons[:2] == (UNSENT, rules.CASE["half"]["page"])
    case = board(learner)
    filled, ids = fill(case, value)
    assert ids == ("page",)
    assert filled["steps"] == value["steps"]
    model.score(case, filled, FUTURES)  # it can be played
    kept = {k: v for k, v in value["charter"].items() if v}
    assert {k: filled["charter"][k] for k in kept} == kept


@pytest.mark.parametrize("learner", LEARNERS[:2])
def test_who_did_nothing_earns_nothing_and_a_broken_step_is_said(learner):
    assert mark({"steps": [], "charter": {}, "done": False}, learner).share == 0
    broken = {"steps": [{"do": "interview", "who": ["nobody"]}], "done": False}
    found = mark(broken, learner)
    assert found.share == 0
    assert found.reasons[0].endswith(".")


def test_in_the_first_edition_it_earned_nothing_and_that_stays():
    value = {**model.run("informed", board("ada")), "done": False}
    assert mark(value, "ada").share == 0
    assert rules.tell_board({"": value}, "ada") == [rules.WORDS["board"]["open"]]


def test_the_coach_reads_what_was_done():
    told = rules.tell_board({"": run(LEARNERS[0])}, LEARNERS[0])
    assert told[0] == rules.WORDS["board"]["open"]
    assert len(told) > 3
