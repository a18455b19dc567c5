"""Who is where: for everyone on the list, what came, what it earned, what waits."""

from collections.abc import Mapping
from dataclasses import dataclass

from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.learners import Learner
from pdpmo_widgets.coach.scores import Paper
from pdpmo_widgets.coach.state import in_words
from pdpmo_widgets.store import disk, file, record
from pdpmo_widgets.store.exercise import NAME
from pdpmo_widgets.store.values import FILE_BYTES, StoreError


@dataclass(frozen=True)
class Place:
    """One exercise of one learner.

    ``state``: a word of [state] in coach.toml; ``words``: that state said; ``handed``:
    when it came, UTC; ``saved``: else when the learner saved it, by the clock of their
    device; ``waits``: questions that a coach has to read, ``look``: those that somebody
    must look at.
    """

    state: str
    words: str = ""
    handed: str = ""
    saved: str = ""
    points: float | None = None
    most: float = 0.0
    waits: tuple[str, ...] = ()
    look: tuple[str, ...] = ()


@dataclass(frozen=True)
class Row:
    """One learner; a place for each exercise, in its order."""

    learner: Learner
    places: Mapping[str, Place]
    listed: bool = True


def standing(cohort: Cohort, papers: Mapping[str, list[Paper]]) -> list[Row]:
    """A row for everyone on the list, then for those who are graded but not on it."""
    people = {one.id: one for one in cohort.learners()}
    found: dict[str, dict[str, Place]] = {id: {} for id in people}
    for stem, each in papers.items():
        for paper in each:
            place = _place(paper, _saved(cohort, paper))
            found.setdefault(paper.learner, {})[stem] = place
    return [
        Row(people.get(id, Learner(id)), places, id in people)
        for id, places in found.items()
    ]


def _place(paper: Paper, saved: str) -> Place:
    marks = paper.marks if paper.current else ()
    waits = [one.item for one in marks if one.unread]
    look = [one.item for one in marks if one.needs and not one.unread]
    points = paper.points if paper.current else None
    handed = "" if saved else paper.time[:16]
    return Place(
        paper.state, in_words(paper), handed, saved, points, paper.most,
        tuple(waits), tuple(look),
    )  # fmt: skip


def _saved(cohort: Cohort, paper: Paper) -> str:
    """When the answers were saved, where no exchange took them in; "" where that
    cannot be read or need not be."""
    if paper.state == "nothing":
        return ""
    place = cohort.folder / "submitted" / paper.learner / paper.stem / NAME
    try:
        data = disk.read(place, FILE_BYTES)
        noun = paper.stem.partition("_")[2]
        held = record.decode(data, noun, file.now()) if data else None
    except (OSError, ValueError, StoreError):
        return ""
    saved = held.saved[:16].replace("T", " ") if held else ""
    return saved if paper.time[:16] in ("", saved) else ""
