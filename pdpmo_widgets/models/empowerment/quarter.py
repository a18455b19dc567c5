"""Twenty-six weeks of decisions, for many boards and many futures at once.

A decision's chance is logistic in the skill that its level brings in, over its
difficulty.  What goes wrong in others' hands and is not brought to you piles up and
grows until it comes out (voice and silence: Edmondson 1999, ASQ 44:350; the numbers
are our own design).  Arrays have the axes board, future, kind (see ``world``).
"""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from pdpmo_widgets.models.empowerment.case import (
    MOMENT_STEPS,
    STAGES,
    STEP,
    STEPS,
    Case,
)
from pdpmo_widgets.models.empowerment.world import (
    ASKED,
    BLIND,
    HEARD_AT_7,
    LATE_UNDO,
    LEADER_HOURS,
    TOGETHER,
    Array,
    Happened,
    Whole,
    World,
)


RATHER_SAFE = 0.7


@dataclass(frozen=True)
class Plan:
    """Boards: levels and guard-rails (board, stage, line), effects of words."""

    levels: Whole
    guards: NDArray[np.bool_]
    moments: Array  # (board, 3), what each answer adds to safety


@dataclass(frozen=True)
class Fixed:
    """What a stage's board fixes for all its weeks.

    By (board, 1, kind): the owner's part in a decision, the skill that comes with the
    level. By (board, kind, 5): what a failure costs (see ``_costs``). By (step,
    board, future): leader hours a week, and stakes that wait for the leader.
    """

    part: Array
    brings: Array
    hours: Array  # of the leader for one decision (board, kind)
    seen: Array  # share of the failures that can be heard of at once
    costs: Array
    used: Array
    waits: Array
    voice: Array  # (board, 1)


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
    return State(skill, safety, *(np.zeros(shape) for _ in range(4)))


def _move(state: State, by: Array) -> None:
    state.safety = np.minimum(1.0, np.maximum(0.0, state.safety + by))


def fix(case: Case, w: World, plan: Plan, stage: int, number: Array) -> Fixed:
    """What the board of a stage fixes; ``number`` is that of the stage's steps."""
    s = case.setting
    board, rail = plan.levels[:, stage], plan.guards[:, stage][:, w.line]
    level = board[:, w.line]
    level = np.where(w.big & rail, np.minimum(level, 4), level)
    part = (level - 1) / 6
    brings = (1 - part) * w.own + s.two_heads * TOGETHER[level] - s.blind * BLIND[level]
    brings = brings + part * w.keen * (part > 0.5)
    for_nothing = rail & ~w.spread & (level > 4)
    hours = (LEADER_HOURS[level] + ASKED * for_nothing) * w.hours
    both = np.stack([hours / STEP, w.points * (1 - part)], -1)
    sums = number[:, None] @ both
    asked = STEP * s.voice * ((board >= 3).mean(1) - 0.5)[:, None]
    seen = np.where(level == 7, HEARD_AT_7, 1.0)
    return Fixed(
        part[:, None], brings[:, None], hours, seen[:, None],
        _costs(case, w, part, seen), sums[..., 0], sums[..., 1], asked,
    )  # fmt: skip


def _costs(case: Case, w: World, part: Array, seen: Array) -> Array:
    """Per stake that fails: known to you anyway, known if early, hidden, less early.

    The fifth column is what burns the owner.
    """
    s = case.setting
    early = s.lose * (1 - s.undo * w.undo)
    late = s.lose * (1 - s.undo * LATE_UNDO * w.undo)
    heard = part * seen
    found: Array = np.stack(
        [(1 - part) * early, heard * early, part * late, heard * late, part], -1
    )
    return found


def chances(case: Case, w: World, f: Fixed, skill: Array, tired: Array) -> Array:
    """The chance of each kind to go well, (board, future, kind)."""
    brought = f.brings + f.part * skill[..., w.line] - (1 - f.part) * tired
    found: Array = 1 / (1 + np.exp(case.setting.steep * (w.harder - brought)))
    return found


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
    gap = (w.harder - state.skill[..., w.line]) / s.zone - 0.5
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


def apart(case: Case, w: World, plan: Plan, number: Array) -> tuple[Array, Array]:
    """Worth and leader hours of each line by itself, (board, line), a whole quarter.

    As if hours had no end, nobody had learnt yet and it were rather safe to speak.
    """
    s = case.setting
    f = fix(case, w, plan, 0, number)
    chance = chances(case, w, f, w.skill[None, None], np.zeros(1))[:, 0]
    stakes = number.sum(0)[0] * w.points
    early = 0.5 + s.told * (2 * RATHER_SAFE - 1)
    known, saves, hidden, heard, _ = np.moveaxis(f.costs, -1, 0)
    cost = known + early * saves + s.late * (hidden - early * heard)
    gap = (w.harder - w.skill[w.line]) / s.zone - 0.5
    learnt = s.grown * s.learning * f.part[:, 0] ** 2 * np.exp(-gap * gap)
    worth = stakes * (s.win * chance - (1 - chance) * cost + learnt)
    hours = number.sum(0)[0] * f.hours
    return worth @ w.sums, hours @ w.sums
