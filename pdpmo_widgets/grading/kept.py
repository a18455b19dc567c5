"""What a learner wrote as cells that stand in our notebook, marked as the learner's."""

import re
from typing import Any

from pdpmo_widgets.grading.shown import CONTROL

Cell = dict[str, Any]

MOST_TEXT = 200_000  # characters of one cell
WROTE = "*The learner wrote in this cell:*"
BELOW = "*The answer stands below.*"
ADDED = "*The learner added this cell:*"
FOR_COACH = "**For the coach:**"
TAG = "pdpmo-sent"
# An address by itself becomes a link, too: http://, www. and name@.
ACTIVE = re.compile(r"[`*_\[\]<>&|~#!:@]|(?<=www)\.", re.IGNORECASE)
# MathJax reads the finished page, where an entity is a sign again.
MATHS = {"$": "\uff04", "\\": "\\\u200b"}


def plain(text: str) -> str:
    """A learner's text as Markdown in which nothing links, loads, runs or is maths."""
    cut = text[:MOST_TEXT].replace("\x00", "")
    for sign, harmless in MATHS.items():
        cut = cut.replace(sign, harmless)
    escaped = ACTIVE.sub(lambda m: f"&#{ord(m[0])};", cut)
    lines = [
        re.sub(r"^(\s*)([-+=]|\d+[.)])", _inert, line) for line in escaped.split("\n")
    ]
    return "\n".join("> " + line.strip() + "  " for line in lines)


def _inert(match: re.Match[str]) -> str:
    text = match[2]
    return match[1] + text[:-1] + f"&#{ord(text[-1])};"


def program(words: str) -> str:
    """A learner's code, with nothing in it that hides from whoever reads it."""
    return CONTROL.sub("", words)[:MOST_TEXT]


def text(label: str, words: str, count: int) -> Cell:
    """A cell of text: what was written, under what it is."""
    return {
        "cell_type": "markdown",
        "id": f"sent-{count:04d}",
        "metadata": {"tags": [TAG]},
        "source": f"{label}\n\n{plain(words)}",
    }


def code(words: str, count: int) -> Cell:
    """A cell of code, for an exercise in which learners write some."""
    return {
        "cell_type": "code",
        "execution_count": None,
        "id": f"sent-{count:04d}",
        "metadata": {"tags": [TAG]},
        "outputs": [],
        "source": program(words),
    }


def note(notes: list[str]) -> Cell:
    """A cell with what the coach should know of this hand-in."""
    lines = "\n".join(f"- {plain(note)[2:].strip()}" for note in notes)
    return {
        "cell_type": "markdown",
        "id": "for-coach",
        "metadata": {"tags": [TAG]},
        "source": f"{FOR_COACH}\n\n{lines}",
    }
