"""The simple ideas: how people are put to work, and what is done beside.

Each names who leads what by one table of worth, and adds one habit or none.
"""

from collections.abc import Callable
from random import Random
from typing import Any

import numpy as np

from pdpmo_widgets.cases.team import SKILLS
from pdpmo_widgets.models.team.case import HOWS, Q, Visible
from pdpmo_widgets.models.team.informed import Bot, Look
from pdpmo_widgets.models.team.world import AT, Array

Order = Callable[[Visible, Random], Array]
Habit = Callable[[Visible, dict[str, str], Random], dict[str, Any]]


def fit(visible: Visible, rng: Random) -> Array:
    """Share of each stream's need by own rating: (people, streams)."""
    level = np.array([m.rated for m in visible.members])
    need = np.array([one.needs for one in visible.streams])
    skill = np.array([[AT[k] for k in one.skills] for one in visible.streams])
    return np.asarray(np.minimum(level[:, skill], need).sum(2) / need.sum(1))


def today(visible: Visible, rng: Random) -> Array:
    """Everyone goes on with what they do."""
    return np.array(
        [[float(m.today == one.id) for one in visible.streams] for m in visible.members]
    )


def drawn(visible: Visible, rng: Random) -> Array:
    """Anyone anywhere."""
    return np.array([[rng.random() for _ in visible.streams] for _ in visible.members])


def big_first(visible: Visible, rng: Random) -> Array:
    """The best by their own rating on what is biggest."""
    best = np.array([sum(m.rated) for m in visible.members])
    size = np.array([sum(one.fte) for one in visible.streams])
    return np.outer(best, size)


def senior(visible: Visible, rng: Random) -> Array:
    """Who has been here longest on what is biggest."""
    best = np.array([m.tenure for m in visible.members])
    return np.outer(best, [sum(one.fte) for one in visible.streams])


def now(visible: Visible, rng: Random) -> Array:
    """The best fit for the work of this quarter."""
    return fit(visible, rng) * [one.fte[0] for one in visible.streams]


def coming(visible: Visible, rng: Random) -> Array:
    """The best fit for the work of the whole year."""
    return fit(visible, rng) * [sum(one.fte) for one in visible.streams]


def named_skill(visible: Visible, rng: Random) -> Array:
    """Who rates the skill that a stream is named for highest."""
    cores = [AT[one.skills[0]] for one in visible.streams]
    return np.array([m.rated for m in visible.members])[:, cores]


def generalists(visible: Visible, rng: Random) -> Array:
    """Those without a gap on what is biggest."""
    low = np.array([sorted(m.rated)[3] for m in visible.members])
    return np.outer(low, [sum(one.fte) for one in visible.streams])


def matched(worth: Array) -> list[int]:
    """The best match of all (Kuhn 1955): the stream of each person."""
    from scipy.optimize import linear_sum_assignment

    return [int(j) for j in linear_sum_assignment(-worth)[1]]


def greedy(worth: Array) -> list[int]:
    """The largest first, then the largest of what is left."""
    worth, found = worth.copy(), [0] * len(worth)
    for _ in found:
        i, j = np.unravel_index(int(worth.argmax()), worth.shape)
        found[i] = int(j)
        worth[i, :], worth[:, j] = -np.inf, -np.inf
    return found


def first_come(worth: Array) -> list[int]:
    """Person by person in the order of the list, the best that is left."""
    worth, found = worth.copy(), []
    for row in worth:
        found.append(int(row.argmax()))
        worth[:, found[-1]] = -np.inf
    return found


def plain(
    order: Order, match: Callable[[Array], list[int]] = matched, *habits: Habit
) -> Bot:
    """Leads by the order's worth; then the habits, one after the other."""

    def bot(visible: Visible, look: Look) -> dict[str, Any]:
        rng = Random(f"bot:{visible.seed}")
        at = match(order(visible, rng))
        lead = {
            visible.streams[j].id: m.who
            for m, j in zip(visible.members, at, strict=True)
        }
        found: dict[str, Any] = {"lead": lead}
        for habit in habits:
            found |= habit(visible, lead, rng)
        return found

    return bot


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
    return {"contract": {gaps(visible, lead)[0]: list(range(1, Q + 1))[:most]}}


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
        buy = {"contract": {rng.choice(list(lead)): [rng.randint(1, Q)]}}
    talk = {"who": rng.choice(names), "how": rng.choice(HOWS)}
    return {"deputy": deputy, "train": train, **buy, "talk": talk}


def all_of_it(visible: Visible, lead: dict[str, str], rng: Random) -> dict[str, Any]:
    """Something of everything: the list of what good teams have, ticked off."""
    few = dict(list(courses(visible, lead, rng)["train"].items())[:8])
    found = {"train": few, **hire(visible, lead, rng)}
    return found | cover_big(visible, lead, rng) | busiest(visible, lead, rng)


def nothing(visible: Visible, look: Look) -> dict[str, Any]:
    """Nobody leads anything."""
    return {}


NAIVE: dict[str, Bot] = {
    "random": plain(drawn, matched, any_of_all),
    "nothing": nothing,
    "as_today": plain(today),
    "as_today_all": plain(today, matched, all_of_it),
    "best_fit_now": plain(now),
    "greedy_fit_now": plain(now, greedy),
    "best_fit_year": plain(coming),
    "best_fit_plain": plain(fit),
    "own_rating": plain(named_skill),
    "first_listed": plain(coming, first_come),
    "last_listed": plain(coming, lambda worth: first_come(worth[::-1])[::-1]),
    "best_on_biggest": plain(big_first),
    "seniority": plain(senior, matched, longest_waiting),
    "generalists": plain(generalists),
    "train_everyone": plain(coming, matched, courses),
    "train_the_same": plain(coming, matched, same_course),
    "hire_for_the_gap": plain(coming, matched, hire),
    "contract_the_gap": plain(coming, matched, contracts),
    "cover_the_biggest": plain(coming, matched, cover_big),
    "protect_the_star": plain(coming, matched, star),
    "promote_the_loudest": plain(coming, matched, loudest),
    "relieve_the_busiest": plain(coming, matched, busiest),
    "all_of_it": plain(coming, matched, all_of_it),
    "all_of_it_now": plain(now, greedy, all_of_it),
}
