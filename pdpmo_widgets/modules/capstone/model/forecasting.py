"""Six forecasts: three chances by Brier's score, three ranges by Winkler's.

``opened`` does the same for the six forecasts of the first module, with the learner's
own answers; nobody marks those.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from pdpmo_widgets.instruments.forecast import forecasts, range_skill, skill
from pdpmo_widgets.modules.capstone.model.case import SHOCKS
from pdpmo_widgets.modules.capstone.model.check import RANGED, Plan
from pdpmo_widgets.modules.capstone.model.shocks import EARLY, Year
from pdpmo_widgets.simulation.inputs import interval, mapping, number, pick


def foresight(
    plan: Plan, years: Sequence[Year], ends: Sequence[Mapping[str, float]]
) -> dict[str, float]:
    """The skill of each forecast over the futures: 1 perfect, 0 a shrug, or below.

    What is not forecast counts as a shrug.
    """
    found = {}
    for shock in SHOCKS:
        came = [year[shock].quarter <= EARLY for year in years]
        chance = plan.chances.get(shock, 0.5)
        found[shock] = skill([chance] * len(came), came)
    for name in RANGED:
        low, high = plan.ranges.get(name, (0.1, 0.9))
        truths = (min(1.0, max(0.0, end[name])) for end in ends)
        found[name] = fmean(range_skill(low, high, truth, 0, 1) for truth in truths)
    return found


def overall(found: Mapping[str, float]) -> float:
    """The mean skill of all six; each is cut at -1, so that one does not bury five."""
    return fmean(max(-1.0, one) for one in found.values())


@dataclass(frozen=True)
class Opened:
    """A forecast of the first module beside what came: ``skill`` 1 is perfect."""

    id: str
    said: tuple[float, ...]
    came: float
    skill: float


def opened(said: object, came: object) -> tuple[Opened, ...]:
    """The learner's first six forecasts, as far as both parts are there.

    ``said``: id to [low, high] or a chance in per cent; ``came``: id to a number, for
    a chance 0 or 100.  Raises DecisionError for what cannot be read.
    """
    found, known = [], {str(one["id"]): one for one in forecasts()}
    answers = mapping(came, "what came")
    for id, one in mapping(said, "the forecasts").items():
        about = known[pick(id, "a forecast", tuple(known))]
        if id not in answers:
            continue
        low, high = float(str(about["min"])), float(str(about["max"]))
        truth = number(answers[id], "what came", low, high)
        if about["kind"] == "range":
            ends = interval(one, "the range of a forecast", low, high)
            gained = range_skill(*ends, truth, low, high)
            found.append(Opened(id, ends, truth, gained))
        else:
            chance = number(one, "the chance of a forecast", low, high)
            gained = skill([chance / high], [truth > high / 2])
            found.append(Opened(id, (chance,), truth, gained))
    return tuple(found)
