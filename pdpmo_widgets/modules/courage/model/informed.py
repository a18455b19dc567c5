"""Bots that read the notes, check what is worth it, speak in time, and find words.

They see what a learner sees.  ``slip``: the chance to misread any one note or what
stands in the room; weights of evidence are a rough rule, more so with more slips.
"""

from dataclasses import replace
from random import Random
from typing import Any

from pdpmo_widgets.modules.courage.model.belief import kind_of, share
from pdpmo_widgets.modules.courage.model.case import KINDS, Visible
from pdpmo_widgets.modules.courage.model.reader import Rule, steps_for
from pdpmo_widgets.modules.courage.model.seen import Seen
from pdpmo_widgets.modules.courage.model.wording import Look, Say, When

# What the rules tell, rounded, in log odds; other notes say nothing.
ROUGH = {"hard": 1.4, "good": -1.4}
QUIET, REDDER, CHECKED, START = -0.4, 0.3, 1.7, -0.2


def watching(slip: float, rule: Rule | None = None, blind: str = "") -> When:
    """Follow the rule on an estimate of one's own; ``blind``: what is left out.

    "checks", "gloom" (takes rumours for evidence), "good" (hears no good news); some of
    them in a row are left out together.
    """

    def when(
        visible: Visible, look: Look, say: Say, rng: Random
    ) -> list[dict[str, Any]]:
        estimate = _Estimate(visible, look, rng, slip, blind)
        mine = Rule() if rule is None else rule
        if "checks" in blind:
            mine = replace(mine, sure=0.0, below=-1.0)
        return steps_for(
            mine, visible, estimate.chance, estimate.check, say, estimate.wait
        )

    return when


class _Estimate:
    """Log odds per project, updated month by month from what is seen."""

    def __init__(
        self, visible: Visible, look: Look, rng: Random, slip: float, blind: str
    ) -> None:
        self.look, self.rng, self.slip, self.blind = look, rng, slip, blind
        self.scale = rng.uniform(1 - slip, 1 + slip)
        self.odds = {p.id: START for p in visible.projects}
        self.steps: list[dict[str, Any]] = []
        self.wait(self.steps)

    def chance(self, id: str, month: int) -> float:
        return share(self.scale * self.odds[id])

    def check(self, id: str, month: int) -> None:
        seen = self.look({"steps": [*self.steps, {"do": "check", "project": id}]})
        found = seen.projects[id].check
        self.odds[id] += CHECKED if found else -CHECKED

    def wait(self, steps: list[dict[str, Any]]) -> None:
        self.steps = [s for s in steps if s["do"] == "wait"]
        seen = self.look({"steps": self.steps})
        for id in self.odds:
            self.odds[id] += self._month(seen, id)

    def _month(self, seen: Seen, id: str) -> float:
        """What one month says of a project, as it is read."""
        now = seen.projects[id].months[-1]
        colour = {"green": -0.5, "amber": 0.3, "red": 1.0}[now.colour]
        said = REDDER * colour / 3
        if now.note is None:
            return said + QUIET
        kind = kind_of(now.note.id)
        if self.rng.random() < self.slip:
            kind = self.rng.choice(KINDS)
        if "gloom" in self.blind:
            kind = {"soft": "hard", "bright": "good"}.get(kind, kind)
        if "good" in self.blind and kind == "good":
            return said
        return said + ROUGH.get(kind, 0.0)
