"""The reader: who reads every sign rightly and errs in none; and the reader's route."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from pdpmo_widgets.modules.acumen.model import signs
from pdpmo_widgets.modules.acumen.model.case import Case
from pdpmo_widgets.modules.acumen.model.check import NAMES
from pdpmo_widgets.modules.acumen.model.ebit import Z
from pdpmo_widgets.modules.acumen.model.informed import Reading, Skill, reading
from pdpmo_widgets.modules.acumen.model.result import score
from pdpmo_widgets.modules.acumen.model.seen import see
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.debrief import RouteStep

READER = Skill(0.0)
LEFT = 3  # tempting requests that the route says why it leaves


def reader_of(case: Case) -> Reading:
    """What someone decides who reads all signs and makes no slip."""
    return reading(case.visible(), partial(see, case), READER)


def reader(case: Case) -> dict[str, Any]:
    """The reader's decisions: what ``losses`` compares with."""
    return reader_of(case).decisions


def winnable(case: Case) -> bool:
    """Does whoever reads all signs pass?  In some cases too much is hidden for that."""
    return score(case, reader(case)).passed


def route(case: Case) -> tuple[RouteStep, ...]:
    """The reader's steps: correct, check, buy, choose, leave, stop, forecast."""
    reader = reader_of(case)
    return (
        _lens(case), *_checks(case, reader), _buy(case, reader),
        *_takes(case, reader), *_leaves(case, reader), *_stops(case, reader),
        _range(case, reader),
    )  # fmt: skip


def _lens(case: Case) -> RouteStep:
    """The kind whose promises came true least is the sign."""
    worst = min(
        (o for o in case.offers if not o.mandatory),
        key=lambda o: case.track[o.kind].benefit / case.track[o.kind].cost,
    )
    track = case.track[worst.kind]
    params = {
        "kind": signs.kind_of(worst), "share": round(100 * track.benefit),
        "times": track.cost,
    }  # fmt: skip
    did, sign = Entry("did.lens"), Entry("sign.kinds", params)
    return RouteStep("lens", ("record",), "list", did, sign, "record")


def _checks(case: Case, reader: Reading) -> Iterator[RouteStep]:
    for id, _ in reader.decisions["looks"]:
        offer = case.offer(id)
        margin = round(reader.record[id].value, 1)
        params = {"name": offer.name, "net": margin, "benefit": offer.benefit}
        did = Entry("did.check", {"name": offer.name}, offer.sponsor)
        sign = Entry(f"sign.doubt_{offer.basis}", params, offer.sponsor)
        yield RouteStep("looks", (id,), "list", did, sign, "checks")


def _buy(case: Case, reader: Reading) -> RouteStep:
    buy = reader.decisions["buy"]
    return RouteStep(
        "buy", (buy,), "list", bought(buy), signs.short_of(case, buy), "buy"
    )


def bought(buy: str) -> Entry:
    """The purchase in words."""
    if buy == "none":
        return Entry("did.buy_none")
    return Entry("did.buy", {"resource": NAMES[buy]})


def taking_order(case: Case, reader: Reading) -> list[str]:
    """The reader's list: the law first, then by what it brings, conditions before."""
    ids = reader.decisions["portfolio"]

    def key(id: str) -> tuple[bool, float, bool]:
        offer = case.offer(id)
        chain = [id, *(o.id for o in case.offers if id in o.depends_on and o.id in ids)]
        worth = max(reader.views[one].value for one in chain)
        return not offer.mandatory, -worth, bool(offer.depends_on)

    return sorted(ids, key=key)


def _takes(case: Case, reader: Reading) -> Iterator[RouteStep]:
    for id in taking_order(case, reader):
        offer = case.offer(id)
        habit, sign = signs.of_offer(case, reader, offer)
        did = Entry("did.take", {"name": offer.name}, offer.sponsor)
        yield RouteStep("portfolio", (id,), "list", did, sign, habit)


def _leaves(case: Case, reader: Reading) -> Iterator[RouteStep]:
    """The requests that promise most and are left all the same."""
    left = [o for o in case.offers if o.id not in reader.decisions["portfolio"]]
    for offer in sorted(left, key=lambda o: -o.npv)[:LEFT]:
        habit, sign = signs.of_offer(case, reader, offer)
        did = Entry("did.leave", {"name": offer.name}, offer.sponsor)
        yield RouteStep("portfolio", (offer.id,), "list", did, sign, habit)


def _stops(case: Case, reader: Reading) -> Iterator[RouteStep]:
    for report in reader.told:
        if report.id in reader.decisions["stop"]:
            offer = case.offer(report.id)
            did = Entry("did.stop", {"name": offer.name}, offer.sponsor)
            sign = signs.at_midyear(case, reader, report)
            yield RouteStep("stop", (report.id,), "midyear", did, sign, "ahead")
    if not reader.decisions["stop"]:
        sign = Entry("sign.no_stop", {"cut": round(case.visible().cut, 1)})
        yield RouteStep("stop", (), "midyear", Entry("did.stop_none"), sign, "ahead")


def _range(case: Case, reader: Reading) -> RouteStep:
    low, high = reader.decisions["ebit"]
    params = {"low": round(low, 1), "high": round(high, 1)}
    sign = Entry(
        "sign.range", {"base": case.base, "blur": f"{Z * case.setting.blur:.1f}"}
    )
    return RouteStep("ebit", (), "midyear", Entry("did.ebit", params), sign, "range")
