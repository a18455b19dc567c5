"""The page that a careful reader writes of what was heard: promises and refusals."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from pdpmo_widgets.modules.purpose.model.case import OUTCOMES, Visible
from pdpmo_widgets.modules.purpose.model.seen import Seen

WORTH = (1.0, 0.6, 0.4, 0.3, 0.2, 0.1, 0.1, 0.0)  # of a place in a ranking
LAST, MEAN = 0.15, 0.15
HONEST = 0.3  # of what is said in public is taken for a wish


@dataclass(frozen=True)
class Heard:
    """Somebody's ranking as it was heard, and how much she or he will count."""

    who: str
    order: tuple[str, ...]
    weight: float


def write(
    visible: Visible,
    seen: Seen,
    voices: Sequence[Heard],
    keys: Sequence[str],
    quiet: float,
    blind: tuple[str, ...] = (),
) -> dict[str, Any]:
    """Three promises and two refusals; a sponsor and a review to be thought over.

    ``quiet``: how much those count together who were not heard.
    """
    said = public(visible, seen)
    if "serve" in blind:
        chosen = _average(voices, said, "public" in blind)
    else:
        honest = 1.0 if "public" in blind else HONEST
        hand = honest * quiet / max(1.0, sum(said.values()))
        pages = combinations(OUTCOMES, 3)
        chosen = max(pages, key=lambda c: _serves(c, voices, said, hand))
    firsts = {one.order[0] for one in voices if one.who in keys}
    free = [o for o in OUTCOMES if o not in chosen]
    asked = {o: said[o] + sum(v.order[0] == o for v in voices) for o in OUTCOMES}
    if "refuse" in blind:
        not_now = sorted(free, key=lambda o: asked[o])[:2]
    else:
        not_now = sorted(free, key=lambda o: (o in firsts, -asked[o]))[:2]
    boss = "ingrid" if "ingrid" in visible.there else visible.there[0]
    return {
        "outcomes": list(chosen), "not_now": not_now, "sponsor": boss, "review": 4,
    }  # fmt: skip


def public(visible: Visible, seen: Seen) -> dict[str, float]:
    """How many of those whom you did not hear say, or write, an outcome in public."""
    said = dict.fromkeys(OUTCOMES, 0.0)
    for who, outcome in aloud(visible, seen).items():
        said[outcome] += not seen.people[who].met
    return said


def aloud(visible: Visible, seen: Seen) -> dict[str, str]:
    """What is known of what people say in public: from mails, corridors, hands."""
    found = {w: known.public for w, known in seen.people.items() if known.public}
    for sketch in visible.people:
        for fact in sketch.facts:
            if fact.id == "mails_for":
                found[sketch.who] = str(fact.params["outcome"])
    return found


def _serves(
    chosen: Sequence[str], voices: Sequence[Heard], said: dict[str, float], hand: float
) -> float:
    """What a choice is worth to those who were heard, and to those who were not."""
    total = hand * sum(said[o] for o in chosen)
    for one in voices:
        places = [one.order.index(o) for o in chosen]
        total += one.weight * WORTH[min(places)]
        total += one.weight * MEAN * sum(WORTH[p] for p in places) / 3
        total -= one.weight * LAST * (7 in places)
    return total


def _average(
    voices: Sequence[Heard], said: dict[str, float], trusting: bool
) -> tuple[str, ...]:
    """Everybody's first three wishes alike, and what is said aloud if it is trusted."""
    points = dict.fromkeys(OUTCOMES, 0.0)
    for one in voices:
        for outcome, value in zip(one.order, (1, 0.6, 0.4), strict=False):
            points[outcome] += value
    for outcome, count in said.items() if trusting else ():
        points[outcome] += count
    return tuple(sorted(OUTCOMES, key=lambda o: -points[o])[:3])
