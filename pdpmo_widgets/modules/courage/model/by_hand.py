"""Someone with the rules, ten fingers and good ears: no odds, no optimiser.

Counts points as the rules tell them, checks the two largest that are near their line,
speaks where the count is over it, and answers what stands in the room.
"""

from random import Random
from typing import Any

from pdpmo_widgets.modules.courage.model.belief import kind_of
from pdpmo_widgets.modules.courage.model.case import A_MONTH, Project, Visible
from pdpmo_widgets.modules.courage.model.counting import QUARTER, line
from pdpmo_widgets.modules.courage.model.odds import NOTHING
from pdpmo_widgets.modules.courage.model.seen import Seen
from pdpmo_widgets.modules.courage.model.wording import Look, Say, When

SURE = 5  # points from which nobody needs a check
NEAR = 3  # points below the line from which a check can tell
LAST = 9  # month after which nothing is begun


def counting(slip: float) -> When:
    """When to check and speak, by counting; ``slip``: a sentence is misread."""

    def when(
        visible: Visible, look: Look, say: Say, rng: Random
    ) -> list[dict[str, Any]]:
        hand = _Hand(visible, rng, slip)
        steps: list[dict[str, Any]] = []
        for month in range(1, visible.months + 1):
            hand.hear(look({"steps": [s for s in steps if s["do"] == "wait"]}))
            if month <= LAST:
                steps += hand.month(month, steps, look, say)
            if month < visible.months:
                steps.append({"do": "wait"})
        return steps

    return when


class _Hand:
    """What somebody has counted so far."""

    def __init__(self, visible: Visible, rng: Random, slip: float) -> None:
        self.visible, self.rng, self.slip = visible, rng, slip
        self.count = {p.id: 0 for p in visible.projects}
        self.checked: set[str] = set()
        self.told: set[str] = set()

    def hear(self, seen: Seen) -> None:
        """Add what this month shows; a colour counts when a quarter begins."""
        worth = self.visible.points
        for p in self.visible.projects:
            now = seen.projects[p.id].months[-1]
            kind = kind_of(now.note.id) if now.note else NOTHING
            if now.note and self.rng.random() < self.slip:
                kind = self.rng.choice(("hard", "good", "soft", "bright"))
            self.count[p.id] += worth[kind]
            if (seen.month - 1) % QUARTER == 0 and p.mark != "rosy":
                self.count[p.id] += worth[now.colour]

    def month(
        self, month: int, before: list[dict[str, Any]], look: Look, say: Say
    ) -> list[dict[str, Any]]:
        """The checks of a month, then its talks."""
        lines = {p.id: line(self.visible, p, month) for p in self.visible.projects}
        steps: list[dict[str, Any]] = [
            {"do": "check", "project": p.id} for p in self._checks(lines)[:A_MONTH]
        ]
        if steps:
            known = look({"steps": [*before, *steps]}).projects
            for step in steps:
                found = known[step["project"]].check
                worth = self.visible.points["check"]
                self.count[step["project"]] += worth if found else -worth
                self.checked.add(step["project"])
        left = len(self.checked) < self.visible.checks
        for p in self._largest():
            over = self.count[p.id] >= lines[p.id]
            known_ = p.id in self.checked or self.count[p.id] >= SURE or not left
            if over and known_ and p.id not in self.told:
                step = {"do": "raise", "project": p.id, "say": say(before + steps, p)}
                steps.append(step)
                self.told.add(p.id)
        return steps

    def _largest(self) -> list[Project]:
        return sorted(self.visible.projects, key=lambda p: -p.stake)

    def _checks(self, lines: dict[str, int]) -> list[Project]:
        """Those that a check can still move over the line, or off it."""
        left = self.visible.checks - len(self.checked)
        near = [
            p for p in self._largest()
            if p.id not in self.checked | self.told
            and lines[p.id] - NEAR <= self.count[p.id] < SURE
        ]  # fmt: skip
        return near[:left]
