"""What a machine can check of a portfolio memo: that it is there, not its worth."""

from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.grading.form import form
from pdpmo_widgets.grading.marks import Answers, Mark, checked
from pdpmo_widgets.grading.texts import DAY, FIGURE, YEAR, Row, Written, amount, words
from pdpmo_widgets.grading.texts import read as read_texts

FORM, CHECKS = form("acumen"), room_words("acumen", "paper")["checks"]
ROWS = {
    "fund": ("name", "cost", "brings", "line", "when"),
    "leave": ("name", "sponsor", "cost", "told"),
    "stop": ("name", "rest", "gain"),
    "pnl": ("name", "before", "now"),
}
TEXTS = ("scarce", "worth", "why", "question")
# Amounts may be alike wherever an amount is asked; so may names of projects.
KIND = {"cost": "amount", "brings": "amount", "rest": "amount", "gain": "amount",
        "before": "amount", "now": "amount", "pnl.name": "line"}  # fmt: skip
FUNDED, LEFT, LINES, MOST_WORDS = 3, 2, 4, 450
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
        "fund": enough and all(amount(row["cost"]) for row in funded),
        "brings": enough
        and all(FIGURE.search(r["brings"]) and words(r["line"], 1) for r in funded),
        "when": enough and all(YEAR.search(row["when"]) for row in funded),
        "leave": out and all(amount(row["cost"]) for row in left),
        "told": out
        and all(words(r["sponsor"], 1) and words(r["told"], 4) for r in left),
        "scarce": words(memo.texts["scarce"], 1) and amount(worth) and words(worth, 5),
        "stop": bool(stops) and all(_amounts(r, "rest", "gain") for r in stops),
        "why": words(memo.texts["why"], 8),
        "pnl": sum(_figures(row, "before", "now") for row in lines) >= LINES,
        "question": question.rstrip(CLOSING).endswith(MARKS) and words(question, 4),
    }
    return [(held[name], said) for name, said in CHECKS.items()]


def read(entries: Mapping[str, Any]) -> Written:
    """The memo without fillers: what stands where different things are asked."""
    return read_texts(entries, ROWS, TEXTS, KIND)


def _amounts(row: Row, *names: str) -> bool:
    return all(amount(row[name]) for name in names)


def _figures(row: Row, *names: str) -> bool:
    return all(FIGURE.search(DAY.sub(" ", row[name])) for name in names)
