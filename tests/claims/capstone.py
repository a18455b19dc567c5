"""What the capstone's prose claims, asked of the model on a few dealt offices."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from statistics import fmean

from pdpmo_widgets.modules.capstone import model as capstone
from pdpmo_widgets.modules.capstone.model import AREAS, COSTS, FUTURES, Case, Setting
from pdpmo_widgets.modules.capstone.model.answers import best as best_answers
from pdpmo_widgets.modules.capstone.model.check import Plan, playable
from pdpmo_widgets.modules.capstone.model.naive import worst
from pdpmo_widgets.modules.capstone.model.playing import affordable
from pdpmo_widgets.modules.capstone.model.reference import best, outcome, years_of
from pdpmo_widgets.modules.capstone.model.year import fitting, wanted

SEEDS = range(40, 80)
GOES = range(40, 160)  # every fifth of these lets go


@cache
def _cases(setting: Setting, seeds: range = SEEDS) -> list[Case]:
    return [capstone.deal(seed, setting=setting) for seed in seeds]


@cache
def _stays(setting: Setting) -> list[tuple[Case, Plan]]:
    """Offices that should stay, with the best plan of whoever reads the truth."""
    return [
        (case, replace(best(case, years_of(case, FUTURES)), verdict="change"))
        for case in _cases(setting)[:24]
        if case.hidden.verdict == "stay"
    ]


def _points(case: Case, plan: Plan) -> float:
    return outcome(case, plan, years_of(case, FUTURES))[0]


def _mean(setting: Setting, change: Callable[[Case, Plan], Plan]) -> float:
    return fmean(_points(case, change(case, plan)) for case, plan in _stays(setting))


def _fitting(case: Case, plan: Plan) -> Plan:
    need = {a: case.hidden.leant[a] * (1 - case.areas[a]) for a in AREAS}
    return _with(case, plan, sorted(AREAS, key=lambda a: -need[a])[:2])


def _with(case: Case, plan: Plan, areas: list[str]) -> Plan:
    found = replace(plan, changes=dict(zip(areas, (1, 2), strict=True)))
    return replace(found, answers=best_answers(case, found))


def _lowest(case: Case, plan: Plan) -> Plan:
    return _with(case, plan, worst(case.visible())[:2])


def _all(case: Case, plan: Plan) -> Plan:
    budget = capstone.see(case, {}).room + 4
    order = sorted(AREAS, key=lambda a: COSTS[a])
    found = replace(plan, changes=affordable(order, budget, (1,) * 7))
    return replace(found, answers=best_answers(case, found))


def weak_and_pressing(setting: Setting) -> bool:
    return _mean(setting, _fitting) > _mean(setting, _lowest)


def not_all(setting: Setting) -> bool:
    return _mean(setting, _fitting) > _mean(setting, _all)


def _going(case: Case, verdict: str) -> float:
    home = case.hidden.home if verdict in ("merge", "close") else None
    return _points(case, playable(case, {"verdict": verdict, "home": home}))


def _sign(case: Case, sign: str) -> bool:
    return ".yes_" in case.hidden.told[f"sign.{sign}"].id


def one_sign(setting: Setting) -> bool:
    right = {"served": "close", "gone": "close", "able": "merge", "narrow": "merge"}
    found = []
    for sign, verdict in right.items():
        cases = [c for c in _cases(setting, GOES) if _sign(c, sign)]
        found.append(fmean(c.hidden.verdict == verdict for c in cases))
    return max(found) < 0.5


def two_signs(setting: Setting) -> bool:
    cases = [c for c in _cases(setting, GOES) if c.hidden.verdict != "stay"]
    return fmean(_going(c, c.hidden.verdict) - _going(c, "keep") for c in cases) > 0


def poor_office(setting: Setting) -> bool:
    poor = [c for c in _cases(setting, GOES) if fmean(c.areas.values()) < 0.42]
    return fmean(_going(c, "close") - _going(c, "keep") for c in poor) < 0


def wishes(setting: Setting) -> bool:
    def alone(case: Case) -> float:
        three = [*case.wishes, *(o for o in case.carried.outcomes)]
        return fitting(case, tuple(dict.fromkeys(three))[:3])

    def counted(case: Case) -> float:
        weights = wanted(case)
        return fitting(case, tuple(sorted(weights, key=lambda o: -weights[o])[:3]))

    cases = _cases(setting)
    return fmean(map(counted, cases)) > fmean(map(alone, cases)) + 0.1


def no_answer_for_all(setting: Setting) -> bool:
    def same(option: str) -> Callable[[Case, Plan], Plan]:
        return lambda case, plan: replace(
            plan, answers={q.area: option for q in case.questions}
        )

    return all(
        _mean(setting, same(option)) < _mean(setting, lambda case, plan: plan)
        for option in capstone.OPTIONS
    )


def checking(setting: Setting) -> bool:
    def mean(bot: str) -> float:
        return fmean(
            _points(case, playable(case, capstone.run(bot, case)))
            for case in _cases(setting, GOES)
        )

    return mean("informed") > mean("no_looks")
