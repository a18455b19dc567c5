"""The table r360: seven people, twelve behaviours, what they and six others say.

How far people agree with one other about themselves, and how much kinder they are, is
Heidemeier and Moser (2009), Journal of Applied Psychology 94:353: r = .22 (115
samples, 37,752 people) and d = .32 (89 Western samples, 35,417 people).  Theirs are
supervisors; that our six raters are like them is our assumption [D].
"""

from dataclasses import dataclass
from math import sqrt
from random import Random

TARGETS = ("samir", "joan", "kofi", "elena", "piet", "noor", "lucia")
BEHAVIOURS = (
    "unwelcome", "wrong", "stopped", "handed_over", "asked_first", "money",
    "feedback", "defended", "subtract", "early", "credit", "doubt",
)  # fmt: skip
RATERS = 6
SELF_OTHER_R, SELF_KINDER = 0.22, 0.32  # F: as above; the second in sd of ratings
RATERS_R = 0.35  # D: correlation between two raters of one behaviour
PERSON = 0.5  # D: share of the truth that is the person, not the behaviour
MIDDLE, SPREAD = 1.9, 1.05  # D: mean and sd of a rating before it is rounded
CANNOT_SAY = 0.08  # D: share of ratings that are left empty
ROUNDED = 0.925  # C: what rounding to 0..4 leaves of a correlation at this spread
CUT = 0.945  # C: what it leaves of a shift, since 4 is the most that one can say

COLUMNS: dict[str, str] = {
    "target": "whom it is about: a team member",
    "behaviour": "which of the twelve behaviours",
    "self_rating": "what they say of themselves, 0 (not once) to 4 (every week)",
    **{f"rater_{i}": "the same by another person; empty: cannot say"
       for i in range(1, RATERS + 1)},
    "level": "how often it happens in truth, on the scale of the ratings",
}  # fmt: skip
HIDDEN: tuple[str, ...] = ("level",)


@dataclass(frozen=True)
class Row:
    """One behaviour of one person; the fields are those of ``COLUMNS``."""

    target: str
    behaviour: str
    self_rating: int
    rater_1: int | None
    rater_2: int | None
    rater_3: int | None
    rater_4: int | None
    rater_5: int | None
    rater_6: int | None
    level: float


def deal(seed: int) -> tuple[Row, ...]:
    """84 rows, by person and then by behaviour."""
    rng = Random(f"behaviours:{seed}")
    rows = []
    for target in TARGETS:
        person = rng.gauss(0, 1)
        for behaviour in BEHAVIOURS:
            truth = sqrt(PERSON) * person + sqrt(1 - PERSON) * rng.gauss(0, 1)
            rows.append(_row(rng, target, behaviour, truth))
    return tuple(rows)


def _row(rng: Random, target: str, behaviour: str, truth: float) -> Row:
    shared = sqrt(RATERS_R / ROUNDED)  # how far a rater follows the truth
    own = SELF_OTHER_R / ROUNDED / shared
    mine = own * truth + sqrt(1 - own**2) * rng.gauss(0, 1) + SELF_KINDER / CUT
    others: list[int | None] = []
    for _ in range(RATERS):
        score = shared * truth + sqrt(1 - shared**2) * rng.gauss(0, 1)
        others.append(None if rng.random() < CANNOT_SAY else _rounded(score))
    level = max(0.0, min(4.0, MIDDLE + SPREAD * shared * truth))
    one, two, three, four, five, six = others
    said = _rounded(mine)
    return Row(
        target, behaviour, said, one, two, three, four, five, six, round(level, 2)
    )


def _rounded(score: float) -> int:
    """A standardised score on the answer scale, 0 to 4."""
    return max(0, min(4, round(MIDDLE + SPREAD * score)))
