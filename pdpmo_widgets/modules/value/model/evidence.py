"""What a design lets one infer: each source of error by its mean and its spread.

All are normal, so that a perfect reader's estimate and its standard error are exact:
results are freed of what is known of their bias, weighted by precision, and what all
results of an outcome share (drift, unlike twins, zeal) stays, however many they are.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf, sqrt

from pdpmo_widgets.modules.value.model.case import Case, read_kind
from pdpmo_widgets.modules.value.model.choices import Design, after, before, hours
from pdpmo_widgets.modules.value.model.halfyear import Series
from pdpmo_widgets.modules.value.model.moves import BAD_QUARTER, dip, twins_share

FAIR = ("matched", "staggered")


@dataclass(frozen=True)
class Part:
    """One result: known bias, own variance, and the measure that nets flattery."""

    id: str
    bias: float
    variance: float
    counter: str | None


def shared(case: Case, design: Design) -> tuple[float, float]:
    """Mean and variance of the error that all results of an outcome share."""
    s = case.setting
    mean, variance = 0.0, 0.0
    if design.comparison == "none":
        variance += s.blind**2
    if design.comparison not in FAIR:
        variance += s.drift**2
    if design.comparison == "matched":
        variance += float(getattr(s, case.alike())) ** 2
    if design.first == "willing":
        mean += s.eager
        variance += s.eager_sd**2
    return mean, variance


def by_chance(case: Case, design: Design, measure: str) -> float:
    """Variance of a gain by chance alone, from months, teams and spread."""
    months = before(case, design, measure), after(design)
    if design.comparison == "none":
        share = 1 / months[1]
    else:
        share = 1 / months[0] + 1 / months[1]
    if design.comparison in FAIR:
        share *= 2
    return case.card(measure).spread ** 2 / (case.teams / 2) * share


def parts(case: Case, design: Design, outcome: str) -> list[Part]:
    """Each chosen result of an outcome, with what is known of its own error."""
    s, found = case.setting, []
    counter = next(iter(design.of(outcome, "counter")), None)
    for id in design.of(outcome, "result"):
        bias = returned(case, design, id)
        variance = by_chance(case, design, id) + (s.dip_sd * bias) ** 2
        net = None
        if read_kind(case.card(id).source) == "self":
            if counter:
                net = counter
                back = returned(case, design, counter)
                bias += back
                variance += by_chance(case, design, counter) + (s.dip_sd * back) ** 2
            else:
                bias += s.gaming
                variance += s.gaming_sd**2
        found.append(Part(id, bias, variance, net))
    return found


def returned(case: Case, design: Design, measure: str) -> float:
    """By how much the worst come back by themselves after a bad quarter."""
    if design.first != "worst" or design.comparison == "none":
        return 0.0
    months = before(case, design, measure)
    share = min(BAD_QUARTER, months) / months
    return dip(case, case.card(measure)) * twins_share(design) * share


def error(case: Case, design: Design, outcome: str) -> float:
    """The standard error of a perfect reader's estimate; inf without a result."""
    found = parts(case, design, outcome)
    if not found:
        return inf
    precision = sum(1 / p.variance for p in found)
    return sqrt(1 / precision + shared(case, design)[1])


def estimate(
    case: Case, design: Design, outcome: str, shown: Mapping[str, Series]
) -> tuple[float, float]:
    """A perfect reader's estimate, in points, and its standard error."""
    found = parts(case, design, outcome)
    if not found:
        return 0.0, inf
    precision, total = 0.0, 0.0
    for p in found:
        gain = shown[p.id].gain + (shown[p.counter].gain if p.counter else 0.0)
        total += (gain - p.bias) / p.variance
        precision += 1 / p.variance
    mean, variance = shared(case, design)
    return total / precision - mean, sqrt(1 / precision + variance)


def warranted(case: Case, design: Design, outcome: str) -> str:
    """The grade that a design bears, A to D (our own scale of four).

    A: staggered, drawn by lot. B: twins that are at least fairly alike, no
    volunteers. C: before and after with six months of baseline or more, or a fair
    comparison spoilt. D: the rest. Figures that nobody checks cost one step.
    """
    results = design.of(outcome, "result")
    if not results or design.comparison == "none":
        return "D"
    if design.comparison == "staggered":
        grade = "A" if design.first == "lot" else "C"
    elif design.comparison == "matched":
        good = case.alike() != "poor" and design.first != "willing"
        grade = "B" if good else "C"
    else:
        long = min(before(case, design, m) for m in results) >= 6
        grade = "C" if long and design.first == "lot" else "D"
    told = all(read_kind(case.card(m).source) == "self" for m in results)
    if told and not design.of(outcome, "counter"):
        return "ABCDD"["ABCD".index(grade) + 1]
    return grade


def cost(case: Case, design: Design) -> float:
    """What a design costs in $k: hours, late months, talks."""
    s = case.setting
    total = s.hour * hours(case, design) + s.month * design.wait
    total += case.talks * (design.comparison == "staggered")
    return total
