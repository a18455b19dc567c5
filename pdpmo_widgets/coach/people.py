"""`pdpmo coach remove`, `rename`, `forget`: people who leave, ids that were mistyped,
and data that shall be gone.

Whoever is removed is on no list and in no export any more, and nothing is lost. Whoever
is renamed keeps all that came. Only `forget` deletes, and says what.
"""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

from pdpmo_widgets.coach import learners
from pdpmo_widgets.coach.arrivals import FILE as ARRIVALS
from pdpmo_widgets.coach.cohort import GRADEBOOK, LEARNERS, Cohort
from pdpmo_widgets.coach.ledger import Ledger, now
from pdpmo_widgets.coach.said import said, wrong
from pdpmo_widgets.coach.scores import REMOVED
from pdpmo_widgets.grading.entries import ASIDE, MADE
from pdpmo_widgets.grading.handed import ALIASES, PLAIN
from pdpmo_widgets.store import disk

Tell = Callable[[str], None]
FOLDERS = ("submitted", "received", "autograded", "feedback", ASIDE, f"{ASIDE}/{MADE}",
           "invitations")  # fmt: skip
LEDGERS = tuple(
    Ledger(name)
    for name in (
        *("reviews.json", "settled.json", "decisions.json", "extensions.json"),
        *("releases.json", "ungraded.json", "alike.json", "talks.json", ARRIVALS),
    )
)
"""Each holds what is known of a learner below an exercise."""
NAMING = ("exports", "reports", "invitations")


def remove(cohort: Cohort, learner: str, tell: Tell = print) -> None:
    """Take somebody off the list; all that came stays, and comes back with the id."""
    id = _listed(cohort, learner)
    _keep(cohort, [one for one in cohort.learners() if one.id != id])
    with REMOVED.changing(cohort) as gone:
        gone[id] = now()
    tell(said("people.removed", id=id))


def rename(cohort: Cohort, learner: str, new: str, tell: Tell = print) -> None:
    """Give a learner another id; CoachError where that is taken or cannot be one.

    Cases that were dealt to the former id stay right, and files with it are still
    known as theirs.
    """
    id = _listed(cohort, learner)
    if not PLAIN.fullmatch(new):
        raise wrong("people.bad", id=new[:60])
    if cohort.listed(new) or any((cohort.folder / f / new).exists() for f in FOLDERS):
        raise wrong("people.taken", id=new)
    everyone = [replace(p, id=new) if p.id == id else p for p in cohort.learners()]
    for name in FOLDERS:
        if (place := cohort.folder / name / id).is_dir():
            place.rename(place.with_name(new))
    for ledger in LEDGERS:
        with ledger.changing(cohort) as all:
            for people in _tables(all):
                if id in people:
                    people[new] = people.pop(id)
    with ALIAS.changing(cohort) as all:
        all[new] = [id, *all.pop(id, [])]
    if (path := cohort.folder / GRADEBOOK).is_file():
        with closing(sqlite3.connect(path)) as book:
            book.execute("update student set id = ? where id = ?", (new, id))
            book.execute(
                "update submitted_assignment set student_id = ? where student_id = ?",
                (new, id),
            )
            book.commit()
    _keep(cohort, everyone)
    tell(said("people.renamed", id=id, new=new))


def forget(cohort: Cohort, learner: str, sure: bool, tell: Tell = print) -> bool:
    """Delete all that is known of a person, and say what; only if ``sure``.

    Returns whether it was done. Files that name several people are named, not changed.
    """
    id = cohort.listed(learner) or learner
    if not PLAIN.fullmatch(id):
        raise wrong("people.bad", id=id[:60])
    places = [p for f in FOLDERS if (p := cohort.folder / f / id).exists()]
    counts = {p: sum(one.is_file() for one in p.rglob("*")) for p in places}
    kept = [one.name for one in LEDGERS if _holds(one, cohort, id)]
    booked = _booked(cohort, id)
    if not (places or kept or booked or cohort.listed(id)):
        raise wrong("people.nobody", id=id)
    tell(said("people.gone" if sure else "people.would", id=id))
    for place, count in counts.items():
        where = place.relative_to(cohort.folder)
        tell("  " + said("people.files", path=where, count=count))
    for name in kept:
        tell("  " + said("people.lines", name=name))
    tell("  " + said("people.book", count=booked))
    if sure:
        _forgotten(cohort, id, places)
    for path in _naming(cohort):
        tell("  " + said("people.look", path=path))
    if not sure:
        tell(said("people.sure", id=id))
    return sure


ALIAS = Ledger(ALIASES)


def _forgotten(cohort: Cohort, id: str, places: list[Path]) -> None:
    for place in places:
        shutil.rmtree(place)
    for ledger in LEDGERS:
        with ledger.changing(cohort) as all:
            for people in _tables(all):
                people.pop(id, None)
    for named in (ALIAS, REMOVED):
        with named.changing(cohort) as all:
            all.pop(id, None)
    if cohort.listed(id):
        _keep(cohort, [one for one in cohort.learners() if one.id != id])
    if _booked(cohort, id) or (cohort.folder / GRADEBOOK).is_file():
        from nbgrader.api import Gradebook, MissingEntry

        with Gradebook(cohort.url) as book, suppress(MissingEntry):
            book.remove_student(id)


def _listed(cohort: Cohort, learner: str) -> str:
    if id := cohort.listed(learner):
        return id
    raise wrong("collect.no_learner", id=learner)


def _keep(cohort: Cohort, people: list[learners.Learner]) -> None:
    if not people:
        raise wrong("people.last")
    disk.write(cohort.folder / LEARNERS, learners.as_csv(people))


def _tables(all: dict) -> Iterator[dict]:
    return (one for one in all.values() if isinstance(one, dict))


def _holds(ledger: Ledger, cohort: Cohort, id: str) -> bool:
    return any(id in people for people in _tables(ledger.read(cohort)))


def _booked(cohort: Cohort, id: str) -> int:
    """How many hand-ins of theirs stand in the gradebook."""
    if not (path := cohort.folder / GRADEBOOK).is_file():
        return 0
    asked = "select count(*) from submitted_assignment where student_id = ?"
    with closing(sqlite3.connect(path)) as book:
        return int(book.execute(asked, (id,)).fetchone()[0])


def _naming(cohort: Cohort) -> list[Path]:
    """Files that may name several people, and so cannot be cut."""
    found = [p for name in NAMING for p in (cohort.folder / name).glob("*.*")]
    found += [p for p in [cohort.folder / "trouble.txt"] if p.is_file()]
    return sorted(path.relative_to(cohort.folder) for path in found)
