"""Two steps around nbgrader's own that keep its scores honest.

nbgrader gives full marks for any result that it cannot read as a number, and no
review to a free text that stands outside the cell. Both are mended here.
"""

import math
from typing import Any

from nbformat import NotebookNode, from_dict
from nbgrader import utils
from nbgrader.api import Gradebook
from nbgrader.preprocessors import NbGraderPreprocessor

from pdpmo_widgets.grading.marking import SAID
from pdpmo_widgets.grading.marks import points
from pdpmo_widgets.grading.page import TAG, Page, page_of
from pdpmo_widgets.grading.transplant import plain

UNCLEAR = "The cell gave no clear number of points. Please read the answer yourself."
Resources = dict[str, Any]


class StrictScores(NbGraderPreprocessor):
    """After running: a graded cell holds one plain number in range, or 0 and a flag."""

    def preprocess_cell(
        self, cell: NotebookNode, resources: Resources, cell_index: int
    ) -> tuple[NotebookNode, Resources]:
        """Check one cell; nbgrader's signature."""
        if cell.cell_type == "code" and utils.is_grade(cell):
            if utils.is_solution(cell):
                _open_for_review(cell)
            else:
                _make_strict(cell)
        return cell, resources


class FlagReviews(NbGraderPreprocessor):
    """After saving: what somebody must look at is marked so in the gradebook."""

    def preprocess(
        self, nb: NotebookNode, resources: Resources
    ) -> tuple[NotebookNode, Resources]:
        """Mark the grades of one notebook; nbgrader's signature."""
        flagged = [cell for cell in nb.cells if utils.is_grade(cell) and doubted(cell)]
        at = resources["nbgrader"]
        with Gradebook(at["db_url"]) as book:
            for cell in flagged:
                name = cell.metadata.nbgrader["grade_id"]
                place = (name, at["notebook"], at["assignment"], at["student"])
                book.find_grade(*place).needs_manual_grade = True
            book.db.commit()
        return nb, resources


class PlainComments(NbGraderPreprocessor):
    """Before feedback: a comment is text, whoever's words a coach put into it."""

    def preprocess_cell(
        self, cell: NotebookNode, resources: Resources, cell_index: int
    ) -> tuple[NotebookNode, Resources]:
        """Make one comment plain; nbgrader's signature."""
        marks = cell.metadata.get("nbgrader", {})
        if marks.get("comment"):
            marks["comment"] = plain(marks["comment"])
        return cell, resources


def _make_strict(cell: NotebookNode) -> None:
    most = float(cell.metadata.nbgrader["points"])
    shown = [o for o in cell.outputs if o.output_type == "display_data"]
    results = [o for o in cell.outputs if o.output_type == "execute_result"]
    broken = any(o.output_type == "error" for o in cell.outputs)
    earned = _earned(results[0], shown, most) if len(results) == 1 else None
    if earned is None or broken:
        earned, page = None, Page(cell.metadata.nbgrader["grade_id"], review=(UNCLEAR,))
        shown = [_shown(page)]
    else:
        shown = [_with_points(output, earned, most) for output in shown]
    # A warning on stderr would cost all points, so only what was shown is kept.
    result = _output("execute_result", {"text/plain": repr(earned or 0.0)}, {})
    result.update(execution_count=None)
    cell.outputs = [*shown, result]


def _earned(result: NotebookNode, shown: list[Any], most: float) -> float | None:
    """Points of a cell: of the share that our own rule gave, else the cell's number."""
    pages = filter(None, map(page_of, shown))
    shares = [page.share for page in pages if page.share is not None]
    if not shares:
        return _plain(result, most)
    same = len(shares) == 1 and result.data.get("text/plain") == repr(shares[0])
    return points(shares[0], most) if same else None


def _with_points(output: Any, earned: float, most: float) -> Any:
    page = page_of(output)
    if page is None or page.share is None:
        return output
    said = SAID["points"].format(points=f"{earned:g}", most=f"{most:g}")
    return _shown(page.with_points(said))


def _shown(page: Page) -> Any:
    return _output("display_data", *page._repr_mimebundle_())


def _output(kind: str, data: dict[str, str], flags: dict[str, Any]) -> Any:
    # Not nbformat's own: it checks each output against its schema, 0.5 ms a time.
    return from_dict({"output_type": kind, "data": data, "metadata": flags})


def _plain(result: NotebookNode, most: float) -> float | None:
    text = result.data.get("text/plain", "")
    if not (text.isascii() and text.replace(".", "", 1).isdecimal()):
        return None
    earned = float(text)
    return earned if math.isfinite(earned) and 0 <= earned <= most else None


def _open_for_review(cell: NotebookNode) -> None:
    # nbgrader calls an unchanged cell "no response"; the text lies in answers.json.
    flags = [o.get("metadata", {}).get(TAG, {}) for o in cell.outputs]
    failed = any(o.output_type == "error" for o in cell.outputs)
    if failed or any(f.get("answered") or f.get("review") for f in flags):
        cell.metadata.nbgrader.pop("checksum", None)


def doubted(cell: NotebookNode) -> bool:
    """Does an output say that a person must look at it?"""
    outputs = cell.get("outputs", [])
    return any(o.get("metadata", {}).get(TAG, {}).get("review") for o in outputs)
