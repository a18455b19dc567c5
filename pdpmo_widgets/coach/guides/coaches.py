"""Do several coaches give the same levels? Counts first, then Krippendorff's alpha.

Alpha (Krippendorff, ordinal) is computed per row of the rubric: pooled over rows it
would also count how rows differ from each other. It is shown from `LEAST` = 18 texts
on. Simulated (levels 1 to 4; two coaches who are one level off on 4 texts of 10, so
that alpha is .71 in the long run): 90 of 100 values lie between

======  ===========  =========================================
texts   two coaches  two who draw lots reach .67
======  ===========  =========================================
3       -.25 – 1.00  10 of 100
6       .07 – .93    4 of 100
9       .27 – .88    2 of 100
18      .46 – .84    less than 1 of 100
30      .53 – .82    less than 1 of 100
======  ===========  =========================================

so below 18 the range is wider than .4 and the figure cannot tell usable from useless.
A test draws the two ends of this table again. The three samples of a guide never
reach it; texts of a cohort that were read twice may. .67 is the course's own aim.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import isfinite

from pdpmo_widgets.cases import words

SAID = words("words", __package__)["calibration"]
LEAST = 18
LEVELS = (1, 2, 3, 4)

Read = Mapping[str, Mapping[str, int]]
"""What one coach gave: id of a text → row of the rubric → level 1 to 4."""
Alpha = Callable[[Sequence[Sequence[int | None]]], float | None]
"""Ordinal alpha of a table coaches × texts, None where a coach gave no level."""


@dataclass(frozen=True)
class Agreed:
    """One row: `texts` that two or more read, and on how many of them all gave the
    `same` level or levels at most one apart (`near`); `gap` is the widest.

    `alpha` is None where it is not shown; the words say why.
    """

    row: str
    coaches: int
    texts: int
    same: int
    near: int
    gap: int
    alpha: float | None
    words: tuple[str, ...]


def between(
    read: Mapping[str, Read], rows: Sequence[str], alpha: Alpha | None = None
) -> tuple[Agreed, ...]:
    """Agreement per row of the rubric among coaches, by coach's name.

    `alpha` computes Krippendorff's alpha; without it, counts only. ValueError with one
    plain sentence for a level that is none. [] for no rows.
    """
    return tuple(_row(read, row, alpha) for row in rows)


def table(read: Mapping[str, Read], row: str) -> list[list[int | None]]:
    """Coaches × texts, coaches in the order given, texts that two or more read."""
    ids = sorted({id for one in read.values() for id in one})
    columns = [
        [_level(one, coach, id, row) for coach, one in read.items()] for id in ids
    ]
    kept = [c for c in columns if sum(level is not None for level in c) > 1]
    return [[column[k] for column in kept] for k in range(len(read))]


def _level(one: Read, coach: str, id: str, row: str) -> int | None:
    level = one.get(id, {}).get(row)
    if level is not None and (type(level) is not int or level not in LEVELS):
        raise ValueError(f"{coach}, {id}, {row}: a level must be 1, 2, 3 or 4.")
    return level


def _row(read: Mapping[str, Read], row: str, alpha: Alpha | None) -> Agreed:
    levels = table(read, row)
    columns = [[n for n in c if n is not None] for c in zip(*levels, strict=True)]
    gaps = [max(column) - min(column) for column in columns]
    found = None
    if alpha is not None and len(gaps) >= LEAST:
        found = alpha(levels)
        found = found if found is not None and isfinite(found) else None
    counts = {
        "texts": len(gaps),
        "same": sum(gap == 0 for gap in gaps),
        "near": sum(gap <= 1 for gap in gaps),
        "gap": max(gaps, default=0),
    }
    said = _told(row, len(read), counts, alpha is not None, found)
    return Agreed(row, len(read), **counts, alpha=found, words=said)


def _told(
    row: str, coaches: int, counts: dict[str, int], asked: bool, alpha: float | None
) -> tuple[str, ...]:
    if coaches < 2:
        return (SAID["alone"],)
    if not counts["texts"]:
        return (SAID["coaches_none"].format(row=row),)
    texts = counts["texts"]
    if texts < LEAST:
        line = SAID["alpha_few"].format(least=LEAST, texts=texts)
    elif alpha is not None:
        line = SAID["alpha"].format(alpha=alpha, texts=texts)
    else:
        line = SAID["alpha_none" if asked else "alpha_off"]
    return (SAID["coaches_row"].format(row=row, **counts), line)
