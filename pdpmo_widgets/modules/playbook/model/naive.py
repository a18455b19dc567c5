"""Bots that follow one simple idea and look at nothing."""

from collections.abc import Callable, Mapping, Sequence
from random import Random
from types import MappingProxyType
from typing import Any

from pdpmo_widgets.modules.playbook.model.case import LET_OFF, TIERS, Sketch, Visible
from pdpmo_widgets.modules.playbook.model.orders import (
    Ids,
    Order,
    auditor,
    cheap,
    covering,
    dear,
    listed,
    promising,
    shuffled,
)
from pdpmo_widgets.modules.playbook.model.seen import Seen

Look = Callable[[dict[str, Any]], Seen]
Bot = Callable[[Visible, Look], dict[str, Any]]
Points = Callable[[Sketch], float]
Starts = tuple[float, float]


def size(p: Sketch) -> float:
    """The class of size, 0..4."""
    return p.size


def declared(p: Sketch) -> float:
    """The risk that the project itself declared, 0..4."""
    return p.declared


def both(p: Sketch) -> float:
    """The mean of size and declared risk."""
    return (p.size + p.declared) / 2


def in_tiers(visible: Visible, points: Points, starts: Starts) -> dict[str, str]:
    """Each project's tier: the points at which the middle and the full one start."""
    return {
        p.id: TIERS[sum(points(p) >= start for start in starts)]
        for p in visible.projects
    }


def playbook(
    sets: Sequence[Ids],
    tiers: Mapping[str, str] = MappingProxyType({}),
    who: str = "nobody",
    owner: bool = False,
    looks: Sequence[Sequence[str]] = (),
) -> dict[str, Any]:
    """Decisions: three sets, each project's tier, who is let off, the looks.

    What stands there anyway, a light tier or an empty set, is left out.
    """
    return {
        "looks": list(looks),
        "tiers": {id: tier for id, tier in tiers.items() if tier != TIERS[0]},
        "sets": {t: list(ids) for t, ids in zip(TIERS, sets, strict=True) if ids},
        "waiver": {"who": who, "owner": owner},
    }


def one_set(order: Order, count: int) -> Bot:
    """The first controls of an order for every project."""
    return lambda visible, look: playbook([order(visible)[:count]] * 3)


def nested(
    order: Order,
    points: Points = size,
    counts: tuple[int, int, int] = (1, 3, 5),
    starts: Starts = (2, 3),
) -> Bot:
    """More of the same order for each higher tier."""

    def bot(visible: Visible, look: Look) -> dict[str, Any]:
        ids = order(visible)
        tiers = in_tiers(visible, points, starts)
        return playbook([ids[:n] for n in counts], tiers)

    return bot


def _random(visible: Visible, look: Look) -> dict[str, Any]:
    rng = Random(f"bot:{visible.seed}")
    ids = listed(visible)
    middle, full = sorted(rng.choice((0, 1, 2, 3, 4, 5)) for _ in range(2))
    sets = [rng.sample(ids, rng.randint(0, 6)) for _ in range(3)]
    who, (by_size, by_mood) = rng.choice(LET_OFF), rng.choice(((1, 0), (0, 1), (1, 1)))
    owner = rng.random() < 0.5
    mood = {p.id: rng.randint(0, 4) for p in visible.projects}

    def points(p: Sketch) -> float:
        return (by_size * p.size + by_mood * mood[p.id]) / (by_size + by_mood)

    return playbook(sets, in_tiers(visible, points, (middle, full)), who, owner)


def _old(visible: Visible, look: Look) -> dict[str, Any]:
    old = visible.old
    tiers = in_tiers(visible, size, (2, 3))
    return playbook([old[:2], old[:4], old], tiers, "asks", False)


def _more_where(visible: Visible, tiers: Mapping[str, str]) -> dict[str, Any]:
    """Nothing in the light tier, three controls in the middle one, five in the full."""
    ids = covering(visible)
    return playbook([(), ids[:3], ids[:5]], tiers)


def _silence(visible: Visible, p: Sketch) -> int:
    """In which quarter of the sponsors, the loudest first, is this one? 0..3."""
    return int(4 * visible.loud.index(p.sponsor) / len(visible.loud))


def _loudest(visible: Visible, look: Look) -> dict[str, Any]:
    """The loudest sponsors' projects are left in peace, the others get all claims."""
    quiet = in_tiers(visible, lambda p: _silence(visible, p), (1, 3))
    return _more_where(visible, quiet)


def _loud_first(visible: Visible, look: Look) -> dict[str, Any]:
    """Most care where the loudest sponsors are."""
    loud = in_tiers(visible, lambda p: 4 - _silence(visible, p), (2, 4))
    return _more_where(visible, loud)


def _by_kind(visible: Visible, look: Look) -> dict[str, Any]:
    """Civil works and IT are dangerous, everything else is not."""
    tier = {"civil": "full", "it": "full", "solar_wind": "middle"}
    tiers = {p.id: tier.get(p.kind, "light") for p in visible.projects}
    return _more_where(visible, tiers)


def _budget(visible: Visible, look: Look) -> dict[str, Any]:
    """Money decides: the dearest third all five, the next third three."""
    order = sorted(visible.projects, key=lambda p: p.budget)
    return _more_where(visible, thirds(order))


def thirds(order: Sequence[Sketch]) -> dict[str, str]:
    """The first third of an order in the light tier, the last one in the full."""
    return {p.id: TIERS[3 * i // len(order)] for i, p in enumerate(order)}


def _waive_all(visible: Visible, look: Look) -> dict[str, Any]:
    ids = covering(visible)
    tiers = in_tiers(visible, both, (1, 2))
    return playbook([ids[:1], ids[:3], ids[:5]], tiers, "asks", False)


SIMPLE: dict[str, Bot] = {
    "random": _random,
    "nothing": one_set(listed, 0),
    "everything": one_set(listed, 10),
    **{f"one_set_of_{n}": one_set(covering, n) for n in range(1, 7)},
    **{f"any_{n}_for_all": one_set(shuffled, n) for n in (2, 3, 4)},
    "by_size": nested(covering, size, (0, 3, 5)),
    "by_size_finely": nested(covering, size, (0, 2, 4), (1, 2)),
    "by_declared_risk": nested(covering, declared, (0, 2, 4), (1, 2)),
    "by_size_and_declared": nested(covering, both, (0, 2, 4), (1, 2)),
    "by_budget": _budget,
    "by_kind": _by_kind,
    "hand_made_tiers": nested(promising, size, (2, 4, 6), (2, 3)),
    "loudest_in_peace": _loudest,
    "loudest_first": _loud_first,
    "auditors_list": one_set(auditor, 5),
    "required_only": one_set(auditor, 2),
    "auditor_by_size": nested(auditor, size, (2, 3, 5)),
    "cheapest": one_set(cheap, 3),
    "cheapest_by_size": nested(cheap, size, (1, 2, 4)),
    "dearest": one_set(dear, 3),
    "most_promised": one_set(promising, 3),
    "old_playbook": _old,
    "waivers_for_all": _waive_all,
    "first_listed": nested(listed, size, (1, 3, 5)),
    "last_listed": nested(lambda v: listed(v)[::-1], both, (1, 3, 5), (1, 2)),
}
