"""Readers of promises: milestones against the first plan, and moves with reasons."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from pdpmo_widgets.cases.milestones import Row as Milestone
from pdpmo_widgets.modules.communication.model.case import Report, Visible
from pdpmo_widgets.modules.communication.model.hunt import expected, harm_of
from pdpmo_widgets.modules.communication.model.playing import (
    Bot,
    Order,
    Way,
    player,
    these,
)
from pdpmo_widgets.modules.communication.model.seen import Seen
from pdpmo_widgets.modules.communication.model.setting import SETTING


@dataclass(frozen=True)
class Reader:
    """``slip``: chance to misread a reason, or to overlook who accepted something;
    ``noise``: sd of the estimate, in shares of the first promise; the rest says which
    records are read at all, and how.
    """

    slip: float = 0.0
    noise: float = 0.0
    milestones: bool = True
    moves: bool = True
    reasons: bool = True
    accepted: bool = True


PERFECT = Reader()


def reads(
    visible: Visible, seen: Seen | None, rng: Random, reader: Reader = PERFECT
) -> Sequence[str]:
    """Where most harm is expected first."""
    worth = {r.project.id: _worth(r, seen, rng, reader) for r in visible.reports}
    return sorted(worth, key=lambda p: -worth[p])


def _worth(report: Report, seen: Seen | None, rng: Random, reader: Reader) -> float:
    later = seen.later if seen else None
    id = report.project.id
    rows = later.milestones[id] if later else report.milestones
    moves = report.rebaselines if reader.moves else ()
    if not reader.milestones:
        rows = ()
    if reader.slip or not reader.reasons:
        moves = tuple(replace(m, reason=_reason(m.reason, rng, reader)) for m in moves)
    rows = tuple(
        replace(m, accepted_by="user") if _overlooked(m, rng, reader) else m
        for m in rows
    )
    off = rng.gauss(0, reader.noise) if reader.noise else 0.0
    read = replace(report, milestones=rows, rebaselines=moves)
    if later and seen:
        shown = replace(later, milestones={**later.milestones, id: rows})
        return expected(read, SETTING, shown, seen.candour, off)
    return harm_of(read, SETTING, off)


def _overlooked(row: Milestone, rng: Random, reader: Reader) -> bool:
    if row.accepted_by != "manager":
        return False
    return not reader.accepted or rng.random() < reader.slip


def _reason(reason: str, rng: Random, reader: Reader) -> str:
    if not reader.reasons:
        return "longer"
    if reader.slip and rng.random() < reader.slip:
        return "longer" if reason == "more_asked" else "more_asked"
    return reason


def by_reader(reader: Reader) -> Order:
    """The order of somebody who reads so."""
    return lambda visible, seen, rng: reads(visible, seen, rng, reader)


def informed(slip: float, noise: float, name: str) -> Bot:
    """Reads records and people, with slips and noise."""
    return player(by_reader(Reader(slip, noise)), Way(slip=slip), name)


GOOD = Reader(0.04, 0.05)
GOOD_WAY = Way(slip=0.04)


def half(name: str, way: Way = GOOD_WAY, **leaves_out: bool) -> Bot:
    """As good as ``informed``, but one ingredient is left out."""
    return player(by_reader(replace(GOOD, **leaves_out)), way, name)


HALF: dict[str, Bot] = {
    "moves_only": half("moves_only", milestones=False),
    "milestones_only": half("milestones_only", moves=False),
    "reasons_unread": half("reasons_unread", reasons=False),
    "acceptance_unread": half("acceptance_unread", accepted=False),
    "always_sponsor_first": half("s1", replace(GOOD_WAY, tell="sponsor_first")),
    "always_all_at_once": half("s2", replace(GOOD_WAY, tell="all_at_once")),
    "same_page_for_all": half(
        "s3", replace(GOOD_WAY, cards=these("range", "option", "ask"))
    ),
    "manager_blamed": half("s4", replace(GOOD_WAY, reply="blame")),
    "manager_replaced": half("s5", replace(GOOD_WAY, reply="take")),
    "unannounced": half("s6", replace(GOOD_WAY, how="unannounced")),
}
INFORMED: dict[str, Bot] = {
    "informed_novice": informed(0.2, 0.2, "informed_novice"),
    "informed": informed(0.04, 0.05, "informed"),
    "informed_expert": informed(0.01, 0.02, "informed_expert"),
}
