"""``python -m tests.modules.playbook.teach``: does our debrief teach?

A learner without any habit plays a case, reads the debrief, takes the habits of the
decisions that cost most, and plays the next case, on other seeds.  Somebody else is
told sentences of the same room at random.  A sentence that carries no habit changes
nothing.

The gap is between the learner who is told nothing and the bot ``informed``; what is
closed of it is a ratio of means over all learners, case by case.  ``TUNING`` seeds
were played while this was written, ``REPORT`` seeds only for the report.

Reached with ``--learners 60`` (share of the gap at the second and the third case):
first line read 17 %, 19 %; three lines read 24 %, 39 %, short of the 40 % that
were wanted; one random sentence 1 %, 1 %; three random sentences 3 %, 7 %.  Four ways
to name the habit of a line were tried.
"""

import argparse
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from random import Random
from statistics import fmean
from typing import Any

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.modules.playbook import model as playbook
from pdpmo_widgets.modules.playbook.model.informed import informed

TUNING, REPORT = range(700_000, 700_400), range(3_000_000, 3_002_000)
CASES = 3  # that a learner plays
SLIP = 0.2  # how often the learner misreads, as the novice of the league
# A habit, and what whoever lacks it leaves out.
HABITS = {
    "logs": "records", "visits": "visits", "threats": "sketches", "stakes": "stakes",
    "tiers": "tiers", "bears": "patience", "exceptions": "waivers",
}  # fmt: skip
# Sentences outside of ``habits`` that carry one, by their dotted place.
CARRY = {
    "rules.works": "logs", "rules.hearsay": "visits", "rules.stake": "stakes",
    "rules.danger": "threats", "rules.theatre": "bears",
    "rules.exceptions": "exceptions", "rules.floors": "tiers",
    "sign.log_works": "logs", "sign.log_dead": "logs", "sign.logs": "logs",
    "sign.office": "threats", "sign.visit": "visits", "sign.doubt": "visits",
    "sign.bears": "bears", "sign.hands": "exceptions", "sign.unowned": "exceptions",
    "because.idle": "logs", "because.idle_year": "logs", "because.theatre": "bears",
    "because.failed_theatre": "bears", "because.rots": "exceptions",
    "because.unwatched": "threats", "actions.visit": "visits", "actions.trace": "logs",
}  # fmt: skip
TABLES = (
    "controls", "troubles", "tiers", "waivers", "actions", "facts", "because", "rules",
    "measures", "habits", "sign", "verdict", "came", "learnt",
)  # fmt: skip

Told = Callable[[Any, dict[str, Any], Random], Sequence[str]]


def debrief(lines: int) -> Told:
    """The habits of the decisions that cost most, as many as are read."""

    def told(case: Any, decisions: dict[str, Any], rng: Random) -> Sequence[str]:
        return [loss.habit for loss in playbook.losses(case, decisions)[:lines]
                if loss.points > 0]  # fmt: skip

    return told


def at_random(lines: int) -> Told:
    """The habits of sentences drawn from all that the room says."""
    pool = [place for table in TABLES for place in _places(table)]

    def told(case: Any, decisions: dict[str, Any], rng: Random) -> Sequence[str]:
        return [_habit(place) for place in rng.sample(pool, lines)]

    return told


def _places(table: str) -> Iterator[str]:
    for id in room_words("playbook")[table]:
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
    known, found = set[str](), []
    for seed in seeds:
        case = playbook.deal(seed)
        blind = tuple(part for habit, part in HABITS.items() if habit not in known)
        bot = informed(SLIP, blind)
        decisions = bot(case.visible(), partial(playbook.see, case))
        found.append(playbook.score(case, decisions).total)
        known |= {habit for habit in told(case, decisions, rng) if habit in HABITS}
    return found


def closed(seeds: Sequence[int], cases: int = CASES) -> dict[str, list[float]]:
    """By arm, the share of the gap that is closed at each case; 0 at the first."""
    groups = [seeds[at : at + cases] for at in range(0, len(seeds) - cases + 1, cases)]
    means: dict[str, list[float]] = {}
    for name, told in ARMS.items():
        runs = [learner(told, g, Random(f"{name}:{g[0]}")) for g in groups]
        means[name] = [fmean(at) for at in zip(*runs, strict=True)]
    best = [fmean(_informed(g[at]) for g in groups) for at in range(cases)]
    base = means["told nothing"]
    return {
        name: [(m - b) / (t - b) for m, b, t in zip(mean, base, best, strict=True)]
        for name, mean in means.items()
    }


def _informed(seed: int) -> float:
    case = playbook.deal(seed)
    return playbook.score(case, playbook.run("informed", case)).total


def main() -> None:
    """Play and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.modules.playbook.teach")
    parser.add_argument("--learners", type=int, default=40, help="how many (40)")
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
