"""Consequences and score: hours, theatre, exceptions, audit, and what is left."""

from dataclasses import replace
from statistics import fmean

import pytest

from pdpmo_widgets.modules.playbook.model import (
    BESIDE,
    BOTS,
    FLOORS,
    SETTING,
    TIERS,
    beside,
    deal,
    leaves,
    play,
    run,
    score,
    see,
    weights,
    well_played,
)
from pdpmo_widgets.modules.playbook.model.check import plan_of
from pdpmo_widgets.modules.playbook.model.costs import theatre, under
from pdpmo_widgets.modules.playbook.model.reference import best, costs
from pdpmo_widgets.modules.playbook.model.result import happened
from pdpmo_widgets.modules.playbook.model.telling import says
from pdpmo_widgets.modules.playbook.model.year import likelihoods, year
from pdpmo_widgets.simulation import DecisionError
from pdpmo_widgets.simulation.carried import START, Carried

SEEDS = range(500, 520)
CASE = deal(3)
IDS = [c.id for c in CASE.controls]
P = [p.id for p in CASE.projects]


def everyone(ids, **more):
    return {"sets": {tier: list(ids) for tier in TIERS}, **more}


def plain(case, decisions):
    return year(
        case, plan_of(case, decisions), {p.id: (1.0,) * 5 for p in case.projects}
    )


def test_no_control_scores_nothing_and_the_best_playbook_everything():
    for seed in SEEDS:
        case = deal(seed)
        assert score(case, {}).uncapped == 0
        assert score(case, well_played(case)).uncapped == pytest.approx(1)


def test_the_best_playbook_is_not_beaten_by_any_bot_by_much():
    for seed in list(SEEDS)[:8]:
        case = deal(seed)
        least = plain(case, well_played(case)).cost
        assert all(plain(case, run(b, case)).cost > 0.97 * least for b in BOTS)


def test_even_the_best_single_set_hardly_ever_passes():
    """Whoever knew everything and asked the same of all; floors included."""
    passed = 0
    for seed in range(40):
        case = deal(seed)
        one, sets = best(case, 1)
        assert set(one) == {0}
        passed += score(case, everyone(sets[0])).passed
    assert passed / 40 <= 0.05


def test_the_table_of_costs_agrees_with_the_year():
    case = deal(12)
    _, sets = best(case)
    for chosen in sets:
        table = costs(case)
        direct = plain(case, everyone(chosen)).cost
        assert min(abs(table.sum(0) - direct)) < 1e-6 * direct


def test_more_of_what_works_never_lets_more_through_while_it_is_borne():
    p = CASE.projects[0]
    works = [c for c in IDS if max(CASE.hidden.effects[c]) > 0.3]
    roomy = replace(CASE, setting=replace(SETTING, theatre=0.0))
    sums = [sum(under(roomy, p, tuple(works[:n]), 1.0).through) for n in range(5)]
    assert sums == sorted(sums, reverse=True)


def test_theatre_begins_where_more_is_asked_than_is_borne():
    assert theatre(100, 100, 0.5) == 0
    assert theatre(125, 100, 0.5) == pytest.approx(0.5)
    assert theatre(150, 100, 0.5) == theatre(400, 100, 0.5) == 1


def test_a_project_that_is_asked_for_too_much_loses_half_of_every_effect():
    p = CASE.projects[1]
    all_ = under(CASE, p, tuple(IDS), 1.0)
    assert all_.theatre == 1
    kind, control = 0, max(IDS, key=lambda c: CASE.hidden.effects[c][0])
    alone = under(CASE, p, (control,), 1.0)
    effect = CASE.hidden.effects[control][kind]
    assert alone.through[kind] == pytest.approx(1 - effect)
    half = 1.0
    for c in IDS:
        half *= 1 - SETTING.theatre * CASE.hidden.effects[c][kind]
    assert all_.through[kind] == pytest.approx(half)


def test_audit_asks_only_large_projects_for_required_controls():
    found = plain(CASE, {})
    large = sum(p.budget >= CASE.limit for p in CASE.projects)
    required = [c.id for c in CASE.controls if c.required]
    missing = len(required) * large
    assert missing > 0
    assert found.audit == (0, 0, pytest.approx(missing * SETTING.finding), 0)
    assert sum(plain(CASE, everyone(required)).audit) == 0


def test_an_exception_without_an_owner_spreads_and_one_with_an_owner_does_not():
    decisions = run("informed", CASE)
    loose = {**decisions, "waiver": {"who": "experienced", "owner": False}}
    kept = {**decisions, "waiver": {"who": "experienced", "owner": True}}
    first, *_, last = plain(CASE, loose).through
    assert last > first
    assert len(set(plain(CASE, kept).through)) == 1


def test_who_is_let_off_does_only_what_audit_requires():
    decisions = everyone(IDS[:3], waiver={"who": "asks", "owner": True})
    found = plain(CASE, decisions)
    loud = set(CASE.loud[:2])
    assert set(found.off) == {p.id for p in CASE.projects if p.sponsor in loud}
    for p in CASE.projects:
        if p.id in found.off and p.budget < CASE.limit:
            assert found.burden[p.id] == 0


def test_old_hands_in_the_full_tier_are_not_let_off():
    decisions = {
        **everyone(IDS[:2]),
        "tiers": {p.id: "full" for p in CASE.projects},
        "waiver": {"who": "experienced", "owner": True},
    }
    assert plain(CASE, decisions).off == ()


def test_a_project_without_a_tier_is_in_the_light_one_and_asked_for_its_set():
    sets = {"light": [], "middle": IDS[:1], "full": IDS[:2]}
    left = see(CASE, {"sets": sets, "tiers": {P[1]: "full", P[2]: "middle"}})
    assert (left.tiers[P[0]], left.asks[P[0]]) == ("light", 0)
    assert (left.tiers[P[1]], left.tiers[P[2]]) == ("full", "middle")
    assert left.asks[P[2]] > 0
    others = dict.fromkeys(P[3:], "light")
    named = {P[0]: "light", P[1]: "full", P[2]: "middle", **others}
    assert left == see(CASE, {"sets": sets, "tiers": named})


def test_looking_tells_facts_and_takes_hours_and_too_much_is_refused():
    looks = [[P[1], "visit"], ["logs", "trace"]]
    seen = see(CASE, {"looks": looks})
    spent = 1 + SETTING.logs
    assert (seen.spent, seen.left, seen.over) == (spent, SETTING.hours - spent, False)
    threats = [f for f in CASE.hidden.told[P[1]] if says(f)]
    assert len(seen.visits[P[1]]) == 1 + max(1, len(threats))
    assert set(seen.records) == set(IDS)
    assert seen.records[IDS[0]].params["uses"] > 0
    many = [*([id, "visit"] for id in P), ["logs", "trace"]]
    over = see(CASE, {"looks": many})
    assert over.over
    assert len(over.visits) == min(len(P), SETTING.hours)
    assert over.records == {}
    with pytest.raises(DecisionError, match="22 hours and you have 16"):
        play(CASE, {"looks": many})


@pytest.mark.parametrize(
    ("decisions", "said"),
    [
        ({"tiers": {P[0]: "heavy"}}, f"{CASE.projects[0].name} is “heavy”"),
        ({"tiers": {"p99": "full"}}, "p99"),
        ({"tiers": ["full"]}, "tiers of the projects could not be read"),
        ({"sets": {"light": ["prayer"]}}, "light tier's list"),
        ({"sets": {"full": IDS[:1] * 2}}, "twice"),
        ({"looks": [[IDS[0], "visit"]]}, "not one of the choices"),
        ({"looks": [[P[0], "phone"]]}, "is “phone”"),
        ({"looks": [[P[0]]]}, "what you look at, and how"),
        ({"looks": [{"do": "visit", "what": P[0]}]}, "could not be read"),
        ({"looks": [["logs", "trace"]] * 2}, "twice"),
        ({"waiver": {"who": "experienced", "owner": "Samir"}}, "yes or no"),
    ],
)
def test_what_cannot_be_played_is_answered_with_one_sentence(decisions, said):
    with pytest.raises(DecisionError, match=said):
        play(CASE, decisions)


def test_what_happens_is_what_was_expected_on_average():
    """Luck has no direction: over many cases failures cost what they should."""
    luck = []
    for seed in range(150):
        case = deal(seed)
        found = plain(case, run("old_playbook", case))
        luck.append(sum(found.through) - sum(f.hours for f in happened(case, found)))
    mean = fmean(luck)
    spread = fmean((one - mean) ** 2 for one in luck) ** 0.5
    assert abs(mean) < 3 * spread / 150**0.5
    assert spread > 1000


def test_luck_is_not_in_the_score():
    decisions = run("informed", CASE)
    found = score(CASE, decisions)
    nothing = play(CASE, decisions).nothing
    share = (nothing - found.expected) / (nothing - found.reference)
    assert found.uncapped == pytest.approx(min(1, share))


def test_a_playbook_leaves_its_overhead_and_its_theatre():
    heavy, none = leaves(CASE, everyone(IDS)), leaves(CASE, {})
    assert none == {"overhead": 0, "theatre": 0}
    assert heavy["overhead"] > 10
    assert heavy["theatre"] > 0.9
    assert replace(START, **heavy).theatre == heavy["theatre"]


@pytest.mark.parametrize(
    ("outcome", "thing"),
    [
        ("promises", "estimate"),
        ("speed", "supply"),
        ("warning", "technical"),
        ("benefits", "adoption"),
        ("audit", "rules"),
        ("burden", "burden"),
    ],
)
def test_what_the_charter_asks_for_weighs_more(outcome, thing):
    plainly = deal(3, Carried(outcomes=("choice",)))
    asked = deal(3, Carried(outcomes=("choice", outcome)))
    assert weights(plainly)[thing] == 1
    assert weights(asked)[thing] == 1 + SETTING.weighs
    decisions = run("old_playbook", plainly)
    assert play(asked, decisions).expected > play(plainly, decisions).expected


def test_futures_change_what_is_likely_and_not_by_much():
    likely = likelihoods(CASE, (1, 2, 3))
    assert likely != likelihoods(CASE, (4, 5, 6))
    each = [x for row in likely.values() for x in row]
    assert 0.6 <= min(each) <= max(each) <= 1.4
    assert fmean(each) == pytest.approx(1, abs=0.05)


def test_a_debrief_shows_some_bots_beside_the_learner():
    shown = beside(CASE, (1, 2))
    assert tuple(shown) == BESIDE
    assert shown["informed"].total > shown["random"].total
    assert set(shown["random"].measures) == set(FLOORS)


def test_a_year_says_why_trouble_came_through():
    ids = {
        entry.id
        for seed in range(12)
        for name in ("old_playbook", "everything", "nothing", "informed")
        for q in play(deal(seed), run(name, deal(seed))).quarters
        for entry in q.because
    }
    assert ids >= {
        f"because.{x}"
        for x in (
            "failed_let_off", "failed_unwatched", "failed_theatre", "failed_uncaught",
            "failed_unlucky", "theatre", "let_off", "owned", "rots", "audit",
            "audit_clean", "idle",
        )
    }  # fmt: skip


@pytest.mark.parametrize(
    "part", ["records", "visits", "sketches", "stakes", "tiers", "patience"]
)
def test_whoever_leaves_out_one_part_of_the_skill_does_worse(part):
    cases = [deal(seed) for seed in range(20)]

    def mean(bot):
        return fmean(score(case, run(bot, case)).total for case in cases)

    assert mean(f"no_{part}") < mean("informed") - 0.03


def test_what_is_said_of_theatre_and_audit_is_what_happened():
    required = [c.id for c in CASE.controls if c.required]
    found = play(CASE, everyone([i for i in IDS if i not in required]))
    said = {e.id: e for q in found.quarters for e in q.because}
    large = sum(p.budget >= CASE.limit for p in CASE.projects)
    count = len(required) * large
    assert said["because.audit"].params["count"] == count
    assert said["because.audit"].params["hours"] == count * SETTING.finding
    empty = said["because.theatre"].params
    assert empty["asked"] > 1.2 * empty["bears"]
    idle = said["because.idle"].params
    assert max(CASE.hidden.effects[idle["control"]]) < 0.1
    assert idle["hours"] > 1000
