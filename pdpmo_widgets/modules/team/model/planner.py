"""Find a good plan in a world: assign, then add what helps most, then swap.

The assignment is Kuhn's (1955) as scipy solves it; the rest goes uphill, one step
at a time.  Two people of the same judgement find the same plan.
"""

from dataclasses import dataclass, fields

import numpy as np

from pdpmo_widgets.modules.team.model.fits import NO_COURSE
from pdpmo_widgets.modules.team.model.moves import (
    MOST_STANDS,
    STANDS,
    Moves,
    contracts,
    courses,
    fewer,
    hires,
    promotions,
    stands,
    swaps,
    talks,
)
from pdpmo_widgets.modules.team.model.plans import Plans, empty, joined, merged, spent
from pdpmo_widgets.modules.team.model.world import Array, World
from pdpmo_widgets.modules.team.model.year import year


@dataclass(frozen=True)
class Parts:
    """Which parts of the skill a planner uses."""

    stands: bool = True
    train: bool = True
    buy: bool = True
    people: bool = True
    swaps: int = 1


ALL = Parts()


def planned(w: World, parts: Parts = ALL) -> Plans:
    """A good plan for what is believed."""
    plan = assigned(w, value_of_leads(w))
    for _ in range(parts.swaps):
        plan = _best(w, plan, swaps)
    if parts.people:
        plan = _best(w, plan, talks)
        plan = _best(w, plan, promotions)
    if parts.train:
        plan = _together(w, plan, courses)
    if parts.buy:
        plan = _best(w, plan, hires)
        plan = _together(w, plan, contracts)
    if parts.stands:
        plan = _together(w, _together(w, plan, stands), stands)
    plan = _best(w, plan, swaps)
    return _best(w, plan, talks) if parts.people else plan


def refined(w: World, plan: Plans, rounds: int = 4) -> Plans:
    """The plan after more rounds of single steps, back as well as forward."""
    for _ in range(rounds):
        before = plan
        for moves in (fewer, swaps, stands, courses, hires, contracts, talks):
            plan = _best(w, plan, moves)
        if _same(before, plan):
            break
    return plan


def best(w: World) -> Plans:
    """The best plan that we find in a world; nobody plays better by much."""
    from_all = refined(w, planned(w))
    from_work = refined(w, planned(w, Parts(people=False, swaps=4)))
    both = joined(from_all, from_work)
    return both.one(int(_worth(w, both).argmax()))


def _same(one: Plans, other: Plans) -> bool:
    return all(
        np.array_equal(getattr(one, f.name), getattr(other, f.name))
        for f in fields(Plans)
    )


def value_of_leads(w: World) -> Array:
    """What each person would bring in each stream alone: (people, streams)."""
    fit = w.leads.fit[:, :, NO_COURSE]
    load = w.run[:, None, None] + w.rules.share * w.fte
    done = np.minimum(1.0, w.rules.room / load)
    return np.asarray((fit * done * w.fte).sum(2))


def assigned(w: World, worth: Array) -> Plans:
    """The plan with the best leads by a table of worth, and nothing else."""
    from scipy.optimize import linear_sum_assignment

    plan = empty(len(w.need), len(w.run))
    people, streams = linear_sum_assignment(-worth)
    plan.lead[0, streams] = people
    return plan


def _best(w: World, plan: Plans, moves: Moves) -> Plans:
    """The plan with the one move that adds most, if any does."""
    found = moves(w, plan)
    if found is None:
        return plan
    both = joined(plan, found)
    at = int(_worth(w, both).argmax())
    return both.one(at)


def _together(w: World, plan: Plans, moves: Moves) -> Plans:
    """The plan with all moves that add, best first, as far as they go together."""
    found = moves(w, plan)
    if found is None:
        return plan
    worth = _worth(w, joined(plan, found))
    made = plan
    for at in np.argsort(-worth[1:]):
        if worth[at + 1] <= worth[0] + 1e-9:
            break
        more = merged(plan, made, found.one(int(at)))
        if more and float(spent(w, more)[0]) <= w.rules.budget and _free(w, more):
            made = more
    return made


def _worth(w: World, plans: Plans) -> Array:
    found = year(w, plans)
    return np.where(found.cost > w.rules.budget, -np.inf, found.value)


def _free(w: World, plan: Plans) -> bool:
    """Does nobody stand in too often, and are they not too many?"""
    seconds = plan.deputy[0][plan.deputy[0] >= 0]
    busy = np.bincount(seconds, minlength=len(w.run))
    return bool(busy.max() <= STANDS and len(seconds) <= MOST_STANDS)
