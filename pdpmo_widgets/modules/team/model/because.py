"""What moved the result, as sentences with their cause and effect in $ thousand.

The effect of a part is what the value falls by when that part alone is taken back.
"""

from dataclasses import replace

import numpy as np

from pdpmo_widgets.cases.team import SKILLS
from pdpmo_widgets.modules.team.model.case import CURE, HOWS, Case
from pdpmo_widgets.modules.team.model.plans import Plans, joined
from pdpmo_widgets.modules.team.model.world import World
from pdpmo_widgets.modules.team.model.year import Year, year
from pdpmo_widgets.simulation.basics import Entry

MOST = 8  # sentences of one run
BUSY, LITTLE, MUCH = 1.0, 0.45, 0.7  # load; shares of a stream that is covered


def because(case: Case, w: World, plan: Plans) -> tuple[Entry, ...]:
    """The largest causes, largest first."""
    now = year(w, plan)
    found = _parts(case, w, plan) + _streams(case, w, plan, now) + _busy(case, w, now)
    found.sort(key=lambda one: -abs(one.effect))
    return tuple(found[:MOST])


def _parts(case: Case, w: World, plan: Plans) -> list[Entry]:
    people, streams = [m.who for m in case.members], [one.id for one in case.streams]
    without: list[Plans] = [plan]
    told: list[tuple[str, dict[str, object]]] = []

    def said(id: str, who: str, fewer: Plans, **params: object) -> None:
        without.append(fewer)
        told.append((id, {"who": who, **params}))

    for j in np.flatnonzero(plan.deputy[0] >= 0):
        fewer = plan.times(1)
        fewer.deputy[0, j] = -1
        who = people[plan.deputy[0, j]]
        said("stand_in", who, fewer, stream=streams[j])
    for at in np.flatnonzero(plan.train[0] >= 0):
        fewer = plan.times(1)
        fewer.train[0, at] = -1
        said("course", people[at], fewer, skill=SKILLS[plan.train[0, at]])
    for j in np.flatnonzero(plan.contract[0].any(1)):
        fewer = plan.times(1)
        fewer.contract[0, j] = False
        said("contract", "", fewer, stream=streams[j])
    none = np.full(1, -1)
    if plan.hire[0] >= 0:
        said("hire", "", replace(plan, hire=none), stream=streams[plan.hire[0]])
    if plan.promote[0] >= 0:
        said("promote", people[plan.promote[0]], replace(plan, promote=none))
    if plan.talk[0] >= 0 and plan.how[0] >= 0:
        id = _talk(w, plan)
        said(id, people[plan.talk[0]], replace(plan, talk=none))
    value = year(w, joined(*without)).value
    return [
        _moved(id, params, round(float(value[0] - other), 1))
        for (id, params), other in zip(told, value[1:], strict=True)
    ]


def _moved(id: str, params: dict[str, object], effect: float) -> Entry:
    side = "good" if effect > 0 else "poor"
    return Entry(f"because.{id}_{side}", params, str(params["who"]), effect)


def _talk(w: World, plan: Plans) -> str:
    trouble, how = w.trouble[plan.talk[0]], HOWS[plan.how[0]]
    if trouble and CURE[trouble] == how:
        return f"talk_{trouble}"
    return "talk_calm" if not trouble else "talk_other"


def _streams(case: Case, w: World, plan: Plans, now: Year) -> list[Entry]:
    """Streams with much work of which little, or much, is covered."""
    covered, found = now.covered[0], []
    share = (covered * w.fte).sum(1) / w.fte.sum(1)
    for j, one in enumerate(case.streams):
        lead = plan.lead[0, j]
        who = case.members[lead].who if lead >= 0 else ""
        size = w.rules.worth / 4 * w.fte[j].sum()
        if share[j] < LITTLE:
            id, effect = ("thin" if who else "open"), (share[j] - 1) * size
        elif who and share[j] >= MUCH:
            id, effect = "fits", share[j] * size / 4
        else:
            continue
        params = {"who": who, "stream": one.id, "share": round(100 * float(share[j]))}
        found.append(Entry(f"because.{id}", params, who, round(float(effect), 1)))
    return found


def _busy(case: Case, w: World, now: Year) -> list[Entry]:
    """Who is asked for more time than there is."""
    load = now.load[0]
    return [
        Entry(
            "because.busy",
            {"who": m.who, "load": round(100 * float(load[at]))},
            m.who,
            round(-w.rules.replace * float(load[at] - w.rules.room), 1),
        )
        for at, m in enumerate(case.members)
        if load[at] >= BUSY
    ]
