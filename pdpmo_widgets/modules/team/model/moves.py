"""The single steps of a planner: from one plan, all plans that are one step away."""

from collections.abc import Callable, Iterator
from itertools import combinations

import numpy as np

from pdpmo_widgets.modules.team.model.case import CURE, HOWS
from pdpmo_widgets.modules.team.model.plans import Plans
from pdpmo_widgets.modules.team.model.world import World

Moves = Callable[[World, Plans], Plans | None]
STANDS = 2  # streams that one person may stand in for
MOST_STANDS = 6  # stand-ins in all


def fewer(w: World, plan: Plans) -> Plans:
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


def talks(w: World, plan: Plans) -> Plans | None:
    """The right conversation with each who has a reason to leave."""
    who = [at for at, trouble in enumerate(w.trouble) if trouble]
    if not who:
        return None
    found = plan.times(len(who))
    found.talk[:] = who
    found.how[:] = [HOWS.index(CURE[w.trouble[at]]) for at in who]
    return found


def promotions(w: World, plan: Plans) -> Plans | None:
    """A promotion for each who sees no way on."""
    who = [at for at, trouble in enumerate(w.trouble) if trouble == "stuck"]
    if not who:
        return None
    found = plan.times(len(who))
    found.promote[:] = who
    return found


def hires(w: World, plan: Plans) -> Plans:
    """A hire for each stream."""
    found = plan.times(len(w.need))
    found.hire[:] = np.arange(len(w.need))
    return found


def contracts(w: World, plan: Plans) -> Plans:
    """A contract for each stream and quarter."""
    streams, quarters = plan.contract.shape[1:]
    found = plan.times(streams * quarters)
    at = np.arange(found.count)
    found.contract[at, at // quarters, at % quarters] = True
    return found


def stands(w: World, plan: Plans) -> Plans | None:
    """A stand-in more, for each stream and person who is free."""
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


def courses(w: World, plan: Plans) -> Plans | None:
    """A course more, for each lead who lacks something."""
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


def swaps(w: World, plan: Plans) -> Plans:
    """Two streams change their leads."""
    pairs = np.array(list(combinations(range(len(w.need)), 2)))
    found = plan.times(len(pairs))
    at = np.arange(len(pairs))
    found.lead[at, pairs[:, 0]] = plan.lead[0, pairs[:, 1]]
    found.lead[at, pairs[:, 1]] = plan.lead[0, pairs[:, 0]]
    clash = found.deputy == found.lead
    found.deputy[clash | (found.lead < 0)] = -1
    return found
