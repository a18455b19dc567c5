"""The dealt case of "Which office is this?": four organisations and their needs.

The twelve functions are ours in words; the first five are the top
five of Hobbs and Aubry's survey of 500 offices, in its order.  Loads, benefits
and which organisation needs what are our own design.
"""

from dataclasses import dataclass, field
from functools import lru_cache
from random import Random

# function -> load: the share of a small office that it takes (units of half a person).
LOADS = {
    "status": 2,
    "method": 3,
    "monitor": 3,
    "training": 2,
    "tool": 4,
    "priorities": 3,
    "benefits": 3,
    "capacity": 4,
    "sponsors": 2,
    "lessons": 1,
    "recovery": 4,
    "recruit": 2,
}
FUNCTIONS = tuple(LOADS)
SURVEY = FUNCTIONS[:5]
# What each name of an office suggests; never the right answer.
TYPES = {
    "project": ("status", "monitor", "method"),
    "program": ("sponsors", "benefits", "monitor"),
    "portfolio": ("priorities", "capacity", "status"),
    "agile": ("training", "lessons", "tool"),
    "value": ("benefits", "priorities", "lessons"),
}
PLACES = (
    "hospital", "railway", "food", "bank", "shipping", "university", "toys", "city",
)  # fmt: skip
BENEFITS = (1.0, 0.9, 0.7)
PICKS = 3


@dataclass(frozen=True)
class Fact:
    """One sentence about an organisation: its id in the words, and parameters."""

    id: str
    params: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Office:
    """An organisation as a visitor meets it: a name, a label, seven sentences."""

    place: str
    label: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Visible:
    """All that a learner, or a bot, may see; ``budget`` is shared by all four."""

    seed: int
    offices: tuple[Office, ...]
    budget: int
    loads: dict[str, int]


@dataclass(frozen=True)
class Case:
    """A dealt case; ``hidden`` holds each place's needs and what each is worth."""

    seed: int
    offices: tuple[Office, ...]
    budget: int
    hidden: dict[str, dict[str, float]] = field(repr=False)

    def visible(self) -> Visible:
        """What may be shown: everything but the needs."""
        return Visible(self.seed, self.offices, self.budget, dict(LOADS))


def deal(seed: int, journey: object | None = None) -> Case:
    """Deal four organisations.  Nothing is carried into this first module."""
    return _dealt(seed)


@lru_cache(maxsize=64)  # the case and what it is compared with are dealt in turn
def _dealt(seed: int) -> Case:
    rng = Random(f"welcome:{seed}")
    places = rng.sample(PLACES, 4)
    labels = rng.sample(tuple(TYPES), 4)
    granted = rng.choice(places)  # here the boss asks for what is needed
    needs, settled = _needs(rng, labels)
    wishes, fashions = rng.sample(range(1, 5), 4), rng.sample(range(1, 5), 4)
    told: dict[str, int] = {}
    offices = []
    for i, place in enumerate(places):
        taken = {*needs[i], *settled[i]}
        free = rng.sample([f for f in FUNCTIONS if f not in taken], 2)
        wish = rng.choice(needs[i]) if place == granted else free[0]
        facts = [_need(told, f) for f in needs[i]]
        facts += [Fact(f"solved.{f}") for f in settled[i]]
        facts.append(Fact(f"wish_{wishes[i]}", {"function": wish}))
        facts.append(Fact(f"fashion_{fashions[i]}", {"function": free[1]}))
        rng.shuffle(facts)
        offices.append(Office(place, labels[i], tuple(facts)))
    hidden = {
        place: dict(zip(order, BENEFITS, strict=True))
        for place, order in zip(places, needs, strict=True)
    }
    asked = sum(LOADS[f] for order in needs for f in order)
    return Case(seed, tuple(offices), asked - rng.randrange(3, 6), hidden)


def _needs(rng: Random, labels: list[str]) -> tuple[list[list[str]], list[list[str]]]:
    """Three needs and two settled things per label; no sentence comes twice.

    The name of an office suggests at most one of its needs.
    """
    while True:
        twice = rng.sample(FUNCTIONS * 2, 2 * len(FUNCTIONS))
        needs = [twice[3 * i : 3 * i + 3] for i in range(4)]
        once = rng.sample(FUNCTIONS, 8)
        settled = [once[2 * i : 2 * i + 2] for i in range(4)]
        if all(
            len({*n, *s}) == 5 and len({*n} & {*TYPES[label]}) <= 1
            for n, s, label in zip(needs, settled, labels, strict=True)
        ):
            return needs, settled


def _need(told: dict[str, int], function: str) -> Fact:
    """The next wording of a need: there are two, and two places at most need it."""
    told[function] = told.get(function, 0) + 1
    return Fact(f"need.{function}_{told[function]}")
