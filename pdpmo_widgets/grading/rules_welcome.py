"""Rules of the welcome exercise: sources graded, ranges given.

What is right comes as `key` from the hidden tests; nothing here gives it away.
"""

from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.cases import words
from pdpmo_widgets.grading.deals import drawn
from pdpmo_widgets.grading.marks import Answers, Mark, above, part
from pdpmo_widgets.instruments.forecast import range_skill

WORDS = words("exercise_welcome")
CLAIMS, RANGES, TOP = 6, 4, 100
# Chance grades one source in three rightly; honest ranges halve the reference cost.
BY_CHANCE, FULL_SKILL = 1 / 3, 0.5


def claims(learner: str) -> list[dict[str, str]]:
    """The sources that a learner grades: six of the pool."""
    return drawn(learner, "claims", WORDS["claims"]["cards"], CLAIMS)


def mark_claims(answers: Answers, learner: str, key: Mapping[str, str]) -> Mark:
    """Share of sources graded as in `key`, above what chance gives."""
    said, lines, right = WORDS["claims"], [], 0
    place = part(answers.get(""), "place") or {}
    for card in claims(learner):
        grade = part(place, card["id"])
        right += grade == key[card["id"]]
        line = said["told" if grade else "open"]
        lines.append(line.format(title=card["title"], grade=grade))
    return Mark(above(right / CLAIMS, BY_CHANCE, 1.0), (*lines, _of(right, CLAIMS)))


def questions(learner: str) -> list[dict[str, str]]:
    """The quantities that a learner gives ranges for: four of the pool."""
    return drawn(learner, "ranges", WORDS["ranges"]["questions"], RANGES)


def mark_ranges(answers: Answers, learner: str, key: Mapping[str, float]) -> Mark:
    """Winkler skill of the ranges against a shrug over 80 % of the scale.

    A missing range counts as a shrug: skill 0. A mean skill of 0.5 is full marks.
    """
    said, lines, total = WORDS["ranges"], [], 0.0
    for one in questions(learner):
        low, high = _range(answers.get(one["id"]))
        given = low is not None and high is not None and 0 <= low <= high <= TOP
        if given:
            total += range_skill(low, high, key[one["id"]], 0, TOP)
        line = said["told" if given else "open"]
        lines.append(line.format(question=one["question"], low=low, high=high))
    skill = total / RANGES
    lines.append(f"Skill {skill:.2f}; 0 is a shrug, {FULL_SKILL:g} earns full marks.")
    return Mark(above(skill, 0.0, FULL_SKILL), tuple(lines))


def _range(value: Any) -> tuple[Any, Any]:
    ends = part(value, "low"), part(value, "high")
    plain = all(type(end) in (int, float) for end in ends)
    return ends if plain else (None, None)


def _of(right: int, of: int) -> str:
    return f"{right} of {of} as in the key."
