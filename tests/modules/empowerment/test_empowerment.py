"""A quarter of decisions: what fits is who is ready for this, and what hangs on it."""

from dataclasses import replace
from statistics import fmean

import numpy as np
import pytest

from pdpmo_widgets.modules.empowerment.model import (
    BESIDE,
    SETTING,
    STAGES,
    DecisionError,
    beside,
    deal,
    leaves,
    play,
    run,
    score,
    see,
    well_played,
)
from pdpmo_widgets.modules.empowerment.model.case import FUTURES, HOURS
from pdpmo_widgets.modules.empowerment.model.deal import LINES, MIX
from pdpmo_widgets.modules.empowerment.model.reference import reference
from pdpmo_widgets.simulation.carried import START

SEEDS = range(70_000, 70_020)
CASE = deal(70_001)


def same(case, level, guard=False):
    board = {line.id: {"level": level, "guard": guard} for line in case.lines}
    return {"looks": [], "stages": [{"board": board}]}


def readiness(case):
    return [
        "ready" if m > 0.1 else "edge" if m > -0.15 else "not_yet"
        for m in case.hidden.margin
    ]


@pytest.mark.parametrize("seed", SEEDS)
def test_each_size_of_decision_has_the_ready_and_the_not_ready(seed):
    case = deal(seed)
    assert len(case.lines) == LINES == len({line.id for line in case.lines})
    every = readiness(case)
    assert min(map(every.count, ("ready", "edge", "not_yet"))) >= 2
    for stakes, mix in MIX.items():
        kinds = [
            kind
            for kind, line in zip(every, case.lines, strict=True)
            if line.stakes == stakes
        ]
        assert len(kinds) == len(mix)
        assert "not_yet" in kinds
        assert len(set(kinds)) > 1


@pytest.mark.parametrize("seed", SEEDS)
def test_whoever_owns_two_lines_is_not_equally_ready_for_both(seed):
    case = deal(seed)
    kinds = dict(zip([line.id for line in case.lines], readiness(case), strict=True))
    for who in case.years:
        mine = [line for line in case.lines if line.who == who]
        assert 1 <= len(mine) <= 2
        assert len({kinds[line.id] for line in mine}) == len(mine)
        assert len({line.domain for line in mine}) == len(mine)


def test_title_years_stakes_and_own_words_say_little_about_readiness():
    own, years, stakes, undo, margins = [], [], [], [], []
    for seed in range(70_000, 70_200):
        case = deal(seed)
        for line, margin in zip(case.lines, case.hidden.margin, strict=True):
            own.append(case.own[line.domain])
            years.append(case.years[line.who])
            stakes.append(line.stakes)
            undo.append(line.undo)
            margins.append(margin)
    for guess in (own, years, stakes, undo):
        assert abs(np.corrcoef(guess, margins)[0, 1]) < 0.1


def test_colleagues_see_more_than_people_say_and_a_look_sees_most():
    says, peers, sample, margins = [], [], [], []
    for seed in range(70_000, 70_100):
        case = deal(seed)
        says += [line.says for line in case.lines]
        peers += case.hidden.peers
        sample += case.hidden.sample
        margins += case.hidden.margin
    words, seen, looked = (
        np.corrcoef(one, margins)[0, 1] for one in (says, peers, sample)
    )
    assert 0.3 < words < seen - 0.1
    assert seen < looked


def test_hours_for_finding_out_end_and_it_is_said():
    people = list(CASE.years)
    talks = [[who, "peers"] for who in people]
    seen = see(CASE, {"looks": talks})
    assert seen.left == HOURS - len(people)
    assert set(seen.peers) == {line.id for line in CASE.lines}
    with pytest.raises(DecisionError, match=f"does not fit into the {HOURS:g} hours"):
        see(CASE, {"looks": [*talks, *talks]})


def test_a_wish_is_heard_only_from_whom_you_asked():
    who = CASE.lines[0].who
    seen = see(CASE, {"looks": [[who, "talk"]]})
    assert seen.keen == {who: CASE.hidden.keen[who]}
    assert not seen.peers
    assert not seen.sample


def test_results_and_news_come_with_each_board_and_not_before():
    board = same(CASE, 5)["stages"][0]["board"]
    for boards in range(len(STAGES) + 1):
        seen = see(CASE, {"stages": [{"board": board}] * boards})
        assert len(seen.results) == len(seen.hours) == boards
        assert len(seen.news) == 3 * min(boards, 2)
    assert all(r.wrong <= r.decided for one in seen.results for r in one.values())


def test_what_was_seen_does_not_change_when_the_next_board_is_set():
    first, later = same(CASE, 6)["stages"], same(CASE, 2)["stages"]
    before = see(CASE, {"stages": first})
    after = see(CASE, {"stages": first + later})
    assert after.results[0] == before.results[0]
    assert after.news[:3] == before.news


def test_what_a_board_leaves_out_stays_as_it_was():
    line = CASE.lines[3].id
    first = same(CASE, 5)["stages"][0]
    part = {"stages": [first, {"board": {line: {"level": 2}}}]}
    full = {"board": first["board"] | {line: {"level": 2}}}
    whole = {"stages": [first, full, full]}
    assert play(CASE, part) == play(CASE, whole)
    today = {line.id: {"level": line.today} for line in CASE.lines}
    assert play(CASE, {}) == play(CASE, {"stages": [{"board": today}]})


def test_the_more_you_hand_over_the_more_hours_are_yours():
    free = [leaves(CASE, same(CASE, level))["hours"] for level in (4, 5, 6, 7)]
    assert free == sorted(free)
    assert free[0] < 2 < free[-1]


def test_a_rail_costs_hours_where_nothing_is_bigger_than_the_rest():
    plain = next(line.id for line in CASE.lines if not line.spread)
    railed = same(CASE, 6)
    railed["stages"][0]["board"][plain] = {"level": 6, "guard": True}
    assert leaves(CASE, railed)["hours"] < leaves(CASE, same(CASE, 6))["hours"]


def test_a_reader_of_the_truth_beats_every_rule_and_every_reader():
    for seed in SEEDS:
        case = deal(seed)
        best = reference(case, FUTURES).best
        assert score(case, well_played(case)).total > 0.99
        for level in range(1, 8):
            assert play(case, same(case, level)).expected < best


def test_the_best_level_follows_readiness_and_then_what_can_be_undone():
    levels: dict[tuple[str, float], list[int]] = {}
    for seed in range(70_000, 70_060):
        case = deal(seed)
        first = reference(case, FUTURES).levels[0]
        for line, kind, level in zip(case.lines, readiness(case), first, strict=True):
            if not line.spread:
                levels.setdefault((kind, line.undo), []).append(level)
    mean = {key: fmean(found) for key, found in levels.items()}
    for undo in (0.1, 0.5, 0.9):
        assert mean["not_yet", undo] < mean["edge", undo] < mean["ready", undo]
        assert mean["not_yet", undo] < 3.5
        assert mean["ready", undo] > 6
    assert mean["edge", 0.1] + 1 < mean["edge", 0.9]


def test_luck_stands_apart_from_the_score():
    found = score(CASE, same(CASE, 5))
    outcome = play(CASE, same(CASE, 5))
    assert found.luck == pytest.approx(outcome.happened - outcome.expected)
    assert found.expected == pytest.approx(outcome.expected)
    luck = [score(deal(seed), same(deal(seed), 5)).luck for seed in range(60)]
    assert abs(fmean(luck)) < np.std(luck) / 2


def test_other_futures_are_other_numbers_of_decisions():
    some, other = (score(CASE, same(CASE, 5), (one,)) for one in (1, 2))
    assert some.expected != other.expected


def test_the_parts_add_up_to_the_whole():
    outcome = play(CASE, run("informed", CASE))
    assert sum(outcome.parts.values()) == pytest.approx(outcome.expected)


def test_a_carried_load_of_control_takes_hours():
    heavy = deal(70_001, replace(START, overhead=12.0))
    theatre = deal(70_001, replace(START, theatre=0.6))
    assert heavy.capacity < CASE.capacity
    assert theatre.capacity < CASE.capacity
    for case in (heavy, theatre):
        less = leaves(case, same(case, 5))["hours"]
        assert less < leaves(CASE, same(CASE, 5))["hours"]


def test_carried_safety_is_where_the_quarter_begins():
    low, high = (deal(70_001, replace(START, safety=s)) for s in (0.2, 0.8))
    ends = [leaves(c, run("always_5", c))["safety"] for c in (low, CASE, high)]
    assert ends == sorted(set(ends))
    worth = [play(c, run("always_5", c)).expected for c in (low, CASE, high)]
    assert worth == sorted(worth)


def test_what_is_left_moves_with_the_decisions():
    good, bad = (
        leaves(CASE, run(name, CASE)) for name in ("informed_expert", "always_2")
    )
    assert set(good) == {"safety", "growth", "hours"}
    assert good["growth"] > bad["growth"]
    assert good["hours"] > bad["hours"]


def test_another_setting_is_another_world():
    steep = deal(70_001, START, replace(SETTING, lose=10.0))
    assert play(steep, same(steep, 6)).expected < play(CASE, same(CASE, 6)).expected


def test_the_debrief_has_its_bots():
    assert set(beside(CASE)) == set(BESIDE)


BAD = [
    None,
    {"stages": 3},
    {"stages": [{}, {}, {}, {}]},
    {"stages": [{"board": 3}]},
    {"stages": [{"board": {"moon": {"level": 3}}}]},
    {"stages": [{"board": {CASE.lines[0].id: {"level": 8}}}]},
    {"stages": [{"board": {CASE.lines[0].id: {"level": 2.5}}}]},
    {"stages": [{"board": {CASE.lines[0].id: {}}}]},
    {"stages": [{"board": {CASE.lines[0].id: {"level": 3, "guard": "yes"}}}]},
    {"looks": [["kofi", "bribe"]]},
    {"looks": [["ingrid", "peers"]]},
    {"looks": [["moon", "watch"]]},
    {"looks": [["kofi", "watch"]]},
    {"looks": ["kofi"]},
    {"stages": [{"moment": 4}]},
    {"stages": [{"moment": -1}]},
    {"stages": [{"moment": "b"}]},
    {"stages": [{"moment": True}]},
]


@pytest.mark.parametrize("decisions", BAD)
def test_what_cannot_be_played_is_answered_in_a_sentence(decisions):
    for act in (see, play, score, leaves):
        with pytest.raises(DecisionError) as error:
            act(CASE, decisions)
        assert str(error.value).endswith(".")
