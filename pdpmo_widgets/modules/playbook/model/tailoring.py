"""The burden sum, and two ways to say how a project differs from the next.

``burden``: minutes times people times frequency.  ``home_ground``: five axes on which
a project leans towards agile or towards plan-driven work (Boehm and Turner 2003, IEEE
Computer 36(6)).  ``misfit``: how far the way of working is from what novelty,
technology, complexity and pace ask for (Shenhar and Dvir).  Levels and cut-offs are our
own; the authors' marks on the axes are not used.
"""

from collections.abc import Mapping

from pdpmo_widgets.simulation import inputs
from pdpmo_widgets.simulation.basics import DecisionError

AXES = ("personnel", "dynamism", "culture", "size", "criticality")
DIAMOND = ("novelty", "technology", "complexity", "pace")
MOST, STEEPEST = 4, 3  # the highest level of an axis, and of a side of the diamond
AGILE, PLANNED = 1.5, 2.5  # D: mean level up to which, and from which on
APART = 1.3  # D: standard deviation of the five from which on the axes disagree
DAY, PEOPLE, YEAR = 1440.0, 5000, 366.0


def burden(minutes: float, people: int, times_a_year: float) -> float:
    """Hours a year that a demand takes: ``minutes`` each time, of so many people.

    Raises DecisionError for a number below 0, or one that no year can hold.
    """
    each = inputs.number(minutes, "the minutes of each time", 0, DAY)
    many = inputs.whole(people, "the number of people", 0, PEOPLE)
    often = inputs.number(times_a_year, "how often a year", 0, YEAR * 24)
    return each * many * often / 60


def home_ground(levels: Mapping[str, int]) -> str:
    """ "agile", "plan" or "mixed" from the five axes, each 0 (agile) to 4 (plan).

    Mixed where the mean lies between, or where the axes are far from each other.
    """
    found = _levels(levels, AXES, MOST)
    mean = sum(found) / len(found)
    apart = (sum((one - mean) ** 2 for one in found) / len(found)) ** 0.5
    if apart >= APART or AGILE < mean < PLANNED:
        return "mixed"
    return "agile" if mean <= AGILE else "plan"


def misfit(required: Mapping[str, int], actual: Mapping[str, int]) -> dict[str, int]:
    """Steps by which the way of working is above (+) or below (−) what is required.

    Per side of the diamond; levels 0..3.
    """
    wanted = _levels(required, DIAMOND, STEEPEST)
    there = _levels(actual, DIAMOND, STEEPEST)
    return {
        side: have - want
        for side, want, have in zip(DIAMOND, wanted, there, strict=True)
    }


def classified(
    key: Mapping[str, int], answers: Mapping[str, int], tolerance: int = 1
) -> float:
    """The share of the key's levels that answers hit, within a tolerance; 0..1.

    What was not answered counts as missed.
    """
    if not key:
        raise DecisionError("There is nothing to compare. Please choose a project.")
    hits = sum(
        id in answers and abs(answers[id] - level) <= tolerance
        for id, level in key.items()
    )
    return hits / len(key)


def _levels(levels: Mapping[str, int], names: tuple[str, ...], top: int) -> list[int]:
    given = inputs.mapping(levels, "the levels of the project")
    return [inputs.whole(given.get(n), f"the level of {n}", 0, top) for n in names]
