"""Three waves of a seven-question climate survey in the nine-person office.

Each person has a level of their own, which moves between waves; answers are noisy
whole numbers from 1 to 7.  In one wave so few answered that no mean may be shown.
Items 3, 5 and 7 are asked the other way round.  Every number is our own design.
"""

from dataclasses import dataclass
from random import Random

from pdpmo_widgets.cases import people

TEAM = tuple(person.id for person in people.TEAM)
ITEMS = 7
REVERSED = (3, 5, 7)
WAVES = (-12, -6, 0)  # months from today
FEW = 4  # answers in the wave that hardly anybody filled in

COLUMNS = {
    "wave": "which of the three surveys, 1 to 3",
    "month": "when, in months from today (0 is this month)",
    "sheet": "number of the answer sheet, new in every wave",
    "answered": "true where the sheet came back",
    **{f"item_{i}": "answer from 1 to 7, empty where none came" for i in range(1, 8)},
    "who": "team member who filled it in",
    "level": "how safe that person feels to speak up, 0–1",
}
HIDDEN = ("who", "level")


@dataclass(frozen=True)
class Row:
    """One person's sheet in one wave; the fields are those of ``COLUMNS``."""

    wave: int
    month: int
    sheet: int
    answered: bool
    item_1: int | None
    item_2: int | None
    item_3: int | None
    item_4: int | None
    item_5: int | None
    item_6: int | None
    item_7: int | None
    who: str
    level: float


def deal(seed: int) -> tuple[Row, ...]:
    """27 sheets: three waves of nine, sorted by wave and sheet number."""
    rng = Random(f"climate:{seed}")
    level = {who: rng.uniform(0.25, 0.75) for who in TEAM}
    quiet_wave = rng.randint(2, 3)
    rows: list[Row] = []
    for wave, month in enumerate(WAVES, 1):
        sheets = rng.sample(range(1, len(TEAM) + 1), len(TEAM))
        # Those who feel least safe leave the survey out first.
        order = sorted(TEAM, key=lambda who: -level[who] + rng.gauss(0, 0.1))
        back = set(order[: FEW if wave == quiet_wave else rng.randint(8, 9)])
        for who, sheet in zip(TEAM, sheets, strict=True):
            level[who] = min(0.95, max(0.05, level[who] + rng.gauss(0, 0.06)))
            rows.append(_sheet(rng, wave, month, sheet, who, level[who], who in back))
    return tuple(sorted(rows, key=lambda row: (row.wave, row.sheet)))


def _sheet(
    rng: Random, wave: int, month: int, sheet: int, who: str, level: float, back: bool
) -> Row:
    # Drawn for silent sheets too, so that no later draw hangs on who answered.
    answers = [_answer(rng, level, item) for item in range(1, ITEMS + 1)]
    one, two, three, four, five, six, seven = answers if back else [None] * ITEMS
    return Row(
        wave, month, sheet, back, one, two, three, four, five, six, seven, who,
        round(level, 3),
    )  # fmt: skip


def _answer(rng: Random, level: float, item: int) -> int | None:
    felt = 1 + 6 * level + rng.gauss(0, 1)
    whole = min(7, max(1, round(felt)))
    return 8 - whole if item in REVERSED else whole
