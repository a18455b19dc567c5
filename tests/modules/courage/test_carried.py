"""What earlier modules leave moves what it should here, and in the right direction."""

from dataclasses import fields, replace
from statistics import fmean

from pdpmo_widgets.cases.words import room_words, sentence
from pdpmo_widgets.modules.courage.model import (
    coaching,
    deal,
    leaves,
    play,
    run,
    well_played,
)
from pdpmo_widgets.modules.courage.model.belief import colours
from pdpmo_widgets.modules.courage.model.coupling import straight
from pdpmo_widgets.modules.courage.model.setting import SETTING
from pdpmo_widgets.simulation.carried import EXECUTIVES, START, Carried

SEEDS = range(12)


def worth(carried: Carried) -> float:
    """What careful years are worth, $m."""
    cases = [deal(seed, carried) for seed in SEEDS]
    return fmean(play(case, run("informed_expert", case)).expected for case in cases)


def trusting(level: float) -> Carried:
    return replace(START, trust=dict.fromkeys(EXECUTIVES, level))


def test_more_trust_makes_the_same_talks_worth_more():
    assert worth(trusting(0.3)) < worth(START) < worth(trusting(0.8))


def test_a_weightier_word_makes_the_same_talks_worth_more():
    assert worth(replace(START, credibility=0.3)) < worth(START)


def test_a_team_that_has_grown_saves_more():
    assert worth(replace(START, growth=2.0)) > worth(START)


def test_candid_project_managers_make_colours_say_more():
    red = [
        colours(straight(replace(START, candour=c), SETTING))["red"]
        for c in (0.0, 0.5, 1.0)
    ]
    assert red == sorted(red)
    assert red[0] == 0


def test_the_chosen_projects_are_the_ones_you_watch():
    mine = ("p02", "p05", "r03", "r07")
    case = deal(3, replace(START, portfolio=mine))
    assert set(mine) <= {p.id for p in case.projects}
    assert len(case.projects) == 10


def test_a_coachee_of_a_grown_team_has_one_need_less():
    case = coaching.deal(3, replace(START, growth=1.5))
    assert len(case.hidden) == len(coaching.deal(3).hidden) - 1


def test_every_coupling_says_because_of_what():
    other = replace(
        trusting(0.8), candour=0.2, growth=1.0, portfolio=("p01",), credibility=0.7
    )
    found = deal(1, other).visible().because
    ids = {e.id for e in found}
    assert {"because.trusted", "because.candour_less", "because.growth_more"} <= ids
    assert "because.portfolio" in ids
    assert all("{" not in sentence(room_words("courage"), e) for e in found)
    assert deal(1).visible().because == ()


def test_what_is_left_are_fields_that_are_carried():
    names = {f.name for f in fields(Carried)}
    case, talk = deal(2), coaching.deal(2)
    left = leaves(case, well_played(case))
    assert set(left) | set(coaching.leaves(talk, {})) <= names
    assert left["credibility"] > leaves(case, run("random", case))["credibility"]


def test_taking_work_over_costs_hours():
    talk = coaching.deal(4)
    rescued = coaching.leaves(talk, coaching.run("rescue", talk))["hours"]
    assert rescued < coaching.leaves(talk, coaching.well_played(talk))["hours"]
