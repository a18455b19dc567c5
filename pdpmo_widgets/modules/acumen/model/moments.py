"""What happened in a run, moment by moment: for the log, the debrief, the coach."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pdpmo_widgets.modules.acumen.model.case import Case
from pdpmo_widgets.modules.acumen.model.check import Decisions, Plan, plan_of
from pdpmo_widgets.modules.acumen.model.ebit import fair_range
from pdpmo_widgets.modules.acumen.model.route import bought
from pdpmo_widgets.modules.acumen.model.seen import Seen, see
from pdpmo_widgets.modules.acumen.model.value import realistic, used
from pdpmo_widgets.modules.acumen.model.year import Year, year_of
from pdpmo_widgets.simulation.basics import DecisionError, Entry
from pdpmo_widgets.simulation.debrief import Moment


def moments(case: Case, decisions: Decisions) -> tuple[Moment, ...]:
    """What was done so far, in order; what came of it only where it can be played.

    DecisionError for decisions that cannot be read.
    """
    plan = plan_of(case, decisions)
    seen = see(case, decisions)
    runs = bool(plan.portfolio) and not seen.over and not seen.lost
    year = year_of(case, plan) if runs and plan.ebit is not None else None
    return tuple(_all(case, plan, year))


def _all(case: Case, plan: Plan, year: Year | None) -> Iterator[Moment]:
    if plan.lens != "promised":
        did = Entry("did.lens")
        yield Moment("lens", (plan.lens,), "list", (), did, 0, "hours", (), ())
    for at, id in enumerate(plan.looks, 1):
        looks = [[one, "check"] for one in plan.looks[:at]]
        yield _check(case, plan, id, see(case, {"looks": looks}), year)
    if plan.buy != "none":
        yield _buy(case, plan)
    if plan.portfolio:
        yield _list(case, plan, year)
    if year is not None:
        yield _stops(case, plan, year)
        yield _range(plan, year)


def _check(case: Case, plan: Plan, id: str, seen: Seen, year: Year | None) -> Moment:
    offer, view = case.offer(id), seen.found[id]
    params = {
        "name": offer.name, "said": offer.benefit, "price": offer.cost,
        "benefit": view.benefit, "cost": view.cost,
    }  # fmt: skip
    learnt = (Entry("sign.checked", params, offer.sponsor),)
    came: tuple[Entry, ...] = ()
    if year is not None:
        id_ = "came.taken" if id in plan.portfolio else "came.left"
        net = round(realistic(case)[id].value, 1)
        came = (Entry(id_, {"name": offer.name, "net": net}, offer.sponsor, net),)
    return Moment(
        "looks", (id,), "list", (offer.sponsor,),
        Entry("did.check", {"name": offer.name}, offer.sponsor),
        case.setting.check, "hours", learnt, came,
    )  # fmt: skip


def _buy(case: Case, plan: Plan) -> Moment:
    left = see(case, {"buy": plan.buy, "portfolio": list(plan.portfolio)}).left
    params = {"left": f"{left[plan.buy]:g}"}
    return Moment(
        "buy", (plan.buy,), "list", (), bought(plan.buy), case.setting.price, "money",
        (), (Entry("came.bought", params),),
    )  # fmt: skip


def _list(case: Case, plan: Plan, year: Year | None) -> Moment:
    chosen = [case.offer(id) for id in plan.portfolio]
    who = tuple(dict.fromkeys(o.sponsor for o in chosen))
    cost = used(chosen)["money"]
    did = Entry("did.signed", {"count": len(chosen), "names": [o.name for o in chosen]})
    told = see(case, {"buy": plan.buy, "portfolio": list(plan.portfolio)}).midyear
    learnt = tuple(
        Entry("learnt.midyear", {
            "name": case.offer(r.id).name, "spent": r.spent, "rest": r.rest,
            "gain": r.gain,
        }, case.offer(r.id).sponsor)
        for r in told
    )  # fmt: skip
    came: tuple[Entry, ...] = ()
    if year is not None:
        params = {"worth": round(year.worth, 1)}
        came = (Entry("came.worth", params, "", year.worth),)
    return Moment(
        "portfolio", plan.portfolio, "list", who, did, cost, "money", learnt, came
    )


def _stops(case: Case, plan: Plan, year: Year) -> Moment:
    names = [case.offer(id).name for id in plan.stop]
    did = Entry("did.stop_all", {"names": names}) if names else Entry("did.stop_none")
    freed = sum(p.frees for p in year.projects if p.id in year.stopped)
    params: Mapping[str, Any] = {
        "freed": round(freed, 1), "cut": round(case.visible().cut, 1)
    }  # fmt: skip
    came = [Entry("came.freed", params)]
    if year.slowed > 0:
        came.append(Entry("because.slowed", {"share": round(100 * year.slowed)}))
    lost = round(year.given_away, 1)
    came.append(Entry("came.given", {"lost": lost}, "", -year.given_away))
    who = _sponsors(case, plan.stop)
    return Moment("stop", plan.stop, "midyear", who, did, 0, "money", (), tuple(came))


def _sponsors(case: Case, ids: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(case.offer(id).sponsor for id in ids))


def _range(plan: Plan, year: Year) -> Moment:
    if plan.ebit is None:
        raise DecisionError("Please give a range for next year's EBIT.")
    (low, high), fair = plan.ebit, fair_range(year.mean, year.sd)
    did = Entry("did.ebit", {"low": round(low, 1), "high": round(high, 1)})
    params = {"low": round(fair[0], 1), "high": round(fair[1], 1)}
    came = (Entry("came.range", params),)
    return Moment("ebit", (), "midyear", ("tomas",), did, 0, "hours", (), came)
