"""``python -m tests.modules.empowerment.teach``: does our debrief teach?

A learner without any habit plays a case, reads the debrief, takes the named better
choice as a general habit, and plays the next case, on other seeds.  Somebody else is
told sentences of the same room at random.  Whoever is told one keeps it if it carries
a habit; a sentence that carries none changes nothing.

The gap is between the learner who is told nothing and the bot ``informed``; what is
closed of it is a ratio of means over all learners, case by case.  ``TUNING`` seeds
were played while this was written, ``REPORT`` seeds only for the report.

Reached on tuning seeds with ``--learners 30`` (share of the gap at the second and the
third case): first line read 38 %, 52 %; three lines read 54 %, 67 %; one random
sentence 7 %, 6 %; three random sentences 15 %, 14 %.  One setting of the learner was
tried.
"""

import argparse
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from random import Random
from statistics import fmean
from typing import Any

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.modules.empowerment import model as empowerment
from pdpmo_widgets.modules.empowerment.model.informed import Skill, informed

TUNING, REPORT = range(700_000, 700_400), range(3_000_000, 3_002_000)
CASES = 3  # that a learner plays
HABITS = ("ask", "watch", "undo", "rails", "again", "meet")
NOVICE = Skill(0.1, **dict.fromkeys(HABITS, False))
# Sentences outside of ``habits`` that carry one, by their dotted place.
CARRY = {
    "rules.finding": "ask", "rules.undo": "undo", "rules.rail": "rails",
    "rules.stages": "again", "rules.safety": "meet", "sign.watch": "watch",
    "sign.results": "again", "sign.bigger": "rails", "sign.undo_days": "undo",
    "sign.undo_half": "undo", "sign.undo_never": "undo", "sign.meet_open": "meet",
    "sign.meet_limit": "meet", "sign.meet_clash": "meet", "actions.peers": "ask",
    "actions.watch": "watch", "actions.guard": "rails",
    "because.rail_missing": "rails", "because.mistake_closed": "meet",
}  # fmt: skip
TABLES = (
    "levels", "actions", "stakes", "undo", "spread", "hard", "peers", "watch", "talk",
    "news", "because", "measures", "rules", "habits", "sign", "verdict", "came",
)  # fmt: skip

Told = Callable[[Any, dict[str, Any], Random], Sequence[str]]


def debrief(lines: int) -> Told:
    """The habits of the decisions that cost most, as many as are read."""

    def told(case: Any, decisions: dict[str, Any], rng: Random) -> Sequence[str]:
        return [loss.habit for loss in empowerment.losses(case, decisions)[:lines]
                if loss.points > 0]  # fmt: skip

    return told


def at_random(lines: int) -> Told:
    """The habits of sentences drawn from all that the room says."""
    pool = [place for table in TABLES for place in _places(table)]

    def told(case: Any, decisions: dict[str, Any], rng: Random) -> Sequence[str]:
        return [_habit(place) for place in rng.sample(pool, lines)]

    return told


def _places(table: str) -> Iterator[str]:
    for id in room_words("empowerment")[table]:
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
        case = empowerment.deal(seed)
        decisions = informed(skill)(case.visible(), partial(empowerment.see, case))
        found.append(empowerment.score(case, decisions).total)
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
    case = empowerment.deal(seed)
    return empowerment.score(case, empowerment.run("informed", case)).total


def main() -> None:
    """Play and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.modules.empowerment.teach")
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
