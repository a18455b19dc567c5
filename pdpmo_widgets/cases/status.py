"""How each running project gets later, and how its office records that it does.

What is late shows in one of two places: the end was moved, or the work so far came
later than first promised.  Some moves were agreed with those who asked for more, and
some milestones were accepted by nobody but the manager.  So one kind of record alone
misleads, and both noisy kinds together tell the most.  All of it is our own design
[D]; ``status_history``, ``milestones`` and ``rebaselines`` are dealt from here.
"""

from dataclasses import dataclass
from functools import lru_cache
from random import Random

from pdpmo_widgets.cases import projects

RED = 0.25  # share of the first promise beyond which a project is truly red [D]
PLACES = (0.1, 0.22, 0.35, 0.48, 0.6, 0.72, 0.85, 1.0)
NAMES = (
    "plan", "needs", "contract", "design", "first_build", "all_built", "trial", "live",
)  # fmt: skip
TROUBLE = ("longer", "supplier", "people", "unstated")
DAYS = 30.4


@dataclass(frozen=True)
class Shape:
    """What we assumed of how records mislead; all of it our own design [D]."""

    grown: float = 0.65  # chance that a project's moves were agreed growth
    grown_late: float = 0.85  # the same where delay beyond the moves is unsaid
    stray: float = 0.05  # chance that one move is of the other sort
    noise: float = 0.1  # sd of the pace so far, in shares of the first promise
    step_noise: float = 0.4  # sd of a single milestone, months
    stumbled: float = 0.2  # share of projects that began late and kept up since
    own: float = 0.3  # share of projects whose manager accepts the most alone
    mostly: float = 0.75  # chance there that a milestone is accepted so
    seldom: float = 0.12  # the same in the other projects


SHAPE = Shape()


@dataclass(frozen=True)
class Step:
    """One milestone: months first planned and truly reached, and who accepts it."""

    name: str
    planned: int
    reached: int
    accepts: str


@dataclass(frozen=True)
class Move:
    """One re-baseline: month, days, why, and who approved; ``agreed`` is no delay."""

    month: int
    days: int
    reason: str
    approved_by: str

    @property
    def agreed(self) -> bool:
        """Did those who asked for more agree that it takes longer?"""
        return self.reason == "more_asked"


@dataclass(frozen=True)
class Track:
    """One running project as it is; ``slip``: share of its first promise that it will
    be late, agreed growth apart; ``pace``: the part that the work so far shows.
    """

    project: str
    start: int
    planned: int
    slip: float
    pace: float
    steps: tuple[Step, ...]
    moves: tuple[Move, ...]

    @property
    def red(self) -> bool:
        """More than ``RED`` later than first promised."""
        return self.slip > RED


@lru_cache(maxsize=256)
def tracks(seed: int, shape: Shape = SHAPE) -> tuple[Track, ...]:
    """All running projects of a seed, in the order of the list."""
    truth = projects.truth(seed)
    return tuple(
        _track(Random(f"status:{seed}:{p.id}"), shape, p, truth[p.id].time_mult)
        for p in projects.deal(seed)
    )


def _track(rng: Random, shape: Shape, project: projects.Project, times: float) -> Track:
    planned = project.first_end - project.start
    moved = (project.current_end - project.first_end) / planned
    unsaid = times - 1 - moved
    grown = shape.grown_late if unsaid > RED - 0.1 else shape.grown
    chance = 1 - shape.stray if rng.random() < grown else shape.stray
    moves = _moves(rng, project, chance)
    agreed = sum(m.days for m in moves if m.agreed) / DAYS / planned
    pace = unsaid + agreed + rng.gauss(0, shape.noise)
    end = project.start + round(times * planned)
    steps = _steps(rng, shape, project.start, planned, pace, end)
    slip = times - 1 - agreed
    return Track(project.id, project.start, planned, slip, pace, steps, moves)


def _moves(rng: Random, project: projects.Project, agreed: float) -> tuple[Move, ...]:
    """The re-baselines of a project: together they are what its end has moved."""
    days = round((project.current_end - project.first_end) * DAYS)
    cuts = [rng.uniform(0.2, 1) for _ in range(project.rebaselines)]
    parts = [round(days * cut / sum(cuts)) for cut in cuts]
    if parts:
        parts[-1] += days - sum(parts)
    months = sorted(rng.randint(project.start + 1, -1) for _ in parts)
    return tuple(
        Move(month, part, _reason(rng, agreed), _approver(rng, project.sponsor))
        for month, part in zip(months, parts, strict=True)
    )


def _reason(rng: Random, agreed: float) -> str:
    return "more_asked" if rng.random() < agreed else rng.choice(TROUBLE)


def _approver(rng: Random, sponsor: str) -> str:
    return rng.choice((sponsor, sponsor, "board", "manager"))


def _steps(
    rng: Random, shape: Shape, start: int, planned: int, pace: float, end: int
) -> tuple[Step, ...]:
    """Eight milestones; the last comes when the project truly ends."""
    own = shape.mostly if rng.random() < shape.own else shape.seldom
    early = rng.uniform(1.5, 4) if rng.random() < shape.stumbled else 0.0
    steps = []
    for i, (name, place) in enumerate(zip(NAMES, PLACES, strict=True)):
        due = place * planned
        late = pace * due + rng.gauss(0, shape.step_noise) + (early if i < 2 else 0)
        plan = start + max(1, round(due))
        reached = min(end, max(start + 1, plan - 1, round(start + due + late)))
        accepts = "manager" if rng.random() < own else rng.choice(("user", "sponsor"))
        steps.append(Step(name, plan, end if place == 1 else reached, accepts))
    return tuple(steps)
