"""What a machine can check of a value scorecard: that it is there, not its worth."""

import re
from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.grading.form import form
from pdpmo_widgets.grading.marks import Answers, Mark, checked, number
from pdpmo_widgets.grading.texts import DAY, FIGURE, YEAR, Row, Written, amount, words
from pdpmo_widgets.grading.texts import read as read_texts

FORM, CHECKS = form("value"), room_words("value", "paper")["checks"]
ROWS = {
    "measures": (
        "outcome", "name", "baseline", "gain", "grade", "owner", "counter", "decision",
    ),
    "stop": ("name", "why"),
}  # fmt: skip
TEXTS = ("against", "low", "middle", "high", "hangs")
# Several measures show one outcome, and one person acts on several; what is alike where
# the same thing is asked is no filler.
KINDS = {"low": "amount", "middle": "amount", "high": "amount"}
GRADES = frozenset("ABCD")
FEWEST, MOST, MOST_WORDS = 2, 6, 450
SIGNED = re.compile(r"(?<![\d.,])[-−–]?\d+(?:[.,]\d+)?")
MONTH = re.compile(r"\b(19|20)\d\d\b|\b\d\d?[./]\d\d?[./]\d\d\b|\bQ[1-4]\b", re.I)
SCALES = re.compile(r"[^\W\d_]+|[$€£¥₹%]")


def mark_scorecard(answers: Answers, learner: str = "") -> Mark:
    """The share of checks that hold; an empty page holds none."""
    return checked(checks(FORM.entries(answers.get(""))))


def tell_scorecard(answers: Answers, _: str = "") -> list[str]:
    """The fields of the scorecard that hold something."""
    return FORM.told(answers.get(""))


def checks(entries: Mapping[str, Any]) -> list[tuple[bool, str]]:
    """Each check with its sentence; entries by the ids of the form's fields."""
    page = read(entries)
    rows, texts = page.named("measures"), page.texts
    enough = FEWEST <= len(rows) <= MOST
    names = {row["name"].casefold() for row in rows}
    ends = [r for r in page.named("stop") if r["name"].casefold() not in names]
    held = {
        "few": all(words(row["owner"], 1) for row in rows),
        "outcome": all(_other(row, "outcome") for row in rows),
        "baseline": all(dated(row["baseline"]) for row in rows),
        "gain": all(spans(row["gain"]) for row in rows),
        "grade": all(row["grade"] in GRADES for row in rows),
        "counter": all(_other(row, "counter") for row in rows),
        "decision": all(words(row["decision"], 3) for row in rows),
    }
    found = {id: enough and ok for id, ok in held.items()} | {
        "against": words(texts["against"], 8) and bool(FIGURE.search(texts["against"])),
        "stop": any(words(row["why"], 3) for row in ends),
        "estimate": _rises(texts) and words(texts["hangs"], 5),
    }
    return [(found[name], said) for name, said in CHECKS.items()]


def read(entries: Mapping[str, Any]) -> Written:
    """The scorecard without fillers: what stands where different things are asked."""
    return read_texts(entries, ROWS, TEXTS, KINDS)


def span(text: str) -> tuple[float, float] | None:
    """The two ends of a range as people write it, the lower first; None for none.

    A dash between two figures is a dash; one before the first of them is a minus.
    """
    rest = DAY.sub(" ", text)
    found = [_plain(one) for one in SIGNED.findall(rest)]
    if len(found) != 2 or found[0] == found[1]:
        return None
    first, last = found
    if last < 0 <= first:  # "3-8": the dash stands between
        last = -last
    return min(first, last), max(first, last)


def spans(text: str) -> bool:
    """Is it a range, with two different figures?"""
    return span(text) is not None


def dated(text: str) -> bool:
    """A figure, and besides it a day, a month, a quarter or a year."""
    rest = MONTH.sub(" ", DAY.sub(" ", text))
    when = DAY.search(text) or YEAR.search(text) or MONTH.search(text)
    return bool(when and FIGURE.search(rest))


def _plain(text: str) -> float:
    return number(text.replace("−", "-").replace("–", "-")) or 0.0


def _other(row: Row, name: str) -> bool:
    """Does it say something else than the measure itself?"""
    return words(row[name], 1) and row[name].casefold() != row["name"].casefold()


def _rises(texts: Mapping[str, str]) -> bool:
    """Low, middle and high: amounts of one unit that rise."""
    given = [texts[id] for id in ("low", "middle", "high")]
    if not all(map(amount, given)):
        return False
    units = {" ".join(SCALES.findall(text)).casefold() for text in given}
    first = [SIGNED.search(text) for text in given]
    low, middle, high = (_plain(one.group()) if one else 0.0 for one in first)
    return len(units) == 1 and low <= middle <= high and low < high
