"""A small exercise in which learners write code, and hand-ins of it, made by code."""

import json
from pathlib import Path

from nbformat import NotebookNode, write
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from pdpmo_widgets.grading.course import Course

STEM = "90_forecast"
TOTAL = """def total(path):
    ### BEGIN SOLUTION
    return sum(int(line) for line in open(path))
    ### END SOLUTION"""
EMPTY = """### BEGIN HIDDEN TESTS
import pathlib
pathlib.Path("none.txt").write_text("")
assert total("none.txt") == 0, "No lines make nothing."
### END HIDDEN TESTS"""
SHARE = """### BEGIN HIDDEN TESTS
right = [total("weeks.txt") == 12, total("weeks.txt") > 11]
6.0 * sum(right) / 2
### END HIDDEN TESTS"""
DRAW = "### BEGIN SOLUTION\n'The sum is ' + str(total('weeks.txt'))\n### END SOLUTION"
RIGHT = "def total(path):\n    return sum(int(line) for line in open(path))"


def _marked(id: str, text: str, points: float, solution: bool) -> NotebookNode:
    marks = {"grade_id": id, "schema_version": 3, "task": False, "solution": solution}
    marks |= {"grade": points > 0, "locked": not solution}
    if points:
        marks["points"] = points
    return new_code_cell(text, id=id, metadata={"nbgrader": marks})


def exercise() -> NotebookNode:
    """The coach's notebook: 4 points by asserts, 6 by a number, 5 by a person."""
    cells = [
        new_markdown_cell("# Add up the weeks", id="title"),
        new_code_cell("import math", id="tools"),
        _marked("total", TOTAL, 0, solution=True),
        _marked("empty", EMPTY, 4, solution=False),
        _marked("share", SHARE, 6, solution=False),
        _marked("draw", DRAW, 5, solution=True),
    ]
    python = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return new_notebook(cells=cells, metadata={"kernelspec": python})


def written(folder: Path) -> Path:
    """The exercise below source/ of a course or cohort; returns the notebook."""
    place = folder / "source" / STEM
    place.mkdir(parents=True)
    write(exercise(), place / f"{STEM}.ipynb")
    (place / "weeks.txt").write_text("3\n4\n5\n")
    return place / f"{STEM}.ipynb"


def course(folder: Path) -> Course:
    """A course with this exercise, released."""
    made = Course(folder)
    written(folder)
    made.release(STEM)
    return made


def hand_in(course: Course, student: str, code: str, more: str = "") -> Path:
    """A hand-in with this code as the answer, and a cell that was added before it."""
    place = course.hand_in(STEM, student, None)
    path = place / f"{STEM}.ipynb"
    book = json.loads(path.read_text("utf-8"))
    at = next(n for n, c in enumerate(book["cells"]) if c["id"] == "total")
    book["cells"][at]["source"] = code
    if more:
        added = new_code_cell(more, id="mine")
        book["cells"].insert(at, added)
    path.write_text(json.dumps(book), "utf-8")
    return place
