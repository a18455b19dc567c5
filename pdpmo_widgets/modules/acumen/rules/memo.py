"""What a machine can check of a portfolio memo: that it is there, not its worth.

Texts may be in any language: an amount has a figure and a unit, a time has a year.
What stands in fields that ask for different things counts in none of them.
"""

import re
from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.grading.form import form
from pdpmo_widgets.grading.marks import Answers, Mark, checked
from pdpmo_widgets.grading.written import Row, Written, said, written

FORM, CHECKS = form("acumen"), room_words("acumen", "paper")["checks"]
ROWS = {
    "fund": ("name", "cost", "brings", "line", "when"),
    "leave": ("name", "sponsor", "cost", "told"),
    "stop": ("name", "rest", "gain"),
    "pnl": ("name", "before", "now"),
}
TEXTS = ("scarce", "worth", "why", "question")
# Amounts may be alike wherever an amount is asked; so may lines of the account.
KIND = {"cost": "amount", "brings": "amount", "rest": "amount", "gain": "amount",
        "before": "amount", "now": "amount", "pnl.name": "line"}  # fmt: skip
FUNDED, LEFT, LINES, MOST_WORDS = 3, 2, 4, 450
DAY = re.compile(r"\b\d{4}-\d\d(-\d\d)?\b|\b\d\d?[./]\d\d?[./]\d{2,4}\b")
YEAR = re.compile(r"\b(19|20)\d\d\b|\b\d\d?[./]\d\d?[./]\d\d\b")
FIGURE = re.compile(r"\d")
UNIT = re.compile(r"[$€£¥₹]|[^\W\d_]")
CLOSING, MARKS = " \"”»'", ("?", "？", "؟")


def mark_memo(answers: Answers, learner: str = "") -> Mark:
    """The share of checks that hold; an empty page holds none."""
    return checked(checks(FORM.entries(answers.get(""))))


def tell_memo(answers: Answers, _: str = "") -> list[str]:
    """The fields of the memo that hold something."""
    return FORM.told(answers.get(""))


def checks(entries: Mapping[str, Any]) -> list[tuple[bool, str]]:
    """Each check with its sentence; entries by the ids of the form's fields."""
    memo = read(entries)
    funded, stops, lines = memo.named("fund"), memo.named("stop"), memo.named("pnl")
    taken = {row["name"].casefold() for row in (*funded, *stops)}
    left = [r for r in memo.named("leave") if r["name"].casefold() not in taken]
    enough = len(funded) >= FUNDED
    out = len(left) >= LEFT
    question, worth = memo.texts["question"], memo.texts["worth"]
    held = {
        "fund": enough and all(_amount(row["cost"]) for row in funded),
        "brings": enough
        and all(FIGURE.search(r["brings"]) and said(r["line"], 1) for r in funded),
        "when": enough and all(YEAR.search(row["when"]) for row in funded),
        "leave": out and all(_amount(row["cost"]) for row in left),
        "told": out and all(said(r["sponsor"], 1) and said(r["told"], 4) for r in left),
        "scarce": said(memo.texts["scarce"], 1) and _amount(worth) and said(worth, 5),
        "stop": bool(stops) and all(_amounts(r, "rest", "gain") for r in stops),
        "why": said(memo.texts["why"], 8),
        "pnl": sum(_figures(row, "before", "now") for row in lines) >= LINES,
        "question": question.rstrip(CLOSING).endswith(MARKS) and said(question, 4),
    }
    return [(held[name], sentence) for name, sentence in CHECKS.items()]


def read(entries: Mapping[str, Any]) -> Written:
    """The memo without fillers: what stands where different things are asked."""
    return written(entries, ROWS, TEXTS, kinds=KIND)


def _amount(text: str) -> bool:
    """A figure with a unit: money, weeks, days; a date is none, a share neither."""
    rest = DAY.sub(" ", text)
    return bool(FIGURE.search(rest) and UNIT.search(rest))


def _amounts(row: Row, *names: str) -> bool:
    return all(_amount(row[name]) for name in names)


def _figures(row: Row, *names: str) -> bool:
    return all(FIGURE.search(DAY.sub(" ", row[name])) for name in names)
