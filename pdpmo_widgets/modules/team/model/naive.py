"""The simple ideas: how people are put to work, and what is done beside.

Each names who leads what by one table of worth, and adds one habit or none.
"""

from random import Random
from typing import Any

from pdpmo_widgets.modules.team.model.case import Visible
from pdpmo_widgets.modules.team.model.habits import (
    Habit,
    all_of_it,
    any_of_all,
    busiest,
    contracts,
    courses,
    cover_big,
    hire,
    longest_waiting,
    loudest,
    same_course,
    star,
)
from pdpmo_widgets.modules.team.model.informed import Bot, Look
from pdpmo_widgets.modules.team.model.orders import (
    Match,
    Order,
    big_first,
    coming,
    drawn,
    first_come,
    fit,
    generalists,
    greedy,
    matched,
    named_skill,
    now,
    senior,
    today,
)


def plain(order: Order, match: Match = matched, *habits: Habit) -> Bot:
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
