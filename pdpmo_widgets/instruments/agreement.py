"""Do these people agree on what success is? Kendall's W beside what chance gives.

W is 1 when all rank alike; random raters give 1/m on average, so a figure alone
says nothing: it is always shown with the mean and the 95th percentile of chance.
W measures agreement, not rightness. Source: Kendall & Babington Smith 1939.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike

FEWEST = 3
FEW = 5
LOTS = 600_000  # lots drawn in all: the picture has to follow a lever


@dataclass(frozen=True)
class Concordance:
    """Kendall's W in 0..1 with its chi-square test on ``items - 1`` degrees."""

    w: float
    chi2: float
    p: float
    raters: int
    items: int


@dataclass(frozen=True, eq=False)
class Chance:
    """W of raters who rank at random: exact mean, simulated 95th percentile."""

    mean: float
    high: float
    draws: np.ndarray
    """Sorted W of the simulated panels."""


def ranks(values: ArrayLike) -> np.ndarray:
    """Ranks 1..n of a row, smallest first; ties share the mean rank."""
    row = np.asarray(values, dtype=float)
    below = (row[:, None] > row[None, :]).sum(axis=1)
    same = (row[:, None] == row[None, :]).sum(axis=1)
    return below + (same + 1) / 2


def kendall_w(rankings: Sequence[Sequence[float]]) -> Concordance:
    """Kendall's W with the correction for ties.

    ``rankings`` is raters x items, any numbers that order the items. ValueError
    below three raters or three items, or when every rater ties everything.
    """
    table = np.array([ranks(row) for row in rankings])
    if table.ndim != 2 or table.shape[0] < FEWEST or table.shape[1] < 3:
        raise ValueError("Agreement needs at least three people and three items.")
    raters, items = table.shape
    sums = table.sum(axis=0)
    spread = float(((sums - raters * (items + 1) / 2) ** 2).sum())
    ties = sum(_ties(row) for row in table)
    below = raters**2 * (items**3 - items) - raters * ties
    if below <= 0:
        raise ValueError("Everybody ranked everything equal: nothing to compare.")
    w = min(1.0, 12 * spread / below)
    chi2 = raters * (items - 1) * w
    return Concordance(w, chi2, _chi2_tail(chi2, items - 1), raters, items)


def _ties(row: np.ndarray) -> float:
    _, counts = np.unique(row, return_counts=True)
    return float((counts**3 - counts).sum())


def _chi2_tail(chi2: float, freedom: int) -> float:
    from scipy.special import chdtrc  # scipy.stats would cost a second at start

    return float(chdtrc(freedom, chi2))


@lru_cache(maxsize=256)
def chance(raters: int, items: int) -> Chance:
    """What ``raters`` who rank ``items`` at random give; seeded, kept once made.

    More raters need fewer panels, since their W spreads less. The first rater may
    stand still: only the others' order beside it matters.
    """
    panels = min(10_000, LOTS // (raters * items))
    dice = np.random.default_rng((raters, items))
    deck = np.tile(np.arange(1, items + 1, dtype=np.int16), (panels, 1))
    sums = deck.copy()
    for _ in range(raters - 1):
        dice.permuted(deck, axis=1, out=deck)
        sums += deck
    spread = ((sums - raters * (items + 1) / 2) ** 2).sum(axis=1)
    draws = np.sort(12 * spread / (raters**2 * (items**3 - items)))
    return Chance(1 / raters, float(np.quantile(draws, 0.95)), draws)


def top(places: Mapping[str, float], k: int = 3) -> dict[str, float]:
    """Items among the first ``k``, each 0..1; a tie at the edge is shared out."""
    weights: dict[str, float] = {}
    left = float(k)
    for place in sorted(set(places.values())):
        tied = [item for item, p in places.items() if p == place]
        share = min(1.0, left / len(tied))
        if share > 0:
            weights.update(dict.fromkeys(tied, share))
        left = max(0.0, left - len(tied))
    return weights


def top_overlap(a: Mapping[str, float], b: Mapping[str, float], k: int = 3) -> float:
    """Share of the first ``k`` that two people have in common, 0..1."""
    first, second = top(a, k), top(b, k)
    return sum(min(first[i], second[i]) for i in first.keys() & second.keys()) / k


def kendall_tau(a: Mapping[str, float], b: Mapping[str, float]) -> float | None:
    """Kendall's tau-b over the items of ``a``; None if one ranks all equal."""
    items = list(a)
    x = np.sign(np.subtract.outer(*[np.array([a[i] for i in items], float)] * 2))
    y = np.sign(np.subtract.outer(*[np.array([b[i] for i in items], float)] * 2))
    norm = float(np.sqrt((x**2).sum() * (y**2).sum()))
    return float((x * y).sum()) / norm if norm else None
