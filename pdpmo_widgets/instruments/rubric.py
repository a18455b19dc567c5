"""Do coaches mark alike? Krippendorff's alpha (ordinal) on samples all have marked.

Aim: at least .67 before marks count, .80 to rely on one coach alone.
"""

from collections.abc import Mapping, Sequence

from .answers import AnswerError, Figure, Finding, Result, sheet, sheets
from .form import mean_figure
from .krippendorff import alpha

NAME = "rubric"
LEAST, MOST = 1, 4
TENTATIVE, FIRM = 0.667, 0.800
MOST_UNITS = 100


def score(coaches: object, units: Sequence[str], reasoned: object = None) -> Result:
    """Levels 1..4 by unit (sample and row of the rubric), one mapping a coach.

    ``reasoned``: the levels that come with the samples.  Figures: ``alpha`` with its
    95 %; ``unit.<id>`` and ``kinder`` (mean level above the reasoned one) from five
    coaches on, since with fewer a mean would give one coach's mark away.
    """
    if not 2 <= len(units) <= MOST_UNITS or len(set(units)) != len(units):
        raise AnswerError(f"Mark 2 to {MOST_UNITS} different things.")
    given = sheets(coaches, units, LEAST, MOST, "The marks")
    rows = [row for row in given if row]
    if len(rows) < 2:
        return Result(NAME, (), Finding("few", {"n": len(rows)}))
    try:
        found = alpha([[row.get(unit) for unit in units] for row in rows])
    except AnswerError:
        return Result(NAME, (), Finding("nothing", {"n": len(rows)}))
    figures = [Figure("alpha", found.units, found.value, found.low, found.high)]
    figures += [f for u in units if (f := _unit(u, rows)).value is not None]
    if reasoned is not None:
        right = sheet(reasoned, units, LEAST, MOST, "The reasoned marks")
        figures += _kinder(rows, right)
    level = _level(found.value)
    params = {"alpha": found.value, "n": len(rows), "units": found.units}
    unsure = found.low is None or _level(found.low) != level
    notes = (Finding("unsure", {"units": found.units}),) if unsure else ()
    return Result(NAME, tuple(figures), Finding(level, params), notes)


def _level(value: float) -> str:
    return "firm" if value >= FIRM else "tentative" if value >= TENTATIVE else "apart"


def _unit(unit: str, rows: Sequence[Mapping[str, float]]) -> Figure:
    values = [row[unit] for row in rows if unit in row]
    return mean_figure(f"unit.{unit}", values, LEAST, MOST)


def _kinder(
    rows: Sequence[Mapping[str, float]], right: Mapping[str, float]
) -> list[Figure]:
    """How much kinder coaches are than the reasoned marks, each coach counted once."""
    each = []
    for row in rows:
        both = [row[unit] - right[unit] for unit in right if unit in row]
        if both:
            each.append(sum(both) / len(both))
    found = mean_figure("kinder", each, LEAST - MOST, MOST - LEAST)
    return [found] if found.value is not None else []
