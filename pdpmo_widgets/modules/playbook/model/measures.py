"""Four measures with a floor each: caught, overlooked, spared, done with thought."""

from pdpmo_widgets.modules.playbook.model.case import Case
from pdpmo_widgets.modules.playbook.model.year import Year

FLOORS = {"caught": 0.3, "small": 0.2, "spared": 0.6, "thought": 0.7}
RISKY = 8  # projects with most to lose
SMALL = 12  # of 24, by budget


def measures(case: Case, found: Year) -> dict[str, float]:
    """All of them 0..1.

    ``caught``: share of the trouble caught in the eight projects with most to lose;
    ``small``: the same in those of the riskiest that are small; ``spared``: how far
    the projects with least to lose are from what they can bear; ``thought``: share
    of the hours of control that is done with thought.
    """
    order = sorted(found.at_risk, key=lambda id: -found.at_risk[id])
    little = {p.id for p in sorted(case.projects, key=lambda p: p.budget)[:SMALL]}
    small = [id for id in order if id in little][: RISKY // 2]
    calm = order[len(order) // 2 :]
    bears = case.hidden.bears
    used = sum(min(1.0, found.burden[id] / max(1e-9, bears[id])) for id in calm)
    return {
        "caught": _caught(found, order[:RISKY]),
        "small": _caught(found, small),
        "spared": 1 - used / len(calm),
        "thought": 1 - found.theatre,
    }


def _caught(found: Year, ids: list[str]) -> float:
    risk = sum(found.at_risk[id] for id in ids)
    return 1 - sum(found.lost[id] for id in ids) / max(1e-9, risk)
