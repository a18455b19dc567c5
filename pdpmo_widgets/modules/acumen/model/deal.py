"""Deal the case: the waiting requests, how much room there is, what mid-year brings."""

from random import Random

from pdpmo_widgets.cases import optimism, request_draws, requests
from pdpmo_widgets.modules.acumen.model.case import (
    RESOURCES,
    SETTING,
    SHOWN,
    Case,
    Offer,
    Setting,
    Truth,
)
from pdpmo_widgets.modules.acumen.model.value import used
from pdpmo_widgets.simulation.carried import START, Carried


def deal(seed: int, carried: Carried = START, setting: Setting = SETTING) -> Case:
    """The case of a seed; the charter's outcomes count in what a request is worth."""
    economy = setting.economy()
    rows = requests.deal(seed, economy)
    rng = Random(f"acumen:{seed}")
    offers = tuple(Offer(**{n: getattr(row, n) for n in SHOWN}) for row in rows)
    short = request_draws.short(seed)
    asked = used(offers)
    room = room_of(asked, used(o for o in offers if o.mandatory), short, setting)
    truths = {row.id: _truth(row, rng, setting) for row in rows}
    return Case(
        seed,
        offers,
        optimism.track(seed, economy),
        room,
        {r: round(asked[r] * setting.extra, 1) for r in RESOURCES},
        round(setting.base + rng.uniform(-4, 4), 1),
        short,
        truths,
        carried,
        setting,
    )


def room_of(
    asked: dict[str, float], must: dict[str, float], short: str, setting: Setting
) -> dict[str, float]:
    """What there is of each resource; the law never takes more than two thirds."""
    tight = {"pm_weeks": setting.short_pm, "architect_weeks": setting.short_architect}
    share = {name: tight[name] if name == short else setting.ample for name in tight}
    share["money"] = setting.money
    return {r: round(max(asked[r] * share[r], must[r] * 1.5), 1) for r in RESOURCES}


def _truth(row: requests.Request, rng: Random, setting: Setting) -> Truth:
    """What a request will be, with the news that mid-year holds for it."""
    spent = setting.spent * rng.uniform(0.4, 1.6)
    wrong, dearer = rng.random() < setting.wrong, rng.random() < setting.dearer
    gain = setting.collapse if wrong else _else(setting.wrong, setting.collapse)
    rest = 2.0 if dearer else _else(setting.dearer, 2.0)
    return Truth(row.true_cost, row.true_benefit, row.true_live, spent, gain, rest)


def _else(chance: float, then: float) -> float:
    """The multiple without the news that makes the mean 1."""
    return (1 - chance * then) / (1 - chance)
