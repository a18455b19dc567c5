"""What the lesson on improving says, asked of the model on a few cases."""

from statistics import fmean
from typing import Any

from pdpmo_widgets.modules.improvement.model import Case, Setting, deal, savings
from pdpmo_widgets.modules.improvement.model.plan import plan_of
from pdpmo_widgets.modules.improvement.model.result import NOTHING
from pdpmo_widgets.modules.improvement.model.wishes import loudest, most
from pdpmo_widgets.modules.improvement.model.year import run

SEEDS = range(24)
FUTURES = (1, 2, 3, 4)


def _cases(setting: Setting) -> list[Case]:
    return [deal(seed, setting=setting) for seed in SEEDS]


def _one(case: Case, lever: str, gate: str, **more: Any) -> dict[str, Any]:
    start = {"lever": lever, "gate": gate, "involve": True, "stop": "never"}
    return {"months": [{"start": [start | more]}]}


def _saved(case: Case, decisions: dict[str, Any]) -> float:
    """Days by which the mean half-year is shorter than without any change."""
    years = run(case, plan_of(case, decisions), FUTURES)
    return float((run(case, NOTHING, FUTURES).lead - years.lead).mean())


def _slowest(case: Case) -> str:
    return most(case.visible(), lambda f: f.stay)


def _settled(case: Case, lever: str, gate: str) -> float:
    return savings(case, plan_of(case, _one(case, lever, gate)))[0]


def help_where_time_is_lost(setting: Setting) -> bool:
    busy = [c for c in _cases(setting) if _cause(c) in ("hands", "mix", "open")]
    where = [_settled(c, "extra_reviewer", c.hidden.office.first) for c in busy]
    loud = [_settled(c, "extra_reviewer", loudest(c.visible())) for c in busy]
    return fmean(where) > 3 * fmean(loud)


def _cause(case: Case) -> str:
    office = case.hidden.office
    return next(g.cause for g in office.gates if g.id == office.first)


def a_cause_has_its_lever(setting: Setting) -> bool:
    found = []
    for case in _cases(setting):
        gate = case.hidden.office.first
        fits = not {("batch_less", gate), ("extra_reviewer", gate)} & case.hidden.duds
        if _cause(case) == "batch" and fits:
            found.append(
                _settled(case, "batch_less", gate)
                - _settled(case, "extra_reviewer", gate)
            )
    return min(found) > 0


def dashboards_do_not_shorten(setting: Setting) -> bool:
    return max(_settled(c, "dashboard", "all") for c in _cases(setting)) < 1


def worse_before_better(setting: Setting) -> bool:
    first, last = [], []
    for case in _cases(setting)[:12]:
        decisions = _one(case, "extra_reviewer", _slowest(case), involve=False)
        years = run(case, plan_of(case, decisions), FUTURES)
        saved = (run(case, NOTHING, FUTURES).lead - years.lead).mean(0)
        first.append(saved[0])
        last.append(saved[-1])
    return fmean(first) < 0.75 * fmean(last)


def _plan(case: Case, involve: bool, stop: str) -> dict[str, Any]:
    """What fits the slowest gate, and the idle gate dropped, one a month."""
    idle = most(case.visible(), lambda f: -f.changed)
    options = [("extra_reviewer", _slowest(case)), ("drop", idle)]
    return {
        "months": [
            {"start": [{"lever": x, "gate": g, "involve": involve, "stop": stop}]}
            for x, g in options
        ]
    }


def take_people_with_you(setting: Setting) -> bool:
    cases = _cases(setting)[:12]
    together = fmean(_saved(c, _plan(c, True, "never")) for c in cases)
    return together > fmean(_saved(c, _plan(c, False, "never")) for c in cases)


def one_bad_month_is_no_reason(setting: Setting) -> bool:
    cases = _cases(setting)[:12]
    patient = fmean(_saved(c, _plan(c, True, "never")) for c in cases)
    return patient > fmean(_saved(c, _plan(c, True, "worse")) for c in cases)


def removing_what_never_decides(setting: Setting) -> bool:
    saved, caught = [], []
    for case in _cases(setting)[:12]:
        decisions = _one(case, "drop", case.hidden.office.idle)
        saved.append(_saved(case, decisions))
        caught.append(run(case, plan_of(case, decisions), FUTURES).last.caught.mean())
    return min(saved) > 1 and min(caught) > 0.97


def dropping_the_slowest_gate(setting: Setting) -> bool:
    worse = []
    for case in _cases(setting):
        plan = plan_of(case, _one(case, "drop", _slowest(case)))
        cost = run(case, plan, FUTURES).cost.mean()
        worse.append(cost > run(case, NOTHING, FUTURES).cost.mean())
    return fmean(worse) > 0.5
