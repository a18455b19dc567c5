"""The year in sentences: what was settled before it, and what each shock found."""

from pdpmo_widgets.modules.capstone.model.answers import asked, worth
from pdpmo_widgets.modules.capstone.model.case import (
    COSTS,
    GOING,
    LEANS,
    QUARTERS,
    SHOCKS,
    Case,
)
from pdpmo_widgets.modules.capstone.model.check import Plan
from pdpmo_widgets.modules.capstone.model.shocks import Year
from pdpmo_widgets.modules.capstone.model.year import (
    HITS,
    WEIGHTS,
    Moves,
    fitting,
    gaps,
    links,
    loads,
    moves,
    wanted,
)
from pdpmo_widgets.simulation.basics import Entry

HEAVY = 6  # points in one quarter from which on people are tired of change
MATTERS = 0.12  # what gave way, from which on it is worth a sentence

Told = dict[int, tuple[Entry, ...]]


def quarters(case: Case, plan: Plan, year: Year) -> tuple[tuple[Entry, ...], Told]:
    """What was settled before the year, and each quarter's causes, largest first."""
    moved = moves(case, plan)
    before = [_verdict(case, plan, moved), _charter(case, plan, moved)]
    before += [_links(plan, moved), *_answers(case, plan)]
    lost = gaps(case, plan, year)
    told = {}
    for q in QUARTERS:
        found = _changes(case, plan, q)
        for shock in SHOCKS:
            if year[shock].quarter == q:
                found += _shock(case, plan, shock, q, lost)
        found = found or [Entry("because.quiet")]
        told[q] = tuple(sorted(found, key=lambda e: -abs(e.effect)))
    return tuple(sorted(before, key=lambda e: -abs(e.effect))), told


def _verdict(case: Case, plan: Plan, moved: Moves) -> Entry:
    right = case.hidden.verdict
    if plan.verdict not in GOING:
        id = "stays_rightly" if right == "stay" else f"stays_though_{right}"
    elif right == "stay":
        id = "goes_wrongly"
    elif plan.verdict != right:
        id = f"goes_though_{right}"
    else:
        id = "goes_rightly" if plan.home == case.hidden.home else "goes_nowhere"
    effect = sum(
        WEIGHTS[m] * by
        for part in (moved.verdict, moved.home, moved.reorganise)
        for m, by in part.items()
    )
    return Entry(f"verdict.{id}", {"home": case.hidden.home}, "", round(effect, 3))


def _charter(case: Case, plan: Plan, moved: Moves) -> Entry:
    weights = wanted(case)
    missing = max(
        (o for o in weights if o not in plan.charter), key=lambda o: weights[o]
    )
    idle = min(plan.charter, key=lambda o: weights[o])
    good = fitting(case, plan.charter) > 0.85
    effect = sum(WEIGHTS[m] * by for m, by in moved.fit.items())
    params = {"outcome": missing, "outcome_idle": idle}
    id = "because.charter_fits" if good else "because.charter_misses"
    return Entry(id, params, "", round(effect, 3))


def _links(plan: Plan, moved: Moves) -> Entry:
    id = "because.linked" if links(plan) == 1 else "because.unlinked"
    return Entry(id, {}, "", round(WEIGHTS["support"] * moved.linked["support"], 3))


def _answers(case: Case, plan: Plan) -> list[Entry]:
    """Each question: whether the answer fitted what is so."""
    gained, now = worth(case, plan), asked(case, plan)
    both = case.setting.answer * (WEIGHTS["support"] + WEIGHTS["candour"])
    found = []
    for q in case.questions:
        said = plan.answers.get(q.area, "silent")
        fits = gained[q.area] == 1
        id = f"answered.{now[q.area]}" if fits else f"misfit.{now[q.area]}"
        if said == "silent":
            id = "misfit.silent"
        params = {"who": q.who, "area": q.area}
        found.append(Entry(id, params, q.who, round(both * gained[q.area], 4)))
    return found


def _changes(case: Case, plan: Plan, quarter: int) -> list[Entry]:
    begun = [area for area, at in plan.changes.items() if at == quarter]
    load = loads(plan).get(quarter, 0)
    if not begun:
        return []
    dip = case.setting.dip * load**2
    effect = -round(dip * (WEIGHTS["support"] + WEIGHTS["value"]), 3)
    id = "because.tired" if load > HEAVY else "because.dip"
    count = len(begun)
    points = sum(COSTS[area] for area in begun)
    return [Entry(id, {"count": count, "points": points}, "", effect)]


def _shock(
    case: Case, plan: Plan, shock: str, quarter: int, lost: dict[str, float]
) -> list[Entry]:
    found = [Entry(f"shock.{shock}")]
    for area in LEANS[shock]:
        effect = -sum(WEIGHTS[m] * part * lost[area] for m, part in HITS[area].items())
        begun = plan.changes.get(area)
        if begun is not None and begun >= quarter:
            id = "late"
        elif begun is not None:
            id = "held" if case.hidden.leant[area] == 1 else "unneeded"
        elif lost[area] > MATTERS:
            id = "gave_way"
        else:
            continue
        found.append(Entry(f"because.{id}", {"area": area}, "", round(effect, 3)))
    return found
