from dataclasses import replace
from types import MappingProxyType

import numpy as np
import pytest

from pdpmo_widgets.modules.improvement import model as m
from pdpmo_widgets.modules.improvement.model.adopt import is_dud
from pdpmo_widgets.modules.improvement.model.measures import measures
from pdpmo_widgets.modules.improvement.model.plan import plan_of
from pdpmo_widgets.modules.improvement.model.result import NOTHING
from pdpmo_widgets.modules.improvement.model.year import run
from pdpmo_widgets.simulation import DecisionError
from pdpmo_widgets.simulation.carried import EXECUTIVES, START, Carried

FUTURES = (1, 2, 3, 4)


def start(lever="extra_reviewer", gate="desk", **more):
    said = {"involve": False, "stop": "never", "range": [0, 10]}
    return {"lever": lever, "gate": gate, **said, **more}


def lead(case, *months):
    plan = plan_of(case, {"months": [{"start": list(month)} for month in months]})
    return run(case, plan, FUTURES).lead.mean(0)


def sure(case, lever, gate, **more):
    """The case, with that change taking in this house."""
    return replace(case, hidden=replace(case.hidden, duds=frozenset())), start(
        lever, gate, **more
    )


def carried(**more) -> Carried:
    return replace(START, **more)


def test_nothing_changes_little_when_nothing_is_changed():
    case = m.deal(4)
    days = run(case, NOTHING, FUTURES).lead.mean(0)
    assert days == pytest.approx(np.full(6, days[0]), rel=0.1)


def test_a_change_is_slower_before_it_is_faster():
    case, one = sure(m.deal(0), "intake_form", "all")
    gain = lead(case, []) - lead(case, [one])
    assert gain[0] < 0.5 * gain[5]


def test_a_change_made_with_people_is_used_more_and_hurts_less():
    case, alone = sure(m.deal(9), "extra_reviewer", m.deal(9).hidden.office.first)
    together = alone | {"involve": True}
    assert (lead(case, [together]) < lead(case, [alone])).all()


def test_what_does_not_take_is_seen_by_its_use_after_a_month():
    case = next(c for c in map(m.deal, range(40)) if c.hidden.duds)
    (lever, gate) = next(iter(case.hidden.duds))
    decisions = {"months": [{"start": [start(lever, gate)]}]}
    assert is_dud(case, plan_of(case, decisions).starts[0])
    assert m.see(case, decisions).months[0].used[f"{lever}:{gate}"] < 0.15


def test_a_rule_that_follows_every_month_takes_good_changes_back():
    case, one = sure(m.deal(9), "extra_reviewer", m.deal(9).hidden.office.first)
    plans = [
        plan_of(case, {"months": [{"start": [one | {"stop": s}]}]})
        for s in ("worse", "signal")
    ]
    hasty, patient = (run(case, plan, tuple(range(40))).stopped for plan in plans)
    assert (hasty <= 6).mean() > 0.4
    assert (patient <= 6).mean() < 0.1


def test_taking_back_by_hand_ends_a_change_in_that_month():
    case = m.deal(2)
    months = [{"start": [start()]}, {"undo": [0]}]
    seen = m.see(case, {"months": months})
    assert seen.months[0].used["extra_reviewer:desk"] > 0
    assert seen.months[1].used["extra_reviewer:desk"] == 0


def test_watching_a_gate_tells_its_cause_and_no_other_gate():
    case = m.deal(8)
    first = case.hidden.office.first
    seen = m.see(case, {"looks": [[first, "watch"]]})
    cause = next(g.cause for g in case.hidden.office.gates if g.id == first)
    assert [w.gate for w in seen.watched] == [first]
    assert seen.watched[0].note.id.startswith(f"watch.{cause}_")


def test_most_complaints_are_about_a_gate_that_is_not_the_slowest():
    for seed in range(20):
        case = m.deal(seed)
        said = [c.who for c in case.complaints]
        assert max(set(said), key=said.count) != case.hidden.office.first


def test_a_narrow_right_range_scores_more_than_a_wide_one_and_a_wrong_one_least():
    case, one = sure(m.deal(9), "extra_reviewer", m.deal(9).hidden.office.first)
    truth = m.savings(case, plan_of(case, {"months": [{"start": [one]}]}))[0]

    def foreseen(low, high):
        plan = plan_of(case, {"months": [{"start": [one | {"range": [low, high]}]}]})
        return measures(case, plan, run(case, plan, FUTURES))["foreseen"]

    narrow = foreseen(truth - 1, truth + 1)
    assert narrow > foreseen(truth - 6, truth + 6) > foreseen(truth + 9, truth + 10)


def test_nothing_removed_misses_a_floor():
    case = m.deal(3)
    found = m.score(case, {"months": [{"start": [start("intake_form", "all")]}]})
    assert "lighter" in found.missed
    assert found.total <= 0.6


def test_dropping_every_gate_misses_what_the_gates_caught():
    case = m.deal(3)
    months = [
        {"start": [start("drop", g) for g in two]}
        for two in (("desk", "case"), ("design", "risk"), ("board",))
    ]
    found = m.score(case, {"months": months})
    assert "caught" in found.missed
    assert found.uncapped == 0


@pytest.mark.parametrize(
    ("decisions", "says"),
    [
        ({"looks": [[g, "watch"] for g in ("desk", "case", "risk")]}, "2 are possible"),
        ({"looks": [["kitchen", "watch"]]}, "kitchen"),
        ({"looks": [["desk", "watch"]] * 2}, "twice"),
        ({"looks": ["desk"]}, "could not be read"),
        ({"months": [{"start": [start(), start()]}]}, "already running"),
        ({"months": [{"start": [start(range=[9, 1])]}]}, "Swap"),
        ({"months": [{"start": [start(range=[3])]}]}, "lower and an upper end"),
        ({"months": [{"undo": [0]}]}, "not running"),
        ({"months": [{"start": [start()], "undo": [0]}]}, "not running"),
        ({"months": [{"start": [start()]}, {"undo": [-1]}]}, "not running"),
        ({"months": [{"start": [start()]}, {"undo": [False]}]}, "not running"),
        ({"months": [{"start": [start()]}, {"undo": [0, 0]}]}, "not running"),
        ({"months": [{"start": [start()]}, {"undo": ["extra_reviewer:desk"]}]},
         "not running"),
        ({"months": [{"start": [start(gate="all")]}]}, "all"),
        ({"months": [{"start": [start("merge", g) for g in ("desk", "case", "risk")]}]},
         "hours"),
    ],
)  # fmt: skip
def test_what_cannot_be_played_is_said_plainly(decisions, says):
    with pytest.raises(DecisionError, match=says):
        m.play(m.deal(1), decisions)


def test_trust_of_the_executives_makes_changes_more_used():
    low, high = (
        m.deal(5, carried(trust=MappingProxyType(dict.fromkeys(EXECUTIVES, t))))
        for t in (0.2, 0.8)
    )
    use = [
        m.see(c, {"months": [{"start": [start("training", "board")]}]}).months[0].used
        for c in (low, high)
    ]
    assert use[0]["training:board"] < use[1]["training:board"]


def test_a_heavy_playbook_and_empty_forms_make_the_way_longer():
    plain = lead(m.deal(5), [])
    assert (lead(m.deal(5, carried(overhead=12.0)), []) > plain).all()
    assert (lead(m.deal(5, carried(theatre=0.6)), []) > plain).all()


def test_credibility_covers_dropping_a_gate():
    def used(credibility):
        case = m.deal(5, carried(credibility=credibility))
        decisions = {"months": [{"start": [start("drop", "desk")]}]}
        return m.see(case, decisions).months[0].used["drop:desk"]

    assert used(0.2) < used(0.6)


def test_hours_of_the_leader_and_a_team_that_grew_allow_more():
    assert m.deal(5, carried(hours=5.0)).hours < m.deal(5).hours

    def used(**more):
        decisions = {"months": [{"start": [start("delegate", "desk")]}]}
        case = m.deal(5, carried(**more))
        return m.see(case, decisions).months[0].used["delegate:desk"]

    assert used(hours=6.0) < used(hours=6.0, growth=1.0)


def test_a_good_plan_leaves_a_shorter_way_and_a_lighter_load():
    case = m.deal(4)
    left = m.leaves(case, m.well_played(case))
    before = m.leaves(case, {})
    assert set(left) == {"lead_time", "load"}
    assert left["lead_time"] < 0.75 * before["lead_time"]
    assert 0 < left["load"] <= before["load"] <= 1


def test_what_was_carried_in_is_named_as_a_cause():
    case = m.deal(5, carried(overhead=12.0, theatre=0.6))
    ids = [e.id for e in m.play(case, {}).because]
    assert ids == ["because.overhead", "because.theatre"]


def test_luck_stands_apart_from_the_score():
    case = m.deal(6)
    found = m.score(case, m.well_played(case), FUTURES)
    assert found.luck != 0
    assert found.total == pytest.approx(1.0, abs=0.01)
