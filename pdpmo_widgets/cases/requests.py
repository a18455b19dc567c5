"""What the 22 waiting requests ask for, what they promise, and what they will bring.

Sponsors' figures are too good, and by how much depends on the kind of work and on
what the promise rests on, so a ranking by promised value mostly ranks optimism.  Two
plain requests each unlock two others; what a request takes of people has little to do
with its money.  How loudly it is asked for says nothing.  All figures are invented.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import exp
from random import Random

from pdpmo_widgets.cases import projects
from pdpmo_widgets.cases.optimism import Economy, Track, track

COLUMNS = {
    "id": "name of the request in all tables",
    "name": "what it is called",
    "kind": "it, civil, solar_wind, regulatory, change or product",
    "sponsor": "the person who asks",
    "goal": "the business goal that it serves",
    "filed": "month of the request, 0 is this month",
    "cost": "what the sponsor says that it costs, $ million",
    "benefit": "promised benefits, present value, $ million",
    "npv": "promised benefits less cost, $ million",
    "basis": "what the promise rests on: trial, compared or guess",
    "live": "promised month of use, from today",
    "pm_weeks": "weeks of project managers",
    "architect_weeks": "weeks of architects",
    "cost_of_delay": "promised benefit lost by a week of waiting, $ thousand",
    "loud": "calls and mails about it last month",
    "pitch": "which sentence its sponsor repeats, an id in the words",
    "favourite": "is it on the chief executive's list",
    "mandatory": "is it required by law",
    "depends_on": "requests without which it cannot be used",
    "true_cost": "what it will cost, on average over what may come, $ million",
    "true_benefit": "what it will bring, on average over what may come, $ million",
    "true_live": "month in which it will be in use",
}
HIDDEN = ("true_cost", "true_benefit", "true_live")
RESOURCES = ("money", "pm_weeks", "architect_weeks")
PITCHES = tuple(f"pitch.p{i}" for i in range(1, 15))
BASES = ("trial", "compared", "guess")
FAVOURITES = 7
YEARS, WACC = 10, 0.075  # of benefits; cost of capital of the case (case.md 6.1)
ANNUITY = (1 - (1 + WACC) ** -YEARS) / WACC  # present value of 1 a year


@dataclass(frozen=True)
class Request:
    """One request; units and meanings stand in ``COLUMNS``."""

    id: str
    name: str
    kind: str
    sponsor: str
    goal: str
    filed: int
    cost: float
    benefit: float
    npv: float
    basis: str
    live: int
    pm_weeks: int
    architect_weeks: int
    cost_of_delay: int
    loud: int
    pitch: str
    favourite: bool
    mandatory: bool
    depends_on: tuple[str, ...]
    true_cost: float
    true_benefit: float
    true_live: float


def short(seed: int) -> str:
    """Which resource is truly short in the house of this seed."""
    return Random(f"requests:short:{seed}").choice(RESOURCES)


def deal(seed: int, economy: Economy | None = None) -> tuple[Request, ...]:
    """The 22 requests of a seed, in the order of their names in the table."""
    e, rng = economy or Economy(), Random(f"requests:{seed}")
    kinds, faces = track(seed, e), projects.requests(seed)
    chains = _chains(rng, e, faces)
    worth = {f.id: _worth(rng, e, f, chains.get(f.id, ("", 0.0))[1]) for f in faces}
    weeks = {r: {f.id: _weeks(rng, e, f, r) for f in faces} for r in RESOURCES[1:]}
    _enlarge(
        rng, e, [f for f in faces if f.id not in chains], short(seed), worth, weeks
    )
    pitches = Random(f"requests:pitch:{seed}").choices(PITCHES, k=len(faces))
    liked = set(rng.sample(range(len(faces)), FAVOURITES))
    rows = []
    for i, face in enumerate(faces):
        enabler = chains.get(face.id, ("", 0.0))[0]
        needs = (enabler,) if enabler not in ("", face.id) else ()
        drawn = _row(rng, e, face, kinds[face.kind], worth[face.id])
        rows.append(
            replace(
                drawn,
                depends_on=needs,
                pitch=pitches[i],
                favourite=i in liked,
                pm_weeks=weeks["pm_weeks"][face.id],
                architect_weeks=weeks["architect_weeks"][face.id],
            )
        )
    return tuple(rows)


def _weeks(rng: Random, e: Economy, face: projects.Project, resource: str) -> int:
    """Weeks of one kind of people; they grow more slowly than the money."""
    base = 14.0 if resource == "pm_weeks" else 7.0
    some = base * face.first_budget**0.3 * exp(rng.gauss(0, e.weeks_spread))
    return max(2, round(0.5 * some if face.mandatory else some))


def _enlarge(
    rng: Random,
    e: Economy,
    free: Sequence[projects.Project],
    scarce: str,
    worth: dict[str, float],
    weeks: dict[str, dict[str, int]],
) -> None:
    """Two requests of most value take most of what is short.

    Whoever takes the best first has nothing left for the many that are nearly as good.
    """
    plain = [f for f in free if not f.mandatory]
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
    rng: Random, e: Economy, faces: Sequence[projects.Project]
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
        found[enabler.id] = (enabler.id, -1.0)
        found |= {f.id: (enabler.id, lift) for f in unlocked}
    return found


def _worth(rng: Random, e: Economy, face: projects.Project, lift: float) -> float:
    """True benefit less true cost, $ million; large requests bring less per dollar."""
    scale = face.first_budget**e.value_size
    if face.mandatory or lift < 0:
        return -rng.uniform(0.3, 0.8) * face.first_budget
    typical = e.value_dud if rng.random() < e.duds else e.value_good
    return scale * (typical + lift + e.value_spread * rng.gauss(0, 1))


def _row(
    rng: Random, e: Economy, face: projects.Project, kind: Track, worth: float
) -> Request:
    """One request: the truth first, then what its sponsor makes of it."""
    cost = face.first_budget
    basis = rng.choice(BASES)
    doubt = getattr(e, f"doubt_{basis}")
    slip = rng.gauss(0, doubt)
    true_cost = cost * kind.cost * exp(rng.gauss(0, 0.1))
    true_benefit = max(0.2, true_cost + worth)
    benefit = round(true_benefit / kind.benefit * exp(-slip), 1)
    live = rng.randint(7, 18)
    return Request(
        face.id, face.name, face.kind, face.sponsor, face.goal,
        filed=-rng.randint(0, 17),
        cost=cost, benefit=benefit, npv=round(benefit - cost, 1),
        basis=basis, live=live,
        pm_weeks=0, architect_weeks=0,
        cost_of_delay=round(1000 * benefit / ANNUITY / 52 * exp(rng.gauss(0, 0.5))),
        loud=rng.randint(0, 14), pitch="", favourite=False, mandatory=face.mandatory,
        depends_on=(), true_cost=true_cost, true_benefit=true_benefit,
        true_live=live * kind.late * exp(rng.gauss(0, 0.08)),
    )  # fmt: skip
