"""One sentence for each measure, from the figures that the losses come from too."""

from pdpmo_widgets.modules.courage.model.case import Case
from pdpmo_widgets.modules.courage.model.losses import losses
from pdpmo_widgets.modules.courage.model.result import FLOORS, play, score
from pdpmo_widgets.modules.courage.model.steps import Decisions
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.verdicts import level

HIGH = {"saved": 0.3, "right": 0.7, "heard": 0.8, "word": 0.6}
# Habits whose losses speak against a measure.
AGAINST = {
    "saved": {"early", "check", "signs", "line"},
    "right": {"signs", "line", "check"},
    "heard": {"answer", "hedged", "blaming"},
    "word": {"signs", "line"},
}


def verdicts(case: Case, decisions: Decisions) -> tuple[Entry, ...]:
    """What to say of what was saved, of reason, hearing and word; under ``verdict``."""
    found = score(case, decisions).measures
    if not play(case, decisions).raised:
        return (Entry("verdict.silent"),)
    lost = {one.habit for one in losses(case, decisions) if one.points > 0}
    return tuple(
        level(name, found[name], low, HIGH[name], spoilt=bool(lost & AGAINST[name]))
        for name, low in FLOORS.items()
    )
