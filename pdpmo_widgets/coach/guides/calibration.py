"""How a coach's rubric levels compare with the reasoned samples.

Few samples say little, so counts come first and a lean is named only when a sign test
would notice it; even then rows of one text hang together. Agreement among several
coaches stands in `coaches`.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import comb
from typing import Any

from pdpmo_widgets.cases import words
from pdpmo_widgets.catalog import RubricRow
from pdpmo_widgets.coach.guides.guide import Guide, Sample

SAID = words("words", __package__)["calibration"]
LEVELS = (1, 2, 3, 4)
FEW = 18  # below this many levels the words say that they are few; see `coaches`
NOTICED = 0.05

Given = Mapping[str, Mapping[str, int]]
"""A coach's levels: id of sample → id of row → 1 to 4. Some may be missing."""


def sheet(
    guide: Guide,
    sample: Sample,
    given: Mapping[str, int],
    done: bool,
    hints: Mapping[str, str],
) -> dict[str, Any]:
    """A sample beside the rubric, as the kind leaf shows it: with the levels given, and
    with ours once they are committed. ``hints``: what to say of ``open`` and ``ready``.
    """
    ours = {one.row.id: one for one in sample.levels}
    rows: list[dict[str, Any]] = []
    for row in guide.rubric:
        one = {"row": row.row, "levels": row.levels, "given": given.get(row.id, 0)}
        mine = {"ours": ours[row.id].level, "why": ours[row.id].reason} if done else {}
        rows.append(one | mine)
    whole = len(given) == len(rows)
    return {
        "id": sample.id,
        "title": sample.who,
        "lines": sample.told,
        "rows": rows,
        "frozen": done,
        "commit": whole and not done,
        "hint": "" if done else hints["ready" if whole else "open"],
    }


@dataclass(frozen=True)
class Compared:
    """Levels given beside ours on one row, as it is called, or on all (`row` is "").

    Counts of levels: `same`, `near` (at most one apart), `above`, `below`; `signed` is
    the mean of given - ours in levels, None without any.
    """

    row: str
    count: int
    same: int
    near: int
    above: int
    below: int
    signed: float | None


@dataclass(frozen=True)
class Apart:
    """One level that differs from ours, with our reason."""

    sample: str
    who: str
    row: RubricRow
    given: int
    ours: int
    reason: str


@dataclass(frozen=True)
class Calibration:
    """Per row, over all rows, where the coach differs (widest first), and in words.

    `constant`: the level that, given everywhere, is right most often, and how often.
    """

    rows: tuple[Compared, ...]
    whole: Compared
    apart: tuple[Apart, ...]
    constant: tuple[int, int]
    words: tuple[str, ...]


def compare(guide: Guide, given: Given) -> Calibration:
    """A coach's levels on the samples of a guide against the reasoned levels.

    ValueError with one plain sentence for an unknown sample or row, or a wrong level.
    """
    checked(guide, given)
    pairs = [
        Apart(s.id, s.who, r.row, given[s.id][r.row.id], r.level, r.reason)
        for s in guide.samples
        for r in s.levels
        if r.row.id in given.get(s.id, {})
    ]
    rows = tuple(
        _compared(row.row, [p for p in pairs if p.row == row]) for row in guide.rubric
    )
    whole = _compared("", pairs)
    differ = [p for p in pairs if p.given != p.ours]
    apart = tuple(sorted(differ, key=lambda p: -abs(p.given - p.ours)))
    constant = _constant(p.ours for p in pairs)
    return Calibration(rows, whole, apart, constant, _told(rows, whole, constant))


def checked(guide: Guide, given: Given) -> None:
    """ValueError unless samples and rows exist and every level is 1, 2, 3 or 4."""
    rows = {r.id for r in guide.rubric}
    for sample, levels in given.items():
        if sample not in {s.id for s in guide.samples}:
            raise ValueError(f"There is no sample {sample!r} in this guide.")
        for row, level in levels.items():
            if row not in rows:
                raise ValueError(f"The rubric has no row {row!r}.")
            if type(level) is not int or level not in LEVELS:
                raise ValueError(f"{sample}, {row}: a level must be 1, 2, 3 or 4.")


def tell_apart(found: Calibration) -> tuple[str, ...]:
    """Each difference in words, the widest first, with our reason."""
    return tuple(
        SAID["apart"].format(
            who=a.who, row=a.row.row, given=a.given, ours=a.ours, reason=a.reason
        )
        for a in found.apart
    )


def sign_test(above: int, below: int) -> float:
    """Two-sided p of so uneven a split if higher and lower were equally likely."""
    count, few = above + below, min(above, below)
    return min(1.0, 2 * sum(comb(count, k) for k in range(few + 1)) / 2**count)


def _compared(row: str, pairs: list[Apart]) -> Compared:
    gaps = [p.given - p.ours for p in pairs]
    return Compared(
        row,
        len(gaps),
        sum(gap == 0 for gap in gaps),
        sum(abs(gap) <= 1 for gap in gaps),
        sum(gap > 0 for gap in gaps),
        sum(gap < 0 for gap in gaps),
        sum(gaps) / len(gaps) if gaps else None,
    )


def _constant(ours: Iterable[int]) -> tuple[int, int]:
    counts = Counter(ours)
    return max(((n, counts[n]) for n in LEVELS), key=lambda one: one[1])


def _told(
    rows: tuple[Compared, ...], whole: Compared, constant: tuple[int, int]
) -> tuple[str, ...]:
    if not whole.count:
        return (SAID["none"],)
    level, hits = constant
    lines = [_row(row) for row in rows]
    lines.append(SAID[_lean(whole)].format(above=whole.above, below=whole.below))
    lines.append(SAID["constant"].format(level=level, hits=hits, count=whole.count))
    if whole.count < FEW:
        lines.append(SAID["few"].format(count=whole.count))
    return tuple(lines)


def _row(row: Compared) -> str:
    if row.signed is None:
        return f"{row.row}: {SAID['none']}"
    counts = SAID["row"].format(**vars(row))
    return f"{counts} {SAID['mean' if row.signed else 'level'].format(mean=row.signed)}"


def _lean(whole: Compared) -> str:
    if sign_test(whole.above, whole.below) > NOTICED:
        return "no_lean"
    return "lenient" if whole.above > whole.below else "strict"
