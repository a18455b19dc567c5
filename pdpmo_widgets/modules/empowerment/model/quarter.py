"""Twenty-six weeks of decisions, for many boards and many futures at once.

A decision's chance is logistic in the skill that its level brings in, over its
difficulty.  What goes wrong in others' hands and is not brought to you piles up and
grows until it comes out (voice and silence: Edmondson 1999, ASQ 44:350; the numbers
are our own design).  Arrays have the axes board, future, kind (see ``world``).
"""

from dataclasses import dataclass, field

import numpy as np

from pdpmo_widgets.modules.empowerment.model.board import Plan, chances, fix
from pdpmo_widgets.modules.empowerment.model.case import (
    MOMENT_STEPS,
    STAGES,
    STEP,
    STEPS,
    Case,
)
from pdpmo_widgets.modules.empowerment.model.world import Array, Happened, World


@dataclass
class State:
    """Running sums, (board, future); ``skill`` also by line."""

    skill: Array
    safety: Array
    hidden: Array
    decided: Array
    strategic: Array
    used: Array
    steps: list[dict[str, Array]] = field(default_factory=list)


def simulate(
    case: Case,
    w: World,
    plan: Plan,
    number: Array,
    real: Happened | None = None,
    *,
    until: int = STEPS,
) -> State:
    """Run the quarter in expectation for each future of ``number``.

    With ``real`` the first future is the quarter that came, luck included; each step
    then keeps what was decided, what went wrong and what was heard of.
    """
    if real:
        number = np.concatenate([real.number[:, None], number[:, 1:]], axis=1)
    state = _start(case, w, (plan.levels.shape[0], number.shape[1]))
    for stage, (first, after) in enumerate(STAGES):
        if first >= until:
            break
        if stage:
            down = plan.levels[:, stage - 1] - plan.levels[:, stage] >= 2
            _move(state, -case.setting.back * down.sum(1)[:, None])
        _stage(case, w, plan, state, number[first:after], stage, real)
    return state


def total(case: Case, w: World, state: State) -> Array:
    """All of it in points: decisions, own work, growth, what is still hidden."""
    growth = case.setting.grown * grown(w, state)
    found: Array = value(state) + state.strategic + growth
    return found


def value(state: State) -> Array:
    """The decisions alone, with the bad news that nobody has brought yet."""
    return state.decided - state.hidden


def grown(w: World, state: State) -> Array:
    """Skill gained, summed over the lines."""
    found: Array = (state.skill - w.skill).sum(-1)
    return found


def _start(case: Case, w: World, shape: tuple[int, int]) -> State:
    skill = np.broadcast_to(w.skill, (*shape, len(w.skill)))
    safety = np.full(shape, float(case.carried.safety))
    none = np.zeros(shape)
    return State(skill, safety, none, none, none, none)


def _move(state: State, by: Array) -> None:
    state.safety = np.minimum(1.0, np.maximum(0.0, state.safety + by))


def _stage(
    case: Case, w: World, plan: Plan, state: State, n: Array, stage: int,
    real: Happened | None,
) -> None:  # fmt: skip
    """The weeks of one board; what people learn in them shows with the next board."""
    s, f, (first, after) = case.setting, fix(case, w, plan, stage, n), STAGES[stage]
    n = n[:, None]
    busy = f.used / case.capacity
    tired = s.tired * np.minimum(1.0, np.maximum(0.0, busy - 1))[..., None]
    chance = chances(case, w, f, state.skill, tired)
    fails = n * (1 - chance)
    if real:
        failed = real.goes[first:after, None] > chance[:, :, :1]
        fails[:, :, 0] = failed.sum(2)
    stakes, lost = w.points * n, w.points * fails
    costs = np.moveaxis(lost @ f.costs, -1, 0)
    burnt = s.burnt * ((lost * (1 - chance)) @ f.costs[..., 4:])[..., 0]
    gain = s.win * (stakes.sum(-1) - lost.sum(-1)) - costs[0]
    gain = gain - s.wait * np.minimum(2.0, busy) ** 2 * f.waits
    gap = (w.harder + f.lacks - state.skill[..., w.line]) / s.zone - 0.5
    learnt = (stakes.sum(0) * f.part**2 * np.exp(-gap * gap)) @ w.sums
    state.skill = state.skill + s.learning * learnt
    spare = np.maximum(0.0, case.capacity - f.used)
    own = STEP * s.strategic * (1 - np.exp(-spare / s.soon))
    state.strategic = state.strategic + own.sum(0)
    state.used = state.used + f.used.sum(0) / STEPS
    for at, step in enumerate(range(first, after)):
        if step in MOMENT_STEPS:
            said = plan.moments[:, [MOMENT_STEPS.index(step)]]
            _move(state, s.reaction * said)
        early = _news(case, state, gain[at], costs[:, at])
        _move(state, f.voice - burnt[at])
        kept = {"used": f.used[at], "safety": state.safety, "hidden": state.hidden}
        if real:
            known = 1 - f.part + f.part * f.seen * early[:, :1, None]
            told = (failed[at] & (real.heard[step] < known)).sum(1)
            kept |= {"n": n[at, 0, 0] @ w.sums, "heard": told @ w.sums}
            kept |= {"wrong": fails[at, :, 0] @ w.sums}
        state.steps.append(kept)


def _news(case: Case, state: State, gain: Array, costs: Array) -> Array:
    """What is brought early, what piles up, what comes out; the share brought early."""
    s, (_, saves, hidden, heard, _) = case.setting, costs
    early: Array = 0.5 + s.told * (2 * state.safety - 1)
    pile = state.hidden * (1 + STEP * s.rots) + hidden - early * heard
    out = STEP * s.surfaces * early * pile
    state.hidden = pile - out
    state.decided = state.decided + gain - early * saves - out
    return early
