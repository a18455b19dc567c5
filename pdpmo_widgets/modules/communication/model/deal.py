"""Deal the hunt: 24 reports, those who read them, and what lies behind."""

from collections import defaultdict
from functools import lru_cache
from random import Random
from types import MappingProxyType

from pdpmo_widgets.cases import milestones, projects, rebaselines, status_history
from pdpmo_widgets.cases.status import Track, tracks
from pdpmo_widgets.modules.communication.model.case import (
    CEO,
    CFO,
    MONTHS,
    NEEDS,
    Case,
    Draw,
    Hidden,
    Reader,
    Report,
    Visible,
)
from pdpmo_widgets.modules.communication.model.setting import HOURS, SETTING, Setting
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.carried import START, Carried

WORDINGS = 3


def deal(seed: int, carried: Carried = START, setting: Setting = SETTING) -> Case:
    """The portfolio as reported today, and the truth apart."""
    if carried is START and setting is SETTING:
        return _standard(seed)
    return _deal(seed, carried, setting)


@lru_cache(maxsize=256)
def _standard(seed: int) -> Case:
    return _deal(seed, START, SETTING)


def _deal(seed: int, carried: Carried, setting: Setting) -> Case:
    rng = Random(f"communication:{seed}")
    records = tracks(seed, setting.shape())
    reports = _reports(seed, records, carried.safety)
    readers = sorted({CEO, CFO, *(r.project.sponsor for r in reports)})
    needs = dict(zip((CEO, CFO), rng.sample(NEEDS, 2), strict=True))
    needs |= {who: rng.choice(NEEDS) for who in readers if who not in needs}
    sponsors = [who for who in readers if who not in (CEO, CFO)]
    sit = {who for who in sponsors if rng.random() < setting.sits}
    sit = sit if 0 < len(sit) < len(sponsors) else {rng.choice(sponsors)}
    shown = Visible(
        seed,
        reports,
        MappingProxyType({w: _reader(rng, w, needs[w], w in sit) for w in readers}),
        MappingProxyType(_trust(carried, setting, readers)),
        _candour(carried, setting),
        HOURS,
    )
    hidden = Hidden(
        MappingProxyType({t.project: _draw(seed, t) for t in records}),
        MappingProxyType({t.project: t for t in records}),
        MappingProxyType(needs),
        frozenset(sit),
    )
    places = MappingProxyType({r.project.id: i for i, r in enumerate(reports)})
    return Case(seed, carried, setting, shown, places, hidden)


def _draw(seed: int, track: Track) -> Draw:
    """The lots of the second quarter; what was on record today stays as it is."""
    rng = Random(f"later:{seed}:{track.project}")
    speaks, rows = rng.random(), []
    for step in track.steps:
        open_now = step.planned > 0 or step.reached > 0
        dressed = milestones.recorded(track, step, MONTHS, open_now)
        rows.append((rng.random(), dressed, milestones.recorded(track, step, MONTHS)))
    return Draw(speaks, tuple(rows))


def _reader(rng: Random, who: str, need: str, sits: bool) -> Reader:
    says = Entry(f"says.{need}_{rng.randint(1, WORDINGS)}", {"who": who}, who)
    kind = "sat" if sits else "passed"
    took = Entry(f"took.{kind}_{rng.randint(1, WORDINGS)}", {"who": who}, who)
    return Reader(who, says, took, rng.randint(0, 14))


def _reports(
    seed: int, records: tuple[Track, ...], safety: float
) -> tuple[Report, ...]:
    months: dict[str, list[status_history.Row]] = defaultdict(list)
    for row in status_history.history(seed, records, safety):
        months[row.project].append(row)
    return tuple(
        Report(
            p,
            tuple(m.colour for m in months[p.id]),
            tuple(m.end for m in months[p.id]),
            tuple(m.cost for m in months[p.id]),
            Entry(months[p.id][-1].comment, {"project": p.name}),
            tuple(milestones.recorded(t, step) for step in t.steps),
            tuple(
                rebaselines.Row(p.id, m.month, m.days, m.reason, m.approved_by)
                for m in t.moves
            ),
        )
        for p, t in zip(projects.deal(seed), records, strict=True)
    )


def _trust(carried: Carried, setting: Setting, readers: list[str]) -> dict[str, float]:
    """As earlier modules left it; finance remembers how claims were graded."""
    grades = [grade for _, grade in carried.claims]
    good = sum(grade in "AB" for grade in grades) - grades.count("D")
    found = {who: carried.trust.get(who, 0.5) for who in readers}
    found[CFO] += setting.claim_trust * max(-3, min(3, good))
    return {who: min(1.0, max(0.0, trust)) for who, trust in found.items()}


def _candour(carried: Carried, setting: Setting) -> float:
    dull = setting.theatre_dulls * (carried.theatre - 0.2)
    return min(1.0, max(0.0, carried.candour - dull))
