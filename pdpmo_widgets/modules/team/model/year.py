"""What a year brings on average: load, who stays, what is covered, what is learnt.

Averages over who leaves are exact: a stream is covered by its lead, or by its
stand-in where the lead has gone.  Work beyond a person's room is not done.  Learning
slows as the level rises (the learning curve).  All on arrays: (plans, streams, …).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pdpmo_widgets.modules.team.model.case import HOWS, Q
from pdpmo_widgets.modules.team.model.plans import Plans, soothed, spent
from pdpmo_widgets.modules.team.model.world import Array, Whole, World

Flags = NDArray[np.bool_]
MIDDLES = (np.arange(Q) + 0.5) / Q
# How much of a hire is there, by quarter: found in the first, then the ramp-up.
SETTLED = np.array([0.0, 0.5, 0.85, 1.0])
USABLE = 0.5  # share of what a stream needs that a stand-in must have; D


@dataclass(frozen=True)
class Year:
    """Expected results of each plan.

    ``value``: $ thousand. ``covered``, ``lead_fit``: (plans, streams, quarters),
    0..1. ``usable``: (plans, streams), where somebody could take over. ``load``:
    (plans, people), mean of the year. ``stay``: (plans, people), chance to be there
    at its end. ``gained``: (plans,), levels. ``cost``: (plans,), $ thousand.
    """

    value: Array
    covered: Array
    lead_fit: Array
    usable: Flags
    load: Array
    stay: Array
    gained: Array
    cost: Array


def year(w: World, p: Plans) -> Year:
    """The expected year of each plan."""
    s, streams = w.rules, np.arange(len(w.need))
    lead, deputy = np.maximum(p.lead, 0), np.maximum(p.deputy, 0)
    has, second = p.lead >= 0, (p.deputy >= 0) & (p.lead >= 0)
    rows = np.arange(p.count)[:, None]
    one, two = p.train[rows, lead], p.train[rows, deputy]
    lead_fit = w.leads.fit[lead, streams, one] * has[..., None]
    stand_fit = w.stands.fit[deputy, streams, two] * second[..., None]
    learnt, paired = (
        w.leads.gain[lead, streams, one],
        w.stands.gain[deputy, streams, two],
    )
    grows = w.leads.taught[lead, streams]
    load = loads(w, p)
    taught = np.asarray(has & (grows > 0.3), dtype=bool)
    learner = (p.train >= 0) | _any(p.lead, taught, len(w.run))
    stay = 1 - hazards(w, p, load.mean(2), learner)
    there = stay[..., None] ** MIDDLES
    done = np.minimum(1.0, s.room / np.maximum(load, 0.01)) * there
    mine = done[rows, lead] * has[..., None]
    gone = 1 - there[rows, lead]
    stands = gone * there[rows, deputy] * s.stand_in * stand_fit
    covered = mine * lead_fit + stands
    hire = (p.hire[:, None] == streams)[..., None] * s.hire_skill * SETTLED
    bought = p.contract * s.contract_skill
    covered = np.maximum(np.maximum(covered, hire), bought)
    gained = (learnt * has).sum(1) + (paired * second).sum(1)
    cost = spent(w, p)
    later = s.hire_later * np.where(p.hire >= 0, w.fte[p.hire, 3], 0.0)
    value = s.worth / Q * (w.fte * covered).sum((1, 2)) - cost + later
    value = value + s.level * gained - s.replace * (1 - stay).sum(1)
    usable = (stand_fit[..., -1] >= USABLE) & ~w.hired[deputy] & second
    usable |= p.hire[:, None] == streams
    value = value + s.cover * usable[:, w.key].sum(1)
    return Year(value, covered, lead_fit, usable, load.mean(2), stay, gained, cost)


def loads(w: World, p: Plans) -> Array:
    """Share of each person's time that is asked for: (plans, people, quarters)."""
    s, people = w.rules, np.arange(len(w.run))
    leads = (p.lead[..., None] == people).swapaxes(1, 2).astype(float)
    stands = (p.deputy[..., None] == people).sum(1)
    new = (p.hire[:, None] == np.arange(len(w.need))) | p.contract.any(2)
    beside = (leads @ new[..., None].astype(float))[..., 0]
    fixed = w.run + s.pair * stands + s.study * (p.train >= 0) + s.mentor * beside
    return np.asarray(fixed[..., None] + s.share * (leads @ w.fte))


def hazards(w: World, p: Plans, load: Array, learner: Flags) -> Array:
    """The chance that each person leaves within the year: (plans, people)."""
    s = w.rules
    strain = np.exp(s.strain * np.maximum(0.0, load - 0.85))
    calm = np.where(learner, s.grown, 1.0) * soothed(w, p, HOWS)
    return np.minimum(0.95, w.hazard * strain * calm)


def _any(lead: Whole, marked: Flags, people: int) -> Flags:
    """Who leads a stream that is marked: (plans, people)."""
    hit = (lead[..., None] == np.arange(people)) & marked[..., None]
    return np.asarray(hit.any(1))
