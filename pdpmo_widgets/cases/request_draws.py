"""What requests are worth, what they take, and which of them hang together.

Two requests of much value take most of what is short, and two plain ones each unlock
two others: whoever goes down a list by value spends it all on the first few.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp
from random import Random

from pdpmo_widgets.cases.optimism import Economy
from pdpmo_widgets.cases.projects import Project

RESOURCES = ("money", "pm_weeks", "architect_weeks")


@dataclass(frozen=True)
class Drawn:
    """By request: true benefit less true cost, weeks by resource, conditions."""

    worth: Mapping[str, float]
    weeks: Mapping[str, Mapping[str, int]]
    needs: Mapping[str, tuple[str, ...]]


def short(seed: int) -> str:
    """Which resource is truly short in the house of this seed."""
    return Random(f"requests:short:{seed}").choice(RESOURCES)


def draw(rng: Random, e: Economy, faces: Sequence[Project], scarce: str) -> Drawn:
    """Draw worth in $ million, weeks and chains for requests of a house."""
    chains = _chains(rng, e, faces)
    lifts = {id: None if one == id else lift for id, (one, lift) in chains.items()}
    worth = {f.id: _worth(rng, e, f, lifts.get(f.id, 0.0)) for f in faces}
    weeks = {r: {f.id: _weeks(rng, e, f, r) for f in faces} for r in RESOURCES[1:]}
    plain = [f for f in faces if f.id not in chains and not f.mandatory]
    _enlarge(rng, e, plain, scarce, worth, weeks)
    needs = {id: (one,) for id, (one, _) in chains.items() if one != id}
    return Drawn(worth, weeks, needs)


def _weeks(rng: Random, e: Economy, face: Project, resource: str) -> int:
    """Weeks of one kind of people; they grow more slowly than the money."""
    base = 14.0 if resource == "pm_weeks" else 7.0
    some = base * face.first_budget**0.3 * exp(rng.gauss(0, e.weeks_spread))
    return max(2, round(0.5 * some if face.mandatory else some))


def _enlarge(
    rng: Random,
    e: Economy,
    plain: Sequence[Project],
    scarce: str,
    worth: dict[str, float],
    weeks: dict[str, dict[str, int]],
) -> None:
    """Two requests of most value take most of what is short.

    Whoever takes the best first has nothing left for the many that are nearly as good.
    """
    if scarce == "money":
        large = sorted(plain, key=lambda f: -f.first_budget)[:2]
    else:
        large = rng.sample(plain, 2)
        total = sum(weeks[scarce].values())
        for face in large:
            weeks[scarce][face.id] = round(
                e.large_weeks * total * rng.uniform(0.9, 1.1)
            )
    top = max(worth.values())
    for face in large:
        worth[face.id] = e.large_worth * top * rng.uniform(0.9, 1.1)


def _chains(
    rng: Random, e: Economy, faces: Sequence[Project]
) -> dict[str, tuple[str, float]]:
    """For two plain requests and the two that each unlocks: condition and lift.

    What unlocks is among the cheaper half; the first chain is good, the second is not.
    """
    free = [f for f in faces if not f.mandatory]
    cheap = sorted(free, key=lambda f: f.first_budget)[2 : len(free) // 2]
    found = {}
    enablers = rng.sample(cheap, 2)
    others = rng.sample([f for f in free if f not in enablers], 4)
    for enabler, unlocked, lift in (
        (enablers[0], others[:2], e.chain_good),
        (enablers[1], others[2:], e.chain_poor),
    ):
        found[enabler.id] = (enabler.id, 0.0)
        found |= {f.id: (enabler.id, lift) for f in unlocked}
    return found


def _worth(rng: Random, e: Economy, face: Project, lift: float | None) -> float:
    """True benefit less true cost, $ million; large requests bring less per dollar."""
    scale = face.first_budget**e.value_size
    if face.mandatory or lift is None:
        return -rng.uniform(0.3, 0.8) * face.first_budget
    typical = e.value_dud if rng.random() < e.duds else e.value_good
    return scale * (typical + lift + e.value_spread * rng.gauss(0, 1))
