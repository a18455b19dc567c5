"""What a graded notebook says about each question, read back as plain text.

Only the outputs that grading itself made are read, never a cell's source: the hidden
tests cannot get into a page for a learner. What comes out is text without markup.
"""

import json
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import Any

from pdpmo_widgets.grading.page import page_of
from pdpmo_widgets.grading.transplant import TAG

MOST_BYTES = 50_000_000


@dataclass
class Told:
    """A question as graded: the answer in words, points by rule, the reasons, and what
    a person should look at."""

    title: str = ""
    answer: list[str] = field(default_factory=list)
    points: str = ""
    reasons: list[str] = field(default_factory=list)
    review: list[str] = field(default_factory=list)


def told(notebook: Path) -> dict[str, Told]:
    """By id of the graded cell; OSError or ValueError when it cannot be read."""
    if notebook.is_symlink() or notebook.stat().st_size > MOST_BYTES:
        raise ValueError("not a notebook that was graded here")
    found: dict[str, Told] = {}
    here = Told()
    for cell in json.loads(notebook.read_bytes())["cells"]:
        about = cell.get("metadata", {})
        marks = about.get("nbgrader", {})
        if marks.get("grade"):
            here = found[marks["grade_id"]] = _read(cell.get("outputs", []))
        elif TAG in about.get("tags", []) and not here.title:  # no rule has told it
            here.answer += _written("".join(cell["source"]))
    return found


def _written(source: str) -> list[str]:
    """What stands in a cell of the learner's, see `kept.text`, as plain lines."""
    quoted = (one for one in source.split("\n") if one.startswith("> "))
    lines = (unescape(one[2:]).strip() for one in quoted)
    return [one for one in lines if one]


def _read(outputs: list[dict[str, Any]]) -> Told:
    for page in map(page_of, outputs):
        if page is not None:
            lines = (page.told, page.reasons, page.review)
            answer, reasons, review = map(list, lines)
            return Told(page.title, answer, page.points, reasons, review)
    return Told()
