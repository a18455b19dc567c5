"""Small numbers: what may be shown of a few answers, and how sure it can be."""

from collections.abc import Sequence
from math import sqrt

FEWEST = 5
# Student's t for an 80 % interval by degrees of freedom; later values hardly move.
T80 = {4: 1.533, 5: 1.476, 6: 1.440, 7: 1.415, 8: 1.397, 9: 1.383, 14: 1.345}


def enough(count: int) -> bool:
    """True from five answers on; below that nothing is averaged or shown."""
    return count >= FEWEST


def wilson(hits: int, count: int, z: float = 1.96) -> tuple[float, float]:
    """Wilson's interval for a share (95 % by default). ValueError if impossible."""
    if count < 1 or not 0 <= hits <= count:
        raise ValueError("A share needs at least one case, and no more hits than that.")
    share, z2 = hits / count, z * z
    centre = (share + z2 / (2 * count)) / (1 + z2 / count)
    half = z * sqrt(share * (1 - share) / count + z2 / (4 * count * count))
    half /= 1 + z2 / count
    low, high = min(share, centre - half), max(share, centre + half)
    return max(0.0, low), min(1.0, high)


def mean_range(
    values: Sequence[float], least: float, most: float
) -> tuple[float, float, float] | None:
    """Mean with its 80 % interval, kept on the scale; None below five values."""
    count = len(values)
    if not enough(count):
        return None
    mean = sum(values) / count
    spread = sqrt(sum((v - mean) ** 2 for v in values) / (count - 1))
    half = half_range(count, spread)
    return mean, max(least, mean - half), min(most, mean + half)


def half_range(count: int, spread: float) -> float:
    """How far the mean may lie off in four of five cases: half of the 80 % interval.

    ``spread`` is the answers' standard deviation. ValueError below five.
    """
    if not enough(count):
        raise ValueError("Below five answers nothing is averaged.")
    t = T80[max(k for k in T80 if k <= count - 1)]
    return t * spread / sqrt(count)
