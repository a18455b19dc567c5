"""Rows about the nine people, their skills, next year's work; ``team`` deals them.

What the columns mean stands here, too.
"""

from dataclasses import dataclass

from pdpmo_widgets.cases import people

TEAM = tuple(person.id for person in people.TEAM)
SKILLS = (
    "scheduling", "cost", "risk", "benefits", "tool", "data", "automation",
    "reporting", "facilitation", "coaching", "procurement", "regulation",
    "portfolio", "change",
)  # fmt: skip
STREAMS = {
    "plans": "scheduling",
    "money": "cost",
    "warnings": "risk",
    "worth": "benefits",
    "tool": "tool",
    "figures": "data",
    "board": "reporting",
    "choices": "portfolio",
    "teams": "coaching",
    "suppliers": "procurement",
    "licence": "regulation",
}
QUARTERS, WEEKS = 4, 52
UPSET = 3.5  # how much more often whoever has a reason to leave does
TROUBLES = ("worn", "stuck", "unheard", "fading")

COLUMNS: dict[str, str] = {
    "who": "id of the person",
    "today": "id of the stream that the person leads today, empty for none",
    "tenure": "years in the office",
    "step": "years since the last step up",
    "asked": "how often the person asked for a promotion last year",
    "autonomy": "share of own decisions that the person takes alone, 0 to 1",
    "load": "share of the time that running work takes whatever else happens",
    "hired": "true for whoever is here on a contract",
    "fact": "id of what a colleague says of the person",
    "trouble": "what makes the person think of leaving, empty for nothing",
    "hazard": "chance to leave within a year as long as nothing changes",
}
HIDDEN: tuple[str, ...] = ("trouble", "hazard")
SKILL_COLUMNS: dict[str, str] = {
    "who": "id of the person",
    "skill": "id of the skill",
    "self": "level from 0 to 5 as the person sees it",
    "peer": "level from 0 to 5 as three colleagues see it",
    "true": "level from 0 to 5 as it shows in the work",
}
SKILL_HIDDEN: tuple[str, ...] = ("peer", "true")
STREAM_COLUMNS: dict[str, str] = {
    "id": "id of the stream",
    "skills": "ids of the three skills that it needs, the first one most",
    "needs": "level from 0 to 5 that it needs of each",
    "fte": "people that it needs in each of the four quarters",
}
DEMAND_COLUMNS: dict[str, str] = {
    "skill": "id of the skill",
    "week": "week of next year, 1 to 52",
    "fte": "people with this skill that the work needs in this week",
}


@dataclass(frozen=True)
class Row:
    """One person; the fields are those of ``COLUMNS``."""

    who: str
    today: str
    tenure: float
    step: float
    asked: int
    autonomy: float
    load: float
    hired: bool
    fact: str
    trouble: str
    hazard: float


@dataclass(frozen=True)
class Level:
    """One skill of one person; the fields are those of ``SKILL_COLUMNS``."""

    who: str
    skill: str
    self: float
    peer: float
    true: float


@dataclass(frozen=True)
class Stream:
    """A stream of work; the fields are those of ``STREAM_COLUMNS``."""

    id: str
    skills: tuple[str, ...]
    needs: tuple[float, ...]
    fte: tuple[float, ...]


@dataclass(frozen=True)
class Demand:
    """The demand for one skill in one week; see ``DEMAND_COLUMNS``."""

    skill: str
    week: int
    fte: float
