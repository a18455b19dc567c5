"""What a board fixes for the weeks it holds: hours, chances, what failures cost.

Arrays have the axes board, future, kind (see ``world``).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pdpmo_widgets.modules.empowerment.model.case import STEP, Case
from pdpmo_widgets.modules.empowerment.model.world import (
    BLIND,
    LEADER_HOURS,
    TOGETHER,
    Array,
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
    """What a stage's board fixes for all its weeks; ``lacks``: see ``World``.

    By (board, 1, kind): the owner's part in a decision, the skill that comes with the
    level. By (board, kind, 5): what a failure costs (see ``_costs``). By (step,
    board, future): leader hours a week, and stakes that wait for the leader.
    """

    lacks: Array
    part: Array
    brings: Array
    hours: Array  # of the leader for one decision (board, kind)
    seen: Array  # share of the failures that can be heard of at once
    costs: Array
    used: Array
    waits: Array
    voice: Array  # (board, 1)


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
    hours = (s.leader_hours * LEADER_HOURS[level] + s.asked * for_nothing) * w.hours
    both = np.stack([hours / STEP, w.points * (1 - part)], -1)
    sums = number[:, None] @ both
    asked = STEP * s.voice * ((board >= 3).mean(1) - 0.5)[:, None]
    seen = np.where(level == 7, s.heard_at_7, 1.0)
    return Fixed(
        w.lacks[stage], part[:, None], brings[:, None], hours, seen[:, None],
        _costs(case, w, part, seen), sums[..., 0], sums[..., 1], asked,
    )  # fmt: skip


def _costs(case: Case, w: World, part: Array, seen: Array) -> Array:
    """Per stake that fails: known to you anyway, known if early, hidden, less early.

    The fifth column is what burns the owner.
    """
    s = case.setting
    early = s.lose * (1 - s.undo * w.undo)
    late = s.lose * (1 - s.undo * s.late_undo * w.undo)
    heard = part * seen
    found: Array = np.stack(
        [(1 - part) * early, heard * early, part * late, heard * late, part], -1
    )
    return found


def chances(case: Case, w: World, f: Fixed, skill: Array, tired: Array) -> Array:
    """The chance of each kind to go well, (board, future, kind)."""
    brought = f.brings + f.part * (skill[..., w.line] - f.lacks) - (1 - f.part) * tired
    found: Array = 1 / (1 + np.exp(case.setting.steep * (w.harder - brought)))
    return found


def apart(
    case: Case, w: World, plan: Plan, number: Array, stage: int
) -> tuple[Array, Array]:
    """Worth and leader hours of each line by itself, (board, line), in a stage.

    As if hours had no end, nobody had learnt yet and it were rather safe to speak.
    """
    s = case.setting
    f = fix(case, w, plan, stage, number)
    chance = chances(case, w, f, w.skill[None, None], np.zeros(1))[:, 0]
    stakes = number.sum(0)[0] * w.points
    early = 0.5 + s.told * (2 * RATHER_SAFE - 1)
    known, saves, hidden, heard, _ = np.moveaxis(f.costs, -1, 0)
    cost = known + early * saves + s.late * (hidden - early * heard)
    gap = (w.harder + f.lacks - w.skill[w.line]) / s.zone - 0.5
    learnt = s.grown * s.learning * f.part[:, 0] ** 2 * np.exp(-gap * gap)
    worth = stakes * (s.win * chance - (1 - chance) * cost + learnt)
    hours = number.sum(0)[0] * f.hours
    return worth @ w.sums, hours @ w.sums
