"""The sign that told a reader: the sentence on the screen behind each decision."""

from collections.abc import Sequence
from typing import Any

from pdpmo_widgets.cases.words import words
from pdpmo_widgets.modules.acumen.model.by_hand import shortest
from pdpmo_widgets.modules.acumen.model.case import NEEDS, Case, Offer
from pdpmo_widgets.modules.acumen.model.check import NAMES
from pdpmo_widgets.modules.acumen.model.informed import Reading
from pdpmo_widgets.modules.acumen.model.midyear import Report
from pdpmo_widgets.modules.acumen.model.value import Estimate, used, weight
from pdpmo_widgets.simulation.basics import Entry


def kind_of(offer: Offer) -> str:
    """The kind of work as people call it."""
    return str(words("projects")["kinds"][offer.kind])


def by_record(case: Case, offer: Offer, view: Estimate) -> Entry:
    """What earlier work of its kind makes of a promise."""
    track = case.track[offer.kind]
    params: dict[str, Any] = {
        "name": offer.name, "kind": kind_of(offer), "said": offer.benefit,
        "price": offer.cost, "share": round(100 * track.benefit),
        "times": track.cost, "benefit": round(view.benefit, 1),
        "cost": round(view.cost, 1),
    }  # fmt: skip
    visible = case.visible()
    if weight(offer, visible.outcomes, visible.charter) > 1:
        params["bonus"] = round(100 * visible.charter)
        return Entry("sign.record_charter", params, offer.sponsor)
    return Entry("sign.record", params, offer.sponsor)


def by_check(offer: Offer, view: Estimate, made: bool = True) -> Entry:
    """What three hours with those who wrote the case told, or would have told."""
    params = {
        "name": offer.name, "said": offer.benefit, "price": offer.cost,
        "benefit": round(view.benefit, 1), "cost": round(view.cost, 1),
    }  # fmt: skip
    return Entry("sign.checked" if made else "sign.unchecked", params, offer.sponsor)


def of_offer(case: Case, reader: Reading, offer: Offer) -> tuple[str, Entry]:
    """Why the reader took a request or left it: the habit, and the sentence."""
    view = reader.views[offer.id]
    if offer.mandatory:
        return "law", Entry("sign.law", {"name": offer.name}, offer.sponsor)
    if view is not reader.record[offer.id]:
        return "checks", by_check(offer, view)
    taken = reader.decisions["portfolio"]
    follows = [o for o in case.offers if offer.id in o.depends_on and o.id in taken]
    if follows and view.value <= 0:
        return "chains", chain(reader, offer, follows)
    if view.value > 0 and offer.id not in taken:
        return "scarce", scarce(case, offer, view)
    return "record", by_record(case, offer, view)


def chain(reader: Reading, offer: Offer, follows: Sequence[Offer]) -> Entry:
    """What a request makes possible, with its own cost."""
    ids = [offer.id, *(o.id for o in follows)]
    params = {
        "name": offer.name, "others": [o.name for o in follows],
        "cost": round(sum(reader.views[id].cost for id in ids), 1),
        "benefit": round(sum(reader.views[id].benefit for id in ids), 1),
    }  # fmt: skip
    return Entry("sign.chain", params, offer.sponsor)


def scarce(case: Case, offer: Offer, view: Estimate) -> Entry:
    """How much of what is short a request takes for what it brings."""
    short = shortest(case.visible())
    params = {
        "name": offer.name, "short": NAMES[short], "room": f"{case.room[short]:g}",
        "asked": f"{used(case.offers)[short]:g}",
        "takes": f"{getattr(offer, NEEDS[short]):g}", "net": round(view.value, 1),
    }  # fmt: skip
    return Entry("sign.scarce", params, offer.sponsor)


def short_of(case: Case, buy: str) -> Entry:
    """How much is asked of what is bought, and how much there is."""
    name = shortest(case.visible()) if buy == "none" else buy
    params = {
        "short": NAMES[name], "room": f"{case.room[name]:g}",
        "asked": f"{used(case.offers)[name]:g}", "price": case.setting.price,
    }  # fmt: skip
    return Entry("sign.short", params)


def at_midyear(case: Case, reader: Reading, report: Report) -> Entry:
    """What lies ahead of a running project, the sponsor's figures corrected."""
    offer, (rest, gain) = case.offer(report.id), reader.more[report.id]
    params: dict[str, Any] = {
        "name": offer.name, "rest": round(report.rest * rest, 1),
        "gain": round(report.gain * gain, 1), "spent": report.spent,
    }  # fmt: skip
    return Entry("sign.ahead", params, offer.sponsor)
