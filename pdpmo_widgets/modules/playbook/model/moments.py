"""What happened in a run, moment by moment: for the log, the debrief, the coach."""

from collections.abc import Iterator

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.modules.playbook.model import signs
from pdpmo_widgets.modules.playbook.model.case import TIERS, Case
from pdpmo_widgets.modules.playbook.model.check import Decisions, Plan, plan_of
from pdpmo_widgets.modules.playbook.model.result import Outcome, play
from pdpmo_widgets.modules.playbook.model.seen import cost, see
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.debrief import Moment


def moments(case: Case, decisions: Decisions) -> tuple[Moment, ...]:
    """What was done so far, in order; what came of it only when the rule is written.

    DecisionError for decisions that cannot be read.
    """
    plan, seen = plan_of(case, decisions), see(case, decisions)
    over = "waiver" in decisions and not seen.over
    came = play(case, decisions) if over else None
    found = list(_looks(case, plan, came))
    if "tiers" in decisions:
        found.append(_tiers(case, plan))
    if "sets" in decisions:
        found.append(_sets(plan))
    if "waiver" in decisions:
        found.append(_waiver(case, plan))
    if came is not None:
        found.append(_year(case, plan, came))
    return tuple(found)


def _looks(case: Case, plan: Plan, came: Outcome | None) -> Iterator[Moment]:
    years = {one.id: one for one in came.projects} if came else {}
    names = {p.id: p for p in case.projects}
    for what, how in plan.looks:
        if how == "trace":
            learnt = tuple(signs.log(case, c.id, "learnt") for c in case.controls)
            yield Moment(
                "looks", (what, how), "look", (), Entry("did.trace"), cost(case, how),
                "hours", learnt, (),
            )  # fmt: skip
            continue
        p, risk = names[what], years.get(what)
        ends: tuple[Entry, ...] = ()
        if risk is not None:
            share = 1 - risk.lost / max(1e-9, risk.at_risk)
            params = {
                "name": p.name, "risk": round(risk.at_risk, -1),
                "share": round(100 * share),
            }  # fmt: skip
            ends = (Entry("came.project", params),)
        learnt = tuple(Entry(f"facts.{fact.id}") for fact in case.hidden.told[what])
        did, picks = Entry("did.visit", {"name": p.name}), (what, how)
        took = cost(case, how)
        yield Moment("looks", picks, "look", (), did, took, "hours", learnt, ends)


def _tiers(case: Case, plan: Plan) -> Moment:
    given = [plan.tiers[p.id] for p in case.projects]
    params = {tier: given.count(tier) for tier in TIERS}
    did = Entry("did.tiers", params)
    return Moment("tiers", (), "write", (), did, 0, "hours", (), ())


def _sets(plan: Plan) -> Moment:
    said = room_words("playbook")

    def names(ids: tuple[str, ...]) -> str:
        found = ", ".join(f"“{said['controls'][id]['name']}”" for id in ids)
        return found or str(said["nothing"])

    did = Entry("did.sets", {tier: names(plan.sets[tier]) for tier in TIERS})
    picks = tuple(id for tier in TIERS for id in plan.sets[tier])
    return Moment("sets", picks, "write", (), did, 0, "hours", (), ())


def _waiver(case: Case, plan: Plan) -> Moment:
    asks = plan.let_off == "asks"
    who = case.loud[:2] if asks else ()
    did, picks = Entry(f"did.waiver_{plan.let_off}"), (plan.let_off,)
    if plan.let_off != "nobody":
        learnt = (Entry("did.owned" if plan.owned else "did.unowned"),)
        return Moment("waiver", picks, "write", who, did, 0, "hours", learnt, ())
    return Moment("waiver", picks, "write", who, did, 0, "hours", (), ())


def _year(case: Case, plan: Plan, came: Outcome) -> Moment:
    """What the year cost; what came through beside what was to be expected."""
    control = sum(q.control for q in came.quarters)
    through = sum(q.through for q in came.quarters)
    audit = sum(q.audit for q in came.quarters)
    sums = (
        Entry("came.control", {"hours": round(control)}, "", -control),
        Entry(
            "came.through",
            {"hours": round(through), "came": round(came.happened)}, "", -through,
        ),
        Entry("came.audit", {"hours": round(audit)}, "", -audit),
    )  # fmt: skip
    did = Entry("did.year")
    cost = round(control)
    return Moment("year", (), "year", (), did, cost, "hours", (), sums)
