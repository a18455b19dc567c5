"""How good were the predictions? Scores that guessing at random cannot win.

Brier 1950 for chances; Winkler 1972 for ranges. Ranges in this course are 80 %:
four of five should hold the truth.
"""

from collections.abc import Sequence

from pdpmo_widgets.cases.words import words

ALPHA = 0.2


def brier(chances: Sequence[float], came: Sequence[bool | int]) -> float:
    """Mean squared distance of chances (0..1) from what came; 0 is perfect."""
    pairs = list(zip(chances, came, strict=True))
    if not pairs:
        raise ValueError("There is no forecast to score yet.")
    if any(not 0 <= chance <= 1 for chance, _ in pairs):
        raise ValueError("A chance must lie between 0 and 1.")
    return sum((chance - bool(o)) ** 2 for chance, o in pairs) / len(pairs)


def skill(
    chances: Sequence[float], came: Sequence[bool | int], base: float = 0.5
) -> float:
    """1 is perfect, 0 no better than always saying ``base``, below 0 worse."""
    reference = brier([base] * len(came), came)
    if reference == 0:
        return 0.0
    return 1 - brier(chances, came) / reference


def winkler(low: float, high: float, truth: float, alpha: float = ALPHA) -> float:
    """Width of the range plus a penalty for each unit that it misses by."""
    if low > high:
        raise ValueError("The lower end of a range must not exceed the upper end.")
    miss = max(low - truth, 0.0) + max(truth - high, 0.0)
    return (high - low) + 2 / alpha * miss


def range_skill(
    low: float, high: float, truth: float, least: float, most: float
) -> float:
    """Winkler score against the widest honest shrug: 80 % of the whole scale.

    1 is a perfect point, 0 no better than the middle 80 % of ``least..most``.
    """
    margin = (most - least) * ALPHA / 2
    reference = winkler(least + margin, most - margin, truth)
    return 1 - winkler(low, high, truth) / reference


def coverage(
    ranges: Sequence[tuple[float, float]], truths: Sequence[float]
) -> tuple[int, int]:
    """How many ranges hold their truth, and how many there are."""
    held = [lo <= t <= hi for (lo, hi), t in zip(ranges, truths, strict=True)]
    return sum(held), len(held)


def forecasts() -> list[dict[str, object]]:
    """The six forecasts about one's own PMO that the capstone opens again.

    Each has id, kind ("range" or "chance"), question, unit, min, max, step and
    ``resolve``: how the answer will be known.
    """
    return words("forecasts", __package__)["forecasts"]
