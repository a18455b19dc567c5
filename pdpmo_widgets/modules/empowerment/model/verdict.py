"""One sentence for each measure, from the very figures that the causes come from.

So a verdict cannot say "nothing was held too long" beside a cause that names it.
"""

from collections.abc import Sequence

from pdpmo_widgets.modules.empowerment.model.case import Case
from pdpmo_widgets.modules.empowerment.model.check import Decisions, read
from pdpmo_widgets.modules.empowerment.model.losses import losses
from pdpmo_widgets.modules.empowerment.model.result import FLOORS, play, score
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.verdicts import level

KEPT = {"held", "short", "no_stretch", "unasked"}  # causes of too low a level
GIVEN = {"loose", "far", "far_lasting"}  # and of too high a one
HIGH = {"value": 0.8, "growth": 0.8, "safety": 0.7, "hours": 0.45}


def verdicts(case: Case, decisions: Decisions) -> tuple[Entry, ...]:
    """What to say of value, growth, safety and hours; ids under ``verdict``."""
    found = score(case, decisions).measures
    because = play(case, decisions).because
    causes = {e.id.removeprefix("because.") for e in because}
    closed = {id for id in causes if id.endswith("_closed")}
    against = {
        "value": GIVEN | KEPT | {"rail_missing", "rail_idle"}, "growth": KEPT,
        "safety": closed, "hours": KEPT,
    }  # fmt: skip
    measured = [
        level(name, found[name], FLOORS[name], HIGH[name], spoilt=bool(causes & spoils))
        for name, spoils in against.items()
    ]
    return (*measured, *_fits(case, decisions, because))


def _fits(case: Case, decisions: Decisions, because: Sequence[Entry]) -> list[Entry]:
    """A line that one set oneself, and on which nothing was lost all quarter."""
    boards = read(case, decisions).boards
    moved = {
        line.id for line in case.lines
        if boards and boards[0][line.id].level != line.today
    }  # fmt: skip
    lost = {loss.picks[0] for loss in losses(case, decisions) if loss.part == "board"}
    return [
        Entry("verdict.fits", dict(one.params), one.who)
        for one in because
        if one.id == "because.fits" and one.params["decision"] in moved - lost
    ][:1]
