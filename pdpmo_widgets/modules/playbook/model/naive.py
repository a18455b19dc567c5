"""Bots that follow one simple idea and look at nothing."""

from collections.abc import Callable, Sequence
from random import Random
from typing import Any

from pdpmo_widgets.modules.playbook.model.case import BY, LET_OFF, TIERS, Visible
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


def playbook(
    sets: Sequence[Ids],
    by: str = "size",
    starts: tuple[float, float] = (2, 3),
    who: str = "nobody",
    owner: bool = False,
) -> dict[str, Any]:
    """Decisions without a look: three sets, what tiers go by, who is let off."""
    return {
        "looks": [],
        "tiers": {"by": by, "middle": starts[0], "full": starts[1]},
        "sets": {tier: list(ids) for tier, ids in zip(TIERS, sets, strict=True)},
        "waiver": {"who": who, "owner": owner},
    }


def one_set(order: Order, count: int) -> Bot:
    """The first controls of an order for every project."""
    return lambda visible, look: playbook([order(visible)[:count]] * 3)


def nested(
    order: Order,
    by: str = "size",
    counts: tuple[int, int, int] = (1, 3, 5),
    starts: tuple[float, float] = (2, 3),
) -> Bot:
    """More of the same order for each higher tier."""

    def bot(visible: Visible, look: Look) -> dict[str, Any]:
        ids = order(visible)
        return playbook([ids[:n] for n in counts], by, starts)

    return bot


def _random(visible: Visible, look: Look) -> dict[str, Any]:
    rng = Random(f"bot:{visible.seed}")
    ids = listed(visible)
    starts = sorted(rng.choice((0, 1, 2, 3, 4, 5)) for _ in range(2))
    sets = [rng.sample(ids, rng.randint(0, 6)) for _ in range(3)]
    who, by = rng.choice(LET_OFF), rng.choice(BY)
    found = playbook(sets, by, (starts[0], starts[1]), who, rng.random() < 0.5)
    found["ratings"] = {p.id: rng.randint(0, 4) for p in visible.projects}
    return found


def _old(visible: Visible, look: Look) -> dict[str, Any]:
    old = visible.old
    return playbook([old[:2], old[:4], old], "size", (2, 3), "asks", False)


def _loudest(visible: Visible, look: Look) -> dict[str, Any]:
    """The loudest sponsors' projects are left in peace, the others get all claims."""
    ids = covering(visible)
    quiet = {p.id: int(4 * visible.loud.index(p.sponsor) / len(visible.loud))
             for p in visible.projects}  # fmt: skip
    return {**playbook([(), ids[:3], ids[:5]], "risk", (1, 3)), "ratings": quiet}


def _loud_first(visible: Visible, look: Look) -> dict[str, Any]:
    """Most care where the loudest sponsors are."""
    ids, last = covering(visible), len(visible.loud)
    rated = {
        p.id: 4 - int(4 * visible.loud.index(p.sponsor) / last)
        for p in visible.projects
    }
    return {**playbook([(), ids[:3], ids[:5]], "risk", (2, 4)), "ratings": rated}


def _by_kind(visible: Visible, look: Look) -> dict[str, Any]:
    """Civil works and IT are dangerous, everything else is not."""
    ids = covering(visible)
    rated = {
        p.id: {"civil": 4, "it": 4, "solar_wind": 2}.get(p.kind, 0)
        for p in visible.projects
    }
    return {**playbook([(), ids[:3], ids[:5]], "risk", (1, 3)), "ratings": rated}


def _budget(visible: Visible, look: Look) -> dict[str, Any]:
    """Money decides: the eight dearest all five, the next eight three."""
    order = sorted(visible.projects, key=lambda p: p.budget)
    rated = {p.id: i // 8 * 2 for i, p in enumerate(order)}
    ids = covering(visible)
    return {**playbook([(), ids[:3], ids[:5]], "risk", (1, 3)), "ratings": rated}


def _waive_all(visible: Visible, look: Look) -> dict[str, Any]:
    ids = covering(visible)
    return playbook([ids[:1], ids[:3], ids[:5]], "both", (1, 2), "asks", False)


SIMPLE: dict[str, Bot] = {
    "random": _random,
    "nothing": one_set(listed, 0),
    "everything": one_set(listed, 10),
    **{f"one_set_of_{n}": one_set(covering, n) for n in range(1, 7)},
    **{f"any_{n}_for_all": one_set(shuffled, n) for n in (2, 3, 4)},
    "by_size": nested(covering, "size", (0, 3, 5)),
    "by_size_finely": nested(covering, "size", (0, 2, 4), (1, 2)),
    "by_declared_risk": nested(covering, "risk", (0, 2, 4), (1, 2)),
    "by_size_and_declared": nested(covering, "both", (0, 2, 4), (1, 2)),
    "by_budget": _budget,
    "by_kind": _by_kind,
    "hand_made_tiers": nested(promising, "size", (2, 4, 6), (2, 3)),
    "loudest_in_peace": _loudest,
    "loudest_first": _loud_first,
    "auditors_list": one_set(auditor, 5),
    "required_only": one_set(auditor, 2),
    "auditor_by_size": nested(auditor, "size", (2, 3, 5)),
    "cheapest": one_set(cheap, 3),
    "cheapest_by_size": nested(cheap, "size", (1, 2, 4)),
    "dearest": one_set(dear, 3),
    "most_promised": one_set(promising, 3),
    "old_playbook": _old,
    "waivers_for_all": _waive_all,
    "first_listed": nested(listed, "size", (1, 3, 5)),
    "last_listed": nested(lambda v: listed(v)[::-1], "both", (1, 3, 5), (1, 2)),
}
