"""What is told of a project: three sentences in the office, the rest on a visit."""

from dataclasses import replace
from random import Random

from pdpmo_widgets.modules.playbook.model.case import KINDS, Fact

YES, NO, STAKE = 4, 3, 4  # wordings of each


def told(rng: Random, dangers: tuple[str, ...], stake: int) -> tuple[Fact, ...]:
    """The truth of a project in six sentences: what hangs on it, then each kind."""
    found = [Fact(f"stake_{stake}_{rng.randint(1, STAKE)}")]
    for kind in KINDS:
        there = kind in dangers
        found.append(_fact(rng, kind, there))
    return tuple(found)


def sketched(
    rng: Random, facts: tuple[Fact, ...], hearsay: float, false: float
) -> tuple[Fact, ...]:
    """What the office knows: what hangs on the project, and two kinds of trouble.

    Where something threatens, one threat is among them in three of four.  Some of
    it is hearsay, and some of the hearsay is wrong.
    """
    stake, *kinds = facts
    threats = [f for f in kinds if says(f)]
    first = threats if threats and rng.random() < 0.75 else kinds
    one = rng.choice(first)
    two = rng.choice([f for f in kinds if f is not one])
    return (stake, *(_heard(rng, f, hearsay, false) for f in _mixed(rng, one, two)))


def says(fact: Fact) -> bool:
    """Does the sentence say that something threatens?"""
    return "_yes_" in fact.id


def about(fact: Fact) -> str:
    """The kind of trouble that a sentence is about, or "stake"."""
    return fact.id.split("_")[0]


def _mixed(rng: Random, one: Fact, two: Fact) -> tuple[Fact, Fact]:
    return (one, two) if rng.random() < 0.5 else (two, one)


def _heard(rng: Random, fact: Fact, hearsay: float, false: float) -> Fact:
    if rng.random() >= hearsay:
        return fact
    if rng.random() < false:
        return replace(_fact(rng, about(fact), not says(fact)), rumour=True)
    return replace(fact, rumour=True)


def _fact(rng: Random, kind: str, there: bool) -> Fact:
    number = rng.randint(1, YES if there else NO)
    return Fact(f"{kind}_{'yes' if there else 'no'}_{number}")
