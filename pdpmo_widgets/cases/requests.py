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
from pdpmo_widgets.cases.request_draws import draw, short

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
SMALL = "pitch.p8"  # "This one is small": said of what costs less than two thirds do
COST_SPREAD = 0.1  # standard deviation of a request's cost beside the record's figure
PITCHES = tuple(f"pitch.p{i}" for i in range(1, 15))
BASES = ("trial", "compared", "guess")
FAVOURITES = 7
YEARS, WACC = 10, 0.075  # of benefits; cost of capital of the case (case.md 6.1)
ANNUITY = (1 - (1 + WACC) ** -YEARS) / WACC  # present value of 1 a year


@dataclass(frozen=True)
class Offer:
    """A request as everyone sees it; units and meanings stand in ``COLUMNS``."""

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


@dataclass(frozen=True)
class Request(Offer):
    """One request with what is hidden of it; units stand in ``COLUMNS``."""

    true_cost: float
    true_benefit: float
    true_live: float


def deal(seed: int, economy: Economy | None = None) -> tuple[Request, ...]:
    """The 22 requests of a seed, in the order of their names in the table."""
    e, rng = economy or Economy(), Random(f"requests:{seed}")
    kinds, faces = track(seed, e), projects.requests(seed)
    drawn = draw(rng, e, faces, short(seed))
    pitches = _pitches(seed, faces)
    liked = set(rng.sample(range(len(faces)), FAVOURITES))
    rows = []
    for i, face in enumerate(faces):
        row = _row(rng, e, face, kinds[face.kind], drawn.worth[face.id])
        rows.append(
            replace(
                row,
                depends_on=drawn.needs.get(face.id, ()),
                pitch=pitches[i],
                favourite=i in liked,
                pm_weeks=drawn.weeks["pm_weeks"][face.id],
                architect_weeks=drawn.weeks["architect_weeks"][face.id],
            )
        )
    return tuple(rows)


def _pitches(seed: int, faces: Sequence[projects.Project]) -> list[str]:
    """What each sponsor says: everybody has sentences of their own."""
    rng = Random(f"requests:pitch:{seed}")
    said = rng.sample(PITCHES, len(PITCHES))
    said.append(said.pop(said.index(SMALL)))  # whoever has it has another one, too
    sponsors = list(dict.fromkeys(face.sponsor for face in faces))
    own = {who: said[at :: len(sponsors)] for at, who in enumerate(sponsors)}
    costs = sorted(face.first_budget for face in faces)
    small = costs[len(costs) // 3]
    return [
        rng.choice([one for one in own[face.sponsor]
                    if one != SMALL or face.first_budget <= small])
        for face in faces
    ]  # fmt: skip


def _row(
    rng: Random, e: Economy, face: projects.Project, kind: Track, worth: float
) -> Request:
    """One request: the truth first, then what its sponsor makes of it."""
    cost = face.first_budget
    basis = rng.choice(BASES)
    doubt = getattr(e, f"doubt_{basis}")
    slip = rng.gauss(0, doubt)
    true_cost = cost * kind.cost * exp(rng.gauss(0, COST_SPREAD))
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
