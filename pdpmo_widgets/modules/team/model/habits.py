"""What simple ideas do beside putting people to work, each for a plan of leads."""

from collections.abc import Callable
from random import Random
from typing import Any

from pdpmo_widgets.cases.team import SKILLS
from pdpmo_widgets.modules.team.model.case import HOWS, Q, Visible
from pdpmo_widgets.modules.team.model.world import AT

Habit = Callable[[Visible, dict[str, str], Random], dict[str, Any]]


def courses(visible: Visible, lead: dict[str, str], rng: Random) -> dict[str, Any]:
    """One course for everyone: what their stream needs most beyond their rating."""
    by = {m.who: m for m in visible.members}
    found = {}
    for one in visible.streams:
        if one.id in lead:
            rated = by[lead[one.id]].rated
            pairs = zip(one.skills, one.needs, strict=True)
            gap = max(pairs, key=lambda pair: pair[1] - rated[AT[pair[0]]])
            found[lead[one.id]] = gap[0]
    return {"train": found}


def same_course(visible: Visible, lead: dict[str, str], rng: Random) -> dict[str, Any]:
    """The same course for everyone."""
    return {"train": dict.fromkeys(lead.values(), SKILLS[visible.seed % len(SKILLS)])}


def gaps(visible: Visible, lead: dict[str, str]) -> list[str]:
    """Streams that nobody leads, the largest first."""
    found = [one for one in visible.streams if one.id not in lead]
    return [one.id for one in sorted(found, key=lambda one: -sum(one.fte))]


def hire(visible: Visible, lead: dict[str, str], rng: Random) -> dict[str, Any]:
    """Hire for the largest gap."""
    return {"hire": gaps(visible, lead)[0]}


def contracts(visible: Visible, lead: dict[str, str], rng: Random) -> dict[str, Any]:
    """Contract the largest gap for as long as the money lasts."""
    most = int(visible.rules.budget // visible.rules.contract_price)
    return {"contract": {gaps(visible, lead)[0]: [1, min(Q, most)]}} if most else {}


def cover_big(visible: Visible, lead: dict[str, str], rng: Random) -> dict[str, Any]:
    """A stand-in for each of the six largest streams: who leads the next one."""
    size = {one.id: sum(one.fte) for one in visible.streams}
    order = sorted(lead, key=lambda id: -size[id])
    return {"deputy": {order[k]: lead[order[k + 1]] for k in range(6)}}


def loudest(visible: Visible, lead: dict[str, str], rng: Random) -> dict[str, Any]:
    """Promote whoever asks most often, and thank them."""
    who = max(visible.members, key=lambda m: m.asked).who
    return {"promote": who, "talk": {"who": who, "how": "praise"}}


def star(visible: Visible, lead: dict[str, str], rng: Random) -> dict[str, Any]:
    """Promote and court whoever rates highest."""
    who = max(visible.members, key=lambda m: sum(m.rated)).who
    return {"promote": who, "talk": {"who": who, "how": "step"}}


def busiest(visible: Visible, lead: dict[str, str], rng: Random) -> dict[str, Any]:
    """Relieve whoever has most running work."""
    who = max(visible.members, key=lambda m: m.load).who
    return {"talk": {"who": who, "how": "relieve"}}


def longest_waiting(
    visible: Visible, lead: dict[str, str], rng: Random
) -> dict[str, Any]:
    """Promote whoever has waited longest."""
    return {"promote": max(visible.members, key=lambda m: m.step).who}


def any_of_all(visible: Visible, lead: dict[str, str], rng: Random) -> dict[str, Any]:
    """A coin for every other decision."""
    names = list(lead.values())
    ids = rng.sample(list(lead), 4)
    others = {id: rng.choice([n for n in names if n != lead[id]]) for id in ids}
    twice = list(others.values())
    deputy = {id: n for id, n in others.items() if twice.count(n) <= 2}
    train = {n: rng.choice(SKILLS) for n in rng.sample(names, 3)}
    buy: dict[str, Any] = {"hire": rng.choice([one.id for one in visible.streams])}
    if rng.random() < 0.5:
        buy = {"contract": {rng.choice(list(lead)): [rng.randint(1, Q)] * 2}}
    talk = {"who": rng.choice(names), "how": rng.choice(HOWS)}
    return {"deputy": deputy, "train": train, **buy, "talk": talk}


def all_of_it(visible: Visible, lead: dict[str, str], rng: Random) -> dict[str, Any]:
    """Something of everything: the list of what good teams have, ticked off."""
    few = dict(list(courses(visible, lead, rng)["train"].items())[:8])
    found = {"train": few, **hire(visible, lead, rng)}
    return found | cover_big(visible, lead, rng) | busiest(visible, lead, rng)
