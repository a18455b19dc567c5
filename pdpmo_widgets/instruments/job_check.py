"""Job check: variety, a whole task, meaning, say, feedback. Five items of our own [D].

The product follows the motivating potential score of Hackman and Oldham (1974 report,
for public release): (variety + whole + meaning) / 3 x say x feedback, 1 to 343.  It
predicts no better than the plain mean, so both are given.
"""

from collections.abc import Mapping
from math import prod

from .answers import Figure, Finding, Result, sheet, sheets
from .form import form, item_figure, mean_figure
from .small import FEWEST

NAME = "job_check"
TASK = ("variety", "whole", "meaning")
LEAST, MOST = 1, 343


def potential(answers: Mapping[str, float]) -> float:
    """The product, 1 to 343, of five answers from 1 to 7."""
    task = sum(answers[id] for id in TASK) / len(TASK)
    return task * prod(answers[id] for id in ("say", "feedback"))


def own(answers: object) -> Result:
    """One's own job, shown to nobody else: answers by item, 1 to 7."""
    one = form(NAME)
    given = sheet(answers, one.items, one.least, one.most, "The job check")
    each = tuple(Figure(id, 1, given.get(id)) for id in one.items)
    if len(given) < len(one.items):
        left = len(one.items) - len(given)
        return Result(NAME, each, Finding("open", {"left": left}))
    mean = sum(given.values()) / len(given)
    product = potential(given)
    figures = (Figure("product", 1, product), Figure("mean", 1, mean), *each)
    lowest = tuple(id for id in given if given[id] == min(given.values()))
    params = {"product": round(product), "items": lowest}
    even = len(lowest) == len(given)
    found = Finding("own_even" if even else "own", params)
    return Result(NAME, figures, found, (Finding("caveat"),))


def score(answers: object) -> Result:
    """The jobs of a team: means with intervals; nothing below five full sheets."""
    one = form(NAME)
    given = sheets(answers, one.items, one.least, one.most, "The job check")
    rows = [row for row in given if len(row) == len(one.items)]
    if len(rows) < FEWEST:
        few = Finding("few", {"n": len(rows), "least": FEWEST})
        return Result(NAME, (Figure("product", len(rows), mark="few"),), few)
    product = mean_figure("product", [potential(row) for row in rows], LEAST, MOST)
    flat = [sum(row.values()) / len(row) for row in rows]
    mean = mean_figure("mean", flat, one.least, one.most)
    items = tuple(item_figure(one, id, rows) for id in one.items)
    params = {"n": len(rows), "mean": mean.value, "low": mean.low, "high": mean.high}
    agreed = [figure for figure in items if figure.value is not None]
    low = min(agreed, key=lambda figure: figure.value or 0, default=None)
    clear = low is not None and all(
        f is low or (f.low or 0) > (low.high or 0) for f in agreed
    )
    found = Finding("team", params)
    if low is not None and clear and len(agreed) > 1:
        found = Finding("team_low", params | {"item": low.id})
    return Result(NAME, (product, mean, *items), found, (Finding("caveat"),))
