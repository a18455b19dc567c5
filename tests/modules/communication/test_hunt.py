"""Where to look: what records say, what looks find, and what is luck."""

from statistics import fmean

import pytest

from pdpmo_widgets.cases.milestones import Row as Milestone
from pdpmo_widgets.cases.rebaselines import Row as Rebaseline
from pdpmo_widgets.cases.status import RED
from pdpmo_widgets.modules.communication.model import (
    SETTING,
    deal,
    play,
    run,
    score,
    see,
)
from pdpmo_widgets.modules.communication.model.evidence import Belief, belief, evidence
from pdpmo_widgets.modules.communication.model.hunt import beliefs, harm
from pdpmo_widgets.modules.communication.model.look import look
from pdpmo_widgets.modules.communication.model.result import reference, well_played
from pdpmo_widgets.modules.communication.model.worth import anywhere

SEEDS = range(60)


def kept(name: str, plan: int, actual: int | None, by: str = "user") -> Milestone:
    return Milestone("p01", name, plan, plan, actual, by)


def test_what_is_shown_does_not_say_when_a_milestone_was_truly_reached():
    for report in deal(3).visible().reports:
        assert all(row.reached is None for row in report.milestones)
    shown = see(deal(3), {"quarters": [{}, {}]}).later
    assert all(r.reached is None for rows in shown.milestones.values() for r in rows)


def test_late_work_counts_against_the_first_plan_and_late_promises_count_more():
    found = evidence(-20, 20, [kept("plan", -16, -14), kept("design", -10, -5)], [])
    # 2 months late after 4, 5 months late after 10: (2·4 + 5·10) / (4² + 10²)
    assert found.pace == pytest.approx(58 / 116)
    assert found.weight == 116


def test_what_the_manager_accepted_alone_counts_for_nothing():
    found = evidence(-20, 20, [kept("plan", -16, -16, "manager")], [])
    assert found.pace is None


def test_an_open_promise_is_at_least_as_late_as_today():
    found = evidence(-20, 20, [kept("design", -10, None)], [])
    assert found.overdue == pytest.approx(1.0)


def test_agreed_growth_is_taken_off_and_other_moves_are_delay():
    moves = [
        Rebaseline("p01", -3, 61, "more_asked", "board"),
        Rebaseline("p01", -2, 122, "longer", "board"),
    ]
    found = evidence(-20, 20, [], moves)
    assert found.agreed == pytest.approx(0.1, abs=0.01)
    assert found.moved == pytest.approx(0.2, abs=0.01)


def test_more_evidence_makes_surer():
    few = evidence(-20, 20, [kept("plan", -18, -17)], [])
    many = evidence(-20, 20, [kept("design", -8, -2), kept("trial", -4, 0)], [])
    assert belief(many, SETTING).sd < belief(few, SETTING).sd


def test_expected_harm_is_the_mean_over_what_may_be():
    found, steps = Belief(0.3, 0.2), 4000
    total = 0.0
    for i in range(steps):
        z = -5 + 10 * (i + 0.5) / steps
        slip = found.mean + found.sd * z
        lost = SETTING.least_harm + min(SETTING.most_more, slip - RED)
        weight = 2.718281828 ** (-z * z / 2) / 2.506628275 * 10 / steps
        total += weight * (lost if slip > RED else 0)
    assert found.harm(SETTING) == pytest.approx(total, abs=0.002)


def test_chances_come_true_as_often_as_they_say():
    said, came = [], []
    for seed in SEEDS:
        case = deal(seed)
        for project, one in beliefs(case).items():
            said.append(one.red())
            came.append(case.hidden.tracks[project].red)
    for low, high in ((0, 0.2), (0.2, 0.5), (0.5, 0.8), (0.8, 1.01)):
        part = [i for i, chance in enumerate(said) if low <= chance < high]
        gap = fmean(said[i] for i in part) - fmean(came[i] for i in part)
        assert abs(gap) < 0.13, (low, gap)


def test_eight_looks_in_ten_hold_the_truth_between_their_ends():
    held = []
    for seed in SEEDS:
        case = deal(seed)
        for project, track in list(case.hidden.tracks.items())[:8]:
            found = look(case, project, "announced")
            held.append(found.low <= track.slip <= found.high)
    assert 0.74 < fmean(held) < 0.86


def test_a_look_without_a_word_finds_more_exactly():
    case = deal(3)
    for project in case.hidden.tracks:
        said, sudden = (look(case, project, h) for h in ("announced", "unannounced"))
        assert sudden.high - sudden.low < said.high - said.low


def test_nobody_is_raised_who_is_in_order():
    case = deal(4)
    for project, track in case.hidden.tracks.items():
        if track.slip < 0:
            assert look(case, project, "announced").cards == ()


def test_the_reference_sees_no_more_than_a_learner():
    """It misses truly red projects, as anybody would."""
    missed = 0
    for seed in range(20):
        case = deal(seed)
        best = {r.project for r in play(case, run("informed_expert", case)).truth
                if r.looked}  # fmt: skip
        missed += sum(t.red and p not in best for p, t in case.hidden.tracks.items())
        assert reference(case, (1,)).hunted > anywhere(case)
    assert missed > 0


def test_harm_begins_where_red_begins():
    case = deal(5)
    for project, track in case.hidden.tracks.items():
        assert (harm(case, project) > 0) == track.red


def test_luck_is_none_of_the_score():
    """The same looks score the same whichever of them turned out red."""
    lucky = [score(deal(s), run("informed_expert", deal(s))) for s in range(40)]
    assert abs(fmean(one.luck for one in lucky)) < 0.5
    assert min(one.luck for one in lucky) < -0.3
    assert max(one.luck for one in lucky) > 0.3


def test_where_nothing_is_red_the_looks_alone_are_judged():
    # One case in some hundreds; 2,000,260 is the first of the reporting seeds.
    case = deal(2_000_260)
    assert not any(track.red for track in case.hidden.tracks.values())
    best = score(case, well_played(case))
    coin = score(case, run("random", case))
    assert best.total == 1
    assert best.measures["acted"] == 1
    assert coin.total < 0.6
