from dataclasses import replace
from statistics import fmean

import numpy as np
import pytest

from pdpmo_widgets.cases import projects, room_words
from pdpmo_widgets.cases import team as tables
from pdpmo_widgets.cases.words import find, sentence, words
from pdpmo_widgets.modules.team import model as team
from pdpmo_widgets.modules.team.model.case import CURE
from pdpmo_widgets.modules.team.model.check import decisions_of, plan_of
from pdpmo_widgets.modules.team.model.measures import lasting
from pdpmo_widgets.modules.team.model.moves import MOST_STANDS, STANDS
from pdpmo_widgets.modules.team.model.planner import planned
from pdpmo_widgets.modules.team.model.plans import merged, spent
from pdpmo_widgets.modules.team.model.result import as_it_is
from pdpmo_widgets.modules.team.model.world import moved, truth
from pdpmo_widgets.modules.team.model.year import loads, year
from pdpmo_widgets.simulation import Entry
from pdpmo_widgets.simulation.carried import START
from pdpmo_widgets.simulation.couplings import because

SAID = room_words("team")


def good(seed):
    case = team.deal(seed)
    return case, team.well_played(case)


def refused(decisions, seed=2):
    with pytest.raises(team.DecisionError) as caught:
        team.play(team.deal(seed), decisions)
    return str(caught.value.args[0])


# The tables ---------------------------------------------------------------------------


def test_nine_people_have_fourteen_skills_and_eleven_streams_to_lead():
    for seed in range(10):
        assert len(tables.deal(seed)) == 9
        assert len(tables.skills(seed)) == 9 * 14
        assert len(tables.demand(seed)) == 14 * 52
        assert len({row.today for row in tables.deal(seed)}) == 9
        assert {row.today for row in tables.deal(seed)} <= set(tables.STREAMS)


@pytest.mark.parametrize(
    ("columns", "row"),
    [
        (tables.COLUMNS, tables.deal(1)[0]),
        (tables.SKILL_COLUMNS, tables.skills(1)[0]),
        (tables.STREAM_COLUMNS, tables.streams(1)[0]),
        (tables.DEMAND_COLUMNS, tables.demand(1)[0]),
    ],
)
def test_a_table_says_what_its_columns_mean(columns, row):
    assert list(vars(row)) == list(columns)


def test_the_weeks_ask_for_what_the_streams_need():
    for seed in range(5):
        weeks = sum(row.fte for row in tables.demand(seed)) / 52
        asked = sum(sum(one.fte) for one in tables.streams(seed)) / 4
        assert weeks == pytest.approx(asked, rel=0.05)


def test_colleagues_see_levels_better_than_people_themselves():
    rows = [row for seed in range(20) for row in tables.skills(seed)]
    own = fmean(abs(row.self - row.true) for row in rows)
    seen = fmean(abs(row.peer - row.true) for row in rows)
    assert seen < own / 2


def test_nobody_carries_trouble_more_often_than_another():
    found = [row.who for seed in range(600) for row in tables.deal(seed) if row.trouble]
    shares = [found.count(who) / 600 for who in tables.TEAM]
    assert min(shares) > 0.47
    assert max(shares) < 0.64


# What follows -------------------------------------------------------------------------


def test_a_stand_in_covers_work_when_the_lead_has_left_and_learns():
    case = team.deal(4)
    w, bare = truth(case), as_it_is(case)
    one, other = list(bare["lead"].items())[:2]
    helped = {**bare, "deputy": {one[0]: other[1]}}
    without, plan = (plan_of(case, d, w) for d in (bare, helped))
    gone = replace(w, hazard=w.hazard.copy())
    at = [m.who for m in case.members].index(one[1])
    gone.hazard[at] = 50.0
    before, after = year(gone, without), year(gone, plan)
    stream = [s.id for s in case.streams].index(one[0])
    more = after.covered[0, stream] - before.covered[0, stream]
    assert (more >= 0).all()
    assert more[-1] > 0.05
    assert after.gained[0] >= before.gained[0]


def test_work_beyond_a_persons_room_is_not_done_and_drives_people_away():
    case = team.deal(6)
    w = truth(case)
    plan = plan_of(case, as_it_is(case), w)
    busy = replace(w, run=w.run + 0.4)
    calm, full = year(w, plan), year(busy, plan)
    assert full.covered.sum() < calm.covered.sum()
    assert (full.stay <= calm.stay).all()
    assert full.stay.sum() < calm.stay.sum()


def test_a_conversation_only_keeps_whoever_is_driven_by_that():
    for seed in range(5):
        case = team.deal(seed)
        who = next(
            m.who for m, t in zip(case.members, case.hidden.troubles, strict=True) if t
        )
        trouble = case.hidden.troubles[[m.who for m in case.members].index(who)]
        stays = {
            how: team.play(
                case, {**as_it_is(case), "talk": {"who": who, "how": how}}
            ).stay[who]
            for how in team.HOWS
        }
        best = CURE[trouble]
        others = {stay for how, stay in stays.items() if how not in (best, "order")}
        assert len(others) == 1
        assert stays[best] > max(others)
        assert stays["order"] < min(others)


def test_a_hire_comes_late_and_a_contract_at_once():
    case = team.deal(5)
    gap = team.see(case, as_it_is(case)).open[0]
    hire = team.play(case, {**as_it_is(case), "hire": gap})
    bought = team.play(case, {**as_it_is(case), "contract": {gap: [1, 2]}})
    assert hire.covered[gap][0] == 0
    assert list(hire.covered[gap]) == sorted(hire.covered[gap])
    assert bought.covered[gap][:2] == (0.85, 0.85)
    assert bought.covered[gap][2:] == (0, 0)


def test_a_contractor_is_no_cover():
    case = team.deal(7)
    w = truth(case)
    lead = dict(as_it_is(case)["lead"])
    mine = next(id for id, who in lead.items() if who != "bruno")
    plan = plan_of(case, {"lead": lead, "deputy": {mine: "bruno"}}, w)
    assert not year(w, plan).usable.any()


def test_a_hire_beside_a_contractor_who_stands_in_can_be_played():
    for seed in range(5):
        case = team.deal(seed)
        lead = as_it_is(case)["lead"]
        stream = next(id for id, who in lead.items() if who != "bruno")
        plan = {"lead": lead, "deputy": {stream: "bruno"}, "hire": stream}
        hired = team.play(case, {"lead": lead, "hire": stream})
        found = team.play(case, plan)
        assert found.bus_factor == hired.bus_factor
        assert 0 <= team.score(case, plan).total <= 1


def test_a_course_teaches_less_the_more_somebody_knows():
    case = team.deal(9)
    w = truth(case)
    gain = w.leads.gain - w.leads.gain[:, :, -1:]
    for j in range(len(case.streams)):
        first = w.skill[j, 0]
        order = np.argsort(w.level[:, first])
        taught = gain[order, j, first]
        assert (np.diff(taught) <= 1e-9).all()


def test_a_date_that_moves_moves_the_work_and_adds_none():
    fte = truth(team.deal(1)).fte
    found = moved(fte, 3, 0.5)
    assert found.sum() == pytest.approx(fte.sum())
    assert found[3, 1] == pytest.approx((fte[3, 1] + fte[3, 3]) / 2)


def test_the_average_lies_in_the_middle_of_the_years_that_come():
    case, decisions = good(3)
    luck = [team.score(case, decisions, (future,)).luck for future in range(300)]
    expected = team.score(case, decisions).expected
    assert abs(fmean(luck)) < 0.06 * expected
    assert min(luck) < 0 < max(luck)


def test_luck_is_in_no_measure_and_not_in_the_total():
    case, decisions = good(8)
    one, other = (team.score(case, decisions, (f,)) for f in (1, 2))
    assert replace(one, luck=0.0) == replace(other, luck=0.0)
    assert one.luck != other.luck


# Score --------------------------------------------------------------------------------


def test_everything_as_it_is_scores_nought_and_the_best_known_plan_one():
    for seed in range(6):
        case, decisions = good(seed)
        assert team.score(case, as_it_is(case)).total == 0
        found = team.score(case, decisions)
        assert found.uncapped == pytest.approx(1)


def test_a_planner_stays_within_the_rules():
    for seed in range(6):
        w = truth(team.deal(seed))
        plan = planned(w)
        seconds = plan.deputy[0][plan.deputy[0] >= 0]
        assert spent(w, plan)[0] <= w.rules.budget
        assert len(seconds) <= MOST_STANDS
        assert np.bincount(seconds, minlength=9).max() <= STANDS
        led = plan.lead[0][plan.lead[0] >= 0]
        assert sorted(led) == list(range(9))


def test_two_moves_that_change_the_same_thing_do_not_go_together():
    w = truth(team.deal(1))
    plan = planned(w)
    one, other, apart = plan.times(1), plan.times(1), plan.times(1)
    free = [at for at in range(11) if at != plan.hire[0]]
    talk = (plan.talk[0] + 1) % 9
    one.hire[0], other.hire[0], apart.talk[0] = free[0], free[1], talk
    assert merged(plan, one, other) is None
    both = merged(plan, one, apart)
    assert both is not None
    assert (both.hire[0], both.talk[0]) == (free[0], talk)


def test_a_plan_in_arrays_and_in_json_is_the_same_plan():
    for seed in range(5):
        case = team.deal(seed)
        w = truth(case)
        plan = planned(w)
        people, streams = [m.who for m in case.members], [s.id for s in case.streams]
        again = plan_of(case, decisions_of(people, streams, plan), w)
        assert year(w, again).value[0] == pytest.approx(year(w, plan).value[0])


def test_of_a_contract_with_a_gap_the_longest_time_without_one_is_handed_in():
    case = team.deal(1)
    people, streams = [m.who for m in case.members], [s.id for s in case.streams]
    plan = plan_of(case, as_it_is(case), truth(case))
    for quarters, ends in (([0, 2], [1, 1]), ([0, 2, 3], [3, 4]), ([1, 2], [2, 3])):
        plan.contract[0, 0] = False
        plan.contract[0, 0, quarters] = True
        found = decisions_of(people, streams, plan)["contract"]
        assert found == {streams[0]: ends}


def test_what_is_checked_is_nearer_to_the_truth_and_costs_hours():
    case = team.deal(3)
    seen = team.see(case, {"looks": [["kofi", "peers"], ["noor", "sample"]]})
    assert seen.hours_left == case.setting.hours - 5
    ids = [m.who for m in case.members]
    off = {
        who: fmean(
            abs(a - b)
            for a, b in zip(levels, case.hidden.levels[ids.index(who)], strict=True)
        )
        for who, levels in seen.found.items()
    }
    assert off["noor"] < off["kofi"] < 0.5


def test_the_load_that_is_shown_is_the_load_that_counts():
    case, decisions = good(2)
    w = truth(case)
    mean = loads(w, plan_of(case, decisions, w))[0].mean(1)
    assert list(team.see(case, decisions).load.values()) == pytest.approx(
        list(mean), abs=0.006
    )


# What is refused ----------------------------------------------------------------------


def test_what_cannot_be_is_answered_with_a_sentence():
    ids = list(tables.STREAMS)
    assert "more than one stream" in refused({"lead": {ids[0]: "joan", ids[1]: "joan"}})
    lead = dict(zip(ids, tables.TEAM, strict=False))
    assert "more than 2" in refused(
        {"lead": lead, "deputy": dict.fromkeys(ids[3:6], "samir")}
    )
    assert "needs a lead" in refused({"deputy": {ids[0]: "joan"}})
    assert "needs a lead" in refused(
        {"lead": {ids[0]: "joan"}, "deputy": {ids[0]: "joan"}}
    )
    assert "costs $" in refused({"contract": {ids[0]: [1, 4], ids[1]: [1, 2]}})
    assert "Swap" in refused({"contract": {ids[0]: [4, 1]}})
    assert "a lower and an upper end" in refused({"contract": {ids[0]: [1]}})
    assert "2 are possible" in refused({"contract": {ids[0]: [1, 2, 3]}})
    assert "whole number" in refused({"contract": {ids[0]: [1, 2.5]}})
    assert "hours" in refused({"looks": [[who, "sample"] for who in tables.TEAM]})
    assert "somebody twice" in refused({"looks": [["joan", h] for h in team.CHECKS]})
    assert "not one of the choices" in refused({"looks": [["tomas", "peers"]]})
    assert "could not be read" in refused({"looks": {"joan": "peers"}})
    for nobody in ("tomas", "none", ""):
        assert "not one of the choices" in refused({"promote": nobody})


# What is carried ----------------------------------------------------------------------


def value(carried, seeds=range(6)):
    found = []
    for seed in seeds:
        case = team.deal(seed, carried)
        found.append(team.play(case, as_it_is(case)))
    return found


def test_people_who_grew_cover_more_and_people_who_feel_safe_stay():
    usual = value(START)
    grown = value(replace(START, growth=5.0))
    safe = value(replace(START, safety=0.9))
    for one, more, stay in zip(usual, grown, safe, strict=True):
        assert sum(map(sum, more.covered.values())) > sum(
            map(sum, one.covered.values())
        )
        assert sum(stay.stay.values()) > sum(one.stay.values())


def test_people_learn_faster_where_no_gate_is_jammed():
    usual, free = truth(team.deal(1)), truth(team.deal(1, replace(START, load=0.5)))
    assert (free.ramp > usual.ramp).all()
    assert free.leads.fit.sum() > usual.leads.fit.sum()


def test_the_portfolio_shapes_what_next_year_asks_for():
    kinds = {}
    for one in projects.requests(3):
        kinds.setdefault(one.kind, []).append(one.id)
    rules = replace(START, portfolio=tuple(kinds["it"]))
    usual, chosen = (
        {s.id: sum(s.fte) for s in team.deal(3, carried).streams}
        for carried in (START, rules)
    )
    assert chosen["tool"] > usual["tool"]
    assert chosen["licence"] < usual["licence"]


def test_each_change_is_said():
    carried = replace(START, growth=2.0, safety=0.8, load=0.6, portfolio=("r01",))
    said = because(carried, "team")
    assert len(said) == 4
    assert all(sentence(words("carried"), one) for one in said)


def test_what_is_left_is_a_share_and_a_number_of_people():
    for seed in range(5):
        case, decisions = good(seed)
        planned_, same = (team.leaves(case, d) for d in (decisions, as_it_is(case)))
        assert 0 < same["coverage"] < planned_["coverage"] < 1
        assert planned_["bus_factor"] >= same["bus_factor"] >= 0
        assert set(same) == {"coverage", "bus_factor"}


def test_a_hire_or_a_course_can_raise_the_bus_factor():
    raised = 0
    for seed in range(20):
        case, decisions = good(seed)
        w = truth(case)
        with_, bare = (plan_of(case, d, w) for d in (decisions, as_it_is(case)))
        raised += lasting(w, with_) > lasting(w, bare)
    assert raised > 0


# Words --------------------------------------------------------------------------------


def test_every_sentence_that_can_be_dealt_is_there():
    for seed in range(40):
        case = team.deal(seed)
        for m in case.members:
            text = sentence(SAID, Entry(f"facts.{m.fact}", {"who": m.who}))
            assert "{" not in text
        for one in case.news:
            key = "stream" if one.kind == "moves" else "skill_old"
            params = {key: one.old, "skill_new": one.new}
            assert "{" not in sentence(SAID, Entry(f"news.{one.id}", params))
        told = {m.fact for m in case.members}
        assert len(told) == len(case.members)
        assert len({one.id for one in case.news}) == len(case.news)


def test_everything_that_can_be_chosen_and_measured_is_named():
    assert set(SAID["measures"]) == set(team.FLOORS)
    assert set(SAID["bots"]) == set(team.BESIDE)
    assert set(SAID["skills"]) == set(team.SKILLS)
    assert set(SAID["streams"]) == set(team.STREAMS)
    assert set(SAID["hows"]) == set(team.HOWS)
    assert set(SAID["checks"]) == set(team.CHECKS)
    assert set(SAID["people"]) == set(tables.TEAM)
    for name in ("checks", "lead", "deputy", "train", "hire", "contract", "talk"):
        assert find(SAID, f"actions.{name}.meaning")


def test_every_consequence_has_its_words():
    heard = set()
    for seed in range(25):
        case = team.deal(seed)
        for bot in ("random", "all_of_it", "informed", "promote_the_loudest"):
            for entry in team.play(case, team.run(bot, case)).because:
                assert "{" not in sentence(SAID, entry)
                heard.add(entry.id)
    assert len(heard) > 15
