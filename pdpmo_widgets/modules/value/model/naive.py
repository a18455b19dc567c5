"""Players with one simple idea: about the design, about the claim, or about both."""

from collections.abc import Callable
from random import Random
from typing import Any

from pdpmo_widgets.modules.value.model.case import (
    BASELINES,
    COMPARISONS,
    FIRST,
    GRADES,
    MOST,
    VERDICTS,
    Visible,
)
from pdpmo_widgets.modules.value.model.catalogue import OUTCOME_OF
from pdpmo_widgets.modules.value.model.halfyear import Seen
from pdpmo_widgets.modules.value.model.informed import Bot, Look
from pdpmo_widgets.modules.value.model.orders import Order

Claim = dict[str, Any]
Say = Callable[[Visible, Seen, str], Claim]
CLAIMS: dict[str, Claim] = {
    "great": {"range": [14, 22], "grade": "A", "decision": "scale"},
    "some": {"range": [4, 12], "grade": "B", "decision": "keep"},
    "nothing": {"range": [0, 3], "grade": "D", "decision": "stop"},
    "shrug": {"range": [0, 25], "grade": "D", "decision": "keep"},
}


def playing(
    order: Order,
    say: Say,
    comparison: str = "before_after",
    first: str = "willing",
    baseline: int = 3,
    count: int = 3,
) -> Bot:
    """The first measures of an order, one design for every case, one way to claim."""

    def bot(visible: Visible, look: Look) -> dict[str, Any]:
        design = {
            "measures": [c.id for c in order(visible)[:count]],
            "baseline": baseline,
            "comparison": comparison,
            "first": first,
        }
        seen = look({"design": design})
        claims = {o: say(visible, seen, o) for o in visible.outcomes}
        return {"design": design, "claims": claims}

    return bot


def always(name: str) -> Say:
    """The same claim whatever is seen."""
    return lambda visible, seen, outcome: dict(CLAIMS[name])


def as_hoped(visible: Visible, seen: Seen, outcome: str) -> Claim:
    """What the Chief Executive would like to hear."""
    fitting = {"scale": "great", "keep": "some", "stop": "nothing"}
    return dict(CLAIMS[fitting[visible.hopes[outcome]]])


def as_told(visible: Visible, seen: Seen, outcome: str) -> Claim:
    """What one glad or cross voice says."""
    (glad,) = [q.glad for q in visible.quotes if q.outcome == outcome]
    return dict(CLAIMS["great" if glad else "nothing"])


def believing(half: float, grade: str = "A", own: bool = True) -> Say:
    """The mean gain that the figures show, so many points more or less.

    ``own``: what the helped gained; otherwise less what the others gained.
    """

    def say(visible: Visible, seen: Seen, outcome: str) -> Claim:
        mine = [s for s in seen.series.values() if OUTCOME_OF[s.id] == outcome]
        if not mine:
            return dict(CLAIMS["shrug"])
        gains = [
            s.after - (100 if s.before is None else s.before) if own else s.gain
            for s in mine
        ]
        gain = sum(gains) / len(gains)
        about = min(60.0, max(-20.0, gain))
        decision = "scale" if about >= 13 else "keep" if about >= 6 else "stop"
        width = [about - half, about + half]
        return {"range": width, "grade": grade, "decision": decision}

    return say


def by_chance(grade: str = "A") -> Say:
    """The mean gain with the range that chance alone would give."""

    def say(visible: Visible, seen: Seen, outcome: str) -> Claim:
        mine = [s for s in seen.series.values() if OUTCOME_OF[s.id] == outcome]
        half = 1.28 * min((s.chance for s in mine), default=0)
        return believing(half, grade, False)(visible, seen, outcome)

    return say


def best_figure(visible: Visible, seen: Seen, outcome: str) -> Claim:
    """Whichever measure shows the greatest gain."""
    mine = [s.gain for s in seen.series.values() if OUTCOME_OF[s.id] == outcome]
    if not mine:
        return dict(CLAIMS["great"])
    about = min(60.0, max(mine))
    decision = "scale" if about >= 13 else "keep"
    return {"range": [about - 2, about + 4], "grade": "A", "decision": decision}


def chance(visible: Visible, look: Look) -> dict[str, Any]:
    """A coin for every choice."""
    rng = Random(f"bot:{visible.seed}")
    ids = [c.id for c in visible.cards]
    design = {
        "measures": rng.sample(ids, rng.randint(1, MOST)),
        "baseline": rng.choice(BASELINES),
        "comparison": rng.choice(COMPARISONS),
        "first": rng.choice(FIRST),
    }
    claims = {}
    for outcome in visible.outcomes:
        ends = sorted((rng.uniform(0, 25), rng.uniform(0, 25)))
        claims[outcome] = {
            "range": ends,
            "grade": rng.choice(GRADES),
            "decision": rng.choice(VERDICTS),
        }
    return {"design": design, "claims": claims}
