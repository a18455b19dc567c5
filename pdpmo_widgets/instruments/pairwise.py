"""Weights from comparing criteria two by two, and whether the answers hang together.

The analytic hierarchy process (Saaty 1977). Four or five criteria are enough; adding
an option can turn an order round, so the weights open a talk and do not close it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import isfinite, log

import numpy as np

from .answers import AnswerError

LIMIT = 0.10  # CR below this is usually accepted
STRONGEST = 9.0
# Mean CI of random answers by number of criteria: healthstrategy.com/ahp/AHPinfo.htm;
# other tables have 1.49 for ten.
RANDOM_CI = {3: 0.58, 4: 0.90, 5: 1.12, 6: 1.24, 7: 1.32, 8: 1.41, 9: 1.45, 10: 1.51}
Pair = tuple[str, str]


@dataclass(frozen=True)
class Triple:
    """Three criteria whose answers do not fit: ``a`` to ``c`` was said to be ``said``.

    By way of ``b`` it should be about ``implied``. ``factor`` is how far apart, >= 1.
    """

    a: str
    b: str
    c: str
    said: float
    implied: float
    factor: float


@dataclass(frozen=True)
class Weights:
    """Weights that add up to 1, lambda max, CI and CR, and the triple that fits worst.

    ``worst`` is None below three criteria, or when everything fits.
    """

    weights: Mapping[str, float]
    largest: float
    ci: float
    cr: float
    consistent: bool
    worst: Triple | None


def weigh(criteria: Sequence[str], answers: Mapping[Pair, float]) -> Weights:
    """Weights of 2 to 10 criteria; ``answers[a, b]`` = how many times a matters of b.

    From 1/9 to 9, one answer for each pair, either way round; AnswerError otherwise.
    """
    names = list(criteria)
    if not 2 <= len(names) <= 10 or len(set(names)) != len(names):
        raise AnswerError("Compare 2 to 10 different criteria; four or five are best.")
    matrix = _matrix(names, answers)
    values, vectors = np.linalg.eig(matrix)
    at = int(np.argmax(values.real))
    vector = np.abs(vectors[:, at].real)
    shares = vector / vector.sum()
    largest, n = float(values[at].real), len(names)
    ci = max(0.0, (largest - n) / (n - 1))
    cr = ci / RANDOM_CI[n] if n > 2 else 0.0
    weights = {name: float(s) for name, s in zip(names, shares, strict=True)}
    return Weights(weights, largest, ci, cr, cr < LIMIT, _worst(names, matrix))


def _matrix(names: list[str], answers: Mapping[Pair, float]) -> np.ndarray:
    matrix = np.ones((len(names), len(names)))
    known = {frozenset(pair) for pair in combinations(names, 2)}
    for pair in answers:
        if frozenset(pair) not in known or len(pair) != 2:
            raise AnswerError("An answer compares something that is not on the list.")
    for (i, a), (j, b) in combinations(enumerate(names), 2):
        there, back = answers.get((a, b)), answers.get((b, a))
        if (there is None) == (back is None):
            raise AnswerError(f"Compare {a} with {b} once: there must be one answer.")
        times = _times(there if back is None else back, a, b)
        matrix[i, j] = times if back is None else 1 / times
        matrix[j, i] = 1 / matrix[i, j]
    return matrix


def _times(given: object, a: str, b: str) -> float:
    if isinstance(given, bool) or not isinstance(given, int | float):
        raise AnswerError(f"{a} with {b}: this is no number. Choose one.")
    if not isfinite(given) or not 1 / STRONGEST - 1e-9 <= given <= STRONGEST:
        raise AnswerError(f"{a} with {b}: choose from 1/9 to 9.")
    return float(given)


def _worst(names: list[str], m: np.ndarray) -> Triple | None:
    """The triple whose product over two steps is furthest from the direct answer."""
    found = [
        (abs(log(m[i, j] * m[j, k] / m[i, k])), i, j, k)
        for i, j, k in combinations(range(len(names)), 3)
    ]
    if not found or (top := max(found))[0] < 1e-9:
        return None
    apart, i, j, k = top
    said, implied = float(m[i, k]), float(m[i, j] * m[j, k])
    return Triple(names[i], names[j], names[k], said, implied, float(np.exp(apart)))
