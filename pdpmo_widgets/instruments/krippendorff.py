"""Krippendorff's alpha: agreement of raters who need not all have rated everything.

1 less observed over expected disagreement (Krippendorff, Content Analysis). Own lines,
since the package of the same name gives no interval; this one resamples in one go.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .answers import AnswerError
from .small import FEWEST

METRICS = ("nominal", "ordinal", "interval", "ratio")
RESAMPLES = 2_000
Ratings = Sequence[Sequence[float | None]]
Array = NDArray[np.float64]


@dataclass(frozen=True)
class Alpha:
    """Alpha, 1 at best and 0 as by chance; ``low`` to ``high`` is 95 % over units.

    ``units``: those that at least two rated; the interval is None below five of them.
    """

    value: float
    low: float | None
    high: float | None
    units: int
    raters: int


def alpha(ratings: Ratings, metric: str = "ordinal", seed: int = 1) -> Alpha:
    """Alpha of raters x units; None where somebody did not rate.

    AnswerError when fewer than two units were rated by two, or all ratings are equal.
    """
    if metric not in METRICS:
        raise AnswerError(f"The metric must be one of {', '.join(METRICS)}.")
    table = _table(ratings)
    table = table[:, np.isfinite(table).sum(axis=0) >= 2]
    if table.shape[1] < 2:
        raise AnswerError("At least two things must have been rated by two people.")
    values, at = np.unique(table[np.isfinite(table)], return_inverse=True)
    if len(values) < 2:
        raise AnswerError("All ratings are equal, so agreement cannot be told apart.")
    if metric == "ratio" and values[0] < 0:
        raise AnswerError("Ratings below zero have no ratio. Take another metric.")
    counts = np.zeros((table.shape[1], len(values)))
    np.add.at(counts, (np.nonzero(np.isfinite(table))[1], at), 1)
    sizes = counts.sum(axis=1)[:, None, None]
    pairs = counts[:, :, None] * counts[:, None, :] - counts[:, :, None] * np.eye(
        len(values)
    )
    pairs /= sizes - 1  # a unit counts as often as it was rated
    found = float(_alphas(pairs.sum(axis=0)[None], values, metric)[0])
    low, high = _interval(pairs, values, metric, seed)
    raters = int(np.isfinite(table).any(axis=1).sum())
    return Alpha(found, low, high, len(counts), raters)


def _alphas(pairs: Array, values: Array, metric: str) -> Array:
    """Alpha of each coincidence matrix (many x values x values); 1 where all agree."""
    totals = pairs.sum(axis=1)
    apart = _apart(values, totals, metric)
    chance = np.einsum("bi,bij,bj->b", totals, apart, totals)
    expected = chance / (totals.sum(axis=1) - 1)
    seen = (pairs * apart).sum(axis=(1, 2))
    none = expected <= 0
    return np.where(none, 1.0, 1 - seen / np.where(none, 1.0, expected))


def _apart(values: Array, totals: Array, metric: str) -> Array:
    """Squared difference of each two values in the metric, for each matrix."""
    one, two = values[None, :, None], values[None, None, :]
    if metric == "ordinal":  # how many ratings lie below, and half of one's own
        middle = np.cumsum(totals, axis=1) - totals / 2
        apart = (middle[:, :, None] - middle[:, None, :]) ** 2
    elif metric == "nominal":
        apart = (one != two).astype(float)
    elif metric == "interval":
        apart = (one - two) ** 2
    else:
        apart = ((one - two) / np.where(one + two == 0, 1.0, one + two)) ** 2
    return np.broadcast_to(apart, (len(totals), len(values), len(values)))


def _interval(
    pairs: Array, values: Array, metric: str, seed: int
) -> tuple[float | None, float | None]:
    """The middle 95 % of alpha over units drawn again, with replacement."""
    units = len(pairs)
    if units < FEWEST:
        return None, None
    dice = np.random.default_rng(seed)
    times = dice.multinomial(units, np.full(units, 1 / units), RESAMPLES)
    block = max(1, 1_000_000 // len(values) ** 2)  # few at a time, if values are many
    draws = np.concatenate(
        [
            _alphas(np.tensordot(some, pairs, 1), values, metric)
            for some in np.split(times, range(block, RESAMPLES, block))
        ]
    )
    low, high = np.quantile(draws, (0.025, 0.975))
    return float(low), float(high)


def _table(ratings: Ratings) -> Array:
    try:
        rows = [[np.nan if v is None else float(v) for v in row] for row in ratings]
        table = np.array(rows, dtype=float)
    except (TypeError, ValueError) as error:
        raise AnswerError("Each rater needs one row of numbers, as long.") from error
    if table.ndim != 2 or np.isinf(table).any():
        raise AnswerError("Each rater needs one row of numbers, all equally long.")
    return table
