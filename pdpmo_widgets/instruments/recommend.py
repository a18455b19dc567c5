"""Would you recommend us?  The balance of a few answers, and how little it says.

Balance = share of promoters (9, 10) less share of detractors (0 to 6).  Its standard
error is sqrt((p + d - (p - d)²) / n), as for any difference of two shares of one
multinomial (cybaea.net).  "NPS" is a registered mark: we say balance.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from pdpmo_widgets.instruments.small import enough, wilson

PROMOTER, DETRACTOR, MOST = 9, 6, 10


@dataclass(frozen=True)
class Balance:
    """Counts, the balance in points (-100 to 100) and its 95 % half-width.

    ``promoters_range`` is Wilson's 95 % interval for the share of promoters: with few
    answers it says more than the balance.
    """

    count: int
    promoters: int
    detractors: int
    points: float
    half: float
    promoters_range: tuple[float, float]


def balance(answers: Sequence[int]) -> Balance | None:
    """The balance of answers from 0 to 10; None below five of them."""
    if any(isinstance(a, bool) or a not in range(MOST + 1) for a in answers):
        raise ValueError("Every answer must be a whole number from 0 to 10.")
    count = len(answers)
    if not enough(count):
        return None
    promoters = sum(a >= PROMOTER for a in answers)
    detractors = sum(a <= DETRACTOR for a in answers)
    p, d = promoters / count, detractors / count
    return Balance(
        count, promoters, detractors, 100 * (p - d), half_width(p, d, count),
        wilson(promoters, count),
    )  # fmt: skip


def half_width(promoters: float, detractors: float, count: int) -> float:
    """Points by which a balance is unsure (95 %); shares are 0..1."""
    if min(promoters, detractors) < 0 or promoters + detractors > 1 + 1e-12:
        raise ValueError("The two shares must lie between 0 and 1 together.")
    if count < 1:
        raise ValueError("There must be at least one answer.")
    gap = promoters - detractors
    return 196 * sqrt(max(0.0, promoters + detractors - gap * gap) / count)


def differ(one: Balance, other: Balance) -> bool:
    """Is the change between two waves larger than chance (95 %, two groups)?"""
    return abs(one.points - other.points) > sqrt(one.half**2 + other.half**2)
