"""Three waves in which eighteen sponsors say whether they would recommend the office.

A person's answer hangs on a liking that hardly moves, on the mood of the day, and not
on what the office brought: eighteen answers swing from wave to wave by themselves.
Every number is our own design.
"""

from dataclasses import dataclass
from random import Random

from pdpmo_widgets.cases.words import words

SPONSORS = 18
WAVES = (-8, -4, 0)  # months from today
ANSWERED = 0.85  # share of sheets that come back
LIKING, MOOD = (6.8, 1.6), 1.3  # mean and sd of people; sd of the day

COLUMNS = {
    "wave": "which of the three waves, 1 to 3",
    "month": "when, in months from today (0 is this month)",
    "sponsor": "number of the sponsor, the same in every wave",
    "answered": "true where an answer came back",
    "recommend": "would recommend the office, 0 to 10, empty without an answer",
    "worth_it": "true where the office is worth its money, empty without an answer",
    "comment": "what the sponsor wrote, often nothing",
    "liking": "how much the sponsor likes the office, on the same scale",
}
HIDDEN = ("liking",)


@dataclass(frozen=True)
class Row:
    """One sponsor in one wave; the fields are those of ``COLUMNS``."""

    wave: int
    month: int
    sponsor: int
    answered: bool
    recommend: int | None
    worth_it: bool | None
    comment: str
    liking: float


def deal(seed: int) -> tuple[Row, ...]:
    """54 rows: three waves of eighteen."""
    rng = Random(f"sponsor_pulse:{seed}")
    likings = [rng.gauss(*LIKING) for _ in range(SPONSORS)]
    said = words("sponsor_pulse")["pulse"]
    rows = []
    for wave, month in enumerate(WAVES, 1):
        for sponsor, liking in enumerate(likings, 1):
            felt = liking + rng.gauss(0, MOOD)
            told = min(10, max(0, round(felt)))
            worth = felt + rng.gauss(0, 1) > 6.5
            tone = "glad" if told >= 8 else "cross" if told <= 5 else "even"
            comment = rng.choice(said[tone]) if rng.random() < 0.5 else ""
            rows.append(
                Row(wave, month, sponsor, True, told, worth, comment, round(liking, 2))
                if rng.random() < ANSWERED
                else Row(wave, month, sponsor, False, None, None, "", round(liking, 2))
            )
    return tuple(rows)
