"""Levels of the rubric and words that coaches gave: reviews.json of a cohort.

By exercise, learner, question and id of the rubric's row it keeps what each coach gave,
so that two coaches can be compared. What was given last counts. A question has points
as soon as every row has a level: most × the mean of (level - 1) / 3, so that level 1
("reciting") earns nothing, level 3 two thirds, level 4 all. Rows weigh the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from pdpmo_widgets import catalog
from pdpmo_widgets.catalog import RubricRow
from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.ledger import Ledger, at, now
from pdpmo_widgets.coach.rows import by_id

FILE, BANK = "reviews.json", "comments.toml"
KEPT = Ledger(FILE)
LEVELS = (1, 2, 3, 4)


@dataclass(frozen=True)
class Given:
    """A level on one row, its comment, who gave it and when (ISO, UTC); ``text`` is
    the fingerprint of what was read, "" where an earlier version did not keep it."""

    level: int
    comment: str = ""
    coach: str = ""
    at: str = ""
    text: str = ""


Rows = Mapping[str, Given]
"""What counts for one question: by id of the rubric's row."""


def rubric(stem: str, item: str) -> tuple[RubricRow, ...]:
    """Rows of the rubric of a question; () if it has none."""
    found = catalog.item(stem, item)
    return found.rubric if found else ()


def read(cohort: Cohort) -> dict[str, Any]:
    """All that was given, rows by their ids.

    CoachError when the file is damaged, which stays as it is.
    """
    found = KEPT.read(cohort)
    _by_id(found)
    return found


def _by_id(found: dict[str, Any]) -> None:
    for stem, people in found.items():
        for items in _tables(people):
            for item, rows in items.items():
                if isinstance(rows, dict):
                    items[item] = _rows(rows, rubric(stem, item))


def _tables(found: Any) -> list[dict[str, Any]]:
    values = found.values() if isinstance(found, dict) else ()
    return [one for one in values if isinstance(one, dict)]


def _rows(kept: dict[str, Any], rubric: tuple[RubricRow, ...]) -> dict[str, Any]:
    """By row's id what each coach gave, the later where a row stood under two names."""
    found: dict[str, Any] = {}
    for id, by in by_id(kept, rubric):
        known = found.get(id)
        if isinstance(by, dict) and isinstance(known, dict):
            by = {who: _later(known.get(who), by.get(who)) for who in {**known, **by}}
        found[id] = by
    return found


def _later(*given: Any) -> Any:
    whole = [one for one in given if isinstance(one, dict)]
    return max(whole, key=lambda one: str(one.get("at", "")), default=given[0])


def of(
    all: Mapping[str, Any], stem: str, learner: str, item: str, text: str = ""
) -> dict[str, Given]:
    """What counts: on each row the level, and the comment, that were given last.

    ``text``: the fingerprint of what is to be read now; what was given on another
    text counts no more.
    """
    rows = all.get(stem, {}).get(learner, {}).get(item, {})
    found = {}
    for row in rubric(stem, item):
        by = rows.get(row.id, {}).items()
        all_given = (Given(coach=who, **one) for who, one in by)
        given = sorted((g for g in all_given if _of_this(g, text)), key=_at)
        if given:
            comment = next((g.comment for g in reversed(given) if g.comment), "")
            found[row.id] = replace(given[-1], comment=comment)
    return found


def _of_this(one: Given, text: str) -> bool:
    return not text or not one.text or one.text == text


def _at(one: Given) -> str:
    return one.at


def give(
    cohort: Cohort,
    place: tuple[str, str, str, str],
    level: int,
    comment: str | None,
    coach: str,
    text: str = "",
) -> dict[str, Given]:
    """Keep a level at (exercise, learner, question, row's id); the rows that now count.

    ``comment`` None keeps the one that this coach gave before; ``text``: the
    fingerprint of what was read.
    """
    with KEPT.changing(cohort) as all:
        _by_id(all)
        rows = at(all, *place)
        kept = rows.get(coach, {}).get("comment", "") if comment is None else comment
        rows[coach] = {"level": level, "comment": kept, "at": now()}
        if text:
            rows[coach]["text"] = text
    return of(all, *place[:3], text)


def points(rows: Rows, stem: str, item: str, most: float) -> float | None:
    """Points for the levels given; None as long as a row has none."""
    ids = [row.id for row in rubric(stem, item)]
    if not ids or any(id not in rows for id in ids):
        return None
    mean = sum((rows[id].level - 1) / 3 for id in ids) / len(ids)
    return round(most * mean, 2)


def in_words(rows: Rows, rubric: tuple[RubricRow, ...]) -> str:
    """The comments, one a line after the row that it is on, as that is called today."""
    given = ((row.row, rows[row.id].comment) for row in rubric if row.id in rows)
    return "\n".join(f"{row}: {comment}" for row, comment in given if comment)
