"""The board asks: what is weak and leant on, two signs together, and one line."""

from collections import Counter
from dataclasses import replace
from statistics import fmean

import pytest

from pdpmo_widgets.cases.words import find, say, sentence, words
from pdpmo_widgets.models.capstone import (
    AREAS,
    BESIDE,
    BOTS,
    COSTS,
    FUTURES,
    METRICS,
    OPTIONS,
    OUTCOMES,
    PASS,
    SETTING,
    SIGNS,
    VERDICTS,
    DecisionError,
    areas,
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
from pdpmo_widgets.models.capstone.naive import linked
from pdpmo_widgets.models.capstone.office import charter, points
from pdpmo_widgets.models.carried import EXECUTIVES, START

SEEDS = range(80_000, 80_030)
MANY = range(80_000, 80_400)
CASE = next(c for s in SEEDS if (c := deal(s)).hidden.verdict == "stay")
SAID = words("capstone")


def signs(case):
    return {s for s in SIGNS if ".yes_" in case.hidden.told[f"sign.{s}"].id}


def expected(case, **decisions):
    return play(case, decisions).expected


def test_letting_go_is_right_in_about_a_fifth_of_all_cases():
    found = Counter(deal(seed).hidden.verdict for seed in MANY)
    assert 0.15 < (found["close"] + found["merge"]) / len(MANY) < 0.25
    assert min(found["close"], found["merge"]) > 20


def test_two_signs_that_belong_together_decide_and_no_other_two():
    for seed in MANY:
        case = deal(seed)
        found = signs(case)
        both = {"served", "gone"} <= found, {"able", "narrow"} <= found
        assert both == (
            case.hidden.verdict == "close",
            case.hidden.verdict == "merge",
        )


@pytest.mark.parametrize("sign", SIGNS)
def test_no_single_sign_tells(sign):
    cases = [case for s in MANY if sign in signs(case := deal(s))]
    stay = sum(case.hidden.verdict == "stay" for case in cases)
    assert stay / len(cases) > 0.5


def test_good_mixed_and_poor_offices_are_dealt():
    means = [fmean(deal(seed).areas.values()) for seed in MANY]
    assert min(means) < 0.35
    assert max(means) > 0.68


def test_a_poor_office_is_closed_no_more_often_than_a_good_one():
    cases = sorted(map(deal, MANY), key=lambda c: fmean(c.areas.values()))
    half = len(cases) // 2
    go = [c.hidden.verdict != "stay" for c in cases]
    assert abs(fmean(go[:half]) - fmean(go[half:])) < 0.1


BETTER = {
    "trust": ("trust", dict.fromkeys(EXECUTIVES, 0.9)),
    "overhead": ("light", 2.0),
    "theatre": ("light", 0.0),
    "safety": ("people", 0.9),
    "growth": ("people", 0.4),
    "claims": ("proof", (("speed", "A"), ("audit", "B"))),
    "candour": ("candour", 0.9),
    "credibility": ("candour", 0.9),
    "lead_time": ("flow", 3.0),
    "load": ("flow", 0.6),
    "coverage": ("cover", 1.0),
    "bus_factor": ("cover", 3),
}


@pytest.mark.parametrize("field", BETTER)
def test_a_better_office_has_more_to_lean_on_and_ends_better(field):
    area, value = BETTER[field]
    better = replace(START, **{field: value})
    before, after = areas(START), areas(better)
    assert after[area] > before[area]
    assert {a for a in AREAS if after[a] != before[a]} == {area}
    pairs = [
        (expected(deal(seed, START)), expected(deal(seed, better))) for seed in SEEDS
    ]
    assert fmean(b for _, b in pairs) > fmean(a for a, _ in pairs)


def test_what_was_promised_and_refused_is_where_the_last_year_starts():
    mine = replace(START, outcomes=("audit", "people", "speed"), not_now=("choice",))
    shown = deal(3, mine).visible()
    assert shown.charter == ("audit", "people", "speed")
    assert shown.not_now[0] == "choice"


def test_free_hours_are_room_for_change():
    assert points(replace(START, hours=0.0)) < points(START)
    assert points(START) < points(replace(START, hours=25.0))


def test_fewer_projects_at_once_make_a_smaller_bang():
    few = replace(START, portfolio=tuple(f"p{at:02}" for at in range(10)))
    many = replace(START, portfolio=tuple(f"p{at:02}" for at in range(20)))
    less = [expected(deal(s, few)) - expected(deal(s, many)) for s in SEEDS]
    assert all(one > 0 for one in less)


def test_the_same_seed_asks_the_same_of_every_office():
    other = replace(START, candour=0.9)
    assert deal(5, START).said == deal(5, other).said
    assert deal(5, START).hidden == deal(5, other).hidden


def test_an_office_full_of_nonsense_is_still_an_office():
    odd = replace(
        START, outcomes=("x", "x"), not_now=("choice", "y"), claims=(("z", "D"),),
        trust={}, hours=1e9, load=0.0, overhead=999.0, bus_factor=99,
    )  # fmt: skip
    case = deal(1, odd)
    assert len(set(charter(odd))) == 3
    assert all(0 <= level <= 1 for level in case.areas.values())
    assert 0 <= score(case, run("informed", case)).total <= 1


def test_two_questions_aim_at_what_is_weakest():
    for seed in SEEDS:
        case = deal(seed)
        asked = {q.area for q in case.questions}
        assert len(asked) == 6
        assert set(sorted(AREAS, key=lambda a: case.areas[a])[:2]) <= asked
        assert all(sorted(q.options) == sorted(OPTIONS) for q in case.questions)


def test_changing_what_is_pressing_and_weak_helps_and_what_is_calm_does_not():
    gains = {True: [], False: []}
    for seed in SEEDS:
        case = deal(seed)
        for area in AREAS:
            if case.hidden.verdict == "stay" and case.areas[area] < 0.4:
                answers = {q.area: "unsure" for q in case.questions if q.area != area}
                both = {"verdict": "change", "answers": answers}
                now = {**both, "changes": {area: 1}}
                gain = expected(case, **now) - expected(case, **both)
                gains[case.hidden.leant[area] == 1].append(gain)
    assert fmean(gains[True]) > 0.02 > fmean(gains[False])
    assert fmean(gains[False]) < 0


def test_a_change_that_begins_later_helps_less():
    ends = []
    for quarter in (1, 2, 3):
        found = dict.fromkeys(("trust", "proof"), quarter)
        ends.append(expected(CASE, verdict="change", changes=found))
    weak = [a for a in ("trust", "proof") if CASE.hidden.leant[a] == 1]
    assert weak == [] or ends == sorted(ends, reverse=True)


def test_the_same_changes_at_once_cost_more_than_one_by_one():
    calm = dict.fromkeys(AREAS, CASE.setting.calm)
    case = replace(CASE, hidden=replace(CASE.hidden, leant=dict.fromkeys(calm, 0.0)))
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


def test_the_home_has_most_hours_of_those_who_could_take_the_work():
    wrong = 0
    for seed in SEEDS:
        case = deal(seed)
        able = [u for u in case.units if u.own]
        assert case.hidden.home == max(able, key=lambda u: u.hours).id
        wrong += case.hidden.home != max(case.units, key=lambda u: u.hours).id
    assert wrong > len(SEEDS) / 5


def test_one_line_from_charter_to_measure_to_ask_carries_support():
    kept = list(charter(CASE.carried))
    whole = linked(kept)
    busy = {**whole, "measures": {o: f"{o}_effort" for o in kept}}
    other = {**whole, "ask": next(o for o in OUTCOMES if o not in kept)}
    none = expected(CASE, charter=kept, not_now=whole["not_now"])
    assert expected(CASE, **whole) > expected(CASE, **other) > expected(CASE, **busy)
    assert expected(CASE, **busy) > none
    assert score(CASE, whole).measures["linked"] == 1
    assert score(CASE, other).measures["linked"] == 0.75


def test_saying_that_it_is_changed_helps_only_where_it_is_changed():
    weak = next(q.area for q in CASE.questions if CASE.areas[q.area] < 0.5)
    plan = {weak: "plan"}
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


def test_a_look_tells_the_truth_in_other_words():
    case = deal(7)
    topics = [one.topic for one in case.said][:9]
    seen = see(case, {"looks": topics})
    assert list(seen.told) == topics
    assert seen.left == 0
    for one in case.said:
        if one.topic in seen.told and one.topic.startswith("area."):
            area = one.topic.split(".")[1]
            truth = "yes" if case.hidden.leant[area] == 1 else "no"
            assert f".{truth}_" in seen.told[one.topic].id
            assert seen.told[one.topic].id != one.id


def test_hearsay_is_wrong_more_often_than_what_is_said_directly():
    wrong = {True: [], False: []}
    for seed in MANY:
        case = deal(seed)
        for one in case.said:
            if not one.topic.startswith("need."):
                told = case.hidden.told[one.topic].id
                wrong[one.rumour].append(one.id.split("_")[0] != told.split("_")[0])
    assert 0.35 < fmean(wrong[True]) < 0.45
    assert 0.05 < fmean(wrong[False]) < 0.12


REFUSED = (
    ({"changes": dict.fromkeys(AREAS, 1)}, "leaves room for"),
    ({"looks": [f"area.{a}" for a in AREAS] + [f"sign.{s}" for s in SIGNS]}, "9"),
    ({"charter": ["choice", "speed"]}, "needs 3"),
    ({"charter": list(OUTCOMES[:3]), "not_now": list(OUTCOMES[2:4])}, "promised and"),
    ({"forecasts": {"support": [60, 40]}}, "Swap"),
    ({"changes": {"trust": 4}}, "from 1 to 3"),
    ({"answers": {"trust": "lie", "light": "lie"}}, "not one of the choices"),
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


def test_every_word_that_a_screen_needs_is_there():
    for area in AREAS:
        assert find(SAID, f"areas.{area}.name")
        assert find(SAID, f"changes.{area}.label")
        assert "{" not in say(SAID, f"questions.{area}", who="Mei")
        for option in OPTIONS:
            assert find(SAID, f"answers.{area}.{option}")
    for metric in METRICS:
        assert find(SAID, f"metrics.{metric}.name")
    for outcome in OUTCOMES:
        assert find(SAID, f"asks.{outcome}")
    for verdict in VERDICTS:
        assert find(SAID, f"verdicts.{verdict}.meaning")
    for bot in BESIDE:
        assert find(SAID, f"bots.{bot}")
    for measure in score(CASE, {}).measures:
        assert find(SAID, f"measures.{measure}.low")


def test_everything_that_is_said_or_told_has_its_sentence():
    for seed in range(80_000, 80_100):
        case = deal(seed)
        for one in (*case.said, *case.hidden.told.values()):
            text = sentence(SAID, one)
            assert "{" not in text
            assert text[-1] in ".?”"
        for shock, hint in case.hints.items():
            assert find(SAID, f"hints.{shock}.{hint}")
    assert deal(1, setting=replace(SETTING, looks=5)).visible().looks == 5
