"""Rules of the agreement item: a dealt table of ranks, W, chance and an overlap."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from random import Random
from typing import Any

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.grading.deals import seed
from pdpmo_widgets.grading.marks import Answers, Mark, number, part, unread
from pdpmo_widgets.instruments.agreement import chance, kendall_w

WORDS = room_words("purpose", "exercise")["agreement"]
NEAR, CLEAR = 0.015, 0.06


@dataclass(frozen=True)
class Table:
    """Ranks 1..6 per person, two persons to compare, and what is right."""

    rows: tuple[tuple[int, ...], ...]
    pair: tuple[int, int]
    w: float
    high: float

    @property
    def overlap(self) -> int:
        """How many of their first three the pair has in common."""
        first, second = (
            {i for i, rank in enumerate(self.rows[who]) if rank <= 3}
            for who in self.pair
        )
        return len(first & second)

    @property
    def reading(self) -> str:
        """`agree` if W lies above what 95 of 100 random panels reach."""
        return "agree" if self.w > self.high else "lots"


@lru_cache(maxsize=64)
def table(learner: str) -> Table:
    """A learner's own table: W lies clearly above or clearly below chance's edge."""
    dice = Random(f"agreement:{seed(learner, 'agreement')}")
    people, items = len(WORDS["names"]), len(WORDS["items"])
    high, wanted = chance(people, items).high, dice.random() < 0.5
    while True:
        common = [dice.random() for _ in range(items)]
        pull = 2.2 if wanted else 0.3
        rows = tuple(
            _ranks([pull * c + dice.random() for c in common]) for _ in range(people)
        )
        w = kendall_w(rows).w
        if (w > high) == wanted and abs(w - high) > CLEAR:
            pair = dice.sample(range(people), 2)
            return Table(rows, (pair[0], pair[1]), w, high)


def _ranks(values: list[float]) -> tuple[int, ...]:
    order = sorted(values, reverse=True)
    return tuple(order.index(value) + 1 for value in values)


def fields(learner: str) -> list[dict[str, Any]]:
    """The four questions, with this learner's names and chance's edge."""
    found = table(learner)
    one, two = (WORDS["names"][who] for who in found.pair)
    fill = {"high": f"{found.high:.2f}", "one": one, "two": two}
    return [{**f, "label": f["label"].format(**fill)} for f in WORDS["fields"]]


def mark_agreement(answers: Answers, learner: str) -> Mark:
    """A quarter for each right answer; W and chance within 0.015."""
    found = table(learner)
    text = part(answers.get(""), "text") or {}
    right = {
        "w": _near(part(text, "w"), found.w),
        "lots": _near(part(text, "lots"), 1 / len(found.rows)),
        "reading": part(text, "reading") == found.reading,
        "overlap": number(part(text, "overlap")) == found.overlap,
    }
    good = sum(right.values())
    reason = f"{good} of {len(right)} right."
    return Mark(good / len(right), (reason, *unread(_odd(text, len(right)))))


def tell_agreement(answers: Answers, learner: str) -> list[str]:
    """The four answers, in words."""
    return [
        _line(field, part(answers.get(""), "text", field["id"]))
        for field in fields(learner)
    ]


def _odd(text: Any, count: int) -> int:
    """How many answers are neither a number nor one of the readings."""
    if not isinstance(text, Mapping):
        return count if text else 0
    kinds = [one["id"] for f in WORDS["fields"] for one in f.get("options", [])]
    numbers = [text.get(name) for name in ("w", "lots", "overlap")]
    odd = sum(one not in (None, "") and number(one) is None for one in numbers)
    return odd + (text.get("reading") not in (None, "", *kinds))


def _near(text: Any, truth: float) -> bool:
    found = number(text)
    return found is not None and abs(found - truth) <= NEAR


def _line(field: dict[str, Any], given: Any) -> str:
    options = {one["id"]: one["text"] for one in field.get("options", [])}
    answer = options.get(given, given) if isinstance(given, str) else given
    line = WORDS["told" if given not in (None, "") else "open"]
    return line.format(label=field["label"], answer=answer)
