"""The outside view: what happened to others who promised the same.

Reference class forecasting after Flyvbjerg (2006, Project Management Journal 37(3)):
the uplift for a chance is the quantile of actual over estimate, less one.  A class is
its numbers, or a lognormal body with a Pareto tail.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, isfinite, log
from statistics import NormalDist

import numpy as np

NORMAL = NormalDist()
DRAWS = 20_000


def uplift(ratios: Sequence[float], chance: float) -> float:
    """What to add to an estimate so that it holds with ``chance``: 0.4 is 40 %.

    ``ratios``: actual over estimate of the reference class; at least five.
    """
    if len(ratios) < 5 or not all(isfinite(r) and r > 0 for r in ratios):
        raise ValueError("A reference class needs five ratios or more, above zero.")
    return float(np.quantile(np.asarray(ratios, float), _chance(chance))) - 1


@dataclass(frozen=True)
class Reference:
    """Lognormal body; from ``start`` a Pareto tail P(X > x) = t·(x/start)^-alpha.

    ``mu`` and ``sigma`` are of the logarithm; ``t`` is what the body leaves above
    ``start``, so that the two meet.  ``cap``: no ratio is larger.
    """

    mu: float
    sigma: float
    start: float = float("inf")
    alpha: float = 2.0
    cap: float = float("inf")

    def tail(self) -> float:
        """The share of the class that lies in the tail."""
        if not isfinite(self.start):
            return 0.0
        return 1 - NORMAL.cdf((log(self.start) - self.mu) / self.sigma)

    def quantile(self, chance: float) -> float:
        """The ratio of actual over estimate that holds with ``chance``."""
        share = _chance(chance)
        heavy = self.tail()
        if share > 1 - heavy:
            ratio = self.start * ((1 - share) / heavy) ** (-1 / self.alpha)
        else:
            ratio = exp(self.mu + self.sigma * NORMAL.inv_cdf(share))
        return min(self.cap, ratio)

    def uplift(self, chance: float) -> float:
        """What to add to an estimate so that it holds with ``chance``."""
        return self.quantile(chance) - 1


@dataclass(frozen=True)
class Portfolio:
    """The sum of the estimates, and what holds with 50 and with 80 %, same unit."""

    base: float
    p50: float
    p80: float

    @property
    def contingency(self) -> float:
        """P80 less the base."""
        return self.p80 - self.base


def portfolio(
    estimates: Sequence[float], reference: Reference, rho: float, seed: int = 0
) -> Portfolio:
    """P50 and P80 of a sum whose parts go wrong together with correlation ``rho``.

    ``rho`` is of the normal scores (a Gaussian copula with one common factor), 0 to 1.
    """
    if not estimates or not all(isfinite(e) and e > 0 for e in estimates):
        raise ValueError("Every estimate must be above zero.")
    if not 0 <= rho <= 1:
        raise ValueError("The correlation must lie between 0 and 1.")
    from scipy.special import ndtr

    rng = np.random.default_rng(seed)
    own = rng.standard_normal((DRAWS, len(estimates)))
    common = rng.standard_normal((DRAWS, 1))
    scores = rho**0.5 * common + (1 - rho) ** 0.5 * own
    total = _ratios(ndtr(scores), reference) @ np.asarray(estimates, float)
    low, high = np.quantile(total, (0.5, 0.8))
    return Portfolio(float(sum(estimates)), float(low), float(high))


def _ratios(shares: np.ndarray, reference: Reference) -> np.ndarray:
    """The quantile of each share, as ``Reference.quantile`` gives it."""
    from scipy.special import ndtri

    heavy = reference.tail()
    inner = np.clip(shares, 1e-12, 1 - 1e-12)
    ratios = np.exp(reference.mu + reference.sigma * ndtri(inner))
    if heavy > 0:
        above = inner > 1 - heavy
        ratios[above] = reference.start * ((1 - inner[above]) / heavy) ** (
            -1 / reference.alpha
        )
    return np.minimum(ratios, reference.cap)


def _chance(chance: float) -> float:
    if not 0 < chance < 1:
        raise ValueError("The chance must lie between 0 and 1.")
    return chance
