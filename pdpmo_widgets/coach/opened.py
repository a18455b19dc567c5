"""The coach's own page of a cohort: one notebook in a folder that holds nothing else.

A server that shows it can be told to serve that folder only: hand-ins, the gradebook
and the keys stand outside.
"""

import shutil
from pathlib import Path

from pdpmo_widgets.coach.cohort import Cohort

SHELF = "coach"
PAGE = f"{SHELF}/coach.ipynb"
SOURCE = Path(__file__).parent / "notebooks" / "coach.ipynb"


def page(cohort: Cohort) -> Path:
    """The cohort's page, written now if it is not there; a changed one stays."""
    place = cohort.folder / PAGE
    place.parent.mkdir(exist_ok=True)
    if not place.exists():
        shutil.copyfile(SOURCE, place)
    return place
