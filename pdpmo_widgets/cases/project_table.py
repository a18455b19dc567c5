"""What the office's list of projects shows, and what nobody can see of them yet.

The types of a row and what its columns mean; ``projects`` deals them.
"""

from dataclasses import dataclass

KINDS = ("it", "civil", "solar_wind", "regulatory", "change", "product")
GOALS = (
    "supply", "bills", "cost", "safety", "carbon", "licence", "customers", "skills",
)  # fmt: skip
STAGES = ("request", "plan", "design", "build", "handover")
RUNNING, WAITING, LIVE_VALUE = 24, 22, 184.0  # number, number, $ million


@dataclass(frozen=True)
class Project:
    """One project as the office's list shows it; ``COLUMNS`` says what fields mean."""

    id: str
    name: str
    kind: str
    sponsor: str
    goal: str
    stage: str
    start: int
    first_budget: float
    first_end: int
    current_budget: float
    current_end: int
    rebaselines: int
    novelty: int
    technology: int
    complexity: int
    pace: int
    personnel: int
    dynamism: int
    culture: int
    size: int
    criticality: int
    risk: float
    mandatory: bool
    depends_on: tuple[str, ...]
    pm_weeks: float
    architect_weeks: float
    npv_low: float
    npv_mid: float
    npv_high: float
    cost_of_delay: float


@dataclass(frozen=True)
class Truth:
    """What will turn out, of the first promise; nobody in the case can see it.

    ``cost_mult``, ``time_mult``, ``benefit_mult``: final over first promised.
    ``pm_bias``: steps by which the project manager reports better than it is.
    ``risk``: 0..1, how dangerous it really is next to the others of its kind.
    """

    id: str
    cost_mult: float
    time_mult: float
    benefit_mult: float
    pm_bias: int
    risk: float


COLUMNS: dict[str, str] = {
    "id": "p01 to p24 run, r01 to r22 wait",
    "name": "what the project is called",
    "kind": "it, civil, solar_wind, regulatory, change or product",
    "sponsor": "id of the executive who asked for it",
    "goal": "the business goal that it serves first",
    "stage": "request, plan, design, build or handover",
    "start": "month in which it started or would start; 0 is today",
    "first_budget": "first approved budget, $ million",
    "first_end": "first promised end, month; 0 is today",
    "current_budget": "budget as it stands now, $ million",
    "current_end": "end as it is promised now, month; 0 is today",
    "rebaselines": "how often the promise was replaced by a new one",
    "novelty": "how new it is for us, 0 (known) to 3 (nobody has done it)",
    "technology": "how new the technology is, 0 (proven) to 3 (being invented)",
    "complexity": "how many parts must fit, 0 (one) to 3 (a network of systems)",
    "pace": "how tight the time is, 0 (relaxed) to 3 (a crisis)",
    "personnel": "experience of the people, 0 (old hands) to 4 (mostly new)",
    "dynamism": "how stable the demands are, 0 (they change monthly) to 4 (fixed)",
    "culture": "what the people like, 0 (freedom) to 4 (order)",
    "size": "people in the project, 0 (a few) to 4 (hundreds)",
    "criticality": "what a defect costs, 0 (comfort) to 4 (many lives)",
    "risk": "risk as assessed in the business case, 0 to 1",
    "mandatory": "whether law or licence requires it",
    "depends_on": "ids of projects whose result it needs before it can end",
    "pm_weeks": "weeks of a project manager that it still needs",
    "architect_weeks": "weeks of an architect that it still needs",
    "npv_low": "net present value in the business case, low, $ million",
    "npv_mid": "net present value in the business case, middle, $ million",
    "npv_high": "net present value in the business case, high, $ million",
    "cost_of_delay": "what a week of delay costs, $ thousand",
}
HIDDEN: tuple[str, ...] = ()
TRUTH_COLUMNS: dict[str, str] = {
    "id": "the project",
    "cost_mult": "final cost over the first budget",
    "time_mult": "final duration over the first promise",
    "benefit_mult": "benefit delivered over the benefit promised",
    "pm_bias": "steps by which the manager reports better (+1) or worse (-1)",
    "risk": "how dangerous it really is next to its kind, 0 to 1",
}
