"""What strikes the eye in a year: facts with a question, never a verdict.

Only what could be seen on the screen counts.  Every flag can have a good reason; the
question asks for it.
"""

from collections.abc import Iterator
from typing import Any

from pdpmo_widgets.coach.strip import flagged
from pdpmo_widgets.modules.courage import model
from pdpmo_widgets.modules.courage.trail.replay import CASE, SAID, Run

MANY = 4  # talks in one month from which on they are a burst
LATE = 9  # month from which on little can be saved
Found = Iterator[tuple[str, dict[str, Any]]]


def flags(case: model.Case, run: Run) -> tuple[str, ...]:
    """The flags of a year in sentences; () for none."""
    if run.seen is None:
        return ()
    found = [*_year(run), *_each(case, run, run.seen)]
    return flagged(SAID["flags"], found)


def _year(run: Run) -> Found:
    talks = [act.month for act in run.plan.values() if act.month]
    checks = sum(act.check > 0 for act in run.plan.values())
    if not talks:
        yield "nobody", {}
    if not checks:
        yield "unchecked", {"checks": model.CHECKS}
    for month in sorted(set(talks)):
        if talks.count(month) >= MANY:
            yield "burst", {"count": talks.count(month), "month": _month(month)}


def _each(case: model.Case, run: Run, seen: model.Seen) -> Found:
    """What was done about a project beside what was known of it."""
    for one in case.projects:
        act, known = run.plan[one.id], seen.projects[one.id]
        params = {
            "project": one.name, "who": CASE["people"][one.sponsor]["short"],
            "month": _month(act.month or 1),
        }  # fmt: skip
        if known.check and not act.month:
            yield "kept", params
        if known.check is False and act.month and act.check <= act.month:
            yield "anyway", params
        if act.month >= LATE:
            yield "late", params


def _month(month: int) -> str:
    return str(CASE["moments"][f"m{month}"])
