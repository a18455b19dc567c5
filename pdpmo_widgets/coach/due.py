"""When an exercise is due, for all and for one learner, and what being late costs.

An extension is kept in extensions.json with who gave it and when; nbgrader's gradebook
gets it as soon as there is a hand-in, so that its own plugin counts from there.
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from pdpmo_widgets.coach.cohort import GRADEBOOK, Cohort, load, moment
from pdpmo_widgets.coach.ledger import Ledger, at, now
from pdpmo_widgets.coach.said import said, wrong
from pdpmo_widgets.coach.who import login

EXTENSIONS = Ledger("extensions.json")
NONE = ("none", "-")


def late(cohort: Cohort, stems: Iterable[str] = ()) -> None:
    """Bring what is taken off for being late up to date, for these exercises or all:
    by the dates that stand in the cohort's files now, also if somebody edited them."""
    from pdpmo_widgets.grading.penalties import refresh

    if (cohort.folder / GRADEBOOK).is_file():
        dates(cohort)
        for stem in stems or cohort.stems:
            refresh(cohort.url, stem, cohort.config)


def dates(cohort: Cohort) -> None:
    """Put the dates of the cohort's files, as they are now, into the gradebook."""
    from nbgrader.api import Gradebook

    extended = EXTENSIONS.read(cohort)
    with Gradebook(cohort.url) as book:
        known = {row.name: row for row in book.assignments}
        for stem, when in load(cohort.folder).due.items():
            if stem in known and known[stem].duedate != when.replace(tzinfo=None):
                date = f"{when:%Y-%m-%d %H:%M:%S} UTC"
                book.update_or_create_assignment(stem, duedate=date)
        for stem in extended.keys() & known.keys():
            _extended(book, stem, known[stem].duedate, extended[stem])


def _extended(
    book: Any, stem: str, due: datetime | None, given: dict[str, Any]
) -> None:
    """An extension counts from the exercise's own date, wherever that moves."""
    for row in book.assignment_submissions(stem) if due else ():
        if row.student_id not in given:
            continue
        until = _until(given[row.student_id])
        more = until.replace(tzinfo=None) - due if until and due else None
        if row.extension != more:
            row.extension = more
    book.db.commit()


def until(cohort: Cohort, stem: str, learner: str) -> datetime | None:
    """When it is due for this learner; None where there is no date."""
    one = EXTENSIONS.read(cohort).get(stem, {}).get(learner)
    return (_until(one) if one else None) or cohort.due.get(stem)


def _until(one: dict[str, Any]) -> datetime | None:
    text = str(one.get("until", ""))
    return moment(text) if text else None


def extend(cohort: Cohort, learner: str, stem: str, date: str, coach: str = "") -> str:
    """Give one learner another date, or take it back with “none”; a line about it.

    CoachError when learner, exercise or date is none, or the exercise has no date.
    """
    (each,) = cohort.chosen(stem or "?")
    id = cohort.listed(learner)
    if not id:
        raise wrong("collect.no_learner", id=learner)
    due = load(cohort.folder).due
    if each not in due:
        raise wrong("extend.no_due", stem=each)
    try:
        when = None if date.strip().lower() in NONE else moment(date)
    except ValueError as error:
        raise wrong("extend.date", text=date) from error
    kept = f"{when.astimezone(UTC):%Y-%m-%d %H:%M}" if when else ""
    with EXTENSIONS.changing(cohort) as all:
        at(all, each)[id] = {"until": kept, "coach": coach or login(), "at": now()}
    late(cohort, [each])
    shown = when or due[each]
    key = "extend.done" if when else "extend.none"
    return said(key, id=id, stem=each, when=f"{shown:%d %B %Y, %H:%M}")
