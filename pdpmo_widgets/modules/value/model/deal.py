"""Dealing a case: effects by thirds, measures that differ in price and honesty."""

from collections.abc import Mapping
from random import Random

from pdpmo_widgets.cases.words import words
from pdpmo_widgets.modules.value.model.case import (
    ALIKE,
    VERDICTS,
    Card,
    Case,
    Quote,
    Truth,
)
from pdpmo_widgets.modules.value.model.catalogue import KIND_OF, OUTCOMES, of
from pdpmo_widgets.modules.value.model.setting import SETTING, Setting
from pdpmo_widgets.modules.value.model.worth import prior
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.carried import START, Carried

SOURCES, TWINS, SAYINGS = 5, 4, 4  # wordings of each kind
SPEAKERS = ("priya", "daniel", "helen", "marcus", "aisha", "lars", "yuki", "rosa")
VOICES = {id: one["voice"] for id, one in words("people")["people"].items()}
TALKS = (1, 3, 6)  # times the least, by how far the teams are apart
# kind or source -> hours a month, months of records, spread of one team
_RANGES: dict[str, tuple[tuple[int, int], tuple[int, ...], tuple[int, int]]] = {
    "activity": ((2, 8), (3, 6, 12), (5, 15)),
    "log": ((3, 8), (0, 2, 3, 6, 12), (11, 21)),
    "self": ((2, 8), (3, 6, 12, 12), (8, 15)),
    "counter": ((2, 6), (2, 3, 6, 12), (7, 12)),
}


def deal(seed: int, carried: Carried = START, setting: Setting = SETTING) -> Case:
    """Deal the case of a seed, about the outcomes that were promised in module 01."""
    rng = Random(f"value:{seed}")
    outcomes = _promised(carried)
    rng.shuffle(outcomes)
    cards = [card for o in outcomes for card in _cards(rng, o)]
    rng.shuffle(cards)
    alike = rng.choice(ALIKE)
    return Case(
        seed, carried, setting, tuple(outcomes), tuple(cards),
        2 * rng.randint(10, 20),
        round(setting.talks * rng.choice(TALKS)),
        Entry(f"twins.{alike}_{rng.randint(1, TWINS)}"),
        {o: rng.choice(VERDICTS) for o in outcomes},
        _quotes(rng, outcomes),
        _truth(rng, outcomes, alike, setting),
    )  # fmt: skip


def _promised(carried: Carried) -> list[str]:
    """Three promised outcomes; gaps are filled in order."""
    wanted = [*dict.fromkeys(o for o in carried.outcomes if o in OUTCOMES), *OUTCOMES]
    return list(dict.fromkeys(wanted))[:3]


def _cards(rng: Random, outcome: str) -> list[Card]:
    """An activity, two results of which one is self-reported, at times a counter."""
    activity, one, other, counter = of(outcome)
    log, told = rng.sample((one, other), 2)
    found = [
        _card(rng, activity, "activity"),
        _card(rng, log, "log"),
        _card(rng, told, "self"),
    ]
    if rng.random() < 0.75:
        found.append(_card(rng, counter, "counter"))
    return found


def _card(rng: Random, id: str, what: str) -> Card:
    hours, records, spread = _RANGES[what]
    told = "log" if what == "counter" else what
    if what == "activity":
        told = rng.choice(("log", "self"))
    return Card(
        id,
        rng.randint(*hours),
        rng.choice(records),
        rng.randint(*spread),
        Entry(f"source.{told}_{rng.randint(1, SOURCES)}"),
    )


def _quotes(rng: Random, outcomes: list[str]) -> tuple[Quote, ...]:
    """One voice on each practice; its tone says nothing about the effect."""
    found = []
    speakers, wordings = rng.sample(SPEAKERS, 3), rng.sample(range(1, SAYINGS + 1), 3)
    for outcome, who, wording in zip(outcomes, speakers, wordings, strict=True):
        glad = rng.random() < 0.6
        id = f"sayings.{VOICES[who]}_{'glad' if glad else 'cross'}_{wording}"
        found.append(Quote(outcome, glad, Entry(id, {}, who)))
    return tuple(found)


def _truth(rng: Random, outcomes: list[str], alike: str, setting: Setting) -> Truth:
    grid, chance = prior(setting)
    effects = rng.choices(grid.tolist(), chance.tolist(), k=len(outcomes))

    def each(mean: float, sd: float) -> Mapping[str, float]:
        return {o: rng.gauss(mean, sd) for o in outcomes}

    return Truth(
        dict(zip(outcomes, effects, strict=True)),
        each(0, setting.drift),
        each(0, getattr(setting, alike)),
        each(setting.eager, setting.eager_sd),
        each(setting.gaming, setting.gaming_sd),
        each(0, setting.blind),
        {id: rng.uniform(15, 40) for id in KIND_OF if KIND_OF[id] == "activity"},
        {id: rng.gauss(1, setting.dip_sd) for id in KIND_OF},
    )
