"""The best design of a case for a perfect reader: every fair one is tried."""

from dataclasses import replace
from functools import lru_cache
from itertools import combinations, product
from math import inf
from typing import Any

from pdpmo_widgets.modules.value.model.case import (
    BASELINES,
    LATEST,
    MOST,
    Case,
)
from pdpmo_widgets.modules.value.model.catalogue import KIND_OF
from pdpmo_widgets.modules.value.model.choices import Design, designed, hours
from pdpmo_widgets.modules.value.model.deal import deal
from pdpmo_widgets.modules.value.model.evidence import (
    FAIR,
    cost,
    error,
    estimate,
    warranted,
)
from pdpmo_widgets.modules.value.model.halfyear import see
from pdpmo_widgets.modules.value.model.setting import SETTING
from pdpmo_widgets.modules.value.model.worth import belief, worth
from pdpmo_widgets.simulation.carried import START


def best(case: Case) -> Design:
    """The design that is worth most to a perfect reader."""
    if case.setting == SETTING and case.carried == START:
        return _known(case.seed)
    return search(case)


@lru_cache(maxsize=2048)
def _known(seed: int) -> Design:
    return search(deal(seed))


def search(case: Case) -> Design:
    """Try every way, baseline and start; volunteers first only add an error."""
    ways = product((*FAIR, "before_after"), BASELINES, ("worst", "lot"))
    designs = [d for way in ways for d in _filled(case, *way)]
    return max(designs, key=lambda d: planned(case, d))


def _filled(case: Case, way: str, baseline: int, first: str) -> list[Design]:
    """For each start the best measures of each outcome, at most six in all."""
    results = [c for c in case.cards if KIND_OF[c.id] in ("result", "counter")]
    found = []
    for wait in {min(LATEST, max(0, baseline - c.records)) for c in results}:
        ready = [c.id for c in results if baseline - c.records <= wait]
        if wait == LATEST:
            ready = [c.id for c in results]
        menus = [
            _menu(case, Design(tuple(ready), baseline, way, first, wait), outcome)
            for outcome in case.outcomes
        ]
        fits = [p for p in product(*menus) if sum(len(m) for _, m in p) <= MOST]
        chosen = max(fits, key=lambda picks: sum(value for value, _ in picks))
        measures = tuple(m for _, ids in chosen for m in ids)
        found.append(designed(case, measures, baseline, way, first))
    return found


def _menu(
    case: Case, allowed: Design, outcome: str
) -> list[tuple[float, tuple[str, ...]]]:
    """The best set of each size for one outcome, with what it is worth."""
    ids = allowed.of(outcome, "result", "counter")
    menu = []
    for size in range(len(ids) + 1):
        tries = [
            (_net(case, replace(allowed, measures=some), outcome), some)
            for some in combinations(ids, size)
        ]
        menu.append(max(tries))
    return menu


def _net(case: Case, design: Design, outcome: str) -> float:
    gross = worth(error(case, design, outcome), case.setting)
    return gross - case.setting.hour * hours(case, design)


def planned(case: Case, design: Design) -> float:
    """Expected $k of a design to a perfect reader, all costs taken off."""
    errors = [error(case, design, o) for o in case.outcomes]
    return sum(worth(e, case.setting) for e in errors) - cost(case, design)


def nothing(case: Case) -> float:
    """Expected $k of who measures nothing and says so."""
    return len(case.outcomes) * worth(inf, case.setting)


def well_played(case: Case) -> dict[str, Any]:
    """The best design, each claim as a perfect reader of what it shows makes it."""
    top = best(case)
    design: dict[str, Any] = {
        "measures": list(top.measures), "baseline": top.baseline,
        "comparison": top.comparison, "first": top.first,
    }  # fmt: skip
    shown, claims = see(case, {"design": design}).series, {}
    for outcome in case.outcomes:
        found = belief(*estimate(case, top, outcome, shown), case.setting)
        claims[outcome] = {
            "range": list(found.best_range()),
            "grade": warranted(case, top, outcome),
            "decision": found.decision(),
        }
    return {"design": design, "claims": claims}
