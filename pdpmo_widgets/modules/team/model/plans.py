"""Plans as arrays, many at a time, so that a planner can compare them."""

from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from pdpmo_widgets.modules.team.model.case import CURE, Q
from pdpmo_widgets.modules.team.model.world import Array, Whole, World

NOBODY = -1


@dataclass(frozen=True)
class Plans:
    """First axis: the plan. -1 stands for nobody and nothing.

    ``lead``, ``deputy``: person of each stream. ``train``: skill of each person.
    ``contract``: quarters of each stream. ``talk``: person; ``how``: index in HOWS.
    """

    lead: Whole
    deputy: Whole
    train: Whole
    hire: Whole
    contract: NDArray[np.bool_]
    promote: Whole
    talk: Whole
    how: Whole

    @property
    def count(self) -> int:
        """How many plans these are."""
        return len(self.lead)

    def times(self, count: int) -> "Plans":
        """The one plan, ``count`` times, to be varied."""
        return Plans(
            *(np.repeat(getattr(self, f.name), count, 0) for f in fields(self))
        )

    def one(self, at: int) -> "Plans":
        """One of the plans."""
        return Plans(*(getattr(self, f.name)[at : at + 1] for f in fields(self)))


def empty(streams: int, people: int) -> Plans:
    """One plan in which nobody does anything."""
    none = np.full(1, NOBODY)
    return Plans(
        np.full((1, streams), NOBODY), np.full((1, streams), NOBODY),
        np.full((1, people), NOBODY), none, np.zeros((1, streams, Q), bool),
        none.copy(), none.copy(), none.copy(),
    )  # fmt: skip


def joined(*plans: Plans) -> Plans:
    """All plans in one, in their order."""
    parts = ([getattr(one, f.name) for one in plans] for f in fields(Plans))
    return Plans(*(np.concatenate(part) for part in parts))


def merged(base: Plans, made: Plans, move: Plans) -> Plans | None:
    """The plan with one move more; None where both changed the same thing."""
    found = []
    for f in fields(Plans):
        old, now, new = (getattr(one, f.name) for one in (base, made, move))
        moves = new != old
        if (moves & (now != old)).any():
            return None
        found.append(np.where(moves, new, now))
    return Plans(*found)


def spent(w: World, p: Plans) -> Array:
    """What each plan costs, $ thousand."""
    s = w.rules
    return np.asarray(
        s.course_price * (p.train >= 0).sum(1)
        + s.hire_price * (p.hire >= 0)
        + s.contract_price * p.contract.sum((1, 2))
        + s.promote_price * (p.promote >= 0)
    )


def soothed(w: World, p: Plans, cures: tuple[str, ...]) -> Array:
    """Factor on each person's hazard by the talk and the promotion: (plans, people)."""
    s, people = w.rules, len(w.trouble)
    found = np.ones((p.count, people))
    best = np.array([cures.index(CURE[t]) if t else NOBODY for t in w.trouble])
    at = np.arange(people)
    stuck = np.array([t == "stuck" for t in w.trouble])
    hit = p.talk[:, None] == at
    right = hit & (p.how[:, None] == best)
    wrong = hit & (p.how[:, None] == cures.index("order"))
    up = p.promote[:, None] == at
    found = np.where(right | (up & stuck), 1 / s.upset, found)
    return np.where(wrong, 1.3, found)
