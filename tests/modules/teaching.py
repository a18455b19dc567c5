"""Does a debrief teach?  What a learner gains who is told the habits of what cost most.

A learner without any habit plays a case, reads the debrief, takes what it names as a
general habit, and plays the next case, on other seeds.  Somebody else is told sentences
of the same room at random.  Whoever is told one keeps it if it carries a habit; a
sentence that carries none changes nothing.

The gap is between the learner who is told nothing and the bot ``informed``; what is
closed of it is a ratio of means over all learners, case by case.  ``tuning`` seeds were
played while a room's ``teach.py`` was written, ``report`` seeds only for the report.
"""

import argparse
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from random import Random
from statistics import fmean
from typing import Any

from pdpmo_widgets.cases.words import room_words
from tests.league.league import model

CASES = 3  # that a learner plays
Decisions = Mapping[str, Any]
Player = Callable[[Any, Callable[..., Any]], Decisions]
Told = Callable[[Any, Decisions, Random], Sequence[str]]


@dataclass(frozen=True)
class Teaching:
    """What can be learnt in a room: its habits, and who plays with some of them.

    ``player(known)`` is the bot with those habits and no other.  ``carry`` holds the
    sentences outside of ``habits`` that carry one, by their dotted place; ``tables``
    are all from which a sentence is drawn at random; ``reads`` says what of a debrief
    is read, by name.
    """

    noun: str
    habits: Collection[str]
    player: Callable[[frozenset[str]], Player]
    carry: Mapping[str, str]
    tables: Sequence[str]
    tuning: Sequence[int]
    report: Sequence[int]
    reads: Mapping[str, Told]

    def arms(self) -> dict[str, Told]:
        """By name, what a learner hears after each case."""
        return {
            "told nothing": lambda case, decisions, rng: (),
            **self.reads,
            "one random sentence": self.at_random(1),
            "three random sentences": self.at_random(3),
        }

    def at_random(self, count: int) -> Told:
        """The habits of sentences drawn from all that the room says."""
        said = room_words(self.noun)
        pool = [f"{table}.{id}" for table in self.tables for id in said[table]]

        def told(case: Any, decisions: Decisions, rng: Random) -> Sequence[str]:
            return [self.habit(place) for place in rng.sample(pool, count)]

        return told

    def habit(self, place: str) -> str:
        """The habit that a sentence carries, "" for none."""
        table, _, id = place.partition(".")
        return id if table == "habits" else self.carry.get(place, "")

    def scores(self, told: Told, seeds: Sequence[int], rng: Random) -> list[float]:
        """The scores of one learner, case after case."""
        room, known, found = model(self.noun), frozenset[str](), []
        for seed in seeds:
            case = room.deal(seed)
            decisions = self.player(known)(case.visible(), partial(room.see, case))
            found.append(room.score(case, decisions).total)
            heard = told(case, decisions, rng)
            known |= {habit for habit in heard if habit in self.habits}
        return found

    def closed(
        self, seeds: Sequence[int], cases: int = CASES
    ) -> dict[str, list[float]]:
        """By arm, the share of the gap that is closed at each case; 0 at the first."""
        starts = range(0, len(seeds) - cases + 1, cases)
        groups = [seeds[at : at + cases] for at in starts]
        means: dict[str, list[float]] = {}
        for name, told in self.arms().items():
            runs = [self.scores(told, g, Random(f"{name}:{g[0]}")) for g in groups]
            means[name] = [fmean(at) for at in zip(*runs, strict=True)]
        best = [fmean(self._informed(g[at]) for g in groups) for at in range(cases)]
        base = means["told nothing"]
        return {
            name: [(m - b) / (t - b) for m, b, t in zip(mean, base, best, strict=True)]
            for name, mean in means.items()
        }

    def _informed(self, seed: int) -> float:
        room = model(self.noun)
        case = room.deal(seed)
        return float(room.score(case, room.run("informed", case)).total)

    def main(self) -> None:
        """Play and print."""
        parser = argparse.ArgumentParser(
            prog=f"python -m tests.modules.{self.noun}.teach"
        )
        parser.add_argument("--learners", type=int, default=100, help="how many (100)")
        parser.add_argument("--cases", type=int, default=CASES, help="each plays (3)")
        parser.add_argument("--tuning", action="store_true", help="on the tuning seeds")
        wanted = parser.parse_args()
        every = self.tuning if wanted.tuning else self.report
        seeds = every[: wanted.learners * wanted.cases]
        print(f"{wanted.learners} learners, seeds {seeds[0]} to {seeds[-1]}")
        print("share of the gap to informed that is closed, case by case")
        for name, shares in self.closed(seeds, wanted.cases).items():
            print(f"{name:24}" + "  ".join(f"{share:6.1%}" for share in shares))


def first_lines(noun: str, count: int) -> Told:
    """The habits of the decisions that cost most, as many as are read."""

    def told(case: Any, decisions: Decisions, rng: Random) -> Sequence[str]:
        lines = model(noun).losses(case, decisions)[:count]
        return [loss.habit for loss in lines if loss.points > 0]

    return told


def first_habits(noun: str, count: int) -> Told:
    """The habits of what cost most: read on until so many are different."""

    def told(case: Any, decisions: Decisions, rng: Random) -> Sequence[str]:
        lines = model(noun).losses(case, decisions)
        costly = [
            habit for loss in lines if loss.points > 0
            for habit in (loss.habit, *loss.also) if habit
        ]  # fmt: skip
        return list(dict.fromkeys(costly))[:count]

    return told


def lines_read(noun: str) -> dict[str, Told]:
    """Whoever reads the first line of a debrief, or the first three."""
    return {
        "debrief, first line": first_lines(noun, 1),
        "debrief, three lines": first_lines(noun, 3),
    }
