"""The board asks: what is weak and leant on, two signs together, and one line."""

from dataclasses import replace
from statistics import fmean

import pytest

from pdpmo_widgets.modules.capstone.model import (
    AREAS,
    BESIDE,
    BOTS,
    COSTS,
    FUTURES,
    OUTCOMES,
    PASS,
    SIGNS,
    VERDICTS,
    DecisionError,
    beside,
    deal,
    leaves,
    opened,
    play,
    run,
    score,
    see,
    well_played,
)
from pdpmo_widgets.modules.capstone.model.office import charter
from pdpmo_widgets.modules.capstone.model.playing import linked, measured

SEEDS = range(80_000, 80_030)
MANY = range(80_000, 80_400)
CASE = next(c for s in SEEDS if (c := deal(s)).hidden.verdict == "stay")


def expected(case, **decisions):
    return play(case, decisions).expected


def test_changing_what_is_pressing_and_weak_helps_and_what_is_calm_does_not():
    gains = {True: [], False: []}
    for seed in SEEDS:
        case = deal(seed)
        for area in AREAS:
            if case.hidden.verdict == "stay" and case.areas[area] < 0.4:
                asked = [q for q in case.questions if q.area != area]
                answers = {q.area: q.options.index("unsure") for q in asked}
                both = {"verdict": "change", "answers": answers}
                now = {**both, "changes": {area: 1}}
                gain = expected(case, **now) - expected(case, **both)
                gains[case.hidden.leant[area] == 1].append(gain)
    assert fmean(gains[True]) > 0.02 > fmean(gains[False])
    assert fmean(gains[False]) < 0


def leant_on(case, level):
    return replace(case, hidden=replace(case.hidden, leant=dict.fromkeys(AREAS, level)))


def test_a_change_that_begins_later_helps_less():
    case = leant_on(CASE, 1.0)
    ends = [
        expected(case, verdict="change", changes={"trust": quarter, "proof": quarter})
        for quarter in (1, 2, 3)
    ]
    assert ends[0] > ends[1] > ends[2]


def test_the_same_changes_at_once_cost_more_than_one_by_one():
    case = leant_on(CASE, 0.0)
    at_once = expected(case, verdict="change", changes={"trust": 1, "light": 1})
    in_turn = expected(case, verdict="change", changes={"trust": 1, "light": 2})
    none = expected(case, verdict="change")
    assert at_once < in_turn < none


@pytest.mark.parametrize("seed", SEEDS)
def test_the_right_verdict_is_the_best_one(seed):
    case = deal(seed)
    by = {v: expected(case, verdict=v, home=case.hidden.home) for v in VERDICTS}
    right = case.hidden.verdict
    assert max(by, key=lambda v: by[v]) == ("keep" if right == "stay" else right)


def test_one_line_from_charter_to_measure_to_ask_carries_support():
    kept = list(charter(CASE.carried))
    seen = CASE.visible()
    whole = linked(seen, kept)
    busy = {**whole, "measures": {o: measured(seen, o, "effort") for o in kept}}
    other = {**whole, "ask": next(o for o in OUTCOMES if o not in kept)}
    none = expected(CASE, charter=kept, not_now=whole["not_now"])
    assert expected(CASE, **whole) > expected(CASE, **other) > expected(CASE, **busy)
    assert expected(CASE, **busy) > none
    assert score(CASE, whole).measures["linked"] == 1
    assert score(CASE, other).measures["linked"] == 0.75


def test_saying_that_it_is_changed_helps_only_where_it_is_changed():
    question = next(q for q in CASE.questions if CASE.areas[q.area] < 0.5)
    weak = question.area
    plan = {weak: question.options.index("plan")}
    empty = expected(CASE, answers=plan) - expected(CASE)
    both = {"verdict": "keep", "changes": {weak: 1}}
    real = expected(CASE, answers=plan, **both) - expected(CASE, **both)
    assert empty < 0 < real


def test_forecasts_that_know_beat_a_shrug_and_that_beats_being_sure_and_wrong():
    best = well_played(CASE)
    odd = {name: [99, 100] for name in ("support", "value", "candour")}
    known, shrug, sure = (
        play(CASE, {**best, "forecasts": said}).expected
        for said in (best["forecasts"], {}, odd)
    )
    assert known > shrug > sure


@pytest.mark.parametrize("seed", SEEDS[:6])
def test_nobody_does_better_than_whoever_reads_the_truth(seed):
    case = deal(seed)
    best = play(case, well_played(case)).expected
    assert all(play(case, run(bot, case)).expected <= best + 1e-9 for bot in BOTS)
    assert score(case, well_played(case)).total == pytest.approx(1)


def test_doing_nothing_is_where_the_score_begins():
    found = score(CASE, {})
    assert found.uncapped == 0
    assert "linked" in found.missed


def test_luck_is_kept_apart():
    cases = [deal(seed) for seed in MANY]
    scores = [score(case, {}, FUTURES) for case in cases]
    lucks = [one.luck for one in scores]
    assert max(lucks) > 0.02
    assert min(lucks) < -0.02
    assert abs(fmean(lucks)) < 0.02


REFUSED = (
    ({"changes": dict.fromkeys(AREAS, 1)}, "leaves room for"),
    ({"looks": [[a, "area"] for a in AREAS] + [[s, "sign"] for s in SIGNS]}, "9"),
    ({"looks": [["served", "sign"]] * 2}, "twice"),
    ({"looks": [["served", "area"]]}, "not one of the choices"),
    ({"looks": ["sign.served"]}, "could not be read"),
    ({"charter": ["choice", "speed"]}, "needs 3"),
    ({"charter": list(OUTCOMES[:3]), "not_now": list(OUTCOMES[2:4])}, "promised and"),
    ({"forecasts": {"support": [60, 40]}}, "Swap"),
    ({"changes": {"trust": 4}}, "from 1 to 3"),
    ({"answers": {CASE.questions[0].area: 5}}, "not one of the 5"),
    ({"answers": {CASE.questions[0].area: "admit"}}, "not one of the 5"),
    ({"answers": {"pay": 0}}, "not one of the choices"),
    ({"measures": {"speed": 2}}, "not one of the 2"),
    ({"measures": {"speed": "speed_result"}}, "not one of the 2"),
    ({"home": ""}, "not one of the choices"),
)


@pytest.mark.parametrize(("decisions", "part"), REFUSED)
def test_what_cannot_be_played_is_refused_in_a_sentence(decisions, part):
    with pytest.raises(DecisionError, match=part):
        play(CASE, decisions)


def test_too_much_change_is_shown_while_choosing():
    seen = see(CASE, {"changes": dict.fromkeys(AREAS, 1)})
    assert seen.over
    assert seen.spent == sum(COSTS.values())


def test_the_last_module_leaves_nothing():
    assert leaves(CASE, run("informed", CASE)) == {}
    with pytest.raises(DecisionError):
        leaves(CASE, {"verdict": "sell"})


def test_the_first_forecasts_are_opened_and_scored():
    said = {"same_top_three": [2, 3], "sponsor_keeps": 20, "in_their_words": 90}
    came = {"same_top_three": 2, "sponsor_keeps": 0, "in_their_words": 0}
    found = {one.id: one.skill for one in opened(said, came)}
    assert found["same_top_three"] > 0.5
    assert found["sponsor_keeps"] == pytest.approx(1 - 0.04 / 0.25)
    assert found["in_their_words"] < 0
    assert opened(said, {}) == ()
    with pytest.raises(DecisionError):
        opened({"same_top_three": "two"}, came)


def test_beside_shows_a_few_bots_on_the_same_case():
    found = beside(CASE, (1, 2))
    assert tuple(found) == BESIDE
    assert found["informed"].total > found["random"].total
    assert found["nothing"].total < PASS


def test_each_cause_is_told_and_what_was_changed_in_time_held():
    case = leant_on(CASE, 1.0)
    year = play(case, {"verdict": "change", "changes": {"trust": 1, "proof": 1}})
    told = {
        (quarter.number, entry.id, entry.params.get("area"))
        for quarter in year.quarters
        for entry in quarter.because
    }
    (chief,) = (q.number for q in year.quarters if "chief" in q.shocks)
    kept = "because.held" if chief > 1 else "because.late"
    assert {(chief, kept, "trust"), (chief, kept, "proof")} <= told
    assert any(id == "because.gave_way" for _, id, _ in told)
    assert {e.id for e in year.before if e.who} == {"misfit.silent"}


def test_a_verdict_that_was_wrong_is_told_first():
    for seed in SEEDS:
        case = deal(seed)
        if case.hidden.verdict != "stay":
            first = play(case, {"verdict": "keep"}).before[0]
            assert first.id == f"verdict.stays_though_{case.hidden.verdict}"
            right = {"verdict": case.hidden.verdict, "home": case.hidden.home}
            ids = {entry.id for entry in play(case, right).before}
            assert "verdict.goes_rightly" in ids
