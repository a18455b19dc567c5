"""What a machine can check of a portfolio memo: that it is there, not its worth.

Texts may be in any language, so nothing is looked up in a list of words: a text has
words, an amount has a figure and a unit, a time has a year.  What stands in fields
that ask for different things is a filler and counts in none of them.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.grading import fillers
from pdpmo_widgets.grading.form import form
from pdpmo_widgets.grading.marks import Answers, Mark, checked

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
        "before": "amount", "now": "amount"}  # fmt: skip
FUNDED, LEFT, LINES, MOST_WORDS = 3, 2, 4, 450
DAY = re.compile(r"\b\d{4}-\d\d(-\d\d)?\b|\b\d\d?[./]\d\d?[./]\d{2,4}\b")
YEAR = re.compile(r"\b(19|20)\d\d\b|\b\d\d?[./]\d\d?[./]\d\d\b")
FIGURE = re.compile(r"\d")
UNIT = re.compile(r"[$€£¥₹]|[^\W\d_]")
CLOSING, MARKS = " \"”»'", ("?", "？", "؟")
Row = Mapping[str, str]


@dataclass(frozen=True)
class Memo:
    """The memo as texts: rows by field, and the fields that are one text."""

    rows: Mapping[str, list[Row]] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)

    def named(self, id: str) -> list[Row]:
        """Rows of a field that have a name of their own; a name counts once."""
        found = {r["name"].casefold(): r for r in self.rows[id] if _said(r["name"], 1)}
        return list(found.values())


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
        and all(FIGURE.search(r["brings"]) and _said(r["line"], 1) for r in funded),
        "when": enough and all(YEAR.search(row["when"]) for row in funded),
        "leave": out and all(_amount(row["cost"]) for row in left),
        "told": out
        and all(_said(r["sponsor"], 1) and _said(r["told"], 4) for r in left),
        "scarce": _said(memo.texts["scarce"], 1) and _amount(worth) and _said(worth, 5),
        "stop": bool(stops) and all(_amounts(r, "rest", "gain") for r in stops),
        "why": _said(memo.texts["why"], 8),
        "pnl": sum(_figures(row, "before", "now") for row in lines) >= LINES,
        "question": question.rstrip(CLOSING).endswith(MARKS) and _said(question, 4),
    }
    return [(held[name], said) for name, said in CHECKS.items()]


def read(entries: Mapping[str, Any]) -> Memo:
    """The memo without fillers: what stands where different things are asked."""
    rows = {
        id: [_row(one, names) for one in _list(entries.get(id))]
        for id, names in ROWS.items()
    }
    plain = Memo(rows, {id: _text(entries.get(id)) for id in TEXTS})
    same = fillers.fillers(_places(plain))

    def own(text: str) -> str:
        return "" if fillers.shape(text) in same else text

    rows = {
        id: [{name: own(text) for name, text in row.items()} for row in found]
        for id, found in plain.rows.items()
    }
    return Memo(rows, {id: own(text) for id, text in plain.texts.items()})


def _places(memo: Memo) -> Iterator[tuple[str, str]]:
    """Each text with the kind of thing that is asked where it stands."""
    for id, found in memo.rows.items():
        for row in found:
            for name, text in row.items():
                if text:
                    same = "line" if id == "pnl" and name == "name" else name
                    yield KIND.get(same, same), text
    for id, text in memo.texts.items():
        if text:
            yield id, text


def _row(given: Any, names: tuple[str, ...]) -> Row:
    found = given if isinstance(given, Mapping) else {}
    return {name: _text(found.get(name)) for name in names}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(value: Any) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _said(text: str, least: int) -> bool:
    """So many different words, in any language."""
    return fillers.count(text) >= least


def _amount(text: str) -> bool:
    """A figure with a unit: money, weeks, days; a date is none, a share neither."""
    rest = DAY.sub(" ", text)
    return bool(FIGURE.search(rest) and UNIT.search(rest))


def _amounts(row: Row, *names: str) -> bool:
    return all(_amount(row[name]) for name in names)


def _figures(row: Row, *names: str) -> bool:
    return all(FIGURE.search(DAY.sub(" ", row[name])) for name in names)
