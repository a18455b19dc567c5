"""What decisions bring in "Prove it or lose it", and how it is told."""

import json
from dataclasses import replace
from typing import Any

import pytest

from pdpmo_widgets.cases.words import find, room_words, sentence
from pdpmo_widgets.modules.value import model as value
from pdpmo_widgets.modules.value.model.case import COMPARISONS, FIRST, read_kind
from pdpmo_widgets.simulation import DecisionError
from pdpmo_widgets.simulation.carried import START


def played(seed: int = 6001) -> tuple[value.Case, dict[str, Any]]:
    case = value.deal(seed)
    return case, json.loads(json.dumps(value.well_played(case)))


def with_claim(decisions: dict[str, Any], outcome: str, **new: Any) -> dict[str, Any]:
    claims = {**decisions["claims"]}
    claims[outcome] = {**claims[outcome], **new}
    return {**decisions, "claims": claims}


def test_a_perfect_reader_of_the_best_design_scores_one():
    case, decisions = played()
    found = value.score(case, decisions)
    assert found.total == pytest.approx(1)
    assert found.passed
    assert not found.missed


def test_hidden_futures_move_only_what_the_auditor_finds():
    case, decisions = played()
    assert value.score(case, decisions, (1, 2)) == value.score(case, decisions, (8, 9))
    one, other = value.play(case, decisions, (1,)), value.play(case, decisions, (2,))
    assert one.expected == other.expected
    assert [f.seen for f in one.findings] != [f.seen for f in other.findings]


def test_to_know_the_hidden_truth_does_not_help():
    gained = []
    for seed in range(6000, 6030):
        case, decisions = played(seed)
        for outcome, true in case.hidden.effect.items():
            told = {"range": [true, true], "decision": "keep"}
            decisions = with_claim(decisions, outcome, **told)
        gained.append(value.score(case, decisions).total)
    assert max(gained) < 1


@pytest.mark.parametrize("change", [-6, -3, 3, 6])
def test_a_range_moved_away_from_the_evidence_costs(change):
    case, decisions = played()
    outcome = case.outcomes[0]
    low, high = decisions["claims"][outcome]["range"]
    moved = with_claim(decisions, outcome, range=[low + change, high + change])
    assert value.score(case, moved).uncapped < value.score(case, decisions).uncapped


def test_an_overclaim_costs_more_the_better_the_grade_it_carries():
    case, decisions = played()
    outcome = case.outcomes[0]
    lost = []
    for grade in "DA":
        bold = with_claim(decisions, outcome, range=[25, 30], grade=grade)
        sober = with_claim(decisions, outcome, grade=grade)
        lost.append(value.play(case, sober).expected - value.play(case, bold).expected)
    assert lost[0] < lost[1]


def test_a_grade_above_what_the_design_bears_costs_more_than_one_below():
    for seed in range(6000, 6040):
        case, decisions = played(seed)
        fit = value.score(case, decisions).expected
        for outcome in case.outcomes:
            grade = decisions["claims"][outcome]["grade"]
            if grade in "BC":
                at = "ABCD".index(grade)
                over, under = (
                    fit
                    - value.score(
                        case, with_claim(decisions, outcome, grade="ABCD"[at + step])
                    ).expected
                    for step in (-1, 1)
                )
                assert over > under > 0
                return
    pytest.fail("no case with a middle grade")


def test_the_start_waits_for_a_baseline_that_is_not_in_the_records():
    case = value.deal(6001)
    fresh = min(case.cards, key=lambda c: c.records)
    base = {"measures": [fresh.id], "comparison": "staggered", "first": "lot"}
    for months in value.BASELINES:
        seen = value.see(case, {"design": {**base, "baseline": months}})
        assert seen.wait == min(3, max(0, months - fresh.records))
        assert len(seen.series[fresh.id].helped) >= 6 - seen.wait


def test_what_was_promised_in_the_first_module_is_what_can_be_measured():
    carried = replace(START, outcomes=("people", "audit", "speed"), not_now=("choice",))
    case = value.deal(3, carried)
    assert set(case.outcomes) == {"people", "audit", "speed"}
    assert {value.OUTCOME_OF[c.id] for c in case.cards} == set(case.outcomes)
    assert value.score(case, value.well_played(case)).total == pytest.approx(1)


def test_a_journey_with_gaps_is_dealt_all_the_same():
    carried = replace(START, outcomes=("nonsense", "speed", "speed"), not_now=())
    assert len(value.deal(3, carried).outcomes) == 3


def test_what_is_left_is_the_grade_that_stands():
    case, decisions = played()
    outcome = case.outcomes[0]
    bears = decisions["claims"][outcome]["grade"]
    boasted = value.leaves(case, with_claim(decisions, outcome, grade="A"))["claims"]
    modest = value.leaves(case, with_claim(decisions, outcome, grade="D"))["claims"]
    mine = [grade for id, grade in boasted if value.OUTCOME_OF[id] == outcome]
    assert set(mine) == {bears}
    assert {g for id, g in modest if value.OUTCOME_OF[id] == outcome} == {"D"}


def test_every_sentence_that_a_learner_meets_before_deciding_has_its_words():
    said = room_words("value")
    for seed in range(6000, 6040):
        case = value.deal(seed).visible()
        for entry in (case.twins, *(c.source for c in case.cards)):
            assert sentence(said, entry)[-1] in ".”"
        for quote in case.quotes:
            assert "{" not in sentence(said, quote.said)
        assert read_kind(case.twins) in ("close", "fair", "poor")


def test_all_choices_and_measures_have_a_name_and_a_meaning():
    said = room_words("value")
    for id, outcome in value.OUTCOME_OF.items():
        assert find(said, f"metrics.{id}")["meaning"].endswith(".")
        assert find(said, f"practices.{outcome}")["name"]
    for group, options in (
        ("comparisons", COMPARISONS),
        ("first", FIRST),
        ("decisions", value.VERDICTS),
        ("grades", value.GRADES),
        ("baselines", map(str, value.BASELINES)),
    ):
        assert all(find(said, f"{group}.{one}")["meaning"] for one in options)
    assert set(said["measures"]) == set(value.FLOORS)
    assert set(value.BESIDE) == set(said["bots"])


@pytest.mark.parametrize(
    ("part", "wrong"),
    [
        ("measures", ["no_such"]),
        ("measures", ["surprises"] * 2),
        ("baseline", 5),
        ("baseline", True),
        ("baseline", "6"),
        ("baseline", None),
        ("comparison", "both"),
        ("first", None),
    ],
)
def test_a_design_that_cannot_be_is_refused_with_a_sentence(part, wrong):
    case, decisions = played()
    design = {**decisions["design"], part: wrong}
    with pytest.raises(DecisionError, match=r"[.?]$"):
        value.play(case, {**decisions, "design": design})


def test_a_missing_claim_or_design_is_asked_for():
    case, decisions = played()
    with pytest.raises(DecisionError, match=r"claim on .* is still open"):
        value.play(case, {**decisions, "claims": {}})
    with pytest.raises(DecisionError, match=r"design: .* is still open"):
        value.play(case, {"claims": decisions["claims"]})
    assert value.see(case, {}).series == {}
