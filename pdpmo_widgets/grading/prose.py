"""What an exercise's text says of its points and rubrics, filled in from their source.

Points stand in nbgrader's metadata of the notebook, rubrics in the room's module.toml.
The text marks its places: `<!--points.board-->25<!--/-->`, with `all`, `by_rule` and
`by_coach` for sums, and `<!--rubric.charter-->` for a table.
"""

import re
from collections.abc import Callable
from typing import Any

from nbformat import NotebookNode
from nbgrader.preprocessors import NbGraderPreprocessor

from pdpmo_widgets import catalog
from pdpmo_widgets.catalog import RubricRow

PLACE = re.compile(r"<!--(points|rubric)\.([\w-]+)-->(.*?)<!--/-->", re.DOTALL)
HEADS = ("", "1 Reciting", "2 Applying", "3 Leading", "4 Exemplary")


class ProseError(ValueError):
    """A text names points or a rubric that there are not; ``args[0]`` says which."""


def filled(book: NotebookNode, stem: str, marks: bool = True) -> NotebookNode:
    """The notebook with its places filled in; ``marks``: can they be filled again?

    ProseError when a text names what the notebook or the module does not have.
    """
    points = points_of(book)
    for cell in book.cells:
        if cell.cell_type == "markdown":
            cell.source = PLACE.sub(_filler(points, stem, marks), cell.source)
    return book


def points_of(book: NotebookNode) -> dict[str, float]:
    """Points of each graded cell by its name, and their sums."""
    found, by_rule, by_coach = dict[str, float](), 0.0, 0.0
    for cell in book.cells:
        about = cell.metadata.get("nbgrader", {})
        if about.get("grade"):
            most = float(about["points"])
            found[about["grade_id"]] = most
            by_coach += most if about.get("solution") else 0.0
            by_rule += 0.0 if about.get("solution") else most
    sums = {"all": by_rule + by_coach, "by_rule": by_rule, "by_coach": by_coach}
    return found | sums


def table(rubric: tuple[RubricRow, ...]) -> str:
    """A rubric as a table in Markdown, a row each."""
    rows = [HEADS, ("---",) * len(HEADS)]
    rows += [(f"**{row.row}**", *row.levels) for row in rubric]
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    lines[0], lines[1] = lines[0].replace("|  |", "| |", 1), "|---|---|---|---|---|"
    return "\n".join(lines)


def _filler(
    points: dict[str, float], stem: str, marks: bool
) -> Callable[[re.Match[str]], str]:
    def fill(place: re.Match[str]) -> str:
        kind, name = place[1], place[2]
        if kind == "points":
            if name not in points:
                raise ProseError(f"{stem}: no graded cell is called {name!r}.")
            text = f"{points[name]:g}"
        else:
            item = catalog.item(stem, name)
            if item is None or not item.rubric:
                raise ProseError(f"{stem}: no question {name!r} has a rubric.")
            text = "\n" + table(item.rubric) + "\n"
        return f"<!--{kind}.{name}-->{text}<!--/-->" if marks else text.strip("\n")

    return fill


class FillProse(NbGraderPreprocessor):
    """Before an exercise is released: its text says the points that it has now."""

    def preprocess(
        self, nb: NotebookNode, resources: dict[str, Any]
    ) -> tuple[NotebookNode, dict[str, Any]]:
        """Fill one notebook; nbgrader's signature."""
        return filled(nb, resources["nbgrader"]["assignment"], marks=False), resources
