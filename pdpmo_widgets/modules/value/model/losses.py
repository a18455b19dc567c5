"""What each decision cost against the reader of the same signs, in points of 100.

The reader has the best design of the case and claims what its figures bear.  One's own
design becomes the reader's step by step, in the order of the route: the comparison, who
comes first, the months, then the measures practice by practice; after each step the
design is valued again, and the difference is what the step cost.  A claim is held
against what one's own figures bear: range, grade and decision, a line each.  Two lines
close the sum: what the floors take (they act only together), and what lies beyond 100.
Where the scale ends at 0 the lines share the points that it shows; ``notes`` says so.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.modules.value.model import signs
from pdpmo_widgets.modules.value.model.audit import Audited
from pdpmo_widgets.modules.value.model.best import best, nothing, planned
from pdpmo_widgets.modules.value.model.case import Case
from pdpmo_widgets.modules.value.model.catalogue import KIND_OF
from pdpmo_widgets.modules.value.model.check import Decisions
from pdpmo_widgets.modules.value.model.choices import Design, designed
from pdpmo_widgets.modules.value.model.result import score, weighed
from pdpmo_widgets.modules.value.model.route import reader, way
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.debrief import Loss
from pdpmo_widgets.simulation.losses import TINY, floor_losses, scale_losses

SLACK = 1e-6  # points


@dataclass
class _Book:
    """A design on its way to the reader's; ``point`` is what one point is worth, $k."""

    case: Case
    mine: Design
    best: Design
    point: float
    now: Design

    def move(self, **parts: object) -> float:
        """Go one step on; the points that it brings."""
        before = planned(self.case, self.now)
        d = replace(self.now, **parts)  # type: ignore[arg-type]
        self.now = designed(self.case, d.measures, d.baseline, d.comparison, d.first)
        return (planned(self.case, self.now) - before) / self.point


def losses(case: Case, decisions: Decisions) -> tuple[Loss, ...]:
    """Every decision that the reader took otherwise, the dearest first."""
    design, found, _ = weighed(case, decisions)
    top = best(case)
    point = (planned(case, top) - nothing(case)) / 100
    book = _Book(case, design, top, point, design)
    moved = [*_comparison(book), *_first(book), *_baseline(book), *_measures(book)]
    for one in found:
        moved += _claim(book, one)
    moved = [loss for loss in moved if abs(loss.points) > TINY]
    mine, theirs = score(case, decisions), score(case, reader(case))
    whole = sum(loss.points for loss in moved)
    gap = 100 * (theirs.uncapped - mine.uncapped)
    if mine.uncapped == 0 and whole > gap + SLACK:
        moved = [replace(one, points=gap / whole * one.points) for one in moved]
        whole = gap
    measures = room_words("value")["measures"]
    ends = (
        *floor_losses(mine, theirs, measures, "end", _lifts(mine.missed)),
        *scale_losses(gap - whole, "end"),
    )
    return tuple(sorted((*moved, *ends), key=lambda loss: -loss.points))


def _lifts(missed: Sequence[str]) -> str:
    """The habit that lifts the first measure that misses its floor."""
    if not missed:
        return ""
    return str(room_words("value", "debrief")["next"][missed[0]])


def _comparison(book: _Book) -> Iterator[Loss]:
    mine, theirs = book.now, book.best.comparison
    if mine.comparison == theirs:
        return
    sign = signs.of_comparison(book.case, mine)
    points = book.move(comparison=theirs)
    did, better = way("did", mine.comparison), way("better", theirs)
    picks = (mine.comparison,)
    yield Loss("design", picks, "design", did, sign, better, points, "comparison")


def _first(book: _Book) -> Iterator[Loss]:
    mine, theirs = book.now, book.best.first
    if mine.first == theirs:
        return
    sign = signs.of_first(book.case, mine)
    points = book.move(first=theirs)
    did, better = Entry(f"did.first_{mine.first}"), Entry(f"better.first_{theirs}")
    yield Loss("design", (mine.first,), "design", did, sign, better, points, "lot")


def _baseline(book: _Book) -> Iterator[Loss]:
    mine, theirs = book.now, book.best
    if mine.baseline == theirs.baseline:
        return
    sign = signs.of_baseline(book.case, mine, theirs)
    points = book.move(baseline=theirs.baseline)
    did = Entry("did.baseline", {"months": mine.baseline})
    better = Entry("better.baseline", {"months": theirs.baseline})
    picks = (str(mine.baseline),)
    yield Loss("design", picks, "design", did, sign, better, points, "baseline")


def _measures(book: _Book) -> Iterator[Loss]:
    """The measures of one practice after the other."""
    every = ("activity", "result", "counter")
    for outcome in book.case.outcomes:
        mine, theirs = (d.of(outcome, *every) for d in (book.mine, book.best))
        if set(mine) == set(theirs):
            continue
        others = [m for m in book.now.measures if m not in mine]
        points = book.move(measures=(*others, *theirs))
        params: dict[str, object] = {"practice": outcome}
        did = Entry("did.measured_none", params)
        if mine:
            did = Entry("did.measured", {**params, "metric": list(mine)})
        better = Entry("better.measure", {**params, "metric": list(theirs)})
        if not theirs:
            better = Entry("better.measure_none", params)
        sign = signs.of_measures(book.case, mine, theirs)
        habit = _habit(book.case, mine)
        yield Loss("design", mine, "design", did, sign, better, points, habit)


def _habit(case: Case, mine: Sequence[str]) -> str:
    results = [m for m in mine if KIND_OF[m] == "result"]
    if not results:
        return "results"
    alone = not any(KIND_OF[m] == "counter" for m in mine)
    return "counter" if alone and signs.own(case, results[0]) else "surest"


def _claim(book: _Book, found: Audited) -> Iterator[Loss]:
    """Range, grade and decision of one practice, against what one's figures bear."""
    case, claim, lost = book.case, found.claim, found.loss
    outcome, right = found.outcome, found.belief
    params: dict[str, object] = {
        "practice": outcome, "low": round(claim.low), "high": round(claim.high)
    }  # fmt: skip
    low, high = right.best_range()
    shown = signs.of_figures(case, book.mine, outcome)
    did = Entry("did.claimed", params)
    better = Entry("better.claim", {"low": round(low), "high": round(high)})
    points = (lost.range + lost.credibility) / book.point
    picks = (outcome, "range")
    yield Loss("claims", picks, "claims", did, shown, better, points, "range")
    did = Entry("did.graded", {**params, "grade": claim.grade})
    sign = signs.of_grade(case, book.mine, outcome, found.grade)
    better = Entry("better.grade", {"grade": found.grade})
    points, picks = lost.grade / book.point, (outcome, "grade")
    yield Loss("claims", picks, "claims", did, sign, better, points, "grade")
    did = Entry(f"did.decided_{claim.decision}", params)
    better = Entry(f"better.decided_{right.decision()}")
    points, picks = lost.decision / book.point, (outcome, "decision")
    bears = signs.of_belief(case, right)
    yield Loss("claims", picks, "claims", did, bears, better, points, "decision")
