"""What is dealt: an office as it was left, signs, words, a home for the work."""

from collections import Counter
from dataclasses import replace
from statistics import fmean

import pytest

from pdpmo_widgets.cases.words import find, room_words, say, sentence
from pdpmo_widgets.modules.capstone.model import (
    AREAS,
    BESIDE,
    METRICS,
    OPTIONS,
    OUTCOMES,
    SETTING,
    SIGNS,
    VERDICTS,
    areas,
    deal,
    play,
    run,
    score,
    see,
)
from pdpmo_widgets.modules.capstone.model.office import charter, points
from pdpmo_widgets.simulation.carried import EXECUTIVES, START

SEEDS = range(80_000, 80_030)
MANY = range(80_000, 80_400)
CASE = next(c for s in SEEDS if (c := deal(s)).hidden.verdict == "stay")
SAID = room_words("capstone")


def expected(case, **decisions):
    return play(case, decisions).expected


def signs(case):
    return {s for s in SIGNS if ".yes_" in case.hidden.told[f"sign.{s}"].id}


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


def test_the_home_has_most_hours_of_those_who_could_take_the_work():
    wrong = 0
    for seed in SEEDS:
        case = deal(seed)
        able = [u for u in case.units if u.own]
        assert case.hidden.home == max(able, key=lambda u: u.hours).id
        wrong += case.hidden.home != max(case.units, key=lambda u: u.hours).id
    assert wrong > len(SEEDS) / 5


def test_a_look_tells_the_truth_in_other_words():
    case = deal(7)
    topics = [one.topic for one in case.said][:9]
    seen = see(case, {"looks": [topic.split(".")[::-1] for topic in topics]})
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


def test_the_place_of_a_measure_or_an_answer_tells_nothing():
    results, admits = Counter(), Counter()
    for seed in MANY:
        case = deal(seed)
        assert case.metrics == deal(seed, replace(START, candour=0.9)).metrics
        for outcome, pair in case.metrics.items():
            assert set(pair) == {f"{outcome}_result", f"{outcome}_effort"}
            results[outcome] += pair[0] == f"{outcome}_result"
        admits.update(q.options.index("admit") for q in case.questions)
    assert all(0.4 < results[o] / len(MANY) < 0.6 for o in OUTCOMES)
    assert all(0.16 < n / admits.total() < 0.24 for n in admits.values())


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
