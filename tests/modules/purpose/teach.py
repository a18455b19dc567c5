"""``python -m tests.modules.purpose.teach``: does our debrief teach?

A learner without any habit plays a case, reads the debrief, takes the named better
choice as a general habit, and plays the next case, on other seeds.  Somebody else is
told sentences of the same room at random.  Whoever is told one keeps it if it carries
a habit; a sentence that carries none changes nothing.

The gap is between the learner who is told nothing and the bot ``informed``; what is
closed of it is a ratio of means over all learners, case by case.  ``TUNING`` seeds
were played while this was written, ``REPORT`` seeds only for the report.

Reached on ``REPORT`` with ``--learners 40`` (share of the gap at the second and the
third case, that is after one debrief and after two): one habit 14 %, 13 %; three habits
47 %, 63 %; one random sentence 0 %, 0 %; three random sentences 2 %, 1 %.  Two settings
of the learner were tried: that "serve" is one habit of its own was the second.
"""

import argparse
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from random import Random
from statistics import fmean
from typing import Any

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.modules.purpose import model as purpose
from pdpmo_widgets.modules.purpose.model.informed import informed

TUNING, REPORT = range(710_000, 710_600), range(3_010_000, 3_012_000)
CASES = 3  # that a learner plays
SLIP = 0.05  # chance that the learner misreads a sentence, as the bot ``informed``
HABITS = (
    "count", "check", "pair", "workshop", "public", "serve", "refuse", "tell",
    "sponsor", "review",
)  # fmt: skip
# Sentences outside of ``habits`` that carry one, by their dotted place.
CARRY = {
    "rules.salience": "count", "rules.change": "count", "rules.hearsay": "check",
    "rules.pair": "pair", "rules.workshop": "workshop", "rules.public": "public",
    "rules.wants": "serve", "rules.creep": "refuse", "rules.not_now": "tell",
    "rules.sponsor": "sponsor", "rules.review": "review",
    "sign.rumour": "check", "sign.pair": "pair", "sign.workshop": "workshop",
    "sign.page": "serve", "sign.need": "serve", "sign.sponsor": "sponsor",
    "sign.tell": "tell", "sign.hearsay": "check",
    "because.refused_unsaid": "tell", "because.left_out_unsaid": "tell",
    "because.creep": "refuse", "because.clashed": "workshop",
    "actions.pair": "pair", "actions.workshop": "workshop", "actions.tell": "tell",
    "actions.corridor": "check",
}  # fmt: skip
TABLES = (
    "outcomes", "interests", "actions", "measures", "attributes", "classes",
    "interview", "standing", "pair", "workshop", "draft", "tell", "hearsay", "change",
    "because", "rules", "habits", "sign", "verdict", "came", "luck", "facts",
)  # fmt: skip

Told = Callable[[Any, dict[str, Any], Random], Sequence[str]]


def debrief(many: int) -> Told:
    """The habits of the decisions that cost most: read until so many are different."""

    def told(case: Any, decisions: dict[str, Any], rng: Random) -> Sequence[str]:
        lines = [one for one in purpose.losses(case, decisions) if one.points > 0]
        return list(dict.fromkeys(one.habit for one in lines if one.habit))[:many]

    return told


def at_random(lines: int) -> Told:
    """The habits of sentences drawn from all that the room says."""
    pool = [place for table in TABLES for place in _places(table)]

    def told(case: Any, decisions: dict[str, Any], rng: Random) -> Sequence[str]:
        return [_habit(place) for place in rng.sample(pool, lines)]

    return told


def _places(table: str) -> Iterator[str]:
    for id in room_words("purpose")[table]:
        yield f"{table}.{id}"


def _habit(place: str) -> str:
    table, _, id = place.partition(".")
    return id if table == "habits" else CARRY.get(place, "")


ARMS: dict[str, Told] = {
    "told nothing": lambda case, decisions, rng: (),
    "debrief, one habit": debrief(1),
    "debrief, three habits": debrief(3),
    "one random sentence": at_random(1),
    "three random sentences": at_random(3),
}


def learner(told: Told, seeds: Sequence[int], rng: Random) -> list[float]:
    """The scores of one learner, case after case."""
    blind, found = set(HABITS), []
    for seed in seeds:
        case = purpose.deal(seed)
        bot = informed(SLIP, None, tuple(sorted(blind)))
        decisions = bot(case.visible(), partial(purpose.see, case))
        found.append(purpose.score(case, decisions).total)
        blind -= set(told(case, decisions, rng))
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
    case = purpose.deal(seed)
    return purpose.score(case, purpose.run("informed", case)).total


def main() -> None:
    """Play and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.modules.purpose.teach")
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
