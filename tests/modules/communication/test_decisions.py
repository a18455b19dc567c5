"""Decisions are read or answered; sentences say no more than they should."""

from collections import defaultdict

import pytest

from pdpmo_widgets.cases.words import room_words, sentence
from pdpmo_widgets.modules.communication.model import (
    BESIDE,
    FLOORS,
    HOURS,
    TELLS,
    DecisionError,
    beside,
    deal,
    play,
    run,
    score,
    see,
    well_played,
)
from pdpmo_widgets.modules.communication.model.case import CLOUDS, HOWS, NEEDS, REPLIES
from pdpmo_widgets.modules.communication.model.look import look

CASE, SAID = deal(3), room_words("communication")
LOOK = ["p01", "announced"]


def late(case=CASE) -> str:
    """A project that a look finds to be late."""
    return next(p for p, t in case.hidden.tracks.items() if t.slip > 0.5)


def page(project: str, **changes: object) -> dict[str, object]:
    cards = ["c1", "c2", "c3"]
    found = {"project": project, "cards": cards, "tell": "at_board", "reply": "r1"}
    return found | changes


def test_a_second_quarter_shows_its_records_when_it_has_begun():
    one = {"looks": [LOOK]}
    assert see(CASE, {"quarters": [one]}).later is None
    shown = see(CASE, {"quarters": [one, {}]})
    assert set(shown.later.milestones) == set(CASE.hidden.tracks)
    assert "p01" not in shown.later.came


def test_too_many_looks_are_shown_and_not_played():
    looks = [[f"p{i:02d}", "announced"] for i in range(1, 8)]
    seen = see(CASE, {"quarters": [{"looks": looks}]})
    assert seen.over
    assert seen.left[0] == HOURS - 35
    with pytest.raises(DecisionError, match="need 35 hours"):
        play(CASE, {"quarters": [{"looks": looks}]})


def test_looks_without_a_word_are_shorter():
    looks = [[f"p{i:02d}", "unannounced"] for i in range(1, 8)]
    assert not see(CASE, {"quarters": [{"looks": looks}]}).over


@pytest.mark.parametrize(
    ("quarters", "match"),
    [
        ([{"looks": [LOOK, LOOK]}], "twice"),
        ([{"looks": [LOOK]}, {"looks": [LOOK]}], "twice"),
        ([{"looks": [["p01"]]}], "what you look at, and how"),
        ([{"looks": [{"project": "p01", "how": "announced"}]}], "could not be read"),
        ([{"looks": [["p99", "announced"]]}], "not one of"),
        ([{"looks": [["p01", "by phone"]]}], "not one of"),
        ([{"pages": [page("p01")]}], "not one of"),
        ([{}, {}, {}], "2 are possible"),
        ("never", "could not be read"),
    ],
)
def test_what_cannot_be_done_is_said(quarters, match):
    with pytest.raises(DecisionError, match=match):
        see(CASE, {"quarters": quarters})


@pytest.mark.parametrize(
    ("changes", "match"),
    [
        ({"cards": ["c1", "c2"]}, "needs 3"),
        ({"cards": ["c1", "c2", "c9"]}, "not one of"),
        ({"cards": ["c1", "c1", "c2"]}, "twice"),
        ({"tell": "the press"}, "not one of"),
        ({"reply": None}, "not one of"),
    ],
)
def test_a_page_that_cannot_be_written_is_said(changes, match):
    project = late()
    looks = [[project, "announced"]]
    quarter = {"looks": looks, "pages": [page(project, **changes)]}
    with pytest.raises(DecisionError, match=match):
        score(CASE, {"quarters": [quarter]})


def test_a_page_is_written_once_and_only_where_there_is_something_to_raise():
    project = late()
    looks = [[project, "announced"]]
    twice = {"looks": looks, "pages": [page(project), page(project)]}
    with pytest.raises(DecisionError, match="twice"):
        play(CASE, {"quarters": [twice]})
    fine = next(p for p, t in CASE.hidden.tracks.items() if t.slip < 0)
    looks = [[fine, "announced"]]
    with pytest.raises(DecisionError, match="nothing to raise"):
        play(CASE, {"quarters": [{"looks": looks, "pages": [page(fine)]}]})


def test_nothing_decided_is_played_and_worth_nothing():
    for empty in ({}, {"quarters": []}, {"quarters": [{}, {}]}):
        assert score(CASE, empty).total == 0


def test_what_is_well_played_scores_full_and_meets_every_floor():
    for seed in range(8):
        case = deal(seed)
        found = score(case, well_played(case))
        assert found.uncapped == pytest.approx(1)
        assert not set(found.missed) - {"trust"}


def test_bots_stand_beside_the_learner_with_names():
    assert set(beside(CASE)) == set(BESIDE) == set(SAID["bots"])


def test_everything_that_can_be_chosen_or_shown_has_words():
    assert set(SAID["measures"]) == set(FLOORS)
    assert set(SAID["tells"]) == set(TELLS)
    assert set(SAID["hows"]) == set(HOWS)
    for seed in range(6):
        case = deal(seed)
        for report in case.visible().reports:
            assert sentence(SAID, report.comment)
            assert report.colours[-1] in SAID["colours"]
            for row in report.milestones:
                assert row.name in SAID["milestones"]
                assert not row.accepted_by or row.accepted_by in SAID["accepted"]
            for move in report.rebaselines:
                assert move.reason in SAID["reasons"]
        for reader in case.visible().readers.values():
            assert sentence(SAID, reader.says)
            assert sentence(SAID, reader.took)


def test_no_card_gives_itself_away_by_length():
    """Of each kind the middle length lies within a quarter of the middle of all."""
    for where, kinds in (("cards", (*NEEDS, *CLOUDS)), ("replies", REPLIES)):
        sizes = defaultdict(list)
        for id, text in SAID[where].items():
            sizes[id.split("_")[0]].append(len(text))
        assert set(sizes) == set(kinds)
        middle = sorted(n for all in sizes.values() for n in all)
        typical = middle[len(middle) // 2]
        for all in sizes.values():
            assert abs(sorted(all)[1] - typical) < typical / 4


def test_cards_stand_in_an_order_that_says_nothing():
    places = defaultdict(set)
    for seed in range(100):
        case = deal(seed)
        for card in look(case, late(case), "announced").cards:
            places[card.says.id.split("_")[0]].add(card.id)
    assert all(len(seen) == 8 for seen in places.values())


def test_the_same_project_gives_the_same_cards_however_it_is_looked_at():
    project = late()
    one, other = (look(CASE, project, how) for how in HOWS)
    assert [c.says.id for c in one.cards] == [c.says.id for c in other.cards]


def test_a_run_names_what_moved_trust_and_candour():
    done = play(CASE, run("at_the_board", CASE))
    ids = {entry.id for after in done.quarters for entry in after.because}
    assert {"because.in_public", "because.manager_exposed"} <= ids
