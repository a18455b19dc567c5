"""Rules of the burden item: four demands of an office, and four sums on them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import permutations
from random import Random
from typing import Any

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.grading.deals import seed
from pdpmo_widgets.grading.marks import Answers, Mark, number, part, unread
from pdpmo_widgets.modules.playbook.model.tailoring import burden

WORDS = room_words("playbook", "exercise")["burden"]
ASKED = tuple(field["id"] for field in WORDS["fields"])
NEAR, LEAST = 0.01, 1.0  # of the right number; hours
MONTHLY = 12
TIMES = (24, 26, 48, 50, 52)  # a year; more often than monthly


@dataclass(frozen=True)
class Demand:
    """What an office asks for: minutes, people, times a year; why it is asked."""

    name: str
    quick: int
    slow: int
    people: int
    times: int
    decision: str
    law: bool

    @property
    def hours(self) -> float:
        """Hours of others in a year, at the middle of quick and slow."""
        return burden((self.quick + self.slow) / 2, self.people, self.times)

    @property
    def idle(self) -> bool:
        """Did it change nothing, and does no law ask for it?"""
        return not self.decision and not self.law


@dataclass(frozen=True)
class Sheet:
    """Four demands; ``one`` and ``other``: places of those that are asked about."""

    demands: tuple[Demand, ...]
    one: int
    other: int

    def right(self) -> dict[str, float]:
        """The four numbers, hours a year."""
        other = self.demands[self.other]
        less = burden((other.quick + other.slow) / 2, other.people // 2, MONTHLY)
        return {
            "one": self.demands[self.one].hours,
            "all": sum(demand.hours for demand in self.demands),
            "stop": sum(demand.hours for demand in self.demands if demand.idle),
            "less": other.hours - less,
        }


@lru_cache(maxsize=64)
def sheet(learner: str) -> Sheet:
    """A learner's own office: one or two of its four demands changed nothing."""
    dice = Random(f"burden:{seed(learner, 'burden')}")
    names = dice.sample(WORDS["demands"], 4)
    idle = dice.choice((1, 2))
    why = [("", False)] * idle + [("", True)]
    why += [(text, False) for text in dice.sample(WORDS["decisions"], 3 - idle)]
    dice.shuffle(why)
    demands = tuple(
        _demand(dice, name, *reason) for name, reason in zip(names, why, strict=True)
    )
    pairs = [Sheet(demands, *pair) for pair in permutations(range(len(demands)), 2)]
    apart = [one for one in pairs if len({round(n) for n in one.right().values()}) == 4]
    return dice.choice(apart)


def _demand(dice: Random, name: str, decision: str, law: bool) -> Demand:
    quick = 10 * dice.randint(1, 4)
    slow = quick + 20 * dice.randint(1, 4)
    people, times = 2 * dice.randint(4, 20), dice.choice(TIMES)
    return Demand(name, quick, slow, people, times, decision, law)


def told(learner: str) -> list[str]:
    """A line for each demand: what it takes, and what it changed."""
    lines = []
    for one in sheet(learner).demands:
        key = "law" if one.law else "changed" if one.decision else "nobody"
        why = WORDS[key].format(decision=one.decision)
        lines.append(WORDS["line"].format(**vars(one) | {"why": why}))
    return lines


def fields(learner: str) -> list[dict[str, Any]]:
    """The four questions, with this learner's names."""
    found = sheet(learner)
    fill = {
        "one": found.demands[found.one].name, "other": found.demands[found.other].name
    }  # fmt: skip
    return [{**f, "label": f["label"].format(**fill)} for f in WORDS["fields"]]


def mark_burden(answers: Answers, learner: str) -> Mark:
    """A quarter for each right number, to one per cent or one hour."""
    right, text = sheet(learner).right(), part(answers.get(""), "text") or {}
    good = {id: _near(part(text, id), truth) for id, truth in right.items()}
    share = sum(good.values()) / len(good)
    said = WORDS["reason"].format(right=sum(good.values()), all=len(good))
    wrong = [
        WORDS["wrong"].format(label=field["label"], truth=f"{right[field['id']]:,.4g}")
        for field in fields(learner)
        if not good[field["id"]] and part(text, field["id"]) not in (None, "")
    ]
    return Mark(share, (said, *wrong, *unread(_odd(text))))


def tell_burden(answers: Answers, learner: str) -> list[str]:
    """The four answers, in words."""
    text, lines = part(answers.get(""), "text"), []
    for field in fields(learner):
        given = part(text, field["id"])
        line = WORDS["open" if given in (None, "") else "told"]
        lines.append(line.format(label=field["label"], answer=given))
    return lines


def summed(answers: Answers) -> bool:
    """Has each question an answer?"""
    text = part(answers.get(""), "text")
    return all(part(text, id) not in (None, "") for id in ASKED)


def _near(text: Any, truth: float) -> bool:
    found = number(text)
    return found is not None and abs(found - truth) <= max(LEAST, NEAR * truth)


def _odd(text: Any) -> int:
    """How many answers are no number."""
    if not isinstance(text, Mapping):
        return len(ASKED) if text else 0
    given = [text.get(id) for id in ASKED]
    return sum(one not in (None, "") and number(one) is None for one in given)
