"""One's own list turned into the reader's, step by step, each step a list that fits.

A request that the reader takes comes with what it cannot be used without; what must
leave for it (too little room) leaves in the same step: they act only together.  But
what loses by the reader's figures leaves first, alone: to believe it was a mistake of
its own, whatever would have had its room.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pdpmo_widgets.modules.acumen.model.case import NEEDS, Case
from pdpmo_widgets.modules.acumen.model.check import Plan, overdrawn
from pdpmo_widgets.modules.acumen.model.informed import Reading
from pdpmo_widgets.modules.acumen.model.midyear import with_followers
from pdpmo_widgets.modules.acumen.model.route import taking_order


@dataclass(frozen=True)
class Swap:
    """One step: what came in, what went out, and the list and purchase after it."""

    part: str
    came: tuple[str, ...]
    went: tuple[str, ...]
    portfolio: tuple[str, ...]
    buy: str


def swaps(case: Case, plan: Plan, reader: Reading) -> Iterator[Swap]:
    """From one's own purchase and list to the reader's, in the order of the route.

    The purchase comes with the first request that has no room without it.
    """
    goal, wanted = set(reader.decisions["portfolio"]), reader.decisions["buy"]
    now, buy = plan.portfolio, plan.buy
    for went in _believed(case, reader, now):
        now = tuple(one for one in now if one not in went)
        yield Swap("portfolio", (), went, now, buy)
    for id in taking_order(case, reader):
        if id in now:
            continue
        came = (*(n for n in case.offer(id).depends_on if n not in now), id)
        came = (*came, *_lossmaker(case, reader, id, now))
        kept = [one for one in (*now, *came) if one in goal]
        part = "portfolio"
        if buy != wanted and overdrawn(case, kept, buy):
            part, buy = "buy", wanted
        now, went = _fitting(case, reader, (*now, *came), goal, buy)
        yield Swap(part, came, went, now, buy)
    for id in sorted(set(now) - goal, key=lambda one: reader.views[one].value):
        if id in now:
            went = with_followers(case, (id,), now)
            now = tuple(one for one in now if one not in went)
            yield Swap("portfolio", (), went, now, buy)
    if buy != wanted:
        yield Swap("buy", (), (), now, wanted)


def _believed(
    case: Case, reader: Reading, now: Sequence[str]
) -> Iterator[tuple[str, ...]]:
    """What the reader leaves and sees lose money, with all that needs it; worst first.

    A chain goes whole, and only if all of it together loses: its end alone would make
    its beginning a loss that nobody chose.
    """
    goal = set(reader.decisions["portfolio"])
    out = [id for id in now if id not in goal]
    heads = [id for id in out if not {*case.offer(id).depends_on} & {*out}]

    def net(group: Sequence[str]) -> float:
        return sum(reader.views[one].value for one in group)

    groups = [with_followers(case, (id,), now) for id in heads]
    for group in sorted(groups, key=net):
        if net(group) < 0 and not goal & set(group):
            yield group


def _lossmaker(
    case: Case, reader: Reading, id: str, now: Sequence[str]
) -> tuple[str, ...]:
    """What comes with a request that does not pay by itself: the best it unlocks."""
    if reader.views[id].value > 0:
        return ()
    goal = reader.decisions["portfolio"]
    wanted = [o.id for o in case.offers if id in o.depends_on and o.id in goal]
    return tuple(
        sorted((w for w in wanted if w not in now),
               key=lambda w: -reader.views[w].value)[:1]
    )  # fmt: skip


def _fitting(
    case: Case, reader: Reading, ids: Sequence[str], goal: set[str], buy: str
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The list with as little taken out, of what the reader leaves, as makes it fit."""
    now, went = tuple(ids), list[str]()
    while over := overdrawn(case, now, buy):
        spare = [id for id in now if id not in goal]
        groups = {id: with_followers(case, (id,), now) for id in spare}
        ends = [id for id in spare if not _over(case, now, groups[id], buy)]
        some = ends or [id for id in spare if _eases(case, id, over)]
        worst = min(some, key=lambda id: sum(reader.views[g].value for g in groups[id]))
        went += groups[worst]
        now = tuple(id for id in now if id not in groups[worst])
    idle = _idle(case, now, went, goal)
    return tuple(id for id in now if id not in idle), (*went, *idle)


def _idle(
    case: Case, now: Sequence[str], went: Sequence[str], goal: set[str]
) -> list[str]:
    """What the reader leaves, and stood there only for what has just left."""
    needed = {need for id in now for need in case.offer(id).depends_on}
    served = {need for id in went for need in case.offer(id).depends_on}
    return [id for id in now if id in served - needed - goal]


def _over(case: Case, now: Sequence[str], without: Sequence[str], buy: str) -> bool:
    return bool(overdrawn(case, [id for id in now if id not in without], buy))


def _eases(case: Case, id: str, over: dict[str, float]) -> bool:
    return any(getattr(case.offer(id), NEEDS[name]) > 0 for name in over)
