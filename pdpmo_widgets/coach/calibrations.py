"""What coaches gave on the samples of the guides: calibration.json of a cohort.

By module and coach, then by sample and id of the rubric's row. A sample that a coach
has committed stays as it is: after the reasons were read it would be no measure any
more.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.guides.guide import load, nouns
from pdpmo_widgets.coach.ledger import Ledger, at
from pdpmo_widgets.coach.rows import by_id
from pdpmo_widgets.coach.said import wrong

FILE = "calibration.json"
KEPT = Ledger(FILE)
LEVELS = (1, 2, 3, 4)

Levels = dict[str, dict[str, int]]
"""Sample → id of the rubric's row → level."""


def levels(cohort: Cohort, noun: str, coach: str, done: bool = False) -> Levels:
    """What one coach gave on rows of today; with ``done`` only on committed samples."""
    found = _coaches(_read(cohort), noun).get(coach, {})
    rows = {row.id for row in load(noun).rubric}
    return {
        sample: {row: level for row, level in one["levels"].items() if row in rows}
        for sample, one in found.items()
        if one["done"] or not done
    }


def committed(cohort: Cohort, noun: str) -> dict[str, Levels]:
    """By coach: what was given on committed samples."""
    coaches = sorted(_coaches(_read(cohort), noun))
    return {coach: levels(cohort, noun, coach, True) for coach in coaches}


def give(
    cohort: Cohort, noun: str, coach: str, place: tuple[str, str], level: int
) -> None:
    """Keep a level at (sample, row's id). CoachError on a sample committed before."""
    sample, row = place
    if level not in LEVELS:
        raise wrong("review.level", level=level)
    rows = _rows(noun, sample)
    if row not in rows:
        raise wrong("review.no_row", row=row, rows=", ".join(rows))
    with _changing(cohort, noun, coach, sample) as one:
        if one["done"]:
            raise wrong("calibrate.done")
        one["levels"][row] = level


def commit(cohort: Cohort, noun: str, coach: str, sample: str) -> None:
    """Settle a sample. CoachError unless every row has a level."""
    with _changing(cohort, noun, coach, sample) as one:
        if not set(_rows(noun, sample)) <= set(one["levels"]):
            raise wrong("calibrate.open")
        one["done"] = True


def _rows(noun: str, sample: str) -> list[str]:
    found = {one.id: [r.row.id for r in one.levels] for one in load(noun).samples}
    if sample not in found:
        raise wrong("calibrate.sample", sample=sample)
    return found[sample]


@contextmanager
def _changing(
    cohort: Cohort, noun: str, coach: str, sample: str
) -> Iterator[dict[str, Any]]:
    """What one coach gave on one sample, to be changed."""
    with KEPT.changing(cohort) as all:
        _by_id(all)
        mine = at(all, noun, coach)
        one: dict[str, Any] = mine.setdefault(sample, {"levels": {}, "done": False})
        yield one
        one["at"] = datetime.now(UTC).isoformat(timespec="seconds")


def _coaches(all: Mapping[str, Any], noun: str) -> dict[str, Any]:
    found: dict[str, Any] = all.get(noun, {})
    return found


def _read(cohort: Cohort) -> dict[str, Any]:
    """All of it, rows by their ids.

    CoachError when the file is damaged, which stays as it is.
    """
    found = KEPT.read(cohort)
    _by_id(found)
    return found


def _by_id(found: dict[str, Any]) -> None:
    try:
        for noun, coaches in found.items():
            rubric = load(noun).rubric if noun in nouns() else ()
            for samples in coaches.values():
                for one in samples.values():
                    one["levels"] = dict(by_id(dict(one["levels"]), rubric))
                    one["done"] = bool(one["done"])
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        raise wrong("review.file", name=FILE) from error
