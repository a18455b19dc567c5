"""What a plan is held to besides its value: work, stand-ins, learning, people."""

import numpy as np

from pdpmo_widgets.cases.team import SKILLS
from pdpmo_widgets.instruments.workforce import bus_factor
from pdpmo_widgets.modules.team.model.plans import Plans
from pdpmo_widgets.modules.team.model.world import World
from pdpmo_widgets.modules.team.model.year import Year, year

FLOORS = {"work": 0.58, "stand_ins": 0.4, "learning": 0.4, "people": 0.65}
WHOLE_LEARNING = 12.0  # levels gained for a full mark
ABLE = 3.0  # from this level on somebody can carry a skill


def measures(w: World, found: Year) -> dict[str, float]:
    """Four shares from 0 to 1.

    ``work``: of next year's demand that is covered. ``stand_ins``: of the five
    largest streams that somebody could take over. ``learning``: levels gained, of
    twelve. ``people``: chance to be here at the end of the year, on average.
    """
    covered = (w.fte * found.covered[0]).sum() / w.fte.sum()
    return {
        "work": float(covered),
        "stand_ins": float(found.usable[0, w.key].mean()),
        "learning": min(1.0, float(found.gained[0]) / WHOLE_LEARNING),
        "people": float(found.stay[0].mean()),
    }


def lasting(w: World, plan: Plans) -> int:
    """The bus factor at the end of the year, of the skills that streams are named for.

    People on a contract do not count; a hire counts for the stream's skill.
    """
    level = w.level.copy()
    found = year(w, plan)
    for at, skill in enumerate(plan.train[0]):
        if skill >= 0:
            level[at, skill] += w.rules.course * (1 - level[at, skill] / 6)
    people = {
        str(at): {s for k, s in enumerate(SKILLS) if level[at, k] >= ABLE}
        for at in np.flatnonzero(~w.hired)
    }
    if plan.hire[0] >= 0:
        people["hire"] = {SKILLS[w.skill[plan.hire[0], 0]]}
    for j, at in enumerate(plan.deputy[0]):
        # The stream may be covered by a hire while somebody on a contract stands in.
        if at >= 0 and found.usable[0, j] and not w.hired[at]:
            people[str(at)] |= {SKILLS[w.skill[j, 0]]}
    return bus_factor(people, {SKILLS[row[0]] for row in w.skill})
