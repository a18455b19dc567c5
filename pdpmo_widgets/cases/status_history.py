"""The table status_history: what was reported month by month, beside what was true.

A rating is judged against the latest promise and looked at anew once a year, when it
moves as those of the UK's major projects did; it is then reported with a step of bias
(Snow, Keil and Wallace 2007).  So colours lean on the truth hardly at all, as there.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from random import Random

from pdpmo_widgets.cases import projects
from pdpmo_widgets.cases.calibration import REPORT_BETTER
from pdpmo_widgets.cases.status import DAYS, RED, Track, tracks

LEVELS = ("green", "green_amber", "amber", "amber_red", "red")
# Ratings from one year to the next, green to red in rows and columns; 572 pairs of
# UK government major projects 2014 to 2020, counted by us (rows rounded to 1).
YEARLY = (
    (0.71, 0.14, 0.08, 0.07, 0.0),
    (0.17, 0.39, 0.34, 0.08, 0.02),
    (0.03, 0.21, 0.57, 0.15, 0.04),
    (0.01, 0.12, 0.40, 0.40, 0.07),
    (0.0, 0.05, 0.20, 0.50, 0.25),
)
FIRST = (0.45, 0.30, 0.20, 0.05, 0.0)  # [D] the first rating of a project
TILT = 0.08  # [D] chance that a new rating is a step worse in a project truly red
MONTHS = 24
STATES = (0.06, 0.12, 0.18, RED)  # [D] delay so far at which the true state changes
COMMENTS = ("on_track", "minor", "catch_up", "waiting", "decision", "busy")
HINT, NO_HINT = 0.35, 0.14  # [D] chance to write "we shall catch up": late, not late

COLUMNS: dict[str, str] = {
    "project": "id of the project",
    "month": "month of the report; 0 is today",
    "colour": "reported rating: green, green_amber, amber, amber_red or red",
    "end": "reported end, month",
    "cost": "reported final cost, $ million",
    "comment": "id of the comment in the words",
    "rated": "what the project manager believed, against the latest promise",
    "true_state": "what it was, against the first promise and agreed growth",
}
HIDDEN: tuple[str, ...] = ("rated", "true_state")


@dataclass(frozen=True)
class Row:
    """One report of one project."""

    project: str
    month: int
    colour: str
    end: int
    cost: float
    comment: str
    rated: str
    true_state: str


def deal(seed: int, safety: float = 0.5) -> tuple[Row, ...]:
    """All reports, by project and month; ``safety`` 0..1 makes them straighter."""
    return _rows(seed, tracks(seed), better(safety))


def better(safety: float) -> float:
    """Chance that a report is a step better: .40 at the published place, safety .5.

    The slope is our own design.
    """
    return REPORT_BETTER * (1.3 - 0.6 * safety)


def history(seed: int, records: tuple[Track, ...], safety: float) -> tuple[Row, ...]:
    """As ``deal``, for records of another shape."""
    return _rows(seed, records, better(safety))


@lru_cache(maxsize=256)
def _rows(seed: int, records: tuple[Track, ...], chance: float) -> tuple[Row, ...]:
    truth = projects.truth(seed)
    return tuple(
        row
        for p, track in zip(projects.deal(seed), records, strict=True)
        for row in _reports(
            Random(f"status_history:{seed}:{p.id}"), p, track,
            truth[p.id].pm_bias, chance,
        )
    )  # fmt: skip


def _reports(
    rng: Random, project: projects.Project, track: Track, bias: int, chance: float
) -> list[Row]:
    step = _biased(rng.random(), bias, chance)
    rated, anew = _draw(rng, FIRST), rng.randrange(12)
    found = []
    for month in range(track.start + 1, 1):
        if month % 12 == anew:
            rated = _draw(rng, YEARLY[rated])
            rated = min(4, rated + (track.red and rng.random() < TILT))
        comment = _comment(rng, track)
        if month <= -MONTHS:
            continue
        moved = [m for m in track.moves if m.month <= month]
        share = len(moved) / len(track.moves) if track.moves else 0
        grown = (project.current_budget - project.first_budget) * share
        found.append(
            Row(
                project.id,
                month,
                LEVELS[min(4, max(0, rated - step))],
                project.first_end + round(sum(m.days for m in moved) / DAYS),
                round(project.first_budget + grown, 1),
                comment,
                LEVELS[rated],
                _state(track, month),
            )
        )
    return found


def _biased(luck: float, bias: int, chance: float) -> int:
    """The manager's step of bias, had it been as safe to report as it is here."""
    if bias > 0 and chance < REPORT_BETTER:
        return int(luck < chance / REPORT_BETTER)
    if bias == 0 and chance > REPORT_BETTER:
        return int(luck < (chance - REPORT_BETTER) / REPORT_BETTER)
    return bias


def _draw(rng: Random, chances: Sequence[float]) -> int:
    return rng.choices(range(5), chances)[0]


def _comment(rng: Random, track: Track) -> str:
    hint = rng.random() < (HINT if track.slip > RED else NO_HINT)
    others = [c for c in COMMENTS if c != "catch_up"]
    kind = rng.choice(others)
    return f"comments.{'catch_up' if hint else kind}_{rng.randint(1, 3)}"


def _state(track: Track, month: int) -> str:
    whole = track.planned * (1 + max(0.0, track.slip))
    delay = track.slip * min(1.0, (month - track.start) / whole)
    return LEVELS[sum(delay > limit for limit in STATES)]
