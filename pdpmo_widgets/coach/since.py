"""Has something come since a hand-in was graded? Told from the files themselves."""

from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.grading import tidy
from pdpmo_widgets.grading.entries import ASIDE
from pdpmo_widgets.store import disk
from pdpmo_widgets.store.exercise import NAME
from pdpmo_widgets.store.values import FILE_BYTES


def newer(cohort: Cohort, stem: str, learner: str) -> bool:
    """Is what lies in submitted/ not what was graded?

    Answers are copied as they are when they are graded; a notebook that was graded has
    been put in order before.
    """
    sent = cohort.folder / "submitted" / learner / stem
    graded = cohort.folder / "autograded" / learner / stem
    if not (sent.is_dir() and graded.is_dir()):
        return False
    try:
        one, two = (disk.read(place / NAME, FILE_BYTES) for place in (sent, graded))
        body = cohort.folder / "release" / stem / f"{stem}.ipynb"
        return one != two or not tidy.in_order(
            sent / body.name, body, cohort.folder / ASIDE
        )
    except OSError:
        return False
