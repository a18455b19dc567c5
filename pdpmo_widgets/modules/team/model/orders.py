"""Who should lead what, as simple ideas have it, and ways to match them up."""

from collections.abc import Callable
from random import Random

import numpy as np

from pdpmo_widgets.modules.team.model.case import Visible
from pdpmo_widgets.modules.team.model.world import AT, Array

Order = Callable[[Visible, Random], Array]
Match = Callable[[Array], list[int]]


def fit(visible: Visible, rng: Random) -> Array:
    """Share of each stream's need by own rating: (people, streams)."""
    level = np.array([m.rated for m in visible.members])
    need = np.array([one.needs for one in visible.streams])
    skill = np.array([[AT[k] for k in one.skills] for one in visible.streams])
    return np.asarray(np.minimum(level[:, skill], need).sum(2) / need.sum(1))


def today(visible: Visible, rng: Random) -> Array:
    """Everyone goes on with what they do."""
    return np.array(
        [[float(m.today == one.id) for one in visible.streams] for m in visible.members]
    )


def drawn(visible: Visible, rng: Random) -> Array:
    """Anyone anywhere."""
    return np.array([[rng.random() for _ in visible.streams] for _ in visible.members])


def big_first(visible: Visible, rng: Random) -> Array:
    """The best by their own rating on what is biggest."""
    best = np.array([sum(m.rated) for m in visible.members])
    size = np.array([sum(one.fte) for one in visible.streams])
    return np.outer(best, size)


def senior(visible: Visible, rng: Random) -> Array:
    """Who has been here longest on what is biggest."""
    best = np.array([m.tenure for m in visible.members])
    return np.outer(best, [sum(one.fte) for one in visible.streams])


def now(visible: Visible, rng: Random) -> Array:
    """The best fit for the work of this quarter."""
    return fit(visible, rng) * [one.fte[0] for one in visible.streams]


def coming(visible: Visible, rng: Random) -> Array:
    """The best fit for the work of the whole year."""
    return fit(visible, rng) * [sum(one.fte) for one in visible.streams]


def named_skill(visible: Visible, rng: Random) -> Array:
    """Who rates the skill that a stream is named for highest."""
    cores = [AT[one.skills[0]] for one in visible.streams]
    return np.array([m.rated for m in visible.members])[:, cores]


def generalists(visible: Visible, rng: Random) -> Array:
    """Those without a gap on what is biggest."""
    low = np.array([sorted(m.rated)[3] for m in visible.members])
    return np.outer(low, [sum(one.fte) for one in visible.streams])


def matched(worth: Array) -> list[int]:
    """The best match of all (Kuhn 1955): the stream of each person."""
    from scipy.optimize import linear_sum_assignment

    return [int(j) for j in linear_sum_assignment(-worth)[1]]


def greedy(worth: Array) -> list[int]:
    """The largest first, then the largest of what is left."""
    worth, found = worth.copy(), [0] * len(worth)
    for _ in found:
        i, j = np.unravel_index(int(worth.argmax()), worth.shape)
        found[i] = int(j)
        worth[i, :], worth[:, j] = -np.inf, -np.inf
    return found


def first_come(worth: Array) -> list[int]:
    """Person by person in the order of the list, the best that is left."""
    worth, found = worth.copy(), []
    for row in worth:
        found.append(int(row.argmax()))
        worth[:, found[-1]] = -np.inf
    return found
