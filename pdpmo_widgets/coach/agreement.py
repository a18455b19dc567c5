"""Do the coaches agree? Krippendorff's alpha per row of a rubric, from reviews.json.

Each row stands alone: pooled over rows, alpha would also count how rows differ. How few
texts are too few is told in `guides.coaches`, where it was simulated.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from pdpmo_widgets.coach import reviews
from pdpmo_widgets.coach.guides.coaches import LEAST
from pdpmo_widgets.instruments.answers import AnswerError
from pdpmo_widgets.instruments.krippendorff import alpha

FIRM, TENTATIVE = 0.8, 0.667
"""Krippendorff's own convention (Content Analysis): below the second, leave it."""
Levels = dict[str, int]


@dataclass(frozen=True)
class Agreed:
    """One row of a rubric, as it is called today: ``texts`` that two or more coaches
    rated, as ``pairs`` of coaches on one text; ``same`` level, or at most one apart
    (``near``).

    ``alpha`` is None where it has no value; ``low`` to ``high`` is 95 % over texts,
    None below five of them.
    """

    stem: str
    item: str
    row: str
    coaches: int
    texts: int
    pairs: int
    same: int
    near: int
    alpha: float | None
    low: float | None = None
    high: float | None = None

    @property
    def reading(self) -> str:
        """A word of [agreement.reading]: few, none, firm, tentative or low."""
        if self.alpha is None:
            return "none"
        if self.texts < LEAST:
            return "few"
        if self.alpha >= FIRM:
            return "firm"
        return "tentative" if self.alpha >= TENTATIVE else "low"


def between(all: Mapping[str, Any], stems: Iterable[str]) -> list[Agreed]:
    """Every row that two coaches rated on at least one text; ``all`` as `reviews.read`.

    What is no level is left out.
    """
    found = []
    for stem in stems:
        for item in _items(all, stem):
            for row in reviews.rubric(stem, item):
                texts = [t for t in _texts(all, stem, item, row.id) if len(t) > 1]
                if texts:
                    found.append(_agreed((stem, item, row.row), texts))
    return found


def _items(all: Mapping[str, Any], stem: str) -> list[str]:
    people = _dict(_dict(all).get(stem))
    return sorted({item for one in people.values() for item in _dict(one)})


def _texts(all: Mapping[str, Any], stem: str, item: str, row: str) -> list[Levels]:
    """By learner and version of the text: the level that each coach gave.

    A level on what was written first, beside one on what was written later, says
    nothing about the two coaches.
    """
    found: list[Levels] = []
    for one in _dict(_dict(all).get(stem)).values():
        given = _dict(_dict(_dict(one).get(item)).get(row))
        versions: dict[str, Levels] = {}
        for who, what in given.items():
            level: Any = _dict(what).get("level")
            if _level(level):
                version = versions.setdefault(str(_dict(what).get("text", "")), {})
                version[who] = level
        found += versions.values()
    return found


def _level(value: Any) -> bool:
    return type(value) is int and value in reviews.LEVELS


def _dict(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _agreed(place: tuple[str, str, str], texts: list[Levels]) -> Agreed:
    coaches = sorted({who for text in texts for who in text})
    gaps = [abs(a - b) for text in texts for a, b in combinations(text.values(), 2)]
    table = [[text.get(who) for text in texts] for who in coaches]
    counts = (len(coaches), len(texts), len(gaps), gaps.count(0),
              sum(gap <= 1 for gap in gaps))  # fmt: skip
    return Agreed(*place, *counts, *_alpha(table))


def _alpha(
    table: list[list[int | None]],
) -> tuple[float | None, float | None, float | None]:
    """Alpha with its range over texts; None where it has no value."""
    try:
        found = alpha(table)
    except AnswerError:
        return None, None, None
    return found.value, found.low, found.high
