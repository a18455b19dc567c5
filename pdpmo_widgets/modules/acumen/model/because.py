"""What moved the result, as sentences with their cause and effect in $ million."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from pdpmo_widgets.modules.acumen.model.case import RESOURCES, Case, Offer
from pdpmo_widgets.modules.acumen.model.check import NAMES, Plan
from pdpmo_widgets.modules.acumen.model.ebit import Z
from pdpmo_widgets.modules.acumen.model.midyear import Running, with_followers
from pdpmo_widgets.modules.acumen.model.optimum import reach
from pdpmo_widgets.modules.acumen.model.value import realistic
from pdpmo_widgets.simulation.basics import Entry

if TYPE_CHECKING:
    from pdpmo_widgets.modules.acumen.model.year import Year

NOTHING = 0.5  # $ million given away at mid-year that nobody needs to hear of


def because(case: Case, plan: Plan, year: "Year") -> tuple[Entry, ...]:
    """Every cause, the largest effect first; sentences that only inform come last."""
    reached = reach(case.offers, realistic(case), case.room, case.extra)
    found = [
        *_requests(case, plan),
        *_left_out(case, plan, reached[plan.buy][0]),
        *_bought(case, plan, reached),
        *_stops(case, plan, year),
        *_range(plan, year),
    ]
    return tuple(sorted(found, key=lambda entry: -abs(entry.effect)))


def _requests(case: Case, plan: Plan) -> Iterator[Entry]:
    real = realistic(case)
    for offer in case.offers:
        view, more = real[offer.id], _unlocked(case, plan, offer)
        params: dict[str, object] = {
            "name": offer.name, "request": offer.id, "cost": round(view.cost, 1),
            "benefit": round(view.benefit, 1), "said": offer.benefit,
            "more": round(sum(real[id].value for id in more), 1),
        }  # fmt: skip
        if offer.id not in plan.portfolio:
            if offer.mandatory:
                fine = case.setting.fine
                yield Entry(
                    "because.fined", {**params, "fine": fine}, offer.sponsor, -fine
                )
        elif offer.mandatory:
            yield Entry("because.duty", params, offer.sponsor, view.value)
        elif more and view.value < 0 < view.value + sum(real[i].value for i in more):
            yield Entry("because.unlocked", params, offer.sponsor, view.value)
        else:
            id = "because.pays" if view.value > 0 else "because.promised"
            yield Entry(id, params, offer.sponsor, view.value)


def _unlocked(case: Case, plan: Plan, offer: Offer) -> list[str]:
    chosen = (o for o in case.offers if o.id in plan.portfolio)
    return [o.id for o in chosen if offer.id in o.depends_on]


def _left_out(case: Case, plan: Plan, wanted: Sequence[str]) -> Iterator[Entry]:
    """The three of the best portfolio for what was bought that were missed most."""
    real = realistic(case)
    missed = [id for id in wanted if id not in plan.portfolio and real[id].value > 0]
    for id in sorted(missed, key=lambda one: -real[one].value)[:3]:
        offer = case.offer(id)
        params = {
            "name": offer.name, "request": id, "cost": round(real[id].cost, 1),
            "benefit": round(real[id].benefit, 1), "loud": offer.loud,
        }  # fmt: skip
        yield Entry("because.left_out", params, offer.sponsor, -real[id].value)


def _bought(
    case: Case, plan: Plan, reached: Mapping[str, tuple[tuple[str, ...], float]]
) -> Iterator[Entry]:
    """What the purchase, or having made none, is worth to the best portfolio."""
    price, now = case.setting.price, reached["none"][1]
    more = {r: reached[r][1] - now for r in RESOURCES}
    top = max(more, key=lambda r: more[r])
    if plan.buy != "none":
        gain = round(more[plan.buy], 1)
        params = {"resource": NAMES[plan.buy], "gain": gain, "price": price}
        id = "because.bought" if more[plan.buy] > price else "because.bought_idle"
        yield Entry(id, params, "", more[plan.buy] - price)
    elif more[top] > price:
        params = {"resource": NAMES[top], "gain": round(more[top], 1), "price": price}
        yield Entry("because.not_bought", params, "", price - more[top])


def _stops(case: Case, plan: Plan, year: "Year") -> Iterator[Entry]:
    """Each stop, and once what all of them gave away beside the best ones.

    The loss stands in that one sentence; the others tell how it came about.
    """
    best = with_followers(case, year.best, plan.portfolio)
    for project in year.projects:
        if project.id in year.stopped:
            yield _stop(case, plan, project, best)
    if year.slowed > 0:
        yield Entry("because.slowed", {"share": round(100 * year.slowed)})
    if year.given_away > NOTHING:
        names = [case.offer(id).name for id in best]
        params: dict[str, object] = {"lost": round(year.given_away, 1), "names": names}
        id = "because.gave_away" if names else "because.gave_away_none"
        yield Entry(id, params, "", -year.given_away)


def _stop(case: Case, plan: Plan, project: Running, best: Sequence[str]) -> Entry:
    offer = case.offer(project.id)
    params = {
        "name": offer.name, "request": offer.id, "rest": round(project.rest, 1),
        "gain": round(project.gain, 1),
    }  # fmt: skip
    if project.id not in plan.stop:
        return Entry("because.pulled", params, offer.sponsor)
    if project.id not in best:
        return Entry("because.stopped", params, offer.sponsor)
    if project.ahead > 0:
        return Entry("because.stopped_cut", params, offer.sponsor)
    return Entry("because.stopped_right", params, offer.sponsor, -project.ahead)


def _range(plan: Plan, year: "Year") -> Iterator[Entry]:
    low, high = plan.ebit or (0.0, 0.0)
    params = {"low": round(low), "high": round(high), "mean": round(year.mean)}
    fair = 2 * Z * year.sd
    if not low <= year.mean <= high:
        yield Entry("because.range_off", params)
    elif high - low > 2 * fair:
        yield Entry("because.range_wide", params)
    elif high - low < fair / 2:
        yield Entry("because.range_narrow", params)
    else:
        yield Entry("because.range_fair", params)
