"""What went wrong inside, for whoever can mend it: trouble.txt of a cohort.

A coach reads a sentence; the words of a program stand here.
"""

import contextlib
from datetime import UTC, datetime

from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.said import line

FILE, MOST = "trouble.txt", 4_000


def noted(cohort: Cohort, about: str, error: object) -> str:
    """Add one line; returns the name of the file. It may fail without a word."""
    why = str(error)
    if isinstance(error, BaseException):
        why = f"{type(error).__name__}: {why}"
    text = line(f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} {about}: {why[:MOST]}")
    with (
        contextlib.suppress(OSError),
        (cohort.folder / FILE).open("a", encoding="utf-8", errors="replace") as file,
    ):
        file.write(text + "\n")
    return FILE
