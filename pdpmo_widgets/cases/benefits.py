"""What each project promised to bring, who answers for it, and what was found of it.

About sixty promises of the 24 running projects.  Few were measured, fewer against a
comparison.  How much comes of a promise follows the project's hidden share, which is
calibrated (KPMG 2005; Wellingtone 2018); the rest is our own design.
"""

from dataclasses import dataclass
from math import exp
from random import Random

from pdpmo_widgets.cases import projects

# kind -> unit, what a typical promise starts from, and the share it should gain
KINDS: dict[str, tuple[str, float, float]] = {
    "cost": ("$ thousand a year", 2400.0, -0.15),
    "hours": ("hours a week", 320.0, -0.25),
    "outages": ("minutes lost per customer and year", 48.0, -0.20),
    "complaints": ("complaints per thousand customers", 14.0, -0.30),
    "on_time": ("per cent of orders on time", 71.0, 0.15),
    "losses": ("per cent of water lost", 19.0, -0.20),
}
OWNERS = ("ingrid", "tomas", "priya", "daniel", "helen", "marcus", "aisha", "lars")
OWNED, MEASURED = 0.6, 0.5  # D: promises that have an owner; that were looked for
GRADES = "ABCD"
GRADE_CHANCES = (0.03, 0.07, 0.35, 0.55)  # D: of those that were looked for
DUE = (0.4, 1.0)  # D: when a promise falls due, from the start to half a year after
NOISE = 0.08  # D: sd of ln of what is found over what came

COLUMNS = {
    "id": "number of the promise",
    "project": "id of the project",
    "kind": "what was promised: " + ", ".join(KINDS),
    "unit": "unit of the next three numbers and of the found one",
    "baseline": "where it stood when the project was approved",
    "target": "where it was to stand",
    "owner": "who answers for it, empty where nobody does",
    "due": "month by which it was promised, from today (0 is this month)",
    "measured": "what was found, empty where nobody looked",
    "grade": "how well the finding can be told from everything else, A to D",
    "delivered": "share of the promised change that comes, 1 is all",
}
HIDDEN = ("delivered",)


@dataclass(frozen=True)
class Row:
    """One promised benefit; the fields are those of ``COLUMNS``."""

    id: str
    project: str
    kind: str
    unit: str
    baseline: float
    target: float
    owner: str
    due: int
    measured: float | None
    grade: str
    delivered: float


def deal(seed: int) -> tuple[Row, ...]:
    """Two or three promises for each running project."""
    rng = Random(f"benefits:{seed}")
    truth = projects.truth(seed)
    rows: list[Row] = []
    for project in projects.deal(seed):
        share = truth[project.id].benefit_mult
        for kind in rng.sample(tuple(KINDS), rng.choice((2, 2, 3, 3))):
            span = project.current_end + 6 - project.start
            due = round(project.start + rng.uniform(*DUE) * span)
            rows.append(_row(rng, f"b{len(rows) + 1:02}", project.id, kind, due, share))
    return tuple(rows)


def _row(rng: Random, id: str, project: str, kind: str, due: int, share: float) -> Row:
    unit, typical, change = KINDS[kind]
    baseline = round(typical * exp(rng.gauss(0, 0.2)), 1)
    target = round(baseline * (1 + change * rng.uniform(0.6, 1.4)), 1)
    owner = rng.choice(OWNERS) if rng.random() < OWNED else ""
    looked, grade = rng.random() < MEASURED, rng.choices(GRADES, GRADE_CHANCES)[0]
    found = baseline + share * exp(rng.gauss(0, NOISE)) * (target - baseline)
    if not looked or due > 0:  # what is not due yet cannot have been found
        return Row(
            id, project, kind, unit, baseline, target, owner, due, None, "", share
        )
    return Row(
        id, project, kind, unit, baseline, target, owner, due, round(found, 1), grade,
        share,
    )  # fmt: skip
