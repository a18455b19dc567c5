"""What the cards of the coach's page share: the cohort, one worker, words, choices.

Choices on the page (which exercise, which learner) are kept by the browser only; all
that matters stands in the cohort's folder, where the commands keep it too.
"""

import hashlib
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pdpmo_widgets import catalog
from pdpmo_widgets.cases.words import words
from pdpmo_widgets.coach import cohort as cohorts
from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.learners import Learner
from pdpmo_widgets.coach.progress import HEARD
from pdpmo_widgets.coach.said import CoachError
from pdpmo_widgets.coach.scores import scores
from pdpmo_widgets.coach.who import login
from pdpmo_widgets.store.record import Entry
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.job import Brought, Heard, Run
from pdpmo_widgets.widgets.kept import File
from pdpmo_widgets.widgets.worker import Worker

WORDS = words("coach", __package__)
ME, DID = "coach.me", "coach.did"
Task = Callable[[Cohort, dict, Sequence[Brought], Heard], Sequence[File] | None]


class Slate:
    """Choices of an open page, in memory; each browser brings its own copy back."""

    module, reset = "page", 0

    def __init__(self, path: Path) -> None:
        self.path, self.notes = path, list[str]()
        self._kept: dict[str, Entry] = {}

    def get(self, key: str) -> Entry | None:
        """What was chosen under ``key``."""
        return self._kept.get(key)

    def put(self, key: str, value: Any, at: int) -> Entry:
        """Hold a choice until the page is closed."""
        self._kept[key] = Entry(value, at)
        return self._kept[key]

    def refresh(self) -> bool:
        """Nobody else writes here."""
        return False


class Week:
    """The cohort of this folder, read afresh each time, and what its cards share."""

    def __init__(self, folder: Path | None = None, apart: bool = True) -> None:
        self.folder = folder
        self.worker = Worker(apart)
        self.desk = Desk(self._slate, scope=self._scope, defaults={})  # type: ignore[arg-type]

    @property
    def cohort(self) -> Cohort:
        """As its files stand now; CoachError when there is none here."""
        return cohorts.find(str(self.folder) if self.folder else None)

    def coach(self) -> str:
        """The name under which levels are kept: as typed, or else the login."""
        typed = (self.desk.get(ME) or {}).get("coach", "")
        return " ".join(typed.split())[:60] or login()

    def did(self) -> None:
        """Something was done: the other cards look again."""
        self.desk.tell({DID})

    def job(self, task: Task, signed: bool = False) -> Run:
        """A task on this cohort, with progress to the page and plain sentences;
        ``signed``: it is kept under the coach's name."""

        def run(value: dict, brought: Sequence[Brought], heard: Heard) -> Any:
            HEARD.set(heard.step)
            with plainly():
                asked = {**value, "coach": self.coach()} if signed else value
                return task(self.cohort, asked, brought, heard)

        return run

    def _slate(self) -> Slate:
        return Slate(self.cohort.folder / "page")

    def _scope(self) -> str:
        folder = str(self.cohort.folder).encode()
        return f"coach-{hashlib.sha256(folder).hexdigest()[:12]}"


@contextmanager
def plainly() -> Iterator[None]:
    """Troubles of disk and gradebook become sentences that say what to do."""
    said = WORDS["trouble"]
    try:
        yield
    except CoachError:
        raise
    except OSError as error:
        raise CoachError(said["disk"].format(why=error.strerror or error)) from error
    except Exception as error:
        origin = getattr(error, "orig", error)  # SQLAlchemy wraps what SQLite says
        if isinstance(origin, sqlite3.Error) and "locked" in str(origin):
            raise CoachError(said["locked"]) from error
        if isinstance(origin, sqlite3.DatabaseError):
            raise CoachError(said["book"].format(why=origin)) from error
        raise


def choice(options: Mapping[str, str]) -> list[dict[str, str]]:
    """Options of a field: id → text."""
    return [{"id": key, "text": text} for key, text in options.items()]


def titles(cohort: Cohort) -> dict[str, str]:
    """Released exercises by stem, as the course names them."""
    named = {m.stem: f"{m.number:02d} {m.title}" for m in catalog.modules()}
    return {stem: named.get(stem, stem) for stem in cohort.stems}


def chosen(
    value: Mapping[str, Any], name: str, options: Mapping[str, Any], first: str = ""
) -> str:
    """What was chosen if it is still there, else ``first`` or the first of all."""
    given = str(value.get(name, ""))
    found = [one for one in (given, first) if one in options]
    return (found or [*options, ""])[0]


def latest(cohort: Cohort) -> str:
    """The last exercise of the course of which anything was graded, or ""."""
    graded = [s for s in cohort.stems if any(p.marks for p in scores(cohort, s))]
    return graded[-1] if graded else ""


def named(one: Learner) -> str:
    """A learner's name with the id, or the id alone."""
    return f"{one.name} ({one.id})" if one.name and one.name != one.id else one.id


def people(cohort: Cohort) -> dict[str, str]:
    """Names of the learners by id."""
    return {one.id: named(one) for one in cohort.learners()}
