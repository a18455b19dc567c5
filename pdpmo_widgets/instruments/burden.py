"""Burden and worth: what each demand of the office costs, and what it changed.

A demand that changed no decision in half a year is one to stop; the rules are ours [D]
and the leader's to overrule.
"""

from collections.abc import Sequence

from .answers import AnswerError, Figure, Finding, Result
from .audit import Entry, entries

NAME = "burden"
HEAVY = 0.25  # D: share of all hours from which a useful demand should shrink
KEEP, SHRINK, MERGE, STOP = "keep", "shrink", "merge", "stop"


def score(rows: object) -> Result:
    """Hours a year of each demand (low to high by its minutes) and what to do with it.

    Figures: ``entry.<name>`` marked keep, shrink, merge or stop; ``hours`` of all;
    ``stop``: hours that come back; ``less``: hours of what could shrink or merge.
    """
    found = entries(NAME, rows)
    if not found:
        return Result(NAME, (), Finding("none"))
    costs = [_hours(at, row) for at, row in enumerate(found, 1)]
    marks = _marks(found, costs)
    each = [
        Figure(f"entry.{row['name']}", 1, *cost, mark)
        for row, cost, mark in zip(found, costs, marks, strict=True)
    ]
    whole, back, less = (
        _sum("hours", each, marks, (KEEP, SHRINK, MERGE, STOP)),
        _sum("stop", each, marks, (STOP,)),
        _sum("less", each, marks, (SHRINK, MERGE)),
    )
    params = {"n": len(each), "hours": round(whole.value or 0), "stops": back.n}
    params |= {"low": round(back.low or 0), "high": round(back.high or 0)}
    said = Finding("stop" if back.n else "keep", params)
    notes = (Finding("less", {"n": less.n, "hours": round(less.value or 0)}),)
    rest = (*(notes if less.n else ()), Finding("caveat"))
    return Result(NAME, (whole, back, less, *each), said, rest)


def _hours(at: int, row: Entry) -> tuple[float, float, float]:
    """Hours a year: the middle, and the ends that quick and slow minutes give."""
    quick, slow = row["quick"], row["slow"]
    if quick > slow:
        raise AnswerError(
            f"Row {at}: the quick case takes longer than the slow one. Swap them."
        )
    times = row["people"] * row["times"] / 60
    return (quick + slow) / 2 * times, quick * times, slow * times


def _marks(
    rows: Sequence[Entry], costs: Sequence[tuple[float, float, float]]
) -> list[str]:
    idle = [not row["decision"] and not row["law"] for row in rows]
    alive = {
        row["name"].casefold() for row, dead in zip(rows, idle, strict=True) if not dead
    }
    whole = sum(cost[0] for cost in costs)
    marks = []
    for row, cost, dead in zip(rows, costs, idle, strict=True):
        twin = row["overlaps"].casefold()
        heavy = cost[0] >= HEAVY * whole > 0 and len(rows) > 1 / HEAVY
        if dead:
            marks.append(STOP)
        elif twin in alive and twin != row["name"].casefold():
            marks.append(MERGE)
        else:
            marks.append(SHRINK if heavy or not row["decision"] else KEEP)
    return marks


def _sum(
    id: str, each: Sequence[Figure], marks: Sequence[str], of: Sequence[str]
) -> Figure:
    some = [f for f, mark in zip(each, marks, strict=True) if mark in of]
    ends = zip(*((f.value or 0, f.low or 0, f.high or 0) for f in some), strict=True)
    return Figure(id, len(some), *(map(sum, ends) if some else (0.0, 0.0, 0.0)))
