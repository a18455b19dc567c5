"""Simple ideas of where to look and of how to tell; most are made in good faith.

Each simple hunt is told as well as anybody could, each simple way of telling follows
the best of hunts: so one alone never carries a run.
"""

from collections.abc import Callable, Sequence
from functools import partial
from random import Random
from typing import Any

from pdpmo_widgets.cases.status_history import LEVELS
from pdpmo_widgets.modules.communication.model.case import Card, Report, Visible
from pdpmo_widgets.modules.communication.model.informed import reads
from pdpmo_widgets.modules.communication.model.playing import (
    Bot,
    Look,
    Order,
    Way,
    player,
    these,
)
from pdpmo_widgets.modules.communication.model.seen import Seen
from pdpmo_widgets.modules.communication.model.setting import CARDS

Size = Callable[[Visible, Report], float]


def by(size: Size) -> Order:
    """The highest of something first; a coin where they are equal."""

    def order(visible: Visible, seen: Seen | None, rng: Random) -> Sequence[str]:
        found = [
            (size(visible, r), rng.random(), r.project.id) for r in visible.reports
        ]
        return [id for _, _, id in sorted(found, reverse=True)]

    return order


def _colour(visible: Visible, report: Report) -> float:
    return LEVELS.index(report.colours[-1])


def _worsened(visible: Visible, report: Report) -> float:
    levels = [LEVELS.index(c) for c in report.colours[-7:]]
    return levels[-1] - levels[0]


def _mails(visible: Visible, report: Report) -> float:
    return visible.readers[report.project.sponsor].mails


def _late(report: Report, now: bool) -> float:
    """How many milestones were not kept, as recorded."""
    return sum(
        (m.actual if m.actual is not None else 1)
        > (m.plan_now if now else m.plan_first)
        for m in report.milestones
    )


def _share_late(visible: Visible, report: Report) -> float:
    due = [m for m in report.milestones if m.plan_first < 0]
    missed = sum(m.actual is None or m.actual > m.plan_first for m in due)
    return missed / len(due) if due else 0.0


def _moved(visible: Visible, report: Report) -> float:
    at = report.project
    return (at.current_end - at.first_end) / (at.first_end - at.start)


def _grown(visible: Visible, report: Report) -> float:
    return report.project.current_budget / report.project.first_budget


HUNTS: dict[str, Order] = {
    "most_red": by(_colour),
    "most_green": by(lambda v, r: -_colour(v, r)),
    "worsened_lately": by(_worsened),
    "biggest_budget": by(lambda v, r: r.project.current_budget),
    "smallest_budget": by(lambda v, r: -r.project.current_budget),
    "budget_grown_most": by(_grown),
    "loudest_sponsor": by(_mails),
    "oldest": by(lambda v, r: -r.project.start),
    "newest": by(lambda v, r: r.project.start),
    "risk_as_assessed": by(lambda v, r: r.project.risk),
    "costliest_delay": by(lambda v, r: r.project.cost_of_delay),
    "latest_end": by(lambda v, r: r.project.current_end),
    "past_first_end": by(lambda v, r: -r.project.first_end),
    "rebaselines_counted": by(lambda v, r: len(r.rebaselines)),
    "end_moved_most": by(_moved),
    "milestones_missed": by(lambda v, r: _late(r, False)),
    "milestones_missed_share": by(_share_late),
    "milestones_against_the_new_plan": by(lambda v, r: _late(r, True)),
    "it_first": by(lambda v, r: r.project.kind == "it"),
    "first_listed": lambda v, s, rng: [r.project.id for r in v.reports],
    "last_listed": lambda v, s, rng: [r.project.id for r in v.reports][::-1],
}


def _first(cards: Sequence[Card], asks: Sequence[str], rng: Random) -> Sequence[str]:
    return [c.id for c in cards[:CARDS]]


def _last(cards: Sequence[Card], asks: Sequence[str], rng: Random) -> Sequence[str]:
    return [c.id for c in cards[-CARDS:]]


def _any(cards: Sequence[Card], asks: Sequence[str], rng: Random) -> Sequence[str]:
    return rng.sample([c.id for c in cards], CARDS)


def _reply(place: int) -> Callable[[Sequence[Card]], str]:
    return lambda replies: replies[place].id


WAYS: dict[str, Way] = {
    "chief_only": Way(tell="chief_only"),
    "sponsor_only": Way(tell="sponsor_only"),
    "at_the_board": Way(tell="at_board"),
    "colours_and_hedges": Way(cards=these("colour", "hedge", "point")),
    "blames": Way(cards=these("range", "blame", "ask"), reply="blame"),
    "takes_over": Way(cards=these("range", "point", "colour"), reply="take"),
    "keeps_it_quiet": Way(tell="sponsor_only", reply="soothe"),
    "first_texts": Way(cards=_first, choose_reply=_reply(0)),
    "last_texts": Way(cards=_last, choose_reply=_reply(-1)),
    "any_texts": Way(cards=_any, choose_reply=_reply(1)),
    "ambush_and_board": Way(how="unannounced", tell="at_board", reply="blame"),
    "waits_for_proof": Way(quarters=(2,)),
    "first_quarter_only": Way(quarters=(1,), looks_in=(1,)),
}


def coin(visible: Visible, look: Look) -> dict[str, Any]:
    """Everything by lot."""
    rng = Random(f"coin:{visible.seed}")
    order = by(lambda v, r: 0.0)
    way = Way(
        how=rng.choice(("announced", "unannounced")),
        tell=rng.choice(("sponsor_first", "all_at_once", "chief_only", "at_board")),
        cards=_any,
        choose_reply=lambda replies: rng.choice(replies).id,
        raises=lambda found: rng.random() < 0.5,
    )
    return player(order, way, "random")(visible, look)


def nothing(visible: Visible, look: Look) -> dict[str, Any]:
    """No look and no page."""
    return {"quarters": [{}, {}]}


NAIVE: dict[str, Bot] = {
    "random": coin,
    "nothing": nothing,
    "anywhere_told_well": player(by(lambda v, r: 0.0), name="anywhere"),
    **{name: player(order, name=name) for name, order in HUNTS.items()},
    **{name: player(partial(reads), way, name) for name, way in WAYS.items()},
}
