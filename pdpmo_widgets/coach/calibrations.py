"""What coaches gave on the samples of the guides: calibration.json of a cohort.

By module and coach, then by sample and row of the rubric. A sample that a coach has
committed stays as it is: after the reasons were read it would be no measure any more.
"""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.guides.guide import load
from pdpmo_widgets.coach.said import wrong
from pdpmo_widgets.store import disk

FILE, MOST = "calibration.json", 20_000_000
LEVELS = (1, 2, 3, 4)

Levels = dict[str, dict[str, int]]
"""Sample → row of the rubric → level."""


def levels(cohort: Cohort, noun: str, coach: str, done: bool = False) -> Levels:
    """What one coach gave; with ``done`` only on samples that were committed."""
    found = _coaches(_read(cohort), noun).get(coach, {})
    return {
        sample: dict(one["levels"])
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
    """Keep a level at (sample, row). CoachError on a sample committed before."""
    sample, row = place
    if level not in LEVELS:
        raise wrong("review.level", level=level)
    rows = _rows(noun, sample)
    if row not in rows:
        raise wrong("review.no_row", row=row, rows=", ".join(rows))
    with disk.locked(cohort.folder):
        all = _read(cohort)
        one = _sample(all, noun, coach, sample)
        if one["done"]:
            raise wrong("calibrate.done")
        one["levels"][row] = level
        _write(cohort, all, one)


def commit(cohort: Cohort, noun: str, coach: str, sample: str) -> None:
    """Settle a sample. CoachError unless every row has a level."""
    with disk.locked(cohort.folder):
        all = _read(cohort)
        one = _sample(all, noun, coach, sample)
        if set(one["levels"]) != set(_rows(noun, sample)):
            raise wrong("calibrate.open")
        one["done"] = True
        _write(cohort, all, one)


def _rows(noun: str, sample: str) -> list[str]:
    found = {one.id: [r.row for r in one.levels] for one in load(noun).samples}
    if sample not in found:
        raise wrong("calibrate.sample", sample=sample)
    return found[sample]


def _sample(all: dict[str, Any], noun: str, coach: str, sample: str) -> dict[str, Any]:
    mine = all.setdefault(noun, {}).setdefault(coach, {})
    one: dict[str, Any] = mine.setdefault(sample, {"levels": {}, "done": False})
    return one


def _write(cohort: Cohort, all: dict[str, Any], one: dict[str, Any]) -> None:
    one["at"] = datetime.now(UTC).isoformat(timespec="seconds")
    text = json.dumps(all, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    disk.write(cohort.folder / FILE, text.encode("utf-8", "replace"))


def _coaches(all: Mapping[str, Any], noun: str) -> dict[str, Any]:
    found: dict[str, Any] = all.get(noun, {})
    return found


def _read(cohort: Cohort) -> dict[str, Any]:
    """All of it; CoachError when the file is damaged, which stays as it is."""
    try:
        data = disk.read(cohort.folder / FILE, MOST)
        found = json.loads(data) if data else {}
        for coaches in found.values():
            for samples in coaches.values():
                for one in samples.values():
                    _ = dict(one["levels"]), bool(one["done"])
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise wrong("review.file", name=FILE) from error
    return found
