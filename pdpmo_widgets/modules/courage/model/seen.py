"""Everything a learner has seen after the steps so far."""

from collections.abc import Mapping
from dataclasses import dataclass

from pdpmo_widgets.modules.courage.model.case import (
    CHECKS,
    COLOURS,
    MONTHS,
    Case,
    Dealt,
    Month,
    Project,
    project,
)
from pdpmo_widgets.modules.courage.model.log import check_entry, known_entry, talk_entry
from pdpmo_widgets.modules.courage.model.steps import Decisions, steps_of
from pdpmo_widgets.modules.courage.model.talk import Turn, about
from pdpmo_widgets.modules.courage.model.year import COMES_OUT, Raised, Walk, walk
from pdpmo_widgets.simulation.basics import Entry


@dataclass(frozen=True)
class Known:
    """What you know about one project; ``months`` holds all months until now.

    ``check``: the finding of your check, or None; ``raised``: the month, 0 if never;
    ``known``: what everybody knows two months after a talk: was it in trouble?
    """

    months: tuple[Month, ...]
    check: bool | None = None
    raised: int = 0
    known: bool | None = None


@dataclass(frozen=True)
class Talk:
    """An open talk: about which project, what was said, what stands there now.

    ``at``: the turn, 0 to 2; ``said``: ids of each earlier line and its answer; the
    words of ``turn`` and of ``said`` are filled in with ``about``.
    """

    project: str
    at: int
    said: tuple[tuple[str, str], ...]
    turn: Turn
    about: Mapping[str, object]


@dataclass(frozen=True)
class Seen:
    """The year until now; ``credibility`` is the weight of your word, 0..1."""

    month: int
    checks_left: int
    credibility: float
    trust: Mapping[str, float]
    projects: Mapping[str, Known]
    talk: Talk | None
    log: tuple[Entry, ...]


def see(case: Case, decisions: Decisions) -> Seen:
    """What a learner knows after the steps so far; a talk may still be open."""
    found = walk(case, steps_of(case, decisions), scoring=False)
    projects = {p.id: _known(found, p.id) for p in case.projects}
    return Seen(
        found.month,
        CHECKS - len(found.checked),
        found.word_came,
        found.trust,
        projects,
        _talk(found),
        _log(found),
    )


def _known(found: Walk, id: str) -> Known:
    truth, one = found.case.hidden, found.raised.get(id)
    whose = project(found.case, id)
    out = one is not None and _out(found, one)
    return Known(
        tuple(_told(month, whose) for month in truth.months[id][: found.month]),
        truth.checks[id] if id in found.checked else None,
        one.month if one else 0,
        truth.troubled[id] if out else None,
    )


def _told(month: Dealt, whose: Project) -> Month:
    """A month as it is seen, with its sentence filled in."""
    about = {"project": whose.name, "who": whose.sponsor}
    note = month.note and Entry(month.note.id, about, whose.sponsor)
    return Month(COLOURS[month.colour], note)


def _out(found: Walk, one: Raised) -> bool:
    return found.month >= min(MONTHS + 1, one.month + COMES_OUT)


def _talk(found: Walk) -> Talk | None:
    if found.open is None:
        return None
    whose, turns, now = found.open
    said = tuple((t.line, t.options[place].id) for t, place in turns)
    return Talk(whose.id, len(turns), said, now, about(whose))


def _log(found: Walk) -> tuple[Entry, ...]:
    """What your own steps brought, oldest first."""
    case = found.case
    dated = [(m, check_entry(case, id)) for id, m in found.checked.items()]
    for one in found.raised.values():
        dated.append((one.month, talk_entry(one)))
        if _out(found, one):
            dated.append((one.month + COMES_OUT, known_entry(case, one)))
    return tuple(entry for _, entry in sorted(dated, key=lambda pair: pair[0]))
