"""Three sets of controls by plain arithmetic: what each would save against its hours.

For each tier a control is added while what it is believed to save in the tier's
projects is more than the hours it takes there.  Then each project moves to the tier
that suits it best, and the sets are chosen again.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pdpmo_widgets.modules.playbook.model.case import KINDS, TIERS, Visible

QUARTERS = 4
ROUNDS = 3
Array = NDArray[np.float64]
Rows = NDArray[Any]


@dataclass
class Believed:
    """What a reader believes: hours at stake, threats (0..1), what controls catch."""

    stake: dict[str, float]
    threats: dict[str, dict[str, float]]
    catches: dict[str, dict[str, float]]


@dataclass(frozen=True)
class Sums:
    """The same as tables: projects down, controls or kinds across; hours a year."""

    risk: Array
    hours: Array
    bears: Array
    catches: Array
    required: Array
    above: Array
    rules: Mapping[str, float]

    @property
    def empty(self) -> float:
        """What a form still catches above what a project bears."""
        return 1 - self.rules["theatre"]

    def cost(self, rows: Rows, chosen: list[int], more: list[int]) -> Array:
        """Hours of a year expected of projects (down) under a set and one more each.

        ``more``: what is added to the set, across; ``[-1]`` adds nothing.
        """
        added = np.array(more)
        hours = self.hours[rows][:, chosen].sum(1)[:, None] + self.hours[rows][:, added]
        hours += QUARTERS * self.rules["together"] * (len(chosen) + (added >= 0)) ** 2
        works = np.where(hours > QUARTERS * self.bears[rows][:, None], self.empty, 1.0)
        works = works[:, :, None]
        through = self.risk[rows][:, None, :] * (1 - works * self.catches[added])
        for c in chosen:
            through = through * (1 - works * self.catches[c])
        missing = self.required.sum() - self.required[chosen].sum()
        found: Array = hours + through.sum(2)
        return found + self.rules["finding"] * self.above[rows][:, None] * (
            missing - self.required[added]
        )


def sums(visible: Visible, believed: Believed, patient: bool) -> Sums:
    """The tables of what a reader believes; ``patient``: asks what projects bear."""
    heavy = [visible.weights[kind] for kind in KINDS]
    projects, controls = visible.projects, visible.controls
    budget = np.array([p.budget for p in projects])
    threats = [[believed.threats[p.id][k] for k in KINDS] for p in projects]
    stake = np.array([believed.stake[p.id] for p in projects])
    fixed = np.array([c.fixed for c in controls])
    more = np.array([c.per_million for c in controls])
    bears = np.array([p.bears for p in projects])
    nothing = np.zeros((1, len(KINDS)))
    catches = [[believed.catches[c.id].get(k, 0.0) for k in KINDS] for c in controls]
    hours = QUARTERS * (fixed + budget[:, None] * more)
    return Sums(
        visible.rules["danger"] * stake[:, None] * np.array(threats) * np.array(heavy),
        np.hstack([hours, np.zeros((len(budget), 1))]),
        bears if patient else np.full(len(bears), np.inf),
        np.vstack([np.array(catches), nothing]),
        np.array([*(float(c.required) for c in controls), 0.0]),
        (budget >= visible.limit).astype(float),
        visible.rules,
    )  # fmt: skip


def three_sets(
    visible: Visible, believed: Believed, blind: tuple[str, ...] = ()
) -> tuple[dict[str, str], list[list[str]]]:
    """Each project's tier, and the sets of the three tiers.

    ``blind``: "tiers" takes one set for all, "patience" does not ask what is borne.
    """
    table = sums(visible, believed, "patience" not in blind)
    every = np.arange(len(visible.projects))
    if "tiers" in blind:
        tier, sets = np.ones_like(every), [greedy(table, every)] * 3
    else:
        tier = table.risk.sum(1).argsort().argsort() * 3 // len(every)
        for _ in range(ROUNDS):
            sets = [greedy(table, every[tier == t]) for t in range(3)]
            sets.sort(key=len)
            costs = [table.cost(every, s, [-1])[:, 0] for s in sets]
            tier = np.stack(costs).argmin(0)
    ids = [c.id for c in visible.controls]
    tiers = {p.id: TIERS[t] for p, t in zip(visible.projects, tier, strict=True)}
    return tiers, [[ids[c] for c in chosen] for chosen in sets]


def greedy(table: Sums, rows: Rows) -> list[int]:
    """Controls for some projects, best first, while one more still saves hours."""
    chosen: list[int] = []
    if not len(rows):
        return chosen
    works = table.catches.any(1) | (table.required > 0)
    rest = [c for c in range(len(works) - 1) if works[c]]
    now = table.cost(rows, chosen, [-1]).sum()
    while rest:
        costs = table.cost(rows, chosen, rest).sum(0)
        least = int(np.argmin(costs))
        if costs[least] >= now:
            break
        now = costs[least]
        chosen.append(rest.pop(least))
    return chosen
