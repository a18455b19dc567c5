"""What a machine can check of board and hand-over: that it is there, not its worth."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.grading.form import form
from pdpmo_widgets.grading.marks import Answers, Mark, checked
from pdpmo_widgets.grading.texts import Row, Written, words
from pdpmo_widgets.grading.texts import read as read_texts

FORM, CHECKS = form("empowerment"), room_words("empowerment", "paper")["checks"]
ROWS = {"rows": ("name", "who", "now", "next", "from", "rail", "alone")}
TEXTS = (
    "serves", "own", "outcome", "limits", "means", "look", "heard", "changed", "bad",
    "hid",
)  # fmt: skip
# Levels may be alike now and next, and so may days.
KIND = {"now": "level", "next": "level", "from": "day", "look": "day"}
FEWEST, PEOPLE, RAISED, ALONE, RAILS, MOST_WORDS = 5, 3, 2, 2, 3, 480
LEVELS = "1234567"


def mark_board(answers: Answers, learner: str = "") -> Mark:
    """The share of checks that hold; an empty page holds none."""
    return checked(checks(FORM.entries(answers.get(""))))


def tell_board(answers: Answers, _: str = "") -> list[str]:
    """The fields of the page that hold something."""
    return FORM.told(answers.get(""))


def checks(
    entries: Mapping[str, Any], parts: tuple[str, ...] = ("board", "script")
) -> list[tuple[bool, str]]:
    """Each check of these parts with its sentence; entries by the form's fields."""
    page = read(entries)
    held = {"board": _board(page), "script": _script(page.texts)}
    return [
        (held[part][name], said)
        for part in parts
        for name, said in CHECKS[part].items()
    ]


def read(entries: Mapping[str, Any]) -> Written:
    """Board and hand-over without fillers."""
    return read_texts(entries, ROWS, TEXTS, KIND)


def _board(page: Written) -> dict[str, bool]:
    rows = page.named("rows")
    enough = len(rows) >= FEWEST
    whose = {row["who"].casefold() for row in rows if words(row["who"], 1)}
    levelled = [row for row in rows if row["now"] in LEVELS and row["next"] in LEVELS]
    levelled = [row for row in levelled if row["now"] and row["next"]]
    rails = {row["rail"].casefold() for row in rows if words(row["rail"], 2)}
    return {
        "rows": enough and all(words(row["who"], 1) for row in rows),
        "people": len(whose) >= PEOPLE,
        "levels": enough
        and len(levelled) == len(rows)
        and len({row["next"] for row in levelled}) > 1,
        "raised": sum(raised(row) for row in levelled) >= RAISED,
        "dates": enough and all(_day(row["from"]) for row in rows),
        "rails": enough
        and all(words(row["rail"], 2) for row in rows)
        and len(rails) >= RAILS,
        "alone": sum(words(row["alone"], 1) for row in rows) >= ALONE,
        "own": words(page.texts["own"], 6),
    }


def _script(texts: Mapping[str, str]) -> dict[str, bool]:
    return {
        "talk": words(texts["outcome"], 6)
        and words(texts["limits"], 4)
        and words(texts["means"], 2),
        "look": _day(texts["look"]),
        "heard": words(texts["heard"], 4) and words(texts["changed"], 3),
        "bad": words(texts["bad"], 5) and words(texts["hid"], 6),
    }


def raised(row: Row) -> bool:
    """Does the decision move towards its owner?"""
    return bool(row["now"] and row["next"] and row["now"] < row["next"])


def _day(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False
