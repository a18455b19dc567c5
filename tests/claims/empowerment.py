"""What the lesson on delegation says, asked of the model under any setting."""

from functools import partial
from statistics import fmean
from typing import Any

import numpy as np

from pdpmo_widgets.modules.empowerment.model.board import apart
from pdpmo_widgets.modules.empowerment.model.bots import BOTS
from pdpmo_widgets.modules.empowerment.model.case import (
    FUTURES,
    STAGES,
    Case,
    Moment,
    Setting,
)
from pdpmo_widgets.modules.empowerment.model.check import plan_of, read
from pdpmo_widgets.modules.empowerment.model.deal import deal
from pdpmo_widgets.modules.empowerment.model.moments import PLACES, effect, well
from pdpmo_widgets.modules.empowerment.model.naive import BY_WORDS, quarter
from pdpmo_widgets.modules.empowerment.model.quarter import State, simulate, total
from pdpmo_widgets.modules.empowerment.model.reference import steady
from pdpmo_widgets.modules.empowerment.model.seen import see
from pdpmo_widgets.modules.empowerment.model.world import counts, usual, world
from pdpmo_widgets.simulation.carried import START

_SEEDS = range(60_000, 60_012)


def _cases(setting: Setting) -> list[Case]:
    return [deal(seed, START, setting) for seed in _SEEDS]


def _run(case: Case, decisions: dict[str, Any]) -> State:
    w = world(case)
    return simulate(
        case, w, plan_of(case, read(case, decisions)), counts(case, w, FUTURES)
    )


def _worth(case: Case, decisions: dict[str, Any]) -> float:
    return float(total(case, world(case), _run(case, decisions)).mean())


def _by(name: str, case: Case) -> dict[str, Any]:
    return BOTS[name](case.visible(), partial(see, case))


def _mean(name: str, setting: Setting) -> float:
    return fmean(_worth(case, _by(name, case)) for case in _cases(setting))


def fitting(setting: Setting) -> bool:
    """A good reader against each constant, on average over the cases."""
    fits = _mean("informed_expert", setting)
    return all(fits > _mean(f"always_{level}", setting) for level in range(1, 8))


def said(setting: Setting) -> bool:
    """The same rule, once on what people say and once on what colleagues see."""

    def asked(case: Case) -> dict[str, Any]:
        talks = [[who, "peers"] for who in case.years]
        heard = see(case, {"looks": talks}).peers
        board = {id: {"level": BY_WORDS[word]} for id, word in heard.items()}
        return {"stages": quarter(board, [well(m) for m in case.moments])}

    seen = fmean(_worth(case, asked(case)) for case in _cases(setting))
    return seen > _mean("trust_the_confident", setting)


def handing_all_over(setting: Setting) -> bool:
    """Level 7 against level 5: fewer hours used, and worth less."""
    used = [
        fmean(
            float(_run(case, _by(f"always_{level}", case)).used.mean())
            for case in _cases(setting)
        )
        for level in (5, 7)
    ]
    less = _mean("always_7", setting) < _mean("always_5", setting)
    return used[1] < used[0] and less


def _growth(case: Case, level: int) -> Any:
    board = {line.id: {"level": level} for line in case.lines}
    state = _run(case, {"stages": [{"board": board}]})
    return state.skill[0].mean(0) - world(case).skill


def holding_on(setting: Setting) -> bool:
    """At level 2 less than a fifth is learnt of what is learnt at level 5."""
    alone = sum(_growth(case, 2).sum() for case in _cases(setting))
    advised = sum(_growth(case, 5).sum() for case in _cases(setting))
    return bool(alone < 0.2 * advised)


def edge(setting: Setting) -> bool:
    """The owner decides all: more is learnt at the edge than by the ready, or not yet.

    Lines about which there is news are left out: there readiness changes.
    """
    learnt: dict[str, list[float]] = {"edge": [], "ready": [], "not_yet": []}
    for case in _cases(setting):
        changed = {news.line for news in case.hidden.news if news.by}
        grown = _growth(case, 6)
        for at, line in enumerate(case.lines):
            if at not in changed:
                kind = _kind(case, at)
                learnt[kind].append(float(grown[at]) / (line.stakes * line.weekly))
    found = {kind: fmean(each) for kind, each in learnt.items()}
    return found["edge"] > max(found["ready"], found["not_yet"])


def _kind(case: Case, at: int) -> str:
    margin = case.hidden.margin[at] / case.setting.apart
    return "ready" if margin > 0.1 else "edge" if margin > -0.15 else "not_yet"


def _levels(case: Case, guard: bool) -> Any:
    """Worth less 1.3 points an hour, by level (row 0 is level 1) and line, at first."""
    w, lines = world(case), len(case.lines)
    levels = np.repeat(np.arange(1, 8)[:, None], lines, 1)
    plan = steady(levels, np.full_like(levels, guard, bool), (0.0, 0.0, 0.0))
    number = usual(case, w)[slice(*STAGES[0])]
    points, hours = apart(case, w, plan, number, 0)
    return points - 1.3 * hours


def undoing(setting: Setting) -> bool:
    """The best level at the edge, for what can be undone and for what cannot."""
    best: dict[bool, list[float]] = {True: [], False: []}
    for case in _cases(setting):
        worth = _levels(case, False)
        for at, line in enumerate(case.lines):
            if _kind(case, at) == "edge" and not line.spread and line.undo != 0.5:
                best[line.undo > 0.5].append(float(worth[:, at].argmax()))
    return fmean(best[True]) > fmean(best[False])


def rails(setting: Setting) -> bool:
    """At the edge, with a few big ones: 5 or 6 and a rail against levels 1 to 3."""
    more = []
    for case in _cases(setting):
        with_rail, without = _levels(case, True), _levels(case, False)
        for at, line in enumerate(case.lines):
            if _kind(case, at) == "edge" and line.spread:
                more.append(with_rail[4:6, at].max() - without[:3, at].max())
    return fmean(more) > 0


def _badly(moment: Moment) -> int:
    return min(PLACES, key=lambda place: effect(moment, place))


def answers(setting: Setting) -> bool:
    """Level 5 for all: what is hidden at the end after the worst and best answers."""

    def hidden(case: Case, best: bool) -> float:
        said = [well(m) if best else _badly(m) for m in case.moments]
        board = {line.id: {"level": 5} for line in case.lines}
        return float(_run(case, {"stages": quarter(board, said)}).hidden.mean())

    cases = _cases(setting)
    kept = fmean(hidden(case, False) for case in cases)
    return kept > 1.5 * fmean(hidden(case, True) for case in cases)


def looking_again(setting: Setting) -> bool:
    """The same reader, who looks at results and news or leaves the board alone."""
    return _mean("informed", setting) > _mean("no_adjusting", setting)
