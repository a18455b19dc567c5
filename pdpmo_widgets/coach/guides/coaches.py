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

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pdpmo_widgets.cases import words
from pdpmo_widgets.catalog import RubricRow
from pdpmo_widgets.instruments.answers import AnswerError
from pdpmo_widgets.instruments.krippendorff import Alpha, alpha

SAID = words("words", __package__)["calibration"]
LEAST = 18
LEVELS = (1, 2, 3, 4)

Read = Mapping[str, Mapping[str, int]]
"""What one coach gave: id of a text → id of the rubric's row → level 1 to 4."""


@dataclass(frozen=True)
class Agreed:
    """One row, as it is called today: `texts` that two or more read, and on how many of
    them all gave the `same` level or levels at most one apart (`near`); `gap` is the
    widest.

    `alpha` is None where it is not shown; the words say why.
    """

    row: str
    coaches: int
    texts: int
    same: int
    near: int
    gap: int
    alpha: Alpha | None
    words: tuple[str, ...]


def between(read: Mapping[str, Read], rows: Sequence[RubricRow]) -> tuple[Agreed, ...]:
    """Agreement per row of the rubric among coaches, by coach's name.

    ValueError with one plain sentence for a level that is none.
    """
    return tuple(_row(read, row) for row in rows)


def table(read: Mapping[str, Read], row: RubricRow) -> list[list[int | None]]:
    """Coaches × texts, coaches in the order given, texts that two or more read."""
    ids = sorted({id for one in read.values() for id in one})
    columns = [
        [_level(one, coach, id, row) for coach, one in read.items()] for id in ids
    ]
    kept = [c for c in columns if sum(level is not None for level in c) > 1]
    return [[column[k] for column in kept] for k in range(len(read))]


def _level(one: Read, coach: str, id: str, row: RubricRow) -> int | None:
    level = one.get(id, {}).get(row.id)
    if level is not None and (type(level) is not int or level not in LEVELS):
        raise ValueError(f"{coach}, {id}, {row.row}: a level must be 1, 2, 3 or 4.")
    return level


def _row(read: Mapping[str, Read], row: RubricRow) -> Agreed:
    levels = table(read, row)
    columns = [[n for n in c if n is not None] for c in zip(*levels, strict=True)]
    gaps = [max(column) - min(column) for column in columns]
    found = _alpha(levels) if len(gaps) >= LEAST else None
    counts = {
        "texts": len(gaps),
        "same": sum(gap == 0 for gap in gaps),
        "near": sum(gap <= 1 for gap in gaps),
        "gap": max(gaps, default=0),
    }
    said = _told(row.row, len(read), counts, found)
    return Agreed(row.row, len(read), **counts, alpha=found, words=said)


def _alpha(levels: list[list[int | None]]) -> Alpha | None:
    try:
        return alpha(levels)
    except AnswerError:  # all levels are equal
        return None


def _told(
    row: str, coaches: int, counts: dict[str, int], found: Alpha | None
) -> tuple[str, ...]:
    if coaches < 2:
        return (SAID["alone"],)
    if not counts["texts"]:
        return (SAID["coaches_none"].format(row=row),)
    texts = counts["texts"]
    if texts < LEAST:
        line = SAID["alpha_few"].format(least=LEAST, texts=texts)
    elif found:
        line = SAID["alpha"].format(texts=texts, **vars(found))
    else:
        line = SAID["alpha_none"]
    return (SAID["coaches_row"].format(row=row, **counts), line)
