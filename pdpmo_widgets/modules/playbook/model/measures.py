"""Four measures with a floor each: caught, overlooked, spared, done with thought."""

from collections.abc import Sequence
from dataclasses import dataclass

from pdpmo_widgets.modules.playbook.model.case import Case
from pdpmo_widgets.modules.playbook.model.year import Year

FLOORS = {"caught": 0.3, "small": 0.2, "spared": 0.7, "thought": 0.7}
RISKY, SMALL = 1 / 3, 1 / 2  # shares of the projects: most to lose; smallest budget


def measures(case: Case, found: Year) -> dict[str, float]:
    """All of them 0..1.

    ``caught``: share of the trouble caught in the third with most to lose;
    ``small``: the same in those of the riskiest that are small; ``spared``: how far
    the projects with least to lose are from what they can bear; ``thought``: share
    of the hours of control that is done with thought.
    """
    mine, bears = groups(case, found), case.hidden.bears
    used = sum(min(1.0, found.burden[id] / max(1e-9, bears[id])) for id in mine.calm)
    return {
        "caught": _caught(found, mine.risky),
        "small": _caught(found, mine.small),
        "spared": 1 - used / len(mine.calm),
        "thought": 1 - found.theatre,
    }


@dataclass(frozen=True)
class Groups:
    """Projects: most to lose; of the small ones those; least to lose. Worst first."""

    risky: tuple[str, ...]
    small: tuple[str, ...]
    calm: tuple[str, ...]


def groups(case: Case, found: Year) -> Groups:
    """The projects of each measure."""
    order = sorted(found.at_risk, key=lambda id: -found.at_risk[id])
    by_budget = sorted(case.projects, key=lambda p: p.budget)
    little = {p.id for p in by_budget[: round(SMALL * len(order))]}
    risky = round(RISKY * len(order))
    small = [id for id in order if id in little][: max(1, risky // 2)]
    return Groups(tuple(order[:risky]), tuple(small), tuple(order[len(order) // 2 :]))


def _caught(found: Year, ids: Sequence[str]) -> float:
    risk = sum(found.at_risk[id] for id in ids)
    return 1 - sum(found.lost[id] for id in ids) / max(1e-9, risk)
