"""The success-alignment board: one leader's ranking beside each executive's.

Gap per person by Kendall's tau, the top three in common, and Kendall's W of the
whole group beside chance. Below three people there is no W.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from pdpmo_widgets.cases.words import words

from .agreement import (
    FEW,
    FEWEST,
    Chance,
    Concordance,
    chance,
    kendall_tau,
    kendall_w,
    top_overlap,
)

Places = Mapping[str, float]


@dataclass(frozen=True)
class Gap:
    """How far one executive is from the leader.

    ``distance`` is 0 (same order) to 1 (opposite); ``shared`` is how many of the
    top three are common; ``item`` is the outcome that lies furthest apart.
    """

    name: str
    distance: float
    shared: float
    item: str
    own: float
    other: float


@dataclass(frozen=True)
class Alignment:
    """Gaps from the widest to the closest; W and chance for three or more."""

    leader: Places
    others: Mapping[str, Places]
    gaps: tuple[Gap, ...]
    w: Concordance | None
    chance: Chance | None
    raters: int


def place_said(places: Places, item: str) -> str:
    """The place of an item as people say it: "2", or "2–3" for two on one level."""
    place = places[item]
    level = sum(other == place for other in places.values())
    first, last = place - (level - 1) / 2, place + (level - 1) / 2
    return f"{first:g}" if level == 1 else f"{first:g}–{last:g}"


def align(leader: Places, others: Mapping[str, Places]) -> Alignment:
    """Compare places (1 = most wanted) by item id; all must rank the same items."""
    for name, places in others.items():
        if set(places) != set(leader):
            raise ValueError(f"{name} ranked other outcomes than you did.")
    gaps = sorted((_gap(n, leader, p) for n, p in others.items()), key=_width)
    rows = [[p[i] for i in leader] for p in (leader, *others.values())]
    raters = len(rows)
    varied = any(len(set(row)) > 1 for row in rows)
    if raters < FEWEST or not varied:
        return Alignment(leader, others, tuple(gaps), None, None, raters)
    luck = chance(raters, len(leader))
    return Alignment(leader, others, tuple(gaps), kendall_w(rows), luck, raters)


def _width(gap: Gap) -> tuple[float, float]:
    return -gap.distance, -abs(gap.own - gap.other)


def _gap(name: str, leader: Places, places: Places) -> Gap:
    tau = kendall_tau(leader, places)
    item = max(leader, key=lambda i: abs(leader[i] - places[i]))
    distance = 0.5 if tau is None else (1 - tau) / 2
    shared = 3 * top_overlap(leader, places)
    return Gap(name, distance, shared, item, leader[item], places[item])


def say_agreement(found: Alignment) -> str:
    """What W means here, in plain sentences and honest about few people."""
    said = words("agreement", __package__)["concordance"]
    if found.raters < FEWEST:
        return said["too_few"].format(raters=found.raters)
    if found.w is None or found.chance is None:
        return said["equal"]
    above = found.w.w > found.chance.high
    parts = [said["above" if above else "within"]]
    if found.raters < FEW:
        parts.append(said["few"])
    if above:
        parts.append(said["groupthink"])
    return " ".join(parts).format(
        w=f"{found.w.w:.2f}",
        raters=found.raters,
        mean=f"{found.chance.mean:.2f}",
        high=f"{found.chance.high:.2f}",
    )


def say_shared(found: Alignment) -> str:
    """How much of the top three the leader shares with the others."""
    said = words("agreement", __package__)["gap"]
    if not found.gaps:
        return said["none"]
    gap = found.gaps[0]
    if gap.own == gap.other:
        return said["everyone"]
    mean = sum(g.shared for g in found.gaps) / len(found.gaps)
    text = said["overlap"]
    if abs(gap.own - gap.other) < 2:
        text = f"{said['close']} {text}"
    return text.format(name=gap.name, shared=f"{gap.shared:.3g}", mean=f"{mean:.1f}")
