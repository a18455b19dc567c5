"""What the earlier modules left, as seven areas of an office, each 0..1.

How a field of ``Carried`` weighs in its area is our own design.
"""

from collections.abc import Mapping
from random import Random
from statistics import fmean

from pdpmo_widgets.simulation.carried import EXECUTIVES, Carried

OUTCOMES = (
    "choice", "speed", "promises", "benefits", "warning", "burden", "people", "audit",
)  # fmt: skip
AREAS = ("trust", "light", "people", "proof", "candour", "flow", "cover")
MEASURES = ("support", "value", "candour", "growth")
GRADES = {"A": 1.0, "B": 0.75, "C": 0.45, "D": 0.15}
UNPROVEN = 0.4  # the area "proof" of whoever made no claim
WEAK = 0.5  # below it an area is weak
KINDS = {"good": 0.7, "mixed": 0.5, "poor": 0.34}  # level of a dealt office
PLANS = 24  # projects that run in the house


def areas(c: Carried) -> dict[str, float]:
    """Each area of the office: 0 there is nothing to lean on, 1 all there could be."""
    graded = [GRADES[grade] for _, grade in c.claims]
    found = {
        "trust": fmean(c.trust.values()) if c.trust else 0.5,
        "light": 0.6 * (1 - c.overhead / 15) + 0.4 * (1 - c.theatre),
        "people": 0.7 * c.safety + 0.3 * min(1.0, 0.4 + c.growth),
        "proof": fmean(graded) if graded else UNPROVEN,
        "candour": 0.7 * c.candour + 0.3 * c.credibility,
        "flow": 0.5 * (1 - (c.lead_time - 2) / 14) + 0.5 * min(1, 2 - 2 * c.load),
        "cover": 0.6 * c.coverage + 0.4 * min(3, c.bus_factor) / 3,
    }
    return {area: min(1.0, max(0.0, level)) for area, level in found.items()}


def points(c: Carried) -> int:
    """The change budget: an hour a day that the leader has free is a point more."""
    return min(12, max(7, 9 + round((c.hours - 10) / 5)))


def burst(c: Carried) -> float:
    """How large the project is that bursts: fewer projects at once, a smaller bang."""
    return min(1.2, max(0.7, len(c.portfolio) / 16)) if c.portfolio else 1.0


def charter(c: Carried) -> tuple[str, ...]:
    """The three outcomes carried; what is missing or unknown is filled in order."""
    known = [o for o in dict.fromkeys(c.outcomes) if o in OUTCOMES]
    return tuple([*known, *(o for o in OUTCOMES if o not in known)][:3])


def refused(c: Carried) -> tuple[str, ...]:
    """The two that were not to come now."""
    kept = charter(c)
    known = [o for o in dict.fromkeys(c.not_now) if o in OUTCOMES and o not in kept]
    more = [o for o in OUTCOMES if o not in kept and o not in known]
    return tuple([*known, *more][:2])


def dealt(rng: Random) -> Carried:
    """An office as anybody might have left it: good, mixed or poor."""
    level = KINDS[rng.choice(tuple(KINDS))]

    def share(spread: float = 0.4) -> float:
        return min(0.97, max(0.03, level + rng.uniform(-spread, spread)))

    outcomes = rng.sample(OUTCOMES, 5)
    light, flow, proof, trust = share(), share(), share(), share()
    count = rng.randrange(10, 21)
    return Carried(
        outcomes=tuple(outcomes[:3]),
        not_now=tuple(outcomes[3:]),
        trust=_trust(rng, trust),
        overhead=round(15 * (1 - light), 1),
        theatre=round(1 - light, 2),
        safety=round(share(), 2),
        growth=round(0.5 * share(), 2),
        hours=float(rng.randrange(4, 17)),
        claims=tuple((o, _grade(rng, proof)) for o in outcomes[:3]),
        candour=round(share(), 2),
        portfolio=tuple(sorted(rng.sample(_plans(), count))),
        credibility=round(share(), 2),
        lead_time=round(2 + 14 * (1 - flow), 1),
        load=round(1 - 0.5 * flow, 2),
        coverage=round(share(), 2),
        bus_factor=rng.choice((1, 2, 3)),
    )


def _trust(rng: Random, level: float) -> Mapping[str, float]:
    return {
        who: round(min(1.0, max(0.0, level + rng.uniform(-0.15, 0.15))), 2)
        for who in EXECUTIVES
    }


def _grade(rng: Random, level: float) -> str:
    found = level + rng.uniform(-0.15, 0.15)
    return min(GRADES, key=lambda grade: abs(GRADES[grade] - found))


def _plans() -> list[str]:
    return [f"p{at:02d}" for at in range(1, PLANS + 1)]
