"""Exercises of a coach's own in which learners write code: run in a child, and scored.

Our exercises run no learner's code. One that a coach adds does when its released
notebook has a code cell to be answered; both graders then run it here. A locked cell
of tests ends in its number of points, or in a statement (an ``assert``): then it gives
all its points when it runs to its end.
"""

import ast
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nbformat import NotebookNode, from_dict

from pdpmo_widgets import catalog
from pdpmo_widgets.grading import isolation, shown
from pdpmo_widgets.grading.page import Page
from pdpmo_widgets.grading.watch import Limits

LIMITS = Limits()
MOST_FILES = 64_000_000  # bytes that go into the child beside the notebook
REFUSED = (
    "the code was not run: it would not be isolated from this computer ({why}). "
    "To run it all the same, grade with --not-isolated"
)
EARLY = "The code did not get this far: {why}."
STOPPED = "the code did not run to its end: {why}"
ENDED = "the program ended by itself"
LONG = "The tests took longer than {seconds:g} seconds."
WRONG = "A test did not pass ({name})."
PASSED = "All tests of this cell passed."
POINTS = "{points:g} of {most:g} points"
Cell = Mapping[str, Any]


@dataclass(frozen=True)
class Shown:
    """Outputs by place of the cell, and a note where the code was ended early."""

    outputs: Mapping[int, list[NotebookNode]]
    note: str = ""


class NotIsolated(Exception):
    """There is no box here, and nobody said that it may run without one."""


def answers(stem: str, book: Mapping[str, Any]) -> frozenset[str]:
    """Ids of the code cells to be answered in a released notebook; none in ours."""
    if catalog.of_stem(stem):
        return frozenset()
    return frozenset(
        marks["grade_id"]
        for cell in book["cells"]
        if cell["cell_type"] == "code"
        and (marks := cell["metadata"].get("nbgrader", {})).get("solution")
    )


def written(stem: str, book: Mapping[str, Any]) -> frozenset[str]:
    """Ids of the text cells in which an answer is written; none in ours, whose answers
    lie in their own file."""
    if catalog.of_stem(stem):
        return frozenset()
    return frozenset(
        marks["grade_id"]
        for cell in book["cells"]
        if cell["cell_type"] == "markdown"
        and (marks := cell["metadata"].get("nbgrader", {})).get("solution")
    )


def outputs(cells: Sequence[Cell], folder: Path, bare: bool = False) -> Shown:
    """Run the code cells of one learner's notebook beside the files of ``folder``.

    ``bare``: without a box where there is none, else
    NotIsolated is raised. Nothing that the code does is an exception here.
    """
    why = isolation.why_not()
    if why and not bare:
        raise NotIsolated(REFUSED.format(why=why))
    code = [at for at, cell in enumerate(cells) if cell["cell_type"] == "code"]
    texts = ["".join(cells[at]["source"]) for at in code]
    hidden = folder.resolve().parents[2]
    done = isolation.run(texts, _files(folder), LIMITS, not why, hidden)
    lines, why = dict(zip(code, done.lines, strict=False)), done.why or ENDED
    made = {at: _outputs(cells[at], lines.get(at), why) for at in code}
    found = {at: [from_dict(one) for one in outputs] for at, outputs in made.items()}
    return Shown(found, STOPPED.format(why=why) if len(lines) < len(code) else "")


def laid_over(source: Path, place: Path) -> None:
    """The coach's own files over a learner's, as nbgrader does it."""
    for path in sorted(source.rglob("*")):
        target = place / path.relative_to(source)
        if path.is_file() and path.suffix != ".ipynb" and ".ipynb_" not in str(path):
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)


def _files(folder: Path) -> dict[str, bytes]:
    found, left = {}, MOST_FILES
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink() and path.suffix != ".ipynb":
            left -= path.stat().st_size
            if left >= 0:
                found[path.relative_to(folder).as_posix()] = path.read_bytes()
    return found


def _outputs(cell: Cell, line: Any, why: str) -> list[shown.Output]:
    marks = cell["metadata"].get("nbgrader", {})
    if marks.get("grade") and not marks.get("solution"):
        return _scored(cell, marks, line, why)
    if line is None:
        said = EARLY.format(why=why)
        return [{"output_type": "error", "ename": "Ended", "evalue": said,
                 "traceback": [said]}]  # fmt: skip
    return shown.outputs(line, LIMITS.text)


def _scored(cell: Cell, marks: Cell, line: Any, why: str) -> list[shown.Output]:
    """A cell of tests as a page in words and one number; what is odd stays as it is."""
    most, id = float(marks["points"]), str(marks["grade_id"])
    if line is None:
        return _page(Page(id, review=(EARLY.format(why=why),)), 0.0)
    error, text = shown.failure(line), "".join(cell["source"])
    if error is not None:
        late = (LONG.format(seconds=LIMITS.cell),) if error[0] == "TooLong" else ()
        points = POINTS.format(points=0, most=most)
        reasons = (WRONG.format(name=error[0]), *_own_words(text, error[1]))
        return _page(Page(id, points=points, reasons=reasons, review=late), 0.0)
    if _is_statement(text):
        points = POINTS.format(points=most, most=most)
        return _page(Page(id, points=points, reasons=(PASSED,)), most)
    made = shown.outputs(line, LIMITS.text)
    return [one for one in made if one["output_type"] == "execute_result"]


def _page(page: Page, points: float) -> list[shown.Output]:
    data, flags = page._repr_mimebundle_()
    number = {"text/plain": repr(points)}
    return [
        {"output_type": "display_data", "data": data, "metadata": flags},
        {"output_type": "execute_result", "data": number, "metadata": {},
         "execution_count": None},
    ]  # fmt: skip


def _is_statement(text: str) -> bool:
    """Does a cell end in something that has no value? Read from the coach's own."""
    try:
        body = ast.parse(text).body
    except (SyntaxError, ValueError):
        return False
    return bool(body) and not isinstance(body[-1], ast.Expr)


def _own_words(text: str, said: str) -> tuple[str, ...]:
    """What an assert of the coach says; never what a learner's code put there."""
    try:
        found = ast.walk(ast.parse(text))
    except (SyntaxError, ValueError):
        return ()
    told = (n.msg for n in found if isinstance(n, ast.Assert))
    words = {m.value for m in told if isinstance(m, ast.Constant)}
    return (said,) if said and said in words else ()
