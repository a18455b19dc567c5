"""Rows of a rubric are kept by their id; their words are what is shown.

A reworded row keeps its levels so. Files of an earlier edition, and a page that sends
back what it shows, name a row by its words: those of today are understood.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from pdpmo_widgets.catalog import RubricRow

Kept = TypeVar("Kept")


def row_of(rubric: Sequence[RubricRow], name: str) -> RubricRow | None:
    """The row with this id, else the one with these words; None for neither."""
    by_id = (row for row in rubric if row.id == name)
    return next(by_id, next((row for row in rubric if row.row == name), None))


def by_id(
    kept: Mapping[str, Kept], rubric: Sequence[RubricRow]
) -> Iterator[tuple[str, Kept]]:
    """What was kept for each row, under its id: first what stood under words.

    A name that is no row of today is passed on as it is, so that nothing gets lost.
    """
    ids = {row.id for row in rubric}
    for name, one in sorted(kept.items(), key=lambda pair: pair[0] in ids):
        row = row_of(rubric, name)
        yield row.id if row else name, one
