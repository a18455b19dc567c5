"""``python -m tests.modules.acumen.teach``: does our debrief teach?

A learner without any habit plays a case, reads the debrief, takes the named better
choice as a general habit, and plays the next case, on other seeds.  Somebody else is
told sentences of the same room at random.  Whoever is told one keeps it if it carries
a habit; a sentence that carries none changes nothing.

The gap is between the learner who is told nothing and the bot ``informed``; what is
closed of it is a ratio of means over all learners, case by case.  ``TUNING`` seeds
were played while this was written, ``REPORT`` seeds only for the report.

Reached with ``--learners 300`` (share of the gap at the second and the third case, that
is after one debrief and after two): first line read 26 %, 39 %; three lines read 42 %,
64 %; one random sentence 4 %, 5 %; three random sentences 7 %, 16 %.  One setting of
the learner was tried.
"""

import argparse
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from random import Random
from statistics import fmean
from typing import Any

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.modules.acumen import model as acumen
from pdpmo_widgets.modules.acumen.model.informed import Skill, informed

TUNING, REPORT = range(700_000, 700_400), range(3_000_000, 3_002_000)
CASES = 3  # that a learner plays
SLIP = 0.2  # error of the learner's estimates, as a share
NOVICE = Skill(
    SLIP, record=False, scarce=False, chains=False, checks=False, buy=False,
    ahead=False, range=False,
)  # fmt: skip
HABITS = ("record", "checks", "scarce", "chains", "buy", "ahead", "range")
# Sentences outside of ``habits`` that carry one, by their dotted place.
CARRY = {
    "rules.promise": "record", "rules.basis": "checks", "rules.check": "checks",
    "rules.room": "scarce", "rules.needs": "chains", "rules.buy": "buy",
    "rules.midyear": "ahead", "rules.stop": "ahead", "rules.ebit": "range",
    "sign.kinds": "record", "sign.record": "record", "sign.checked": "checks",
    "sign.chain": "chains", "sign.scarce": "scarce", "sign.short": "buy",
    "sign.ahead": "ahead", "sign.range": "range", "sign.doubt_guess": "checks",
    "because.promised": "record", "because.unlocked": "chains",
    "because.bought": "buy", "because.not_bought": "buy",
    "because.stopped_right": "ahead", "because.gave_away": "ahead",
    "actions.check": "checks", "actions.buy": "buy",
}  # fmt: skip
TABLES = (
    "scene", "resources", "basis", "pitch", "actions", "because", "measures", "rules",
    "habits", "sign", "verdict", "came", "learnt",
)  # fmt: skip

Told = Callable[[Any, dict[str, Any], Random], Sequence[str]]


def debrief(lines: int) -> Told:
    """The habits of the decisions that cost most, as many as are read."""

    def told(case: Any, decisions: dict[str, Any], rng: Random) -> Sequence[str]:
        return [loss.habit for loss in acumen.losses(case, decisions)[:lines]
                if loss.points > 0]  # fmt: skip

    return told


def at_random(lines: int) -> Told:
    """The habits of sentences drawn from all that the room says."""
    pool = [place for table in TABLES for place in _places(table)]

    def told(case: Any, decisions: dict[str, Any], rng: Random) -> Sequence[str]:
        return [_habit(place) for place in rng.sample(pool, lines)]

    return told


def _places(table: str) -> Iterator[str]:
    for id in room_words("acumen")[table]:
        yield f"{table}.{id}"


def _habit(place: str) -> str:
    table, _, id = place.partition(".")
    return id if table == "habits" else CARRY.get(place, "")


ARMS: dict[str, Told] = {
    "told nothing": lambda case, decisions, rng: (),
    "debrief, first line": debrief(1),
    "debrief, three lines": debrief(3),
    "one random sentence": at_random(1),
    "three random sentences": at_random(3),
}


def learner(told: Told, seeds: Sequence[int], rng: Random) -> list[float]:
    """The scores of one learner, case after case."""
    skill, found = NOVICE, []
    for seed in seeds:
        case = acumen.deal(seed)
        decisions = informed(skill)(case.visible(), partial(acumen.see, case))
        found.append(acumen.score(case, decisions).total)
        habits = [h for h in told(case, decisions, rng) if h in HABITS]
        skill = replace(skill, **dict.fromkeys(habits, True))
    return found


def closed(seeds: Sequence[int], cases: int = CASES) -> dict[str, list[float]]:
    """By arm, the share of the gap that is closed at each case; 0 at the first."""
    groups = [seeds[at : at + cases] for at in range(0, len(seeds) - cases + 1, cases)]
    means: dict[str, list[float]] = {}
    for name, told in ARMS.items():
        runs = [learner(told, g, Random(f"{name}:{g[0]}")) for g in groups]
        means[name] = [fmean(at) for at in zip(*runs, strict=True)]
    best = [
        fmean(_informed(g[at]) for g in groups) for at in range(cases)
    ]  # on the same cases
    base = means["told nothing"]
    return {
        name: [(m - b) / (t - b) for m, b, t in zip(mean, base, best, strict=True)]
        for name, mean in means.items()
    }


def _informed(seed: int) -> float:
    case = acumen.deal(seed)
    return acumen.score(case, acumen.run("informed", case)).total


def main() -> None:
    """Play and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.modules.acumen.teach")
    parser.add_argument("--learners", type=int, default=100, help="how many (100)")
    parser.add_argument("--cases", type=int, default=CASES, help="each plays (3)")
    parser.add_argument("--tuning", action="store_true", help="on the tuning seeds")
    wanted = parser.parse_args()
    seeds = (TUNING if wanted.tuning else REPORT)[: wanted.learners * wanted.cases]
    print(f"{wanted.learners} learners, seeds {seeds[0]} to {seeds[-1]}")
    print("share of the gap to informed that is closed, case by case")
    for name, shares in closed(seeds, wanted.cases).items():
        print(f"{name:24}" + "  ".join(f"{share:6.1%}" for share in shares))


if __name__ == "__main__":
    main()
