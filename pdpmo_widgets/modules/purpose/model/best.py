"""The evening as it is played with all that is hidden in view: what 100 stands for.

A few ways to spend the hours, and for each the page that keeps the mandate likeliest in
the announced year, part by part.  No proof that nothing better exists.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pdpmo_widgets.modules.purpose.model import first
from pdpmo_widgets.modules.purpose.model.case import (
    ATTRIBUTES,
    OUTCOMES,
    REVIEWS,
    Case,
    ranked,
)
from pdpmo_widgets.modules.purpose.model.deal import deal
from pdpmo_widgets.modules.purpose.model.future import future, plain, weights
from pdpmo_widgets.modules.purpose.model.measures import floors, measures
from pdpmo_widgets.modules.purpose.model.room import Room
from pdpmo_widgets.modules.purpose.model.setting import Setting
from pdpmo_widgets.modules.purpose.model.steps import walk
from pdpmo_widgets.modules.purpose.model.support import base, creep
from pdpmo_widgets.modules.purpose.model.year import years

MORE = 2  # people who are heard besides those who count, at most
Step = dict[str, Any]
Charter = dict[str, Any]


def chances(
    room: Room, charter: Mapping[str, Any], seeds: tuple[int, ...]
) -> NDArray[np.float64]:
    """The chance of each quarter (columns) in each possible year (rows)."""
    case = room.case
    changes = tuple(c.quarter for c in case.hidden.changes)
    whens = [future(case.seed, changes, s, case.setting) for s in seeds]
    level, drain = base(room, charter), sum(creep(room, charter).values())
    return years(room, charter, whens, level, drain).chance


def expected(chance: NDArray[np.float64]) -> float:
    """The mean over the years of the chance to stand after the last quarter."""
    return float(chance.prod(axis=1).mean())


def well_played(case: Case) -> dict[str, Any]:
    """Steps and charter of somebody who knows everything."""
    if case.setting.EARLY:
        found = first.well_played(case)
        while sum(case.setting.costs[s["do"]] for s in found["steps"]) > (
            case.setting.hours
        ):
            found["steps"].pop()
        return found
    steps, charter = _best(case.seed, case.setting)
    return {"steps": [dict(one) for one in steps], "charter": dict(charter)}


@lru_cache(maxsize=256)
def _best(seed: int, setting: Setting) -> tuple[tuple[Step, ...], Charter]:
    case = deal(seed, setting=setting)
    found = [_written(case, steps) for steps in _ways(case)]
    _, steps, charter = max(found, key=lambda one: one[0])
    return tuple(steps), charter


def _ways(case: Case) -> Iterator[list[Step]]:
    """Hear those who count and bring the two together; then talks, or a workshop."""
    t, hours, costs = case.hidden, case.setting.hours, case.setting.costs
    heaviest = sorted(case.there, key=lambda w: -_weight(case, w))
    order = [*t.keys, *(w for w in heaviest if w not in t.keys)]
    pair: list[Step] = []
    if t.pair:
        pair = [{"do": "pair", "who": list(t.pair), "interest": t.shared}]
    for many in range(len(t.keys), min(len(order), len(t.keys) + MORE) + 1):
        talks: list[Step] = [{"do": "interview", "who": [w]} for w in order[:many]]
        gather: list[Step] = [{"do": "workshop"}]
        for more in ([], gather):
            steps = [*talks, *pair, *more]
            if _cost(steps, costs) <= hours:
                yield steps
    if _cost([*talks[: len(t.keys)], *pair], costs) > hours:
        yield [*pair, *talks][: int(hours // max(costs.values()))]


def _cost(steps: Sequence[Step], costs: Mapping[str, float]) -> float:
    return sum(costs[str(step["do"])] for step in steps)


def _weight(case: Case, who: str) -> float:
    """What somebody's support weighs over the announced year."""
    year = plain(case)
    return sum(weights(case, quarter, year)[who] for quarter in (2, 3, 4))


def _written(case: Case, steps: list[Step]) -> tuple[float, list[Step], Charter]:
    """The best page after these steps, the losers told in the hours that are left."""
    room = walk(case, {"steps": steps})
    event = case.hidden.changes[0].quarter if case.hidden.changes else REVIEWS[1]
    page = _page(room, {"sponsor": case.hidden.keys[0], "review": event})
    left = room.left
    cost = case.setting.costs["tell"]
    for who in sorted(case.there, key=lambda w: -_weight(case, w)):
        if ranked(room.wants[who])[0] not in page["outcomes"] and left >= cost:
            steps = [*steps, {"do": "tell", "who": [who]}]
            left -= cost
    room = walk(case, {"steps": steps})
    return _stands(room, page) - _low(room, page), steps, page


def _page(room: Room, rest: Charter) -> Charter:
    """Promises first, each with likely refusals; then refusals; then a sponsor."""
    needs = [ranked(room.wants[w])[0] for w in room.case.there]

    def refused(chosen: Sequence[str]) -> list[str]:
        free = [o for o in OUTCOMES if o not in chosen]
        return sorted(free, key=lambda o: -needs.count(o))[:2]

    pages = [
        {**rest, "outcomes": list(c), "not_now": refused(c)}
        for c in combinations(OUTCOMES, 3)
    ]
    page = max(pages, key=lambda p: _stands(room, p))
    free = [o for o in OUTCOMES if o not in page["outcomes"]]
    pages = [{**page, "not_now": list(two)} for two in combinations(free, 2)]
    page = max(pages, key=lambda p: _stands(room, p) - _low(room, p))
    able = [w for w in room.case.there
            if set(ATTRIBUTES[:2]) <= room.case.hidden.today[w]]  # fmt: skip
    pages = [{**page, "sponsor": who} for who in (able or room.case.there)]
    return max(pages, key=lambda p: _stands(room, p))


def _stands(room: Room, page: Charter) -> float:
    """The chance that the mandate stands after the announced year."""
    level, drain = base(room, page), sum(creep(room, page).values())
    return float(years(room, page, [plain(room.case)], level, drain).chance.prod())


def _low(room: Room, page: Charter) -> bool:
    """Is a floor missed?"""
    found = measures(room, page)
    return any(found[name] < floor for name, floor in floors(room.case).items())
