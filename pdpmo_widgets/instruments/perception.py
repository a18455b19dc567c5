"""How well does the eye read a picture?  The same pair of numbers, drawn five ways.

After Cleveland and McGill 1984, "Graphical Perception", JASA 79(387):531-554: a person
says what per cent the smaller of two marked values is of the larger.  The error of a
judgement is ``log2(|judged - true| + 1/8)`` with both in per cent, as in the paper, so
that an exact answer is -3.  One person and a few items say little: the interval of a
mean is given, and nothing at all below five judgements.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log2
from random import Random

from pdpmo_widgets.instruments.small import mean_range

# The order of the paper, the most exact first; ours are five of its ten tasks.
ENCODINGS = ("position", "length", "angle", "area", "colour")
PAIRS = 10
LEAST, MOST = 15, 90
EXACT, WORST = -3.0, log2(100 + 1 / 8)


@dataclass(frozen=True)
class Item:
    """One picture: ``values`` are drawn by ``encoding``, and two of them are marked.

    ``marked`` are the places of the larger and the smaller value; ``true`` is what per
    cent the smaller is of the larger.
    """

    id: str
    encoding: str
    values: tuple[float, ...]
    marked: tuple[int, int]
    true: float


@dataclass(frozen=True)
class Reading:
    """One encoding: mean log2 error, its 80 % interval, and the middle slip in points.

    ``low`` and ``high`` are None when there are too few judgements to say.
    """

    encoding: str
    count: int
    mean: float | None
    low: float | None
    high: float | None
    points: float | None


def items(seed: int, pairs: int = PAIRS) -> tuple[Item, ...]:
    """``pairs`` pairs of numbers, each drawn by all five encodings, in a dealt order.

    The numbers of a pair are the same in every encoding; other bars and places differ,
    so that nobody can remember the answer.  ValueError for fewer than one pair.
    """
    if pairs < 1:
        raise ValueError("There must be one pair at least.")
    rng = Random(f"perception:{seed}")
    shares = [LEAST + (MOST - LEAST) * (k + rng.random()) / pairs for k in range(pairs)]
    found = []
    for number, share in enumerate(shares):
        larger = rng.uniform(40, 90)
        for encoding in ENCODINGS:
            found.append(_item(rng, number, encoding, larger, share))
    rng.shuffle(found)
    return tuple(found)


def _item(rng: Random, number: int, encoding: str, larger: float, share: float) -> Item:
    values = [larger, larger * share / 100, *(rng.uniform(10, 95) for _ in range(3))]
    order = rng.sample(range(5), 5)
    drawn = tuple(round(values[i], 2) for i in order)
    marked = order.index(0), order.index(1)
    true = 100 * drawn[marked[1]] / drawn[marked[0]]
    return Item(f"{encoding}_{number + 1}", encoding, drawn, marked, true)


def error(judged: float, true: float) -> float:
    """``log2(|judged - true| + 1/8)``, both in per cent: -3 when exact."""
    return log2(abs(judged - true) + 1 / 8)


def readings(dealt: Iterable[Item], judged: Mapping[str, float]) -> tuple[Reading, ...]:
    """How exactly each encoding was read, in the order of ``ENCODINGS``.

    ``judged``: id to per cent; an item that was not answered is left out.  ValueError
    for a judgement that is not from 0 to 100.
    """
    slips: dict[str, list[float]] = {encoding: [] for encoding in ENCODINGS}
    for item in dealt:
        if item.id in judged:
            answer = judged[item.id]
            if isinstance(answer, bool) or not isinstance(answer, int | float):
                raise ValueError("A judgement is a number of per cent.")
            if not 0 <= answer <= 100:
                raise ValueError("A judgement is from 0 to 100 per cent.")
            slips[item.encoding].append(abs(answer - item.true))
    return tuple(_reading(encoding, found) for encoding, found in slips.items())


def _reading(encoding: str, slips: list[float]) -> Reading:
    errors = [error(slip, 0) for slip in slips]
    found = mean_range(errors, EXACT, WORST)
    if found is None:
        return Reading(encoding, len(slips), None, None, None, None)
    middle = sorted(slips)[len(slips) // 2]
    return Reading(encoding, len(slips), *found, middle)
