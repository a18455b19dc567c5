"""Module 06, five labs: guess first, then move the levers."""

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.modules.acumen import sums
from pdpmo_widgets.modules.acumen.charts import labs as charts
from pdpmo_widgets.modules.acumen.charts.labs import money
from pdpmo_widgets.parts.labs import Labs, Levers, Shown
from pdpmo_widgets.widgets.lab import Lab

WORDS = room_words("acumen", "lesson")
LABS = Labs("acumen")
PERCENT, MILLION, WEEKS, MONTH = "per cent", "$ million", "weeks", "month"
ASKED = (3.0, 12.0, 18.0)  # a year, once, month of use: of the question on the dollar
DAM = (40.0, 28.0, 22.0)  # spent, still to spend, still to gain: Marcus's question


def _figures(**figures: float) -> dict[str, str]:
    return {id: money(amount) for id, amount in figures.items()}


def bridge() -> Lab:
    """Where 2.2 points of margin went, and what next year's levers do."""
    levers = [
        LABS.lever("bridge", "price", PERCENT, -2, 4, 0.5, 1),
        LABS.lever("bridge", "volume", PERCENT, -4, 4, 0.5, 0),
        LABS.lever("bridge", "energy", PERCENT, -4, 4, 0.5, 0),
        LABS.lever("bridge", "built", MILLION, 0, 100, 10, 40),
    ]

    def shown(at: Levers) -> Shown:
        found = sums.bridge(at["price"], at["volume"], at["energy"], at["built"])
        past = _figures(kept=found.kept, ebit=found.ebit, **found.lost)
        return charts.bridge(found), past | _figures(**found.levers()), "now"

    truth = round(100 * sums.bridge(0, 0, 0, 0).share)
    return LABS.lab("bridge", levers, 100, truth, shown)


def promise() -> Lab:
    """One business case: what is left of it when cost, benefit or month move."""
    said = WORDS["promise"]
    levers = [
        LABS.lever("promise", "cost", PERCENT, 80, 250, 1, 173),
        LABS.lever("promise", "benefit", PERCENT, 20, 120, 1, 100),
        LABS.lever("promise", "late", "months", 0, 24, 1, 0),
    ]

    def shown(at: Levers) -> Shown:
        planned, now = sums.case(), sums.case(at["cost"], at["benefit"], at["late"])
        years, rate = now.payback, now.irr
        back = said["never" if years is None else "years"]
        irr = said["no_irr" if rate is None else "irr"]
        figures = _figures(npv=now.npv, promised=planned.npv) | {
            "irr": irr.format(rate=money(100 * (rate or 0))),
            "payback": back.format(years=money(years or 0)),
        }
        return charts.promise(planned, now), figures, "now"

    return LABS.lab("promise", levers, 200, round(sums.headroom()), shown)


def order() -> Lab:
    """Three jobs that wait for the same two people: the order alone."""
    said = WORDS["order"]
    levers = [
        LABS.lever("order", "weeks", WEEKS, 1, 20, 1, sums.TAKES[0]),
        LABS.lever("order", "cost", "$ thousand", 5, 100, 5, sums.LOSES[0]),
    ]

    def shown(at: Levers) -> Shown:
        best = sums.best_order(at["weeks"], at["cost"])
        figures = {"order": ", ".join(said["jobs"][job] for job in best)}
        return charts.order(sums.waits(at["weeks"], at["cost"])), figures, "now"

    return LABS.lab("order", levers, 800, round(sums.waits()["rate"]), shown)


def dollar() -> Lab:
    """A dollar of benefit a year: what of it reaches next year's EBIT."""
    yearly, cost, live = ASKED
    levers = [
        LABS.lever("dollar", "live", MONTH, 1, 30, 1, live),
        LABS.lever("dollar", "yearly", MILLION, 0, 10, 0.5, yearly),
        LABS.lever("dollar", "cost", MILLION, 0, 40, 1, cost),
    ]

    def shown(at: Levers) -> Shown:
        found = sums.dollar(at["yearly"], at["cost"], at["live"])
        figures = _figures(benefit=found.benefit, wear=found.wear, full=found.full)
        return charts.dollar(found), figures | {"cost": f"{cost:g}"}, "now"

    truth = round(100 * sums.dollar(*ASKED).next / yearly)
    return LABS.lab("dollar", levers, 100, truth, shown)


def sunk() -> Lab:
    """Spent, still to spend, still to gain: one of the three changes nothing."""
    spent, rest, gain = DAM
    levers = [
        LABS.lever("sunk", "spent", MILLION, 0, 60, 1, spent),
        LABS.lever("sunk", "rest", MILLION, 1, 60, 1, rest),
        LABS.lever("sunk", "gain", MILLION, 0, 60, 1, gain),
    ]

    def shown(at: Levers) -> Shown:
        ahead = at["gain"] - at["rest"]
        line = "go" if ahead > 0 else "stop" if ahead < 0 else "even"
        drawing = charts.sunk(at["spent"], at["rest"], at["gain"])
        return drawing, _figures(by=abs(ahead)), line

    return LABS.lab("sunk", levers, 60, rest - gain, shown)
