"""How a project is drawn: first what will turn out, then what its papers show of it."""

from dataclasses import replace
from functools import lru_cache
from math import exp, log
from random import Random
from statistics import NormalDist

from pdpmo_widgets.cases import calibration as known
from pdpmo_widgets.cases import project_dates as dates
from pdpmo_widgets.cases.projects import GOALS, LIVE_VALUE, Project, Truth
from pdpmo_widgets.cases.words import words

NORMAL = NormalDist()
HOW_MANY = {  # running, waiting
    "it": (7, 6),
    "civil": (6, 5),
    "solar_wind": (3, 3),
    "regulatory": (3, 3),
    "change": (3, 3),
    "product": (2, 2),
}
SPONSORS = {
    "it": ("daniel", "daniel", "helen", "tomas", "priya"),
    "civil": ("marcus", "marcus", "priya", "rosa"),
    "solar_wind": ("marcus", "priya", "ingrid"),
    "regulatory": ("lars", "lars", "yuki", "tomas"),
    "change": ("aisha", "priya", "ingrid", "rosa", "tomas"),
    "product": ("helen", "helen", "daniel", "ingrid"),
}
SERVES = {
    "it": ("bills", "cost", "customers", "safety"),
    "civil": ("supply", "supply", "safety", "licence"),
    "solar_wind": ("carbon", "carbon", "cost"),
    "regulatory": ("licence", "licence", "safety"),
    "change": ("skills", "cost", "safety"),
    "product": ("customers", "customers", "carbon"),
}
MONEY = {  # median budget $ million, sd of its logarithm
    "it": (3.5, 0.8),
    "civil": (7.0, 0.7),
    "solar_wind": (6.0, 0.6),
    "regulatory": (1.8, 0.7),
    "change": (1.8, 0.7),
    "product": (1.5, 0.7),
}
DAM = 60.0  # $ million, Marcus Bell's
DAM_PLACE = "dam"
ARCHITECT = {"it": 1.0, "product": 0.6, "solar_wind": 0.5, "civil": 0.4}
WORTH = {"it": 0.5, "civil": 0.35, "solar_wind": 0.4, "change": 0.7, "product": 0.8}
RATING_NOISE = 0.6  # sd of the assessed against the true risk, in sd of the true one


@lru_cache(maxsize=256)
def world(
    seed: int,
) -> tuple[tuple[Project, ...], tuple[Project, ...], tuple[Truth, ...]]:
    """All projects of a seed, and what will turn out; the same for the same seed."""
    rng = Random(f"projects:{seed}")
    names = _names(rng)
    running = [k for k, (now, _) in HOW_MANY.items() for _ in range(now)]
    waiting = [k for k, (_, later) in HOW_MANY.items() for _ in range(later)]
    rng.shuffle(running)
    rng.shuffle(waiting)
    truths: list[Truth] = []
    live = [
        _project(rng, f"p{i:02d}", k, names, truths) for i, k in enumerate(running, 1)
    ]
    asks = [
        _project(rng, f"r{i:02d}", k, names, truths) for i, k in enumerate(waiting, 1)
    ]
    live = _money(rng, _dam(rng, live, names), truths)
    return tuple(_linked(rng, live)), tuple(_linked(rng, _must(asks))), tuple(truths)


def _names(rng: Random) -> dict[str, list[str]]:
    said = words("projects")
    places = rng.sample(said["places"], len(said["places"]))
    names = {
        kind: rng.sample(those, len(those)) for kind, those in said["names"].items()
    }
    names[DAM_PLACE] = [said["dam"].format(place=places.pop())]
    for those in names.values():
        for i, name in enumerate(those):
            if "{place}" in name:
                places.append(places.pop(0))
                those[i] = name.format(place=places[-1])
    return names


def _project(
    rng: Random, id: str, kind: str, names: dict[str, list[str]], truths: list[Truth]
) -> Project:
    trait = rng.gauss()
    truth = _truth(rng, id, kind, trait)
    truths.append(truth)
    when = dates.running(rng, kind, truth.time_mult)
    if id[0] == "r":
        when = dates.waiting(rng, kind)
    median, spread = MONEY[kind]
    budget = round(max(0.2, median * exp(spread * rng.gauss())), 1)
    levels = [_level(rng, trait, 3) for _ in range(4)]
    shown = trait + RATING_NOISE * (
        rng.gauss() - NORMAL.inv_cdf(known.RISK_UNDERSTATED)
    )
    people = min(4, max(0, round(1.1 * log(budget + 1) + rng.gauss(-0.4, 0.6))))
    mid = _worth(rng, kind, budget)
    wide = max(0.1, abs(mid) * rng.uniform(0.3, 0.9))
    weeks = 14 * budget**0.5 * exp(rng.gauss(0, 0.35))
    return Project(
        id=id,
        name=names[kind].pop(),
        kind=kind,
        sponsor=rng.choice(SPONSORS[kind]),
        goal=rng.choice(SERVES[kind]) if rng.random() < 0.85 else rng.choice(GOALS),
        stage=when.stage,
        start=when.start,
        first_budget=budget,
        first_end=when.first_end,
        current_budget=budget,
        current_end=when.current_end,
        rebaselines=when.rebaselines,
        novelty=levels[0],
        technology=levels[1],
        complexity=levels[2],
        pace=levels[3],
        personnel=_level(rng, trait, 4),
        dynamism=_level(rng, -trait, 4),
        culture=_level(rng, 0.0, 4),
        size=people,
        criticality=_level(rng, trait, 4),
        risk=round(min(0.99, max(0.01, NORMAL.cdf(shown))), 2),
        mandatory=kind == "regulatory" and rng.random() < 0.4,
        depends_on=(),
        pm_weeks=round(max(3.0, weeks)),
        architect_weeks=round(weeks * ARCHITECT.get(kind, 0.2) * rng.uniform(0.2, 1)),
        npv_low=round(mid - wide, 1),
        npv_mid=mid,
        npv_high=round(mid + wide, 1),
        cost_of_delay=round(max(2.0, 9 * abs(mid) * exp(rng.gauss(0, 0.7)))),
    )


def _level(rng: Random, trait: float, top: int) -> int:
    """A level from 0 to ``top`` in which the trait shows dimly."""
    return round(top * NORMAL.cdf(0.5 * trait + 0.87 * rng.gauss()))


def _worth(rng: Random, kind: str, budget: float) -> float:
    if kind == "regulatory":
        return round(-budget * rng.uniform(0.1, 0.6), 1)
    return round(budget * WORTH[kind] * exp(rng.gauss(0, 0.7)) - 0.15 * budget, 1)


def _truth(rng: Random, id: str, kind: str, trait: float) -> Truth:
    """What will turn out; time and cost both lean on the trait."""
    mu, sd = known.TIME_MU_SD.get(kind, known.TIME_MU_SD_OTHERS)
    time = exp(mu + sd * (0.7 * trait + 0.51**0.5 * rng.gauss()))
    cost = dates.cost_multiple(kind, NORMAL.cdf(0.7 * trait + 0.51**0.5 * rng.gauss()))
    roll, full = rng.random(), known.BENEFIT_FULL
    bias = int(roll < known.REPORT_BETTER) - int(roll > 1 - known.REPORT_WORSE)
    rest = (known.BENEFIT_MEAN - full) / (1 - full)
    a, b = known.BENEFIT_SPREAD * rest, known.BENEFIT_SPREAD * (1 - rest)
    partly = rng.betavariate(a, b)
    benefit = 1.0 if rng.random() < full else partly
    return Truth(id, cost, time, benefit, bias, NORMAL.cdf(trait))


def _dam(
    rng: Random, live: list[Project], names: dict[str, list[str]]
) -> list[Project]:
    """One of the civil works becomes Marcus Bell's dam."""
    at = next(i for i, one in enumerate(live) if one.kind == "civil")
    dam = replace(live[at], name=names[DAM_PLACE][0], sponsor="marcus", goal="supply")
    dam = replace(dam, current_budget=DAM, size=3, pm_weeks=round(rng.uniform(70, 110)))
    return [*live[:at], dam, *live[at + 1 :]]


def _money(rng: Random, live: list[Project], truths: list[Truth]) -> list[Project]:
    """Current budgets add up; the first ones lack what re-baselines have admitted."""
    others = sum(one.current_budget for one in live) - DAM
    scale = (LIVE_VALUE - DAM) / others
    now = [
        DAM if p.current_budget == DAM else max(0.2, round(p.current_budget * scale, 1))
        for p in live
    ]
    most = max((i for i, one in enumerate(now) if one != DAM), key=now.__getitem__)
    now[most] = round(now[most] + LIVE_VALUE - sum(now), 1)
    funded = []
    for project, money, truth in zip(live, now, truths, strict=False):
        share = rng.uniform(0.2, 0.8) * dates.lived(project, truth.time_mult)
        grown = 1 + (share * (truth.cost_mult - 1) if project.rebaselines else 0)
        first = max(0.1, round(money / grown, 1))
        factor = money / project.first_budget
        npv = [round(x * factor, 1) for x in _npv(project)]
        funded.append(_with(project, money, first, npv))
    return funded


def _npv(project: Project) -> tuple[float, float, float]:
    return project.npv_low, project.npv_mid, project.npv_high


def _with(project: Project, money: float, first: float, npv: list[float]) -> Project:
    low, mid, high = npv
    changed = replace(project, current_budget=money, first_budget=first)
    return replace(changed, npv_low=low, npv_mid=mid, npv_high=high)


def _must(asks: list[Project]) -> list[Project]:
    """At least two of those that wait are required by law or licence."""
    legal = [one.id for one in asks if one.kind == "regulatory"]
    asked = {one.id for one in asks if one.mandatory} | set(legal[:2])
    return [replace(one, mandatory=one.id in asked) for one in asks]


def _linked(rng: Random, those: list[Project]) -> list[Project]:
    """Some need others first; only ever those that are promised earlier."""
    order = sorted(range(len(those)), key=lambda i: (those[i].current_end, i))
    linked = list(those)
    for place in rng.sample(range(4, len(order)), 6):
        before = rng.sample(order[:place], rng.choice((1, 1, 2)))
        needs = tuple(sorted(those[i].id for i in before))
        linked[order[place]] = replace(those[order[place]], depends_on=needs)
    return linked
