"""The dealt case of "Which office is this?": four organisations and their needs.

The twelve functions are ours in words; the first five are the top
five of Hobbs and Aubry's survey of 500 offices, in its order.  Which organisation
needs what is our own design; so are the numbers, which stand in ``Setting``.
"""

from dataclasses import dataclass, field, replace
from functools import lru_cache
from random import Random
from typing import TypeAlias

from pdpmo_widgets.modules.welcome.model.setting import SETTING, Setting
from pdpmo_widgets.simulation.carried import START, Carried

LOADS = SETTING.loads  # as the course has them; a case has those of its setting
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
GRADED = (
    "airport", "brewery", "insurer", "museum", "broadcaster", "builder", "clinic",
    "garden",
)  # fmt: skip
# What a course deals and what an exercise deals: other companies, other sentences.
STOCKS = {"practice": PLACES, "graded": GRADED}
WORDINGS = {
    "practice": (1, 2),
    "graded": (3, 4),
}  # of a need, for two places
PASSING = {"practice": range(1, 5), "graded": range(5, 9)}  # wishes and fashions
PICKS, OFFICES = 3, 4
Key: TypeAlias = tuple[int, Setting, str, int]


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
    carried: Carried = START
    setting: Setting = SETTING
    stock: str = "practice"

    @property
    def key(self) -> Key:
        """What it is dealt from, all but what was carried."""
        return self.seed, self.setting, self.stock, len(self.offices)

    def visible(self) -> Visible:
        """What may be shown: everything but the needs."""
        return Visible(self.seed, self.offices, self.budget, dict(self.setting.loads))


def deal(
    seed: int,
    carried: Carried = START,
    setting: Setting = SETTING,
    stock: str = "practice",
) -> Case:
    """Deal four organisations of a ``stock``.  What is carried is only kept."""
    case = dealt((seed, setting, stock, OFFICES))
    return case if carried is START else replace(case, carried=carried)


@lru_cache(maxsize=64)  # the case and what it is compared with are dealt in turn
def dealt(key: Key) -> Case:
    """The case of a key: seed, setting, stock, and how many organisations."""
    seed, setting, stock, count = key
    rng = Random(f"welcome:{seed}")
    places = rng.sample(STOCKS[stock], count)
    labels = rng.sample(tuple(TYPES), count)
    granted = rng.choice(places)  # here the boss asks for what is needed
    needs, settled = _needs(rng, labels)
    wishes, fashions = (rng.sample(PASSING[stock], count) for _ in range(2))
    told: dict[str, int] = {}
    offices = []
    for i, place in enumerate(places):
        taken = {*needs[i], *settled[i]}
        free = rng.sample([f for f in FUNCTIONS if f not in taken], 2)
        wish = rng.choice(needs[i]) if place == granted else free[0]
        facts = [_need(told, f, WORDINGS[stock]) for f in needs[i]]
        facts += [Fact(f"solved.{f}_{WORDINGS[stock][1] // 2}") for f in settled[i]]
        facts.append(Fact(f"wish_{wishes[i]}", {"function": wish}))
        facts.append(Fact(f"fashion_{fashions[i]}", {"function": free[1]}))
        rng.shuffle(facts)
        offices.append(Office(place, labels[i], tuple(facts)))
    hidden = {
        place: dict(zip(order, setting.benefits, strict=True))
        for place, order in zip(places, needs, strict=True)
    }
    asked = sum(setting.loads[f] for order in needs for f in order)
    less = rng.randrange(setting.short, setting.short + setting.shorter)
    return Case(
        seed, tuple(offices), asked - less, hidden, setting=setting, stock=stock
    )


def _needs(rng: Random, labels: list[str]) -> tuple[list[list[str]], list[list[str]]]:
    """Three needs and two settled things per label; no sentence comes twice.

    The name of an office suggests at most one of its needs.
    """
    while True:
        twice = rng.sample(FUNCTIONS * 2, 2 * len(FUNCTIONS))
        needs = [twice[3 * i : 3 * i + 3] for i in range(len(labels))]
        once = rng.sample(FUNCTIONS, 8)
        settled = [once[2 * i : 2 * i + 2] for i in range(len(labels))]
        if all(
            len({*n, *s}) == 5 and len({*n} & {*TYPES[label]}) <= 1
            for n, s, label in zip(needs, settled, labels, strict=True)
        ):
            return needs, settled


def _need(told: dict[str, int], function: str, wordings: tuple[int, int]) -> Fact:
    """The next wording of a need: there are two, and two places at most need it."""
    at = told.get(function, 0)
    told[function] = at + 1
    return Fact(f"need.{function}_{wordings[at]}")
