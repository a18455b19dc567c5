"""Every number that a model assumes matters: to halve or double it moves some result.

A number that moves nothing is a leftover, or a rule that is said and not played.  The
players of the league play, in the office of a first month and in another one, until one
of them is moved: what is expected of them, or a measure of their score.  With
``PDPMO_TRIES=all`` halving and doubling each have to move somebody, by themselves.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import Any

import pytest

from pdpmo_widgets.modules.welcome import model as welcome
from pdpmo_widgets.simulation.carried import EXECUTIVES, START, Carried
from tests.claims.sensitivity import moved, nouns
from tests.league.league import model, players
from tests.league.league import nouns as simulations
from tests.tries import ALL

OTHER = replace(
    START, overhead=14.0, theatre=0.6, safety=0.8, growth=0.7, hours=16.0, candour=0.8,
    credibility=0.85, load=0.7, trust=dict.fromkeys(EXECUTIVES, 0.8),
    claims=(("choice", "A"), ("benefits", "C"), ("warning", "B")),
)  # fmt: skip
OFFICES = (START, OTHER)
SEEDS = range(60)  # some things happen in one case of ten only
FEW = 3  # seeds for which every player is asked, and not only the first ones
FIRST = ("random", "informed", "always_merge", "always_change", "listen",
         "checking_work", "well_prepared")  # fmt: skip


@dataclass(frozen=True)
class Played:
    """One player on one dealt case: who, where, and in which office."""

    noun: str
    player: str
    seed: int
    office: int


def checking_work(visible: Any, look: Any) -> dict[str, Any]:
    """09: looks at people's own work while there are hours; the best one stands in."""
    names = [one.who for one in visible.members]
    many = visible.rules.hours // visible.rules.sample
    looks = [[who, "sample"] for who in names[:many]]
    levels = look({"looks": looks}).found
    best = max(levels, key=lambda who: sum(levels[who]), default=names[0])
    lead = {one.today: one.who for one in visible.members}
    stream = next(id for id, who in lead.items() if who != best)
    return {"looks": looks, "lead": lead, "deputy": {stream: best}}


def well_prepared(visible: Any, look: Any) -> dict[str, Any]:
    """01: hears as many as the hours allow, and then brings everybody together."""
    costs, people = visible.costs, [one.who for one in visible.people]
    left = visible.hours - costs["workshop"]
    heard = people[: max(0, int(left // costs["interview"]))]
    steps: list[dict[str, Any]] = [{"do": "interview", "who": [w]} for w in heard]
    outcomes = visible.outcomes
    return {
        "steps": [*steps, {"do": "workshop"}],
        "charter": {"outcomes": outcomes[:3], "not_now": outcomes[3:5],
                    "sponsor": people[0], "review": 3},
    }  # fmt: skip


# Ways to play that no player of the league has.
MORE = {
    "team": {"checking_work": checking_work},
    "purpose": {"well_prepared": well_prepared},
}


def known(noun: str) -> dict[str, Any]:
    """The players of a simulation, those that move most first."""
    found = {**players(noun), **MORE.get(noun, {})}
    return {name: found[name] for name in sorted(found, key=lambda n: n not in FIRST)}


def plays(noun: str) -> Iterator[Played]:
    """Whom to ask, one after the other; a module may have two simulations."""
    mine = [one for one in simulations() if one.partition(".")[0] == noun]
    for seed in SEEDS:
        for simulation in mine:
            for name in known(simulation):
                if seed < FEW or name in FIRST:
                    for office in range(len(OFFICES)):
                        yield Played(simulation, name, seed, office)


def decided(one: Played, setting: Any) -> tuple[Any, dict[str, Any]]:
    """The case under a setting, and what the player decides on it."""
    module = model(one.noun)
    office: Carried = OFFICES[one.office]
    case = module.deal(one.seed, carried=office, setting=setting)
    bot = known(one.noun)[one.player]
    return case, bot(case.visible(), partial(module.see, case))


def expected(one: Played, setting: Any) -> float:
    """What the player may expect, luck apart, in the result's own units."""
    return float(model(one.noun).play(*decided(one, setting)).expected)


def measured(one: Played, setting: Any) -> dict[str, float]:
    """The measures of the player's score."""
    return dict(model(one.noun).score(*decided(one, setting)).measures)


@cache
def usual(one: Played) -> float:
    return expected(one, model(one.noun).SETTING)


@cache
def usually_measured(one: Played) -> dict[str, float]:
    return measured(one, model(one.noun).SETTING)


def mover(noun: str, settings: Sequence[Any]) -> Played | None:
    """The first player whose result is another one under one of these settings."""
    for one in plays(noun):
        if any(expected(one, setting) != usual(one) for setting in settings):
            return one
        few = one.player in FIRST and one.seed < FEW
        if few and any(measured(one, s) != usually_measured(one) for s in settings):
            return one
    return None


@pytest.mark.parametrize("noun", nouns())
def test_every_number_that_was_assumed_moves_some_players_result(noun):
    idle = []
    for name, both in moved(noun).items():
        # Where a limit cuts it off, half or double is what it was.
        changed = [one for one in both if one != model(noun).SETTING]
        ways = [[one] for one in changed] if ALL else [changed]
        idle += [name for way in ways if mover(noun, way) is None]
    assert idle == []


def test_a_number_that_nothing_reads_is_found():
    @dataclass(frozen=True)
    class More(welcome.Setting):
        unread: float = 1.0

    assert mover("welcome", [More(unread=2.0)]) is None
    assert mover("welcome", [More(helps=0.1)]) is not None
