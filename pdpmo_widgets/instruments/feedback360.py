"""Twelve behaviours, by oneself and by at least five others who work with one.

The behaviours are our own (``cases/behaviours.toml``) [D]: what others can have seen in
the last month, since people agree least on what is vague (Dai and others 2007).
"""

from collections.abc import Mapping, Sequence

from pdpmo_widgets.cases.words import words

from .answers import AnswerError, Figure, Finding, Result, sheet, sheets
from .krippendorff import alpha
from .self_other import Gap, gaps, rank_agreement
from .small import FEWEST, mean_range

NAME = "feedback360"
LEAST, MOST = 0, 4
BEHAVIOURS: tuple[str, ...] = tuple(words("behaviours")["behaviours"])


def score(own: object, others: object) -> Result:
    """Self beside others: behaviour id to 0..4, None where somebody cannot say.

    Figures for each behaviour that five could judge: ``others.<id>`` and ``gap.<id>``
    (self less others, mark: over, under, good, poor); then ``gap`` over all, ``order``
    (Spearman) and ``raters`` (Krippendorff's alpha, ordinal).  Nothing below five.
    """
    mine = sheet(own, BEHAVIOURS, LEAST, MOST, "Your answers")
    rows = sheets(others, BEHAVIOURS, LEAST, MOST, "The others' answers")
    return compared(NAME, BEHAVIOURS, mine, rows, LEAST, MOST)


def compared(
    name: str,
    items: Sequence[str],
    mine: Mapping[str, float],
    rows: Sequence[Mapping[str, float]],
    least: float,
    most: float,
) -> Result:
    """What self and others say about the same items; shared with the skill map."""
    if not mine:
        return Result(name, (), Finding("own"))
    said = [row for row in rows if row]
    found = gaps(mine, said, least, most)
    if len(said) < FEWEST or not found:
        few = Finding("few", {"n": len(said), "least": FEWEST})
        return Result(name, (), few)
    figures = [
        figure
        for one in found
        for figure in (
            Figure(
                f"others.{one.id}", one.n, one.others, one.others_low, one.others_high
            ),
            Figure(f"gap.{one.id}", one.n, one.gap, one.low, one.high, one.group),
        )
    ]
    figures += [*_overall(mine, said, found, least, most)]
    silent = tuple(i for i in items if i in mine and i not in {g.id for g in found})
    notes = [Finding("silent", {"items": silent, "least": FEWEST})] if silent else []
    raters = _raters(items, said)
    if raters is not None:
        figures.append(raters)
        if raters.low is None or raters.low <= 0:
            notes.append(Finding("apart"))
    notes.append(Finding("caveat"))
    return Result(name, tuple(figures), _finding(found), tuple(notes))


def _overall(
    mine: Mapping[str, float],
    rows: Sequence[Mapping[str, float]],
    found: Sequence[Gap],
    least: float,
    most: float,
) -> list[Figure]:
    """The mean gap over raters, and whether both put the items in one order."""
    ids = [gap.id for gap in found]
    half = len(ids) / 2
    each = []
    for row in rows:
        both = [mine[id] - row[id] for id in ids if id in row]
        if len(both) >= half:
            each.append(sum(both) / len(both))
    figures = []
    if (mean := mean_range(sorted(each), least - most, most - least)) is not None:
        figures.append(Figure("gap", len(each), *mean))
    order = rank_agreement([gap.own for gap in found], [gap.others for gap in found])
    if order is not None:
        figures.append(Figure("order", order.n, order.spearman))
    return figures


def _raters(items: Sequence[str], rows: Sequence[Mapping[str, float]]) -> Figure | None:
    """How far the others agree with one another."""
    try:
        found = alpha([[row.get(id) for id in items] for row in rows])
    except AnswerError:  # all said the same, or too little
        return None
    return Figure("raters", found.raters, found.value, found.low, found.high)


def _finding(found: Sequence[Gap]) -> Finding:
    """The widest gap that is more than chance, or that there is none."""
    clear = [gap for gap in found if gap.clear and gap.group in ("over", "under")]
    if not clear:
        return Finding("alike", {"n": max(gap.n for gap in found)})
    widest = max(clear, key=lambda gap: abs(gap.gap))
    return Finding(
        widest.group,
        {
            "item": widest.id, "own": f"{widest.own:g}", "others": widest.others,
            "low": widest.others_low, "high": widest.others_high, "n": widest.n,
            "clear": len(clear),
        },
    )  # fmt: skip
