"""Find a good plan in a world: assign, then add what helps most, then swap.

The assignment is Kuhn's (1955) as scipy solves it; the rest goes uphill, one step
at a time.  Two people of the same judgement find the same plan.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from itertools import combinations

import numpy as np

from pdpmo_widgets.models.team.case import CURE, HOWS
from pdpmo_widgets.models.team.fits import NO_COURSE
from pdpmo_widgets.models.team.plans import Plans, empty, joined, merged, spent
from pdpmo_widgets.models.team.world import Array, World
from pdpmo_widgets.models.team.year import year

Moves = Callable[[World, Plans], Plans | None]
STANDS = 2  # streams that one person may stand in for
MOST_STANDS = 6  # stand-ins in all


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
        plan = _best(w, plan, _swaps)
    if parts.people:
        plan = _best(w, plan, _talks)
        plan = _best(w, plan, _promotions)
    if parts.train:
        plan = _together(w, plan, _courses)
    if parts.buy:
        plan = _best(w, plan, _hires)
        plan = _together(w, plan, _contracts)
    if parts.stands:
        plan = _together(w, _together(w, plan, _stands), _stands)
    plan = _best(w, plan, _swaps)
    return _best(w, plan, _talks) if parts.people else plan


def refined(w: World, plan: Plans, rounds: int = 4) -> Plans:
    """The plan after more rounds of single steps, back as well as forward."""
    for _ in range(rounds):
        before = plan
        for moves in (_fewer, _swaps, _stands, _courses, _hires, _contracts, _talks):
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


def _fewer(w: World, plan: Plans) -> Plans:
    """One stand-in, course or contract less."""
    streams, people = len(w.need), len(w.run)
    found = plan.times(2 * streams + people + 2)
    at = np.arange(streams)
    found.deputy[at, at] = -1
    found.contract[streams + at, at] = False
    who = np.arange(people)
    found.train[2 * streams + who, who] = -1
    found.hire[-2], found.promote[-1] = -1, -1
    return found


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


def _talks(w: World, plan: Plans) -> Plans | None:
    who = [at for at, trouble in enumerate(w.trouble) if trouble]
    if not who:
        return None
    found = plan.times(len(who))
    found.talk[:] = who
    found.how[:] = [HOWS.index(CURE[w.trouble[at]]) for at in who]
    return found


def _promotions(w: World, plan: Plans) -> Plans | None:
    who = [at for at, trouble in enumerate(w.trouble) if trouble == "stuck"]
    if not who:
        return None
    found = plan.times(len(who))
    found.promote[:] = who
    return found


def _hires(w: World, plan: Plans) -> Plans:
    found = plan.times(len(w.need))
    found.hire[:] = np.arange(len(w.need))
    return found


def _contracts(w: World, plan: Plans) -> Plans:
    streams, quarters = plan.contract.shape[1:]
    found = plan.times(streams * quarters)
    at = np.arange(found.count)
    found.contract[at, at // quarters, at % quarters] = True
    return found


def _stands(w: World, plan: Plans) -> Plans | None:
    lead, deputy = plan.lead[0], plan.deputy[0]
    busy = np.bincount(deputy[deputy >= 0], minlength=len(w.run))
    if (deputy >= 0).sum() >= MOST_STANDS:
        return None
    pairs = [
        (j, i)
        for j in np.flatnonzero((lead >= 0) & (deputy < 0))
        for i in np.flatnonzero(busy < STANDS)
        if i != lead[j]
    ]
    if not pairs:
        return None
    found = plan.times(len(pairs))
    streams, people = np.array(pairs).T
    found.deputy[np.arange(len(pairs)), streams] = people
    return found


def _courses(w: World, plan: Plans) -> Plans | None:
    pairs = sorted(set(_lacks(w, plan)))
    if not pairs:
        return None
    found = plan.times(len(pairs))
    people, skills = np.array(pairs).T
    found.train[np.arange(len(pairs)), people] = skills
    return found


def _lacks(w: World, plan: Plans) -> Iterator[tuple[int, int]]:
    """Who could learn what for the own stream: pairs of person and skill."""
    for j, who in enumerate(plan.lead[0]):
        if who < 0 or plan.train[0, who] >= 0:
            continue
        for row in (w.skill[j], w.other[j]):
            for skill, need in zip(row, w.need[j], strict=True):
                if w.level[who, skill] < need:
                    yield int(who), int(skill)


def _swaps(w: World, plan: Plans) -> Plans:
    pairs = np.array(list(combinations(range(len(w.need)), 2)))
    found = plan.times(len(pairs))
    at = np.arange(len(pairs))
    found.lead[at, pairs[:, 0]] = plan.lead[0, pairs[:, 1]]
    found.lead[at, pairs[:, 1]] = plan.lead[0, pairs[:, 0]]
    clash = found.deputy == found.lead
    found.deputy[clash | (found.lead < 0)] = -1
    return found
