"""Did it get faster? The difference of two medians with its interval, and a p value.

Both by scipy: ``bootstrap`` (Efron; percentile or BCa) and ``permutation_test``. With
eight cases a side the interval is wide; that is the point of showing it.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

RESAMPLES, FEWEST = 9_999, 5


@dataclass(frozen=True)
class Difference:
    """After minus before, in the unit of the values; ``low`` to ``high`` is 95 %.

    ``p``: share of shuffles in which the medians differ at least as much; ``n``: cases.
    """

    medians: tuple[float, float]
    difference: float
    low: float
    high: float
    p: float
    n: tuple[int, int]


def compare(
    before: ArrayLike,
    after: ArrayLike,
    *,
    method: str = "percentile",
    resamples: int = RESAMPLES,
    seed: int = 1,
) -> Difference:
    """Compare two samples of at least five values; ``method``: percentile or BCa."""
    from scipy.stats import bootstrap, permutation_test

    one, two = _sample(before, "before"), _sample(after, "after")
    if method not in ("percentile", "BCa"):
        raise ValueError("The method must be percentile or BCa. Please choose one.")
    if len(set(one)) == 1 and len(set(two)) == 1:
        method = "percentile"  # BCa is not defined where nothing varies
    interval = bootstrap(
        (one, two), _between, n_resamples=resamples, method=method, vectorized=True,
        rng=np.random.default_rng(seed),
    ).confidence_interval  # fmt: skip
    shuffled = permutation_test(
        (one, two), _between, n_resamples=resamples, vectorized=True,
        alternative="two-sided", rng=np.random.default_rng(seed),
    )  # fmt: skip
    middle = float(np.median(one)), float(np.median(two))
    return Difference(
        middle, middle[1] - middle[0], float(interval.low), float(interval.high),
        float(shuffled.pvalue), (len(one), len(two)),
    )  # fmt: skip


def _between(
    one: NDArray[np.float64], two: NDArray[np.float64], axis: int = -1
) -> NDArray[np.float64]:
    found: NDArray[np.float64] = np.median(two, axis=axis) - np.median(one, axis=axis)
    return found


def _sample(given: ArrayLike, name: str) -> NDArray[np.float64]:
    values = np.asarray(given, dtype=float)
    if values.ndim != 1 or not np.isfinite(values).all():
        raise ValueError(f"The cases {name} must be one row of numbers.")
    if len(values) < FEWEST:
        raise ValueError(f"There are {len(values)} cases {name}. Five are the fewest.")
    return values
