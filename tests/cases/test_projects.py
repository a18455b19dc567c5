"""The projects of the case: possible dates, no circles, and risk apart from size."""

from collections import Counter
from dataclasses import asdict, fields
from random import Random

import numpy as np
import pytest

from pdpmo_widgets.cases import people, projects, room_words
from pdpmo_widgets.cases.project_dates import estimate
from pdpmo_widgets.cases.words import words

SEEDS = range(60)
LIVE = [one for seed in SEEDS for one in projects.deal(seed)]
WAITING = [one for seed in SEEDS for one in projects.requests(seed)]
TRUTH = [projects.truth(seed)[p.id] for seed in SEEDS for p in projects.deal(seed)]


def test_the_columns_are_the_fields_of_a_row():
    assert [one.name for one in fields(projects.Project)] == list(projects.COLUMNS)
    assert [one.name for one in fields(projects.Truth)] == list(projects.TRUTH_COLUMNS)


def test_the_same_seed_deals_the_same_projects_whatever_was_asked_before():
    first = projects.deal(7), projects.requests(7)
    projects.truth(8)
    assert (projects.deal(7), projects.requests(7)) == first
    assert projects.deal(8) != first[0]


def test_twenty_four_run_and_twenty_two_wait_under_their_own_ids_and_names():
    for seed in SEEDS:
        live, asks = projects.deal(seed), projects.requests(seed)
        assert [p.id for p in live] == [f"p{i:02d}" for i in range(1, 25)]
        assert [p.id for p in asks] == [f"r{i:02d}" for i in range(1, 23)]
        assert len({p.name for p in live + asks}) == 46
        assert {p.id for p in live + asks} == set(projects.truth(seed))


def test_live_budgets_add_up_to_the_sum_that_the_board_knows():
    for seed in SEEDS:
        total = sum(round(10 * p.current_budget) for p in projects.deal(seed))
        assert total == 10 * projects.LIVE_VALUE


def test_marcus_bell_has_a_dam_for_sixty_million():
    for seed in SEEDS:
        dam = max(projects.deal(seed), key=lambda p: p.current_budget)
        assert (dam.sponsor, dam.current_budget, dam.kind) == ("marcus", 60, "civil")
        assert "dam refurbishment" in dam.name


def test_what_runs_has_begun_is_not_finished_and_ends_after_it_began():
    for one in LIVE:
        assert one.start < 0 < one.current_end
        assert one.start < one.first_end
        assert one.rebaselines <= -one.start
        assert (one.current_end != one.first_end) <= (one.rebaselines > 0)


def test_what_runs_is_truly_unfinished():
    for one, truth in zip(LIVE, TRUTH, strict=True):
        planned = one.first_end - one.start
        assert one.start + planned * truth.time_mult > -1


def test_what_waits_has_not_begun():
    for one in WAITING:
        assert (one.stage, one.rebaselines) == ("request", 0)
        assert 0 < one.start < one.first_end == one.current_end
        assert one.first_budget == one.current_budget


def test_at_least_two_of_those_that_wait_are_required():
    for seed in SEEDS:
        asked = [p for p in projects.requests(seed) if p.mandatory]
        assert len(asked) >= 2
        assert {p.kind for p in asked} == {"regulatory"}


@pytest.mark.parametrize("those", [projects.deal, projects.requests])
def test_what_is_needed_is_promised_earlier_so_that_nothing_turns_in_circles(those):
    for seed in SEEDS:
        ends = {p.id: (p.current_end, p.id) for p in those(seed)}
        needing = [p for p in those(seed) if p.depends_on]
        assert len(needing) == 6
        for one in needing:
            assert all(ends[need] < ends[one.id] for need in one.depends_on)


def test_every_level_stays_on_its_scale_and_is_used_to_both_ends():
    tops = dict.fromkeys(("novelty", "technology", "complexity", "pace"), 3)
    tops |= dict.fromkeys(("personnel", "dynamism", "culture", "criticality"), 4)
    for name, top in tops.items():
        found = Counter(getattr(one, name) for one in LIVE)
        assert set(found) == set(range(top + 1))
    assert {one.size for one in LIVE} <= set(range(5))


def test_figures_are_possible():
    for one in LIVE + WAITING:
        assert one.first_budget > 0
        assert one.npv_low <= one.npv_mid <= one.npv_high
        assert 0 < one.risk < 1
        assert one.pm_weeks > 0 <= one.architect_weeks
        assert one.cost_of_delay > 0
        assert one.kind in projects.KINDS
        assert one.goal in projects.GOALS
        assert one.stage in projects.STAGES
        assert people.person(one.sponsor) in people.STAKEHOLDERS


def spearman(a: list[float], b: list[float]) -> float:
    ranks = [np.argsort(np.argsort(one)) for one in (a, b)]
    return float(np.corrcoef(*ranks)[0, 1])


def test_risk_has_nothing_to_do_with_size():
    budgets = [one.current_budget for one in LIVE]
    for risk in ([one.risk for one in LIVE], [truth.risk for truth in TRUTH]):
        assert abs(spearman(risk, budgets)) < 3 / len(LIVE) ** 0.5


def test_in_every_case_something_small_is_truly_risky():
    for seed in SEEDS:
        those = sorted(projects.deal(seed), key=lambda p: p.current_budget)[:12]
        assert max(projects.truth(seed)[p.id].risk for p in those) > 0.6


def test_assessed_risk_tells_something_about_the_truth_but_far_from_all():
    true = [truth.risk for truth in TRUTH]
    assert 0.6 < spearman([one.risk for one in LIVE], true) < 0.95
    late = [truth.time_mult for truth in TRUTH]
    assert 0.35 < spearman([one.risk for one in LIVE], late) < 0.75
    levels = [float(one.novelty) for one in LIVE]
    assert 0.3 < spearman(levels, true) < 0.7


def test_a_promise_was_replaced_about_twice_and_does_not_give_the_truth_away():
    times = [float(one.rebaselines) for one in LIVE]
    assert 1.5 < np.mean(times) < 2.2
    assert 0.2 < spearman(times, [truth.time_mult for truth in TRUTH]) < 0.75


def test_a_team_sees_less_time_left_than_there_is():
    rng = Random("estimates")
    assert np.median([estimate(rng, 10, 0.3) for _ in range(500)]) < 10


def test_names_of_kinds_goals_and_stages_are_in_the_words():
    said = words("projects")
    assert set(said["kinds"]) == set(said["names"]) == set(projects.KINDS)
    assert set(said["goals"]) == set(projects.GOALS)
    assert set(said["stages"]) == set(projects.STAGES)
    assert not any(set("{}") & set(one.name) for one in LIVE + WAITING)


def test_the_people_are_those_of_the_first_module():
    both = words("people")["people"], room_words("purpose")["people"]
    assert both[0] == both[1]
    assert [one.id for one in people.STAKEHOLDERS] == list(both[0])
    assert len(people.TEAM) == 9
    with pytest.raises(KeyError):
        people.person("nobody")


def test_a_row_can_be_made_of_plain_values_again():
    assert projects.Project(**asdict(LIVE[0])) == LIVE[0]
