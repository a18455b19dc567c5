"""How a project is drawn: first what will turn out, then what its papers show of it."""

from dataclasses import replace
from functools import lru_cache
from math import erf, exp, log, sqrt
from random import Random
from statistics import NormalDist

from pdpmo_widgets.cases import calibration as known
from pdpmo_widgets.cases import project_costs as costs
from pdpmo_widgets.cases import project_dates as dates
from pdpmo_widgets.cases import project_kinds as kinds
from pdpmo_widgets.cases.project_table import GOALS, Project, Truth
from pdpmo_widgets.cases.words import words

RATING_NOISE = 0.6  # sd of the assessed against the true risk, in sd of the true one
RATING_SHIFT = RATING_NOISE * NormalDist().inv_cdf(known.RISK_UNDERSTATED)
TIES, LUCK = 0.7, sqrt(1 - 0.7**2)  # how much time and cost lean on the hidden trait
Drawn = tuple[tuple[Project, ...], tuple[Truth, ...]]


@lru_cache(maxsize=256)
def running(seed: int) -> Drawn:
    """The projects that run, and what will turn out; the same for the same seed."""
    rng = Random(f"projects:{seed}")
    chosen = [k for k, (now, _) in kinds.HOW_MANY.items() for _ in range(now)]
    rng.shuffle(chosen)
    dam = chosen.index("civil")
    budgets = kinds.live_budgets(rng, chosen, dam)
    names = kinds.names(seed, chosen, late=False)
    names[dam] = words("projects")["dam"].format(place=kinds.places(seed)[-1])
    drawn = [
        _project(rng, f"p{i + 1:02d}", kind, names[i], budgets[i])
        for i, kind in enumerate(chosen)
    ]
    those = [one for one, _ in drawn]
    weeks = float(round(rng.uniform(70, 110)))
    those[dam] = replace(
        those[dam], sponsor="marcus", goal="supply", size=3, pm_weeks=weeks
    )
    return tuple(_linked(rng, those)), tuple(truth for _, truth in drawn)


@lru_cache(maxsize=256)
def waiting(seed: int) -> Drawn:
    """The projects that wait, and what would turn out."""
    rng = Random(f"requests:{seed}")
    chosen = [k for k, (_, later) in kinds.HOW_MANY.items() for _ in range(later)]
    rng.shuffle(chosen)
    names = kinds.names(seed, chosen, late=True)
    drawn = [
        _project(rng, f"r{i + 1:02d}", kind, names[i], kinds.budget(rng, kind))
        for i, kind in enumerate(chosen)
    ]
    legal = [one.id for one, _ in drawn if one.kind == "regulatory"][:2]
    those = [
        replace(one, mandatory=True) if one.id in legal else one for one, _ in drawn
    ]
    return tuple(_linked(rng, those)), tuple(truth for _, truth in drawn)


def _project(
    rng: Random, id: str, kind: str, name: str, money: float
) -> tuple[Project, Truth]:
    trait = rng.gauss(0, 1)
    truth = _truth(rng, id, kind, trait)
    lives = id.startswith("p")
    when = (
        dates.running(rng, kind, truth.time_mult) if lives else dates.waiting(rng, kind)
    )
    admitted = rng.uniform(0.2, 0.8) * when.lived if when.rebaselines else 0.0
    first = max(0.1, round(money / (1 + admitted * (truth.cost_mult - 1)), 1))
    shown = trait + RATING_NOISE * rng.gauss(0, 1) - RATING_SHIFT
    mid = _worth(rng, kind, money)
    wide = max(0.1, abs(mid) * rng.uniform(0.3, 0.9))
    weeks = 14 * money**0.5 * exp(rng.gauss(0, 0.35))
    project = Project(
        id=id,
        name=name,
        kind=kind,
        sponsor=rng.choice(kinds.SPONSORS[kind]),
        goal=rng.choice(kinds.SERVES[kind] if rng.random() < 0.85 else GOALS),
        stage=when.stage,
        start=when.start,
        first_budget=first,
        first_end=when.first_end,
        current_budget=money,
        current_end=when.current_end,
        rebaselines=when.rebaselines,
        novelty=_level(rng, trait, 3),
        technology=_level(rng, trait, 3),
        complexity=_level(rng, trait, 3),
        pace=_level(rng, trait, 3),
        personnel=_level(rng, trait, 4),
        dynamism=_level(rng, -trait, 4),
        culture=_level(rng, 0.0, 4),
        size=min(4, max(0, round(1.1 * log(money + 1) + rng.gauss(-0.4, 0.6)))),
        criticality=_level(rng, trait, 4),
        risk=round(min(0.99, max(0.01, _share(shown))), 2),
        mandatory=kind == "regulatory" and rng.random() < 0.4,
        depends_on=(),
        pm_weeks=float(round(max(3.0, weeks))),
        architect_weeks=float(
            round(weeks * kinds.ARCHITECT.get(kind, 0.2) * rng.uniform(0.2, 1))
        ),
        npv_low=round(mid - wide, 1) + 0.0,  # no -0.0
        npv_mid=mid + 0.0,
        npv_high=round(mid + wide, 1) + 0.0,
        cost_of_delay=float(round(max(2.0, 9 * abs(mid) * exp(rng.gauss(0, 0.7))))),
    )
    return project, truth


def _share(z: float) -> float:
    """Share of a standard normal below ``z``."""
    return 0.5 * (1 + erf(z / sqrt(2)))


def _level(rng: Random, trait: float, top: int) -> int:
    """A level from 0 to ``top`` in which the trait shows dimly."""
    return round(top * _share(0.5 * trait + 0.87 * rng.gauss(0, 1)))


def _worth(rng: Random, kind: str, budget: float) -> float:
    if kind == "regulatory":
        return round(-budget * rng.uniform(0.1, 0.6), 1)
    return round(budget * (kinds.WORTH[kind] * exp(rng.gauss(0, 0.7)) - 0.15), 1)


def _truth(rng: Random, id: str, kind: str, trait: float) -> Truth:
    """What will turn out; time and cost both lean on the trait."""
    mu, sd = known.TIME_MU_SD.get(kind, known.TIME_MU_SD_OTHERS)
    time = exp(mu + sd * (TIES * trait + LUCK * rng.gauss(0, 1)))
    cost = costs.multiple(kind, _share(TIES * trait + LUCK * rng.gauss(0, 1)))
    roll, full = rng.random(), known.BENEFIT_FULL
    bias = int(roll < known.REPORT_BETTER) - int(roll > 1 - known.REPORT_WORSE)
    rest = (known.BENEFIT_MEAN - full) / (1 - full)
    a, b = known.BENEFIT_SPREAD * rest, known.BENEFIT_SPREAD * (1 - rest)
    partly = rng.betavariate(a, b)
    benefit = 1.0 if rng.random() < full else partly
    return Truth(id, cost, time, benefit, bias, _share(trait))


def _linked(rng: Random, those: list[Project]) -> list[Project]:
    """Some need others first; only ever those that are promised earlier."""
    order = sorted(range(len(those)), key=lambda i: (those[i].current_end, i))
    linked = list(those)
    for place in rng.sample(range(4, len(order)), 6):
        before = rng.sample(order[:place], rng.choice((1, 1, 2)))
        needs = tuple(sorted(those[i].id for i in before))
        linked[order[place]] = replace(those[order[place]], depends_on=needs)
    return linked
