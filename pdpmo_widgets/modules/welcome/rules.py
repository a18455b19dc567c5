"""Rules of the welcome exercise: offices, sources graded, ranges given.

What is right comes as `key` from the hidden tests; nothing here gives it away.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.grading.deals import drawn, early, seed
from pdpmo_widgets.grading.marks import (
    Answers,
    Mark,
    Rule,
    above,
    odd_choices,
    part,
    unread,
)
from pdpmo_widgets.grading.simulated import mark_decisions
from pdpmo_widgets.instruments.forecast import range_skill
from pdpmo_widgets.modules.welcome import model, screen
from pdpmo_widgets.simulation import DecisionError

WORDS, CASE = room_words("welcome", "exercise"), room_words("welcome")
DEBRIEF = room_words("welcome", "debrief")
CLAIMS, RANGES, TOP = 6, 4, 100
# Chance grades one source in three rightly; honest ranges halve the reference cost.
BY_CHANCE, FULL_SKILL = 1 / 3, 0.5


def claims(learner: str) -> list[dict[str, str]]:
    """The sources that a learner grades: six of the pool."""
    return drawn(learner, "claims", WORDS["claims"]["cards"], CLAIMS)


def tell_claims(answers: Answers, learner: str) -> list[str]:
    """The grades given, in words."""
    said, lines = WORDS["claims"], []
    for card in claims(learner):
        grade = part(answers.get(""), "place", card["id"])
        line = said["told" if grade else "open"]
        lines.append(line.format(title=card["title"], grade=grade))
    return lines


def mark_claims(answers: Answers, learner: str, key: Mapping[str, str]) -> Mark:
    """Share of sources graded as in `key`, above what chance gives."""
    place, ids = part(answers.get(""), "place"), [c["id"] for c in claims(learner)]
    right = sum(part(place, id) == key[id] for id in ids)
    share = above(right / CLAIMS, BY_CHANCE, 1.0)
    odd = odd_choices(place, ids, [one["id"] for one in WORDS["claims"]["bins"]])
    return Mark(share, (f"{right} of {CLAIMS} graded as in the key.", *unread(odd)))


def questions(learner: str) -> list[dict[str, str]]:
    """The quantities that a learner gives ranges for: four of the pool."""
    return drawn(learner, "ranges", WORDS["ranges"]["questions"], RANGES)


def tell_ranges(answers: Answers, learner: str) -> list[str]:
    """The ranges given, in words."""
    said, lines = WORDS["ranges"], []
    for one in questions(learner):
        low, high = _range(answers.get(one["id"]))
        line = said["open" if low is None else "told"]
        lines.append(line.format(question=one["question"], low=low, high=high))
    return lines


def given(answers: Answers, learner: str) -> list[tuple[str, float, float]]:
    """The ranges that a learner gave: id of the question, low and high."""
    made = [(one["id"], *_range(answers.get(one["id"]))) for one in questions(learner)]
    return [(id, a, b) for id, a, b in made if a is not None and b is not None]


def mark_ranges(answers: Answers, learner: str, key: Mapping[str, float]) -> Mark:
    """Winkler skill of the ranges against a shrug over 80 % of the scale.

    A missing range counts as a shrug: skill 0. A mean skill of 0.5 is full marks.
    """
    made = given(answers, learner)
    total = sum(range_skill(low, high, key[id], 0, TOP) for id, low, high in made)
    skill = total / RANGES
    reason = f"Skill {skill:.2f}; 0 is a shrug, {FULL_SKILL:g} earns full marks."
    odd = sum(one["id"] in answers for one in questions(learner)) - len(made)
    return Mark(above(skill, 0.0, FULL_SKILL), (reason, *unread(odd)))


@lru_cache(maxsize=64)
def offices(learner: str) -> model.Case:
    """The four organisations of a learner: others than those of the course.

    What was dealt before there were words keeps its companies.
    """
    stock = "practice" if early(learner) else "graded"
    return model.deal(seed(learner, "offices"), stock=stock)


def tell_offices(answers: Answers, learner: str) -> list[str]:
    """The functions chosen, in words."""
    said, lines, case = WORDS["offices"], [], offices(learner)
    chosen = _picks(case, answers.get(""))
    for office in case.offices:
        picks = chosen.get(office.place) or []
        names = [part(CASE["functions"], pick, "name") or "?" for pick in picks]
        line = said["told" if names else "open"]
        place = CASE["places"][office.place]["name"]
        lines.append(line.format(place=place, functions=", ".join(names)))
    return lines


def mark_offices(answers: Answers, learner: str, futures: tuple[int, ...]) -> Mark:
    """How far from a coin (0) to the pass mark (1) the choice came."""
    case = offices(learner)
    try:
        given = screen.decisions(case, answers.get(""))
    except DecisionError as error:
        return Mark(0.0, (str(error.args[0]),))
    if not _any(given["picks"]):
        return Mark()
    return mark_decisions(
        model, case, given, futures, CASE, DEBRIEF, early=early(learner)
    )


def _any(picks: object) -> bool:
    """Was anything chosen, whether it can be read or not?"""
    return any(picks.values()) if isinstance(picks, Mapping) else bool(picks)


def _picks(case: model.Case, value: object) -> Mapping[str, list[str]]:
    """What was chosen for each company; nothing where it cannot be read."""
    try:
        picks = screen.decisions(case, value)["picks"]
    except DecisionError:
        return {}
    return picks if isinstance(picks, Mapping) else {}


def _range(value: Any) -> tuple[float, float] | tuple[None, None]:
    low, high = part(value, "low"), part(value, "high")
    plain = all(type(end) in (int, float) for end in (low, high))
    return (low, high) if plain and 0 <= low <= high <= TOP else (None, None)


RULES = {
    "offices": Rule(tell_offices, mark_offices),
    "claims": Rule(tell_claims, mark_claims),
    "ranges": Rule(
        tell_ranges, mark_ranges, lambda who: [one["id"] for one in questions(who)]
    ),
}
