"""May answers be averaged, and may means be compared? r_wg, ICC and Cronbach's alpha.

r_wg: James, Demaree and Wolf (1984), Journal of Applied Psychology 69:85. ICC: Shrout
and Fleiss (1979), Psychological Bulletin 86:420; unequal groups as in Bliese (2000).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from .answers import AnswerError

ALPHA_FEWEST = 30  # below this many people alpha is mostly chance
Table = NDArray[np.float64]


@dataclass(frozen=True)
class ICC:
    """Share of variance between targets: of one rating, and of the mean of ``k``.

    ``low`` to ``high`` is 95 %, and so is ``mean_low`` to ``mean_high``; below 0 means
    less alike than chance. ``p``: chance of such an F if targets did not differ.
    """

    single: float
    low: float
    high: float
    mean: float
    mean_low: float
    mean_high: float
    f: float
    p: float
    targets: int
    k: float


def r_wg(ratings: ArrayLike, options: int) -> float:
    """Agreement of one group, 0..1, on one item or on several (raters x items).

    1 less the variance, as a share of that of answers ticked evenly over ``options``;
    over items by the formula for parallel items. More spread than even counts as 0.
    None or nan where somebody did not answer; each item needs two answers.
    """
    table = _table(ratings, 2, 1, holes=True)
    if options < 2:
        raise AnswerError("A scale needs at least two options.")
    even = (options**2 - 1) / 12
    if np.isfinite(table).sum(axis=0).min() < 2:
        raise AnswerError("Each item needs at least two answers.")
    share = float(np.nanvar(table, axis=0, ddof=1).mean()) / even
    if share >= 1:
        return 0.0
    items = table.shape[1]
    return items * (1 - share) / (items * (1 - share) + share)


def icc_one_way(groups: Sequence[Sequence[float]], confidence: float = 0.95) -> ICC:
    """ICC(1,1) and ICC(1,k): each group (team, target) has raters of its own.

    Groups may differ in size; ``k`` is then their adjusted mean size, and the interval
    an approximation.
    """
    rows = [_row(group) for group in groups]
    sizes = np.array([len(row) for row in rows], dtype=float)
    if len(rows) < 2 or sizes.min() < 1 or sizes.max() < 2:
        raise AnswerError("Two groups of two answers each are the fewest to compare.")
    total, many = sizes.sum(), len(rows)
    k = float((total - (sizes**2).sum() / total) / (many - 1))
    grand = np.concatenate(rows).mean()
    means = np.array([row.mean() for row in rows])
    between = float((sizes * (means - grand) ** 2).sum() / (many - 1))
    free = total - many
    within = float(sum(((r - r.mean()) ** 2).sum() for r in rows) / free)
    if within <= 1e-12 * (between + within):
        raise AnswerError(
            "Nobody differs within a group, so there is no share to give."
        )
    f = between / within
    lo, hi = f / _f(many - 1, free, confidence), f * _f(free, many - 1, confidence)
    found = [((x - 1) / (x + k - 1), 1 - 1 / x if x else -np.inf) for x in (f, lo, hi)]
    (one, mean), (low, mean_low), (high, mean_high) = found
    p = _p(f, many - 1, free)
    return ICC(one, low, high, mean, mean_low, mean_high, f, p, many, k)


def icc_two_way(ratings: ArrayLike, confidence: float = 0.95) -> ICC:
    """ICC(2,1) and ICC(2,k), absolute agreement: all raters (columns) rate all rows."""
    table = _table(ratings, 2, 2)
    n, k = table.shape
    grand = table.mean()
    rows = k * float(((table.mean(axis=1) - grand) ** 2).sum()) / (n - 1)
    judges = n * float(((table.mean(axis=0) - grand) ** 2).sum()) / (k - 1)
    rest = float(((table - grand) ** 2).sum()) - (n - 1) * rows - (k - 1) * judges
    error = max(0.0, rest) / ((n - 1) * (k - 1))
    if error <= 1e-12 * (rows + judges + error):
        raise AnswerError("The raters differ in nothing but level: no interval exists.")
    f = rows / error
    below = rows + (k - 1) * error + k * (judges - error) / n
    one = (rows - error) / below if below else 0.0
    v = _free(one, judges / error, n, k)
    up, down = _f(n - 1, v, confidence), _f(v, n - 1, confidence)
    shared = k * judges + (k * n - k - n) * error
    low = n * (rows - up * error) / (up * shared + n * rows)
    high = n * (down * rows - error) / (shared + n * down * rows)
    mean, under, over = (_stepped_up(x, k) for x in (one, low, high))
    p = _p(f, n - 1, (n - 1) * (k - 1))
    return ICC(one, low, high, mean, under, over, f, p, n, k)


def _free(icc: float, judges: float, n: int, k: int) -> float:
    """Degrees of freedom of the interval (Shrout and Fleiss 1979, page 425)."""
    part = n * (1 + (k - 1) * icc) - k * icc
    top = (k - 1) * (n - 1) * (k * icc * judges + part) ** 2
    found = top / max((n - 1) * k**2 * icc**2 * judges**2 + part**2, 1e-300)
    return max(1.0, float(found))  # a negative ICC can bring it to nothing


def _stepped_up(single: float, k: int) -> float:
    """Spearman and Brown: what the mean of ``k`` has when one rating has ``single``."""
    below = 1 + single * (k - 1)
    return k * single / below if below > 0 else -np.inf


def cronbach_alpha(ratings: ArrayLike) -> float | None:
    """Cronbach's alpha over people x items; None below 30 people, where it misleads."""
    table = _table(ratings, 2, 2)
    if len(table) < ALPHA_FEWEST:
        return None
    items = table.shape[1]
    total = float(table.sum(axis=1).var(ddof=1))
    if total == 0:
        return None
    return float(items / (items - 1) * (1 - table.var(axis=0, ddof=1).sum() / total))


def _row(given: Sequence[float]) -> Table:
    row = np.asarray(given, dtype=float)
    if row.ndim != 1 or not np.isfinite(row).all():
        raise AnswerError("Each group must be one row of numbers, without holes.")
    return row


def _table(given: ArrayLike, rows: int, columns: int, holes: bool = False) -> Table:
    """Numbers without holes, a single row of answers being one column."""
    try:
        table = np.asarray(given, dtype=float)
    except (TypeError, ValueError) as error:
        raise AnswerError("The answers must be numbers, without holes.") from error
    table = table[:, None] if table.ndim == 1 else table
    bad = np.isinf(table) if holes else ~np.isfinite(table)
    if table.ndim != 2 or bad.any():
        raise AnswerError("The answers must be a table of numbers, without holes.")
    if table.shape[0] < rows or table.shape[1] < columns:
        raise AnswerError(f"At least {rows} rows and {columns} columns are needed.")
    return table


def _f(one: float, two: float, confidence: float) -> float:
    from scipy.special import fdtri

    return float(fdtri(one, two, 1 - (1 - confidence) / 2))


def _p(f: float, one: float, two: float) -> float:
    from scipy.special import fdtrc

    return float(fdtrc(one, two, f))
