"""What a graded notebook says about each question, read back as plain text.

Only the outputs that grading itself made are read, never a cell's source: the hidden
tests cannot get into a page for a learner. What comes out is text without markup.
"""

import json
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from pdpmo_widgets.grading.page import REVIEW, TAG

MOST_BYTES = 50_000_000


@dataclass
class Told:
    """A question as graded: the answer in words, points by rule, and the reasons."""

    title: str = ""
    answer: list[str] = field(default_factory=list)
    points: str = ""
    reasons: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    """Reads the HTML of `grading.page.Page`; the rubric stands elsewhere already."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found, self.text, self.rubric = Told(), "", False

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        """A new line of text begins."""
        if tag in ("h4", "strong", "li"):
            self.text = ""
        self.rubric = self.rubric or tag == "table"

    def handle_data(self, data: str) -> None:
        """Text of the line."""
        self.text += data

    def handle_endtag(self, tag: str) -> None:
        """The line is whole: put it where it belongs."""
        if self.rubric:
            return
        if tag == "h4":
            self.found.title = self.text
        elif tag == "strong" and not self.text.startswith(REVIEW):
            self.found.points = self.text
        elif tag == "li":
            found = self.found
            (found.reasons if found.points else found.answer).append(self.text)


def told(notebook: Path) -> dict[str, Told]:
    """By id of the graded cell; OSError or ValueError when it cannot be read."""
    if notebook.is_symlink() or notebook.stat().st_size > MOST_BYTES:
        raise ValueError("not a notebook that was graded here")
    found = {}
    for cell in json.loads(notebook.read_bytes())["cells"]:
        marks = cell.get("metadata", {}).get("nbgrader", {})
        if marks.get("grade"):
            found[marks["grade_id"]] = _read(cell.get("outputs", []))
    return found


def _read(outputs: list[dict[str, Any]]) -> Told:
    for one in outputs:
        if TAG in one.get("metadata", {}):
            text = one.get("data", {}).get("text/html", "")
            reader = _Reader()
            reader.feed(text if isinstance(text, str) else "".join(text))
            reader.close()
            return reader.found
    return Told()
