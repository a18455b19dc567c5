"""What happens to bad news: who hears it, on which page, and how managers fare."""

from dataclasses import replace

import pytest

from pdpmo_widgets.modules.communication.model import deal, leaves, play, run
from pdpmo_widgets.modules.communication.model.case import CEO, CFO, Case
from pdpmo_widgets.modules.communication.model.choices import Page
from pdpmo_widgets.modules.communication.model.course import later
from pdpmo_widgets.modules.communication.model.informed import reads
from pdpmo_widgets.modules.communication.model.playing import Way, player
from pdpmo_widgets.modules.communication.model.seen import see
from pdpmo_widgets.modules.communication.model.telling import told, weights
from pdpmo_widgets.simulation.carried import START

CASE = deal(3)


def first(sits: bool, case: Case = CASE) -> str:
    """A project whose sponsor is no chief and sits on news, or passes it on."""
    for report in case.visible().reports:
        sponsor = report.project.sponsor
        if sponsor not in (CEO, CFO) and (sponsor in case.hidden.buries) == sits:
            return report.project.id
    raise AssertionError("no such project")


def needs(project: str) -> tuple[str, ...]:
    sponsor = CASE.report(project).project.sponsor
    return tuple({CASE.hidden.needs[w] for w in (sponsor, CEO, CFO)})


def tells(project: str, tell: str, cards: tuple[str, ...] = (), reply: str = "join"):
    page = Page(project, cards or needs(project), tell, reply)
    return told(CASE, page, True, CASE.visible().trust, {})


@pytest.mark.parametrize("sponsor", ["marcus", CEO, CFO])
def test_everyone_who_must_act_counts_and_together_they_are_one(sponsor):
    assert sum(weights(CASE, sponsor).values()) == pytest.approx(1)


def test_a_sponsor_who_passes_news_on_is_told_first():
    project = first(sits=False)
    assert tells(project, "sponsor_first").act > tells(project, "all_at_once").act


def test_a_sponsor_who_sits_on_news_is_told_with_the_others():
    project = first(sits=True)
    assert tells(project, "sponsor_first").act < tells(project, "all_at_once").act
    assert tells(project, "sponsor_first").trust[CEO] < 0


def test_no_way_of_telling_a_part_is_as_good_as_telling_all():
    project = first(sits=False)
    whole = tells(project, "sponsor_first").act
    for part in ("chief_only", "sponsor_only", "at_board"):
        assert tells(project, part).act < whole


def test_each_card_that_clouds_the_page_takes_from_it():
    project = first(sits=False)
    clear = tells(project, "sponsor_first", ("range", "impact", "option"))
    cloud = tells(project, "sponsor_first", ("range", "impact", "hedge"))
    colour = tells(project, "sponsor_first", ("colour", "blame", "hedge"))
    assert clear.act > cloud.act > colour.act


def test_before_the_board_a_sponsor_loses_face_and_trust():
    project = first(sits=False)
    sponsor = CASE.report(project).project.sponsor
    public = tells(project, "at_board").trust[sponsor]
    private = tells(project, "all_at_once").trust[sponsor]
    assert public < private < tells(project, "sponsor_first").trust[sponsor]


def test_a_wrong_call_costs_trust_and_a_bare_figure_some():
    project = first(sits=False)
    page = Page(project, needs(project), "sponsor_first", "join")
    wrong = told(CASE, page, False, CASE.visible().trust, {})
    assert all(move < 0 for move in wrong.trust.values())
    bare = tells(project, "sponsor_first", (*needs(project)[:2], "point"))
    assert bare.trust[CEO] < tells(project, "sponsor_first").trust[CEO]


@pytest.mark.parametrize("reply", ["blame", "take", "soothe"])
def test_no_other_word_to_the_manager_does_as_well_as_sitting_down(reply):
    project = first(sits=False)
    joined, other = (tells(project, "sponsor_first", (), r) for r in ("join", reply))
    assert other.candour < joined.candour
    assert other.act <= joined.act


def test_less_candour_brings_fewer_forward_and_more_kept_on_paper():
    for seed in range(12):
        case = deal(seed)
        free, dull = later(case, 0.9, set()), later(case, 0.1, set())
        assert set(dull.came) <= set(free.came)
        alone = [
            sum(r.accepted_by == "manager" for rows in one.milestones.values()
                for r in rows)
            for one in (free, dull)
        ]  # fmt: skip
        assert alone[0] <= alone[1]


def test_trouble_that_the_office_knew_and_kept_costs_most_trust():
    case = deal(6)
    ends = []
    for way in (Way(), Way(quarters=(2,))):
        bot = player(reads, way, "test")
        decisions = bot(case.visible(), lambda d: see(case, d))
        ends.append(play(case, decisions).quarters[0])
    assert ends[1].trust[CEO] < ends[0].trust[CEO]
    assert any(entry.id == "because.known" for entry in ends[1].because)


def test_what_is_left_is_trust_and_candour_as_they_stand():
    case = deal(7)
    decisions = run("informed", case)
    left = leaves(case, decisions)
    last = play(case, decisions).quarters[-1]
    assert set(left) == {"trust", "candour"}
    assert left["candour"] == pytest.approx(last.candour)
    assert set(left["trust"]) >= set(START.trust)
    for who in (CEO, CFO):
        assert left["trust"][who] == pytest.approx(last.trust[who], abs=0.02)


def test_safety_makes_reports_straighter():
    low, high = (
        [r.colours for s in range(30)
         for r in deal(s, replace(START, safety=v)).visible().reports]
        for v in (0.1, 1.0)
    )  # fmt: skip
    green = [sum(c[-1] == "green" for c in one) for one in (low, high)]
    assert green[1] < green[0]


def test_forms_without_thought_dull_candour():
    assert deal(3, replace(START, theatre=0.6)).visible().candour < (
        CASE.visible().candour
    )


def test_trust_is_carried_and_finance_remembers_graded_claims():
    trust = dict(START.trust) | {CEO: 0.8}
    case = deal(3, replace(START, trust=trust))
    assert case.visible().trust[CEO] == 0.8
    good = deal(3, replace(START, claims=(("saved", "A"), ("faster", "B"))))
    bad = deal(3, replace(START, claims=(("saved", "D"),)))
    before = CASE.visible().trust[CFO]
    assert bad.visible().trust[CFO] < before < good.visible().trust[CFO]
