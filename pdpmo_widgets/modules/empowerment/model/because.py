"""Why the quarter came out as it did: each line that was held too long or too loosely.

An effect is in points: the worth of the chosen level less that of the best one, with
the leader's hours paid for.
"""

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.modules.empowerment.model.board import Plan
from pdpmo_widgets.modules.empowerment.model.case import STAGES, Case, Line
from pdpmo_widgets.modules.empowerment.model.world import Array
from pdpmo_widgets.simulation.basics import Entry

MOST = 6
READY, NOT_YET = 0.1, -0.15  # skill over difficulty
ASKS = 3  # up to this level the decision is yours
FITS = 1.0  # points per stake below which a level counts as the right one


def causes(case: Case, plan: Plan, worth: Array) -> tuple[Entry, ...]:
    """The heaviest causes first, then what your words did in the three moments."""
    found = [_line(case, plan, worth, at) for at in range(len(case.lines))]
    found.sort(key=lambda entry: entry.effect)
    good = [entry for entry in found if entry.id == "because.fits"]
    return (*found[:MOST], *good[-2:], *_words(case, plan))


def _line(case: Case, plan: Plan, worth: Array, at: int) -> Entry:
    """What one line cost, and why: as it was in the stage that cost most."""
    line, stages = case.lines[at], range(len(STAGES))
    levels, guards = plan.levels[0, :, at], plan.guards[0, :, at]
    lost = [
        float(worth[s, levels[s] - 1 + 7 * guards[s], at] - worth[s, :, at].max())
        for s in stages
    ]
    worst = min(stages, key=lambda s: lost[s])
    best = int(worth[worst, :, at].argmax())
    level, rail = best % 7 + 1, best >= 7
    params: dict[str, object] = {"who": line.who, "decision": line.id}
    id = "fits"
    if sum(lost) < -FITS * line.stakes:
        params["weeks"] = _weeks([s for s in stages if lost[s] < 0.5 * lost[worst]])
        ready = margin(case, at, worst)
        id = _cause(line, ready, int(levels[worst]), level)
        if id == "rail":
            id = "rail_missing" if rail else "rail_idle"
    return Entry(f"because.{id}", params, line.who, round(sum(lost), 1))


def _weeks(stages: list[int]) -> str:
    """From the first to the last of the stages that cost most, in words."""
    found = room_words("empowerment")["weeks"][f"{stages[0] + 1}_{stages[-1] + 1}"]
    return str(found)


def margin(case: Case, at: int, stage: int) -> float:
    """Skill over difficulty of a line's owner in a stage, growth apart."""
    lost = [n.by for n in case.hidden.news if n.line == at and n.stage <= stage]
    return case.hidden.margin[at] - sum(lost)


def _cause(line: Line, ready: float, level: int, best: int) -> str:
    if level == best:
        return "rail"
    if level > best:
        if ready >= NOT_YET or level < 6:
            return "loose"
        return "far" if line.undo >= 0.5 else "far_lasting"
    if ready > READY:
        return "held" if level <= ASKS else "short"
    return "unasked" if level <= 2 and ready < NOT_YET else "no_stretch"


def _words(case: Case, plan: Plan) -> list[Entry]:
    """What each answer did, recognised by its effect."""
    found = []
    for at, moment in enumerate(case.moments):
        moved = float(plan.moments[0, at])
        sign = "opened" if moved > 0.05 else "closed" if moved < 0 else "flat"
        params = {"who": moment.who}
        id = f"because.{moment.id}_{sign}"
        found.append(Entry(id, params, moment.who, round(moved, 3)))
    return found
