"""What was learnt so far, by person: first wishes, who was met, who agreed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pdpmo_widgets.modules.purpose import model
from pdpmo_widgets.modules.purpose.model.check import steps_of


@dataclass(frozen=True)
class Learnt:
    """The steps as the model reads them, what they told, who was met or agreed.

    ``agreed``: the outcome that became somebody's first need in a talk of two.
    """

    steps: tuple[dict[str, Any], ...]
    seen: model.Seen
    corridor: frozenset[str]
    agreed: Mapping[str, str]

    def first(self, who: str) -> str:
        """What this person is known to want most; "" while it is not known."""
        if who in self.agreed:
            return self.agreed[who]
        best = [card.best for card in self.seen.people[who].cards]
        return max(best, key=best.count) if best else ""


def learnt(case: model.Case, chosen: Mapping[str, Any]) -> Learnt:
    """What the steps of ``chosen`` told; DecisionError for what cannot be played."""
    steps = steps_of(chosen, case)
    seen = model.see(case, chosen)
    agreed = {
        str(entry.who): str(entry.params["outcome"])
        for entries in seen.log
        for entry in entries
        if entry.id == "pair.agreed"
    }
    met = frozenset(one["who"][0] for one in steps if one["do"] == "corridor")
    return Learnt(tuple(steps), seen, met, agreed)
