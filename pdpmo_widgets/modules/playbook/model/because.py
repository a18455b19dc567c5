"""Each quarter in sentences: what it cost, what got through, and because of what."""

from collections.abc import Iterable
from dataclasses import dataclass

from pdpmo_widgets.cases.words import room_words, sentence
from pdpmo_widgets.modules.playbook.model.case import KINDS, QUARTERS, Case, Sketch
from pdpmo_widgets.modules.playbook.model.check import Plan
from pdpmo_widgets.modules.playbook.model.exceptions import patience
from pdpmo_widgets.modules.playbook.model.project import AUDIT
from pdpmo_widgets.modules.playbook.model.telling import about, says
from pdpmo_widgets.modules.playbook.model.year import Year
from pdpmo_widgets.simulation.basics import Entry

SHOWN = 3  # sentences of one sort in a quarter
MUCH = 0.5  # theatre from which on it is worth a sentence
UNCAUGHT = 0.8  # share that gets through, above which nothing was there to catch it


@dataclass(frozen=True)
class Failure:
    """Trouble that got through: in which project, of which kind, when, hours."""

    project: str
    kind: str
    quarter: int
    hours: float


@dataclass(frozen=True)
class Quarter:
    """Expected hours of one quarter, and what happened in the year that came."""

    number: int
    control: float
    through: float
    audit: float
    because: tuple[Entry, ...]


def quarters(
    case: Case, plan: Plan, found: Year, happened: Iterable[Failure]
) -> tuple[Quarter, ...]:
    """The four quarters, causes first that moved most."""
    failures = list(happened)
    shown = []
    for q in QUARTERS:
        causes = [*_failed(case, found, failures, q), *_empty(case, plan, found, q)]
        causes += _exceptions(case, plan, found, q) + _audit(case, found, q)
        causes += _idle(case, plan, found, q)
        causes = causes or [Entry("because.quiet")]
        shown.append(
            Quarter(
                q,
                found.control[q - 1],
                found.through[q - 1],
                found.audit[q - 1],
                tuple(sorted(causes, key=lambda e: -abs(e.effect))),
            )
        )
    return tuple(shown)


def _failed(case: Case, found: Year, failures: list[Failure], q: int) -> list[Entry]:
    """The dearest failures of a quarter, each with why nobody caught it."""
    by_id = {p.id: p for p in case.projects}
    mine = sorted((f for f in failures if f.quarter == q), key=lambda f: -f.hours)
    return [
        Entry(
            f"because.failed_{_why(case, found, f)}",
            {
                "project": by_id[f.project].name,
                "budget": f"{by_id[f.project].budget:g}",
                "trouble": f.kind,
                "tier": found.tiers[f.project],
                "hours": round(f.hours / 10) * 10,
                "sum": _sum(case, by_id[f.project], f),
                "calm": f"{100 * case.setting.calm:g}",
            },
            f.project,
            -f.hours,
        )
        for f in mine[:SHOWN]
    ]


def _sum(case: Case, p: Sketch, f: Failure) -> str:
    """How the hours of a repair come about, from figures that the rules tell."""
    plain, million = case.hidden.stake[p.id], case.setting.stake_million
    params: dict[str, object] = {
        "base": round(plain - million * p.budget), "budget": f"{p.budget:g}",
        "million": f"{million:g}", "times": f"{f.hours / plain:.3g}",
    }  # fmt: skip
    id = "sum_weighed" if f.hours > 1.001 * plain else "sum"
    return sentence(room_words("playbook"), Entry(f"because.{id}", params))


def _why(case: Case, found: Year, f: Failure) -> str:
    one = found.full[f.project]
    if f.project in found.off:
        return "let_off"
    if f.kind not in map(about, filter(says, case.hidden.told[f.project])):
        return "rare"
    if one.hours == 0:
        return "unwatched"
    if one.theatre >= MUCH:
        return "theatre"
    if one.through[KINDS.index(f.kind)] > UNCAUGHT:
        return "uncaught"
    return "unlucky"


def _empty(case: Case, plan: Plan, found: Year, q: int) -> list[Entry]:
    """Where forms are filled in without thought: told in the first quarter."""
    if q != 1:
        return []
    worst = sorted(case.projects, key=lambda p: -found.full[p.id].theatre)[:SHOWN]
    return [
        Entry(
            "because.theatre",
            {
                "project": p.name,
                "asked": round(found.full[p.id].hours),
                "bears": round(case.hidden.bears[p.id] * patience(case, plan)),
            },
            p.id,
            -found.full[p.id].theatre * found.full[p.id].hours,
        )
        for p in worst
        if found.full[p.id].theatre >= MUCH and p.id not in found.off
    ]


def _exceptions(case: Case, plan: Plan, found: Year, q: int) -> list[Entry]:
    if not found.off:
        return []
    count = len(found.off)
    if q == 1:
        params = {"count": count, "of": len(case.projects)}
        return [Entry("because.let_off", params)]
    if plan.owned:
        hours = round(case.setting.owner * count)
        return [Entry("because.owned", {"count": count, "hours": hours}, "", -hours)]
    lapsed = case.setting.drift * (q - 1)
    return [
        Entry(
            "because.rots",
            {"percent": round(100 * lapsed), "count": count},
            "",
            -lapsed * found.through[q - 1],
        )
    ]


def _audit(case: Case, found: Year, q: int) -> list[Entry]:
    if q != AUDIT:
        return []
    missing = round(found.audit[q - 1] / max(1e-9, case.setting.finding))
    if not missing:
        return [Entry("because.audit_clean")]
    each = f"{case.setting.finding:g}"
    params = {"count": missing, "each": each, "hours": round(found.audit[q - 1])}
    return [Entry("because.audit", params, "", -found.audit[q - 1])]


def _idle(case: Case, plan: Plan, found: Year, q: int) -> list[Entry]:
    """In the last quarter: the control that took most hours and changed nothing."""
    if q != QUARTERS[-1]:
        return []
    idle = [c for c in case.controls if max(case.hidden.effects[c.id]) < 0.1]
    took = {
        c.id: 4
        * sum(
            c.fixed + c.per_million * p.budget
            for p in case.projects
            if c.id in plan.asked(p.id)
        )
        for c in idle
    }
    worst = max(took, key=lambda id: took[id], default="")
    if not worst or not took[worst]:
        return []
    hours = round(took[worst] / 10) * 10
    return [Entry("because.idle", {"control": worst, "hours": hours}, "", -hours)]
