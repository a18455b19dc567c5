"""How a bot plays two quarters: an order of looks, then a way of telling.

Bots see what a learner sees.  They are told what a sentence is about; ``slip`` is the
chance to take it for something else, half of it for cards, which are plainer.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from pdpmo_widgets.modules.communication.model.case import (
    CEO,
    CFO,
    CLOUDS,
    NEEDS,
    REPLIES,
    Card,
    Finding,
    Report,
    Visible,
)
from pdpmo_widgets.modules.communication.model.look import looks_red
from pdpmo_widgets.modules.communication.model.seen import Seen
from pdpmo_widgets.modules.communication.model.setting import CARDS, COSTS
from pdpmo_widgets.simulation.basics import Entry

Look = Callable[[dict[str, Any]], Seen]
Bot = Callable[[Visible, Look], dict[str, Any]]
# The projects in the order of looking, best first.
Order = Callable[[Visible, Seen | None, Random], Sequence[str]]
# Three card ids of a finding.
Choose = Callable[[Sequence[Card], Sequence[str], Random], Sequence[str]]


@dataclass(frozen=True)
class Way:
    """A way to look and to tell; the defaults are those of somebody who does it well.

    ``tell``: always the same, or "" for what suits the sponsor; ``reply``: the kind of
    answer to managers; ``cards``: which cards go on a page, from those of a finding and
    what the readers ask for; ``quarters``: in which quarters pages are written, and
    ``looks_in``: in which the office looks.
    """

    slip: float = 0.0
    how: str = "announced"
    tell: str = ""
    reply: str = "join"
    cards: Choose | None = None
    choose_reply: Callable[[Sequence[Card]], str] | None = None
    quarters: tuple[int, ...] = (1, 2)
    looks_in: tuple[int, ...] = (1, 2)
    raises: Callable[[Finding], bool] = looks_red


WELL = Way()


def player(order: Order, way: Way = WELL, name: str = "") -> Bot:
    """A bot that looks in an order and tells in a way."""

    def bot(visible: Visible, look: Look) -> dict[str, Any]:
        rng = Random(f"bot:{name}:{visible.seed}")
        done: list[dict[str, Any]] = []
        seen: Seen | None = None
        waiting: list[Finding] = []
        for number in (1, 2):
            known = set(seen.findings) if seen else set()
            wish = [p for p in order(visible, seen, rng) if p not in known]
            many = int(visible.hours // COSTS[way.how])
            looks = [[project, way.how] for project in wish[:many]]
            looks = looks if number in way.looks_in else []
            found = look({"quarters": [*done, {"looks": looks}]}).findings
            waiting += [found[project] for project, _ in looks]
            pages = []
            if number in way.quarters:
                pages = _pages(visible, waiting, way, rng)
                waiting = []
            done.append({"looks": looks, "pages": pages})
            if number == 1:
                seen = look({"quarters": [*done, {}]})
        return {"quarters": done}

    return bot


def _pages(
    visible: Visible, found: Sequence[Finding], way: Way, rng: Random
) -> list[dict[str, Any]]:
    pages = []
    reports = {r.project.id: r for r in visible.reports}
    for one in found:
        if one.cards and way.raises(one):
            pages.append(_page(visible, one, reports[one.project], way, rng))
    return pages


def _page(
    visible: Visible, found: Finding, report: Report, way: Way, rng: Random
) -> dict[str, Any]:
    sponsor = report.project.sponsor
    asks = [
        meant(visible.readers[who].says, rng, way.slip, NEEDS)
        for who in (sponsor, CEO, CFO)
    ]
    choose = way.cards or answering(way.slip)
    sat = meant(visible.readers[sponsor].took, rng, way.slip, ("sat", "passed"))
    suits = "all_at_once" if sat == "sat" else "sponsor_first"
    return {
        "project": found.project,
        "cards": list(choose(found.cards, asks, rng)),
        "tell": way.tell or suits,
        "reply": _reply(found.replies, way, rng),
    }


def _reply(replies: Sequence[Card], way: Way, rng: Random) -> str:
    if way.choose_reply:
        return way.choose_reply(replies)
    taken = [
        c.id for c in replies if meant(c.says, rng, way.slip / 2, REPLIES) == way.reply
    ]
    return taken[0] if taken else rng.choice(replies).id


def answering(slip: float) -> Choose:
    """Answer what is asked, fill up with what can be acted on."""

    def choose(
        cards: Sequence[Card], asks: Sequence[str], rng: Random
    ) -> Sequence[str]:
        order = [*dict.fromkeys([*asks, *NEEDS]), *CLOUDS]
        read = {c.id: meant(c.says, rng, slip / 2, (*NEEDS, *CLOUDS)) for c in cards}
        return sorted(read, key=lambda id: order.index(read[id]))[:CARDS]

    return choose


def these(*kinds: str) -> Choose:
    """Always cards of the same kinds."""

    def choose(
        cards: Sequence[Card], asks: Sequence[str], rng: Random
    ) -> Sequence[str]:
        read = {c.id: meant(c.says, rng, 0, ()) for c in cards}
        return [id for id, kind in read.items() if kind in kinds][:CARDS]

    return choose


def meant(says: Entry, rng: Random, slip: float, kinds: Sequence[str]) -> str:
    """What a sentence is about, misread at a chance of ``slip``."""
    kind = says.id.partition(".")[2].split("_")[0]
    if slip and rng.random() < slip:
        return rng.choice([k for k in kinds if k != kind])
    return kind


def other(way: Way = WELL, **changes: Any) -> Way:
    """The same way but for a few things."""
    return replace(way, **changes)
