"""Runs of the board as the first edition stored them load, show and grade as they did.

``stored.json`` was written by the code of that edition, with what it made of each run:
the score and mark on the futures 5, 6, 7, the words, the log, the trail.
"""

import json
from pathlib import Path

import pytest

from pdpmo_widgets.modules.purpose import model, screen, trail
from pdpmo_widgets.modules.purpose.model.stored import stored_decisions
from pdpmo_widgets.modules.purpose.rules import board as rules_board
from pdpmo_widgets.modules.purpose.rules import people as rules_people
from pdpmo_widgets.simulation.schema_read import read

RUNS = json.loads(Path(__file__).with_name("stored.json").read_text("utf-8"))
FUTURES = (5, 6, 7)
EVERY = pytest.mark.parametrize("run", RUNS, ids=lambda run: run["learner"])


def today(value: dict) -> dict:
    """The same run as a card keeps it that stores the model's own decisions."""
    kept = {part: value[part] for part in ("done", "run", "tries")}
    return {**stored_decisions(value), **kept}


@EVERY
@pytest.mark.parametrize("form", [lambda value: value, today], ids=["old", "today"])
def test_a_stored_run_shows_and_grades_as_it_did(run, form):
    value, who = form(run["value"]), run["learner"]
    case = rules_people.board(who)
    mark = rules_board.mark_board({"": value}, who, FUTURES)
    assert round(mark.share, 9) == run["share"]
    assert list(mark.reasons) == run["reasons"]
    assert rules_board.tell_board({"": value}, who) == run["told"]
    shown = screen.view(case, value)
    assert [line["text"] for line in shown["log"]] == run["log"]
    found = trail.replay(case, value)
    assert [one.done for one in found.moments] == run["done"]
    assert [flag.id for flag in found.flags] == run["flags"]
    assert found.charter == run["charter"]


@EVERY
def test_a_stored_run_scores_as_it_did(run):
    if run["total"] is not None:
        case = rules_people.board(run["learner"])
        found = model.score(case, stored_decisions(run["value"]), FUTURES)
        assert round(found.total, 9) == run["total"]
        assert round(found.expected, 9) == run["expected"]


@EVERY
def test_today_s_form_is_the_model_s_own_and_stays_as_it_is(run):
    found = stored_decisions(run["value"])
    assert stored_decisions(found) == found
    case = rules_people.board(run["learner"])
    again = read(model.DECISIONS(case.visible(), None), found)
    assert again["charter"]["review"] in (*model.REVIEWS, None)
    assert "card" not in str(again)


def test_a_draft_that_kept_its_outcomes_keeps_them_when_the_page_changes():
    page = {"outcomes": ["choice", "speed", "audit"], "review": "4"}
    sent = {"do": "draft", "outcomes": ["people", "burden", "speed"]}
    found = stored_decisions({"steps": [sent, {"do": "draft"}], "charter": page})
    assert [step["outcomes"] for step in found["steps"]] == [
        sent["outcomes"],
        page["outcomes"],
    ]
    assert found["charter"]["review"] == 4


PAGE = RUNS[0]["value"]["charter"]


@pytest.mark.parametrize(
    "value",
    [None, 7, [], {"steps": "all", "charter": PAGE}, {"steps": {}, "charter": []},
     {"steps": [None], "charter": PAGE}, {"steps": [{"do": []}], "charter": PAGE},
     {"steps": 2**53, "charter": PAGE}, {"steps": [{}] * 99, "charter": PAGE},
     {"charter": {**PAGE, "review": ["2"]}}, {"charter": {**PAGE, "review": "5"}},
     {"steps": [{"do": "pair", "who": ["mei", "rosa"], "card": 3}], "charter": PAGE}],
)  # fmt: skip
def test_what_is_broken_is_left_to_the_model_s_sentence(value):
    found = stored_decisions(value)
    with pytest.raises(model.DecisionError):
        model.play(model.deal(1), found)
