"""What the lesson on the playbook claims, asked of the model; six cases each."""

from collections.abc import Callable
from statistics import fmean
from typing import Any

from pdpmo_widgets.modules.playbook import model as playbook
from pdpmo_widgets.modules.playbook.model import Case, Setting
from pdpmo_widgets.modules.playbook.model.check import plan_of
from pdpmo_widgets.modules.playbook.model.measures import measures
from pdpmo_widgets.modules.playbook.model.reference import best, costs
from pdpmo_widgets.modules.playbook.model.year import Year, likelihoods, year

SEEDS = range(40, 46)
CHANGES = 0.15  # share of uses that changed a decision
CLEARLY = 0.9  # of what the best three tiers save
LESS = 0.75  # of what the best tiers catch in small and dangerous projects


def heavy_for_all(setting: Setting) -> bool:
    return _mean(setting, _everything, _cost) > _mean(setting, _nothing, _cost)


def too_many(setting: Setting) -> bool:
    suits = _mean(setting, playbook.well_played, _caught)
    return _mean(setting, _padded, _caught) < suits


def small_and_dangerous(setting: Setting) -> bool:
    seen = _mean(setting, playbook.well_played, _small)
    return _mean(setting, _sized, _small) < LESS * seen


def tiers(setting: Setting) -> bool:
    one, three = [], []
    for seed in SEEDS:
        case = playbook.deal(seed, setting=setting)
        table = costs(case)
        none = table[:, 0].sum()
        one.append(none - table.sum(0).min())
        three.append(none - _three(case))
    return fmean(one) < CLEARLY * fmean(three)


def idle(setting: Setting) -> bool:
    """Four of the last playbook for all, then only those that change decisions."""
    before = _mean(setting, _old, _hours), _mean(setting, _old, _through)
    after = _mean(setting, _pruned, _hours), _mean(setting, _pruned, _through)
    back, more = before[0] - after[0], after[1] - before[1]
    return back > 0 and more <= back / 10


def papers(setting: Setting) -> bool:
    looks = _mean(setting, _bot("informed"), _cost)
    return looks < _mean(setting, _bot("believes_papers"), _cost)


def rot(setting: Setting) -> bool:
    def owned(case: Case, owner: bool) -> dict[str, Any]:
        rule = {"who": "experienced", "owner": owner}
        return {**playbook.well_played(case), "waiver": rule}

    without = _mean(setting, lambda case: owned(case, False), _cost)
    return _mean(setting, lambda case: owned(case, True), _cost) < without


def trace(setting: Setting) -> bool:
    parts = ("no_records", "no_visits", "no_sketches", "no_stakes")
    found = {part: _mean(setting, _bot(part), _cost) for part in parts}
    return max(found, key=lambda part: found[part]) == "no_records"


def _mean(
    setting: Setting,
    decide: Callable[[Case], dict[str, Any]],
    measure: Callable[[Case, Year], float],
) -> float:
    found = []
    for seed in SEEDS:
        case = playbook.deal(seed, setting=setting)
        plan = plan_of(case, decide(case))
        found.append(measure(case, year(case, plan, likelihoods(case, (1, 2)))))
    return fmean(found)


def _cost(case: Case, found: Year) -> float:
    return found.cost


def _caught(case: Case, found: Year) -> float:
    return measures(case, found)["caught"]


def _small(case: Case, found: Year) -> float:
    return measures(case, found)["small"]


def _through(case: Case, found: Year) -> float:
    return sum(found.through)


def _three(case: Case) -> float:
    """Hours of the best three tiers without exceptions, as the table counts them."""
    table = costs(case)
    group, _ = best(case)
    members = [[i for i, g in enumerate(group) if g == t] for t in range(3)]
    return float(sum(table[rows].sum(0).min() for rows in members if rows))


def _hours(case: Case, found: Year) -> float:
    return sum(found.control)


def _bot(name: str) -> Callable[[Case], dict[str, Any]]:
    return lambda case: playbook.run(name, case)


def _everything(case: Case) -> dict[str, Any]:
    return _for_all([c.id for c in case.controls])


def _nothing(case: Case) -> dict[str, Any]:
    return {}


def _for_all(ids: list[str]) -> dict[str, Any]:
    return {"sets": dict.fromkeys(playbook.TIERS, ids)}


def _old(case: Case) -> dict[str, Any]:
    return _for_all(list(case.old[:4]))


def _padded(case: Case) -> dict[str, Any]:
    """The best playbook, and in each set all that hardly changes a decision."""
    known = playbook.well_played(case)
    dead = [c.id for c in case.controls if _share(case, c.id) < CHANGES]
    sets = {
        tier: list(dict.fromkeys([*ids, *dead]))
        for tier, ids in known["sets"].items()
        if ids
    }
    return {**known, "sets": sets}


def _share(case: Case, control: str) -> float:
    log: Any = case.hidden.records[control].params
    return float(log["changed"] / log["uses"])


def _pruned(case: Case) -> dict[str, Any]:
    return _for_all([c for c in case.old[:4] if _share(case, c) >= CHANGES])


def _sized(case: Case) -> dict[str, Any]:
    """The sets of the best playbook; as many projects in each tier, but by size."""
    known = playbook.well_played(case)
    counts = sorted(known["tiers"].values(), key=playbook.TIERS.index)
    order = sorted(case.projects, key=lambda p: p.budget)
    tiers = {p.id: tier for p, tier in zip(order, counts, strict=True)}
    return {**known, "tiers": tiers, "waiver": {"who": "nobody"}}
