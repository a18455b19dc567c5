"""What a machine can check of a playbook: that it is there, not its worth."""

from collections.abc import Mapping, Sequence
from typing import Any

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.grading.form import form
from pdpmo_widgets.grading.marks import Answers, Mark, checked, number
from pdpmo_widgets.grading.texts import Row, Written, dated, words
from pdpmo_widgets.grading.texts import read as read_texts

FORM, CHECKS = form("playbook"), room_words("playbook", "paper")["checks"]
ROWS = {
    "tiers": ("name", "which", "asked", "hours"),
    "stop": ("name", "hours", "decision", "told", "from"),
}
TEXTS = (
    "serves", "play", "trigger", "who", "done", "exception", "knows", "knower",
    "review", "tried",
)  # fmt: skip
LISTS = ("steps",)
# Alike may be days, hours, people, and what is asked, stopped or was changed.
KINDS = {
    "stop.from": "day", "review": "day", "who": "person", "knower": "person",
    "tiers.asked": "thing", "stop.name": "thing", "stop.decision": "thing",
}  # fmt: skip
TIERS, STEPS, MOST_WORDS = 2, 3, 400


def mark_canvas(answers: Answers, learner: str = "") -> Mark:
    """The share of checks that hold; an empty page holds none."""
    return checked(checks(FORM.entries(answers.get(""))))


def tell_canvas(answers: Answers, _: str = "") -> list[str]:
    """The fields of the playbook that hold something."""
    return FORM.told(answers.get(""))


def checks(entries: Mapping[str, Any]) -> list[tuple[bool, str]]:
    """Each check with its sentence; entries by the ids of the form's fields."""
    page = read(entries)
    given, tiers, stops = page.texts, page.named("tiers"), page.named("stop")
    steps = {step.casefold() for step in page.lists["steps"] if words(step, 2)}
    held = {
        "serves": words(given["serves"], 6),
        "tiers": len(tiers) >= TIERS
        and all(words(row["which"], 2) and words(row["asked"], 1) for row in tiers),
        "hours": len(tiers) >= TIERS and _differ(tiers),
        "play": words(given["trigger"], 3) and words(given["who"], 1),
        "steps": len(steps) >= STEPS and words(given["done"], 3),
        "exception": words(given["exception"], 4),
        "knows": words(given["knows"], 5) and words(given["knower"], 1),
        "stop": bool(stops) and all(hours(row) > 0 for row in stops),
        "told": bool(stops)
        and all(words(row["told"], 4) and dated(row["from"]) for row in stops),
        "review": dated(given["review"]),
    }
    return [(held[name], sentence) for name, sentence in CHECKS.items()]


def read(entries: Mapping[str, Any]) -> Written:
    """The page without fillers."""
    return read_texts(entries, ROWS, TEXTS, KINDS, LISTS)


def hours(row: Row) -> float:
    """The hours of a row; 0 where there are none."""
    return max(0.0, number(row["hours"]) or 0.0)


def _differ(tiers: Sequence[Row]) -> bool:
    """Does each tier have its hours, and not all the same?"""
    given = [number(row["hours"]) for row in tiers]
    return all(n is not None and n >= 0 for n in given) and len(set(given)) > 1
