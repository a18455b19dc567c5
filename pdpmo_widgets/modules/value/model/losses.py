"""What each decision cost against the reader of the same signs, in points of 100.

The reader has the best design of the case and claims what its figures bear.  One's own
design becomes the reader's step by step: who comes first, the months, the measures
practice by practice, the comparison; after each step the design is valued again, and
the difference is what the step cost.  A claim is held against what one's own figures
bear: range, grade and decision, a line each; where one cause lifted several claims too
high, they are one line.  Two lines close the sum: what the floors take (they act only
together), and what lies beyond 100.  Where the scale ends at 0 the lines share the
points that it shows; ``notes`` says so.
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
from pdpmo_widgets.modules.value.model.evidence import FAIR
from pdpmo_widgets.modules.value.model.result import score, weighed
from pdpmo_widgets.modules.value.model.route import reader, way
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.debrief import Loss
from pdpmo_widgets.simulation.losses import TINY, floor_losses, scale_losses

SLACK = 1e-6  # points
HIGH = 4.0  # per cent, of both ends together, above twice what the figures bear


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
    steps = (*_first(book), *_baseline(book), *_measures(book), *_comparison(book))
    moved = _folded(steps)
    moved += _claims(book, found)
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


def _folded(steps: Sequence[Loss]) -> list[Loss]:
    """The steps of the design, without those that cost by themselves.

    On the way to the best design a step may cost (hours, talks) what only a later one
    makes good: the two act together, and are the line of the one that gains most.
    """
    found = [loss for loss in steps if loss.points > 0]
    spent = sum(loss.points for loss in steps if loss.points <= 0)
    most = max(found, key=lambda loss: loss.points, default=None)
    if most is None or most.points + spent <= 0:
        return list(steps)
    whole = replace(most, points=most.points + spent)
    return [whole if loss is most else loss for loss in found]


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
    fair = mine.comparison in FAIR and theirs in FAIR
    habit = "weigh" if fair else "comparison"
    yield Loss("design", picks, "design", did, sign, better, points, habit)


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


def _claims(book: _Book, found: Sequence[Audited]) -> Iterator[Loss]:
    """Range, grade and decision of each practice, against what one's figures bear.

    Claims that one cause has lifted too high are one line: it misled all of them.
    """
    lifted: dict[str, list[Audited]] = {}
    causes: dict[str, Entry] = {}
    yield from _grades(book, found)
    for one in found:
        if misled := _misled(book, one):
            habit, sign = misled
            lifted.setdefault(habit, []).append(one)
            causes.setdefault(habit, sign)
        else:
            yield _range(book, one)
            yield _decision(book, one)
    for habit, some in lifted.items():
        yield _believed(book, some, habit, causes[habit])


def _believed(book: _Book, some: Sequence[Audited], habit: str, sign: Entry) -> Loss:
    """What one cause cost, with the ranges and the decisions that it lifted."""
    lost = sum(f.loss.total - f.loss.grade for f in some)
    outcomes = [f.outcome for f in some]
    said = [_ends(f.claim.low, f.claim.high) for f in some]
    bears = [_ends(*f.belief.best_range()) for f in some]
    did = Entry("did.believed", {"practice": outcomes, "said": said})
    better = Entry("better.believed", {"bears": bears, **signs.kinds(book.case)})
    picks, points = tuple(outcomes), lost / book.point
    return Loss("claims", picks, "claims", did, sign, better, points, habit)


def _ends(low: float, high: float) -> str:
    return f"{round(low)} to {round(high)}".replace("-", "−")


def _range(book: _Book, found: Audited) -> Loss:
    outcome, claim, lost = found.outcome, found.claim, found.loss
    low, high = found.belief.best_range()
    did = Entry("did.claimed", {
        "practice": outcome, "low": round(claim.low), "high": round(claim.high)
    })  # fmt: skip
    sign = signs.of_figures(book.case, book.mine, outcome)
    better = Entry("better.claim", {
        "low": round(low), "high": round(high), **signs.kinds(book.case)
    })  # fmt: skip
    points, picks = (lost.range + lost.credibility) / book.point, (outcome, "range")
    return Loss("claims", picks, "claims", did, sign, better, points, "range")


def _grades(book: _Book, found: Sequence[Audited]) -> Iterator[Loss]:
    """Grades that one rule makes another one: a line for each such rule."""
    same: dict[tuple[str, str, str], list[Audited]] = {}
    for one in found:
        sign = signs.of_grade(book.case, book.mine, one.outcome, one.grade)
        key = (one.claim.grade, one.grade, sign.id)
        same.setdefault(key, []).append(one)
    for (mine, bears, _), some in same.items():
        outcomes = [one.outcome for one in some]
        did = Entry("did.graded", {"practice": outcomes, "grade": mine})
        sign = signs.of_grade(book.case, book.mine, outcomes[0], bears)
        better = Entry("better.grade", {"grade": bears})
        points = sum(one.loss.grade for one in some) / book.point
        picks = (*outcomes, "grade")
        yield Loss("claims", picks, "claims", did, sign, better, points, "grade")


def _decision(book: _Book, found: Audited) -> Loss:
    outcome = found.outcome
    did = Entry(f"did.decided_{found.claim.decision}", {"practice": outcome})
    better = Entry(f"better.decided_{found.belief.decision()}")
    sign = signs.of_belief(book.case, found.belief)
    points, picks = found.loss.decision / book.point, (outcome, "decision")
    return Loss("claims", picks, "claims", did, sign, better, points, "decision")


def _misled(book: _Book, found: Audited) -> tuple[str, Entry] | None:
    """What made a claim too high, where it lies above what its figures bear.

    A figure that shows no gain, own reports that nothing checks, no others to compare
    with, or who came first: the habit that would have helped, and its sign.
    """
    case, design, claim = book.case, book.mine, found.claim
    if claim.low + claim.high <= 2 * found.belief.mean() + HIGH:
        return None
    mine = design.of(found.outcome, "activity", "result", "counter")
    results = [m for m in mine if KIND_OF[m] == "result"]
    idle = [m for m in mine if KIND_OF[m] == "activity"]
    if idle:
        return "results", Entry("sign.activity", {"metric": idle[0]})
    habit = _habit(case, mine)
    if not results or habit == "counter":
        return habit, signs.of_measures(case, mine, ())
    if design.comparison not in FAIR:
        return "comparison", signs.of_comparison(case, design)
    if design.first != "lot":
        return "lot", signs.of_first(case, design)
    return None
