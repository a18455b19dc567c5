"""What strikes the eye in a run: facts with a question, never a verdict.

Only what could be seen on the screen counts.  Every flag can have a good reason; the
question asks for it.
"""

from collections.abc import Iterator
from typing import Any

from pdpmo_widgets.coach.strip import flagged
from pdpmo_widgets.modules.playbook import model
from pdpmo_widgets.modules.playbook.model.informed import CHANGES
from pdpmo_widgets.modules.playbook.model.telling import level, says
from pdpmo_widgets.modules.playbook.screen.reckoned import Asked, Book
from pdpmo_widgets.modules.playbook.trail.replay import CASE, SAID, Run

SEVERAL = 4  # projects that are asked for something, from which their order tells
Found = Iterator[tuple[str, dict[str, Any]]]


def flags(run: Run) -> tuple[str, ...]:
    """The flags of a run in sentences; () for none."""
    if run.book is None or run.seen is None:
        return ()
    found = [*_looks(run.book, run.seen), *_asked(run.book, run.seen)]
    return flagged(SAID["flags"], found)


def _looks(book: Book, seen: model.Seen) -> Found:
    if not seen.records:
        yield "unread", {}
    if seen.left > 0:
        yield "left", {"left": seen.left, "hours": book.case.setting.hours}
    much = [p for p in book.case.projects if level(p.facts) == 2]
    missed = [p.name for p in much if p.id not in seen.visits]
    little = [
        p for p in book.case.projects if level(p.facts) == 0 and p.id in seen.visits
    ]
    if missed and little:
        yield "little_first", {"count": len(little), "names": ", ".join(missed)}


def _asked(book: Book, seen: model.Seen) -> Found:
    asked = [one for one in book.rows if one.hours]
    for c in book.case.controls:
        log = seen.records.get(c.id)
        used = any(c.id in book.plan.asked(one.p.id) for one in asked)
        if log is None or not used or c.required:
            continue
        changed, uses = log.params["changed"], log.params["uses"]
        if int(str(changed)) < CHANGES * int(str(uses)):
            name = CASE["controls"][c.id]["name"]
            yield "dead", {"name": name, "changed": changed, "uses": uses}
    if book.rows and len(asked) == len(book.rows):
        yield "everybody", {"count": len(asked)}
    if SEVERAL <= len(asked) < len(book.rows) and _by_size(book, asked):
        yield "size", {"count": len(asked)}
    if over := [one for one in book.rows if one.over]:
        names = ", ".join(one.p.name for one in over)
        yield "over", {"count": len(over), "names": names}
    for one in book.rows:
        told = seen.visits.get(one.p.id, ())
        if level(one.p.facts) == 2 and any(map(says, told)) and not one.hours:
            yield "known", {"name": one.p.name}
    if book.plan.let_off != "nobody" and not book.plan.owned:
        yield "unowned", {}


def _by_size(book: Book, asked: list[Asked]) -> bool:
    """Are those that are asked for something exactly the largest ones?"""
    order = sorted(book.case.projects, key=lambda p: -p.budget)
    return {p.id for p in order[: len(asked)]} == {one.p.id for one in asked}
