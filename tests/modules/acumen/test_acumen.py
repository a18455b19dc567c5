from collections import defaultdict
from dataclasses import replace
from random import Random
from statistics import fmean

import numpy as np
import pytest
from scipy.optimize import Bounds, LinearConstraint, milp

from pdpmo_widgets.cases import request_draws, requests
from pdpmo_widgets.instruments.small import wilson
from pdpmo_widgets.modules.acumen import model as acumen
from pdpmo_widgets.modules.acumen.model.case import NEEDS, RESOURCES
from pdpmo_widgets.modules.acumen.model.check import playable
from pdpmo_widgets.modules.acumen.model.ebit import honesty
from pdpmo_widgets.modules.acumen.model.optimum import shadow_prices
from pdpmo_widgets.modules.acumen.model.result import duties, optimum, reference
from pdpmo_widgets.modules.acumen.model.value import STANDS_FOR, realistic, space, used
from pdpmo_widgets.modules.acumen.model.year import year_of
from pdpmo_widgets.simulation.carried import START


def solved(case, room):
    """The value of the best portfolio as scipy's mixed-integer programme finds it."""
    real, offers = realistic(case), case.offers
    at = {o.id: i for i, o in enumerate(offers)}
    gain = np.array([real[o.id].value for o in offers])
    rows = [[getattr(o, NEEDS[r]) for o in offers] for r in RESOURCES]
    most = [room[r] for r in RESOURCES]
    for offer in offers:
        for need in offer.depends_on:
            row = np.zeros(len(offers))
            row[at[offer.id]], row[at[need]] = 1, -1
            rows.append(row)
            most.append(0)
    found = milp(
        -gain,
        constraints=LinearConstraint(np.array(rows), -np.inf, most),
        integrality=np.ones(len(offers)),
        bounds=Bounds([float(o.mandatory) for o in offers], 1),
    )
    return -found.fun


@pytest.mark.parametrize("seed", range(6))
def test_trying_every_set_finds_what_a_solver_finds(seed):
    case = acumen.deal(seed)
    here = acumen.best(case.offers, realistic(case), case.room).value
    assert here == pytest.approx(solved(case, case.room), abs=1e-4)


def test_the_best_list_can_be_played_and_scores_full_marks():
    for seed in range(6):
        case = acumen.deal(seed)
        found = acumen.score(case, acumen.well_played(case))
        assert found.total == pytest.approx(1)
        assert not found.missed


def test_shadow_prices_are_what_one_step_more_adds():
    case = acumen.deal(3)
    real, step = realistic(case), {"money": 2, "pm_weeks": 20, "architect_weeks": 20}
    prices = shadow_prices(case.offers, real, case.room, step)
    for name in RESOURCES:
        wider = {**case.room, name: case.room[name] + step[name]}
        more = solved(case, wider) - solved(case, case.room)
        assert prices[name] == pytest.approx(more / step[name], abs=1e-4)


def test_money_is_45_per_cent_of_what_is_asked():
    for seed in range(20):
        case = acumen.deal(seed)
        asked = used(case.offers)["money"]
        assert case.room["money"] == pytest.approx(0.45 * asked, rel=0.1)


def test_what_is_short_differs_by_house():
    found = {request_draws.short(seed) for seed in range(20)}
    assert found == set(RESOURCES)


def test_two_or_more_requests_are_mandatory_and_two_chains_wait():
    for seed in range(20):
        rows = requests.deal(seed)
        assert len(rows) == 22
        assert sum(r.mandatory for r in rows) >= 2
        needed = {need for r in rows for need in r.depends_on}
        assert len(needed) == 2
        assert all(not r.depends_on for r in rows if r.id in needed)


def test_the_table_has_a_meaning_for_every_column():
    names = set(requests.Request.__dataclass_fields__)
    assert names == set(requests.COLUMNS)
    assert set(requests.HIDDEN) <= names


def test_a_charter_makes_what_serves_it_worth_more_and_nothing_less():
    audit = replace(START, outcomes=("audit", "people", "speed"))
    plain, dear = acumen.deal(5), acumen.deal(5, audit)
    goals = {STANDS_FOR[o] for o in audit.outcomes}
    was = replace(plain, carried=replace(START, outcomes=()))
    for offer in plain.offers:
        more = realistic(dear)[offer.id].benefit / realistic(was)[offer.id].benefit
        assert more == pytest.approx(1.1 if offer.goal in goals else 1)


def test_what_runs_on_is_left_for_later_modules():
    case = acumen.deal(2)
    decisions = acumen.run("informed", case)
    left = acumen.leaves(case, decisions)
    assert set(left) == {"portfolio"}
    assert set(left["portfolio"]) == {*decisions["portfolio"]} - {
        *acumen.play(case, decisions).stopped
    }


def _list(case, **more):
    base = [o.id for o in case.offers if o.mandatory]
    return {"portfolio": base, "ebit": [180, 190], **more}


def test_too_much_of_a_resource_is_shown_and_then_refused():
    case = acumen.deal(1)
    everything = _list(case, portfolio=[o.id for o in case.offers])
    seen = acumen.see(case, everything)
    assert set(seen.over) == set(RESOURCES)
    assert not seen.midyear
    with pytest.raises(acumen.DecisionError, match=r"needs .* more .* than there are"):
        acumen.play(case, everything)


def test_a_request_without_its_condition_is_refused_by_name():
    case = acumen.deal(1)
    child = next(o for o in case.offers if o.depends_on)
    with pytest.raises(acumen.DecisionError, match=f"without {child.depends_on[0]}"):
        acumen.play(case, _list(case, portfolio=[child.id]))


def test_what_the_law_requires_cannot_be_stopped_but_can_be_left_out_at_a_price():
    case = acumen.deal(1)
    must = [o.id for o in case.offers if o.mandatory]
    with pytest.raises(acumen.DecisionError, match="required by law"):
        acumen.play(case, _list(case, stop=must[:1]))
    found = acumen.score(case, _list(case, portfolio=[]))
    assert "duty" in found.missed


def test_a_check_tells_nearly_the_truth_and_costs_hours():
    gaps = []
    for seed in range(10):
        case = acumen.deal(seed)
        offer = max(case.offers, key=lambda o: o.benefit)
        seen = acumen.see(case, {"looks": [[offer.id, "check"]]})
        assert seen.hours_left == 9
        real = realistic(case)[offer.id].benefit
        gaps.append(abs(seen.found[offer.id].benefit / real - 1))
    assert fmean(gaps) < 0.1


@pytest.mark.parametrize(
    ("looks", "said"),
    [
        ([["r01", "check"]] * 2, "twice"),
        ([["r01"]], "what you look at, and how"),
        (["r01"], "could not be read"),
        ([["r99", "check"]], "not one of the choices"),
        ([[f"r{at:02d}", "check"] for at in range(1, 6)], "time for 4"),
    ],
)
def test_checks_that_cannot_be_are_refused_with_a_sentence(looks, said):
    with pytest.raises(acumen.DecisionError, match=said):
        acumen.see(acumen.deal(1), {"looks": looks})


def test_buying_widens_one_resource_only():
    case = acumen.deal(1)
    wide = space(case.room, case.extra, "pm_weeks")
    assert wide["pm_weeks"] > case.room["pm_weeks"]
    assert wide["money"] == case.room["money"]


def test_luck_moves_neither_score_nor_worth():
    case = acumen.deal(4)
    decisions = acumen.run("informed", case)
    one, other = (acumen.score(case, decisions, (f,)) for f in (1, 2))
    assert one.total == other.total
    assert one.luck != other.luck


def test_the_reference_lies_above_the_duties_and_above_every_bot():
    for seed in range(4):
        case = acumen.deal(seed)
        assert reference(case) == optimum(case).value > duties(case)
        for name in acumen.BOTS:
            found = acumen.score(case, acumen.run(name, case))
            assert found.expected <= reference(case) + 1e-6


def shares(marked, names):
    """The mean mark of some bots on a few cases."""
    cases = [acumen.deal(seed) for seed in range(24)]
    return {n: fmean(marked(c, acumen.run(n, c)) for c in cases) for n in names}


def test_every_ingredient_is_needed():
    """The range has points of its own, so it is asked there."""
    parts = [name for name in acumen.HALF if name not in ("by_hand", "no_range")]
    found = shares(lambda c, d: acumen.score(c, d).total, (*parts, "informed"))
    assert all(found[n] < found["informed"] - 0.02 for n in parts), found
    found = shares(acumen.range_points, ("no_range", "informed"))
    assert found["no_range"] < found["informed"] - 0.3, found


def test_always_saying_base_to_five_more_earns_nothing_and_the_best_range_all():
    for seed in range(24):
        case = acumen.deal(seed)
        best = acumen.well_played(case)
        habit = {**best, "ebit": [case.base, case.base + 5]}
        assert acumen.range_points(case, habit) == 0
        assert acumen.range_points(case, best) == pytest.approx(1)


def beaten(case, decisions):
    """The share of a range above the habit, wherever the habit is."""
    year = year_of(case, playable(case, decisions))
    habit = honesty(case.base, case.base + 5, year.mean, year.sd)
    found = honesty(*decisions["ebit"], year.mean, year.sd)
    return max(0.0, found - habit) / (1 - habit)


def test_no_constant_range_earns_more_than_before_and_a_fair_one_seldom_nothing():
    """Over many cases, beside what it earned when the habit had to be beaten."""
    rng, fair = Random(5), []
    fixed = defaultdict[tuple[float, float], list[tuple[float, float]]](list)
    for seed in range(200, 300):
        case = acumen.deal(seed)
        chosen = acumen.run("informed", case)
        low, high = acumen.play(case, chosen).fair
        off, wide = rng.gauss(0, 0.12) * (high - low), rng.uniform(-0.1, 0.12)
        ebit = [low + off - wide * (high - low), high + off + wide * (high - low)]
        one = {**chosen, "ebit": ebit}
        fair.append((acumen.range_points(case, one), beaten(case, one)))
        for a, b in ((0, 5), (0, 6), (0.3, 6), (0.5, 7), (1, 7)):
            one = {**chosen, "ebit": [case.base + a, case.base + b]}
            fixed[a, b].append((acumen.range_points(case, one), beaten(case, one)))
    assert {now for now, _ in fixed[0, 5]} == {0}
    now, before = (max(fmean(one[at] for one in f) for f in fixed.values())
                   for at in (0, 1))  # fmt: skip
    assert now < before + 0.02
    nothing, once = (sum(one[at] == 0 for one in fair) for at in (0, 1))
    assert nothing < 0.7 * once
    assert all(now >= then for now, then in fair)


def test_the_range_moves_no_point_of_the_list():
    case = acumen.deal(3)
    decisions = acumen.run("informed", case)
    wide = {**decisions, "ebit": [-900, 900]}
    assert acumen.score(case, wide).total == acumen.score(case, decisions).total


def test_someone_with_table_and_pencil_passes_often_but_not_always():
    cases = [acumen.deal(seed) for seed in range(2_100_000, 2_100_080)]
    passed = sum(acumen.score(c, acumen.run("by_hand", c)).passed for c in cases)
    low, high = wilson(passed, len(cases))
    assert low < 0.9
    assert high > 0.6
    assert 0.6 <= passed / len(cases) <= 0.9


def test_the_table_is_corrected_only_when_the_learner_turns_the_lens():
    case = acumen.deal(3)
    decisions = acumen.run("informed", case)
    plain, turned = ({**decisions, "lens": lens} for lens in ("promised", "record"))
    before, after = acumen.see(case, plain), acumen.see(case, turned)
    assert before.corrected == before.ahead == {}
    assert set(after.corrected) == {o.id for o in case.offers}
    assert set(after.ahead) == set(decisions["portfolio"])
    found = after.found.items()
    assert all(after.corrected[id] == view for id, view in found)
    assert before.midyear == after.midyear
    assert acumen.score(case, plain) == acumen.score(case, turned)
