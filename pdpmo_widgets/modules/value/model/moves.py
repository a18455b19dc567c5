"""What moves a measure in a month, chance apart: the practice, and much else."""

from math import sqrt

from pdpmo_widgets.modules.value.model.case import Card, Case, read_kind
from pdpmo_widgets.modules.value.model.catalogue import KIND_OF, OUTCOME_OF
from pdpmo_widgets.modules.value.model.choices import Design, after

BAD_QUARTER = 3  # months by which the worst are chosen


def dip(case: Case, card: Card) -> float:
    """How far the worst teams' last quarter lies below their own level, by chance."""
    return case.setting.dip * card.spread / sqrt(BAD_QUARTER)


def twins_share(design: Design) -> float:
    """The share of that dip which the others do not have."""
    return 0.25 if design.comparison == "matched" else 1.0


def moved(case: Case, design: Design, card: Card, group: int, month: int) -> float:
    """By how many points a group stands off 100 in a month, chance apart."""
    start, total = design.wait, 0.0
    if design.first == "worst" and start - BAD_QUARTER <= month < start:
        low = dip(case, card) * case.hidden.dip[card.id]
        total -= low if group == 0 else low * (1 - twins_share(design))
    if month < start:
        return total
    late = design.comparison == "staggered" and month >= start + after(design)
    if group == 0 or late:
        total += _own(case, card)
    return total + _besides(case, design, card, group)


def _besides(case: Case, design: Design, card: Card, group: int) -> float:
    """What moves a result besides the practice; a price moves only with flattery."""
    truth, outcome = case.hidden, OUTCOME_OF[card.id]
    if KIND_OF[card.id] == "counter" or outcome not in truth.effect:
        return 0.0
    total = truth.drift[outcome]
    if group == 0:
        if design.comparison == "matched":
            total += truth.unlike[outcome]
        if design.comparison == "none":
            total += truth.blind[outcome]
        if design.first == "willing":
            total += truth.eager[outcome]
    return total


def _own(case: Case, card: Card) -> float:
    """What the practice does to a measure: to the result, or only to the figure."""
    truth, outcome, kind = case.hidden, OUTCOME_OF[card.id], KIND_OF[card.id]
    if kind == "activity":
        return truth.growth[card.id]
    if outcome not in truth.effect:
        return 0.0
    if kind == "counter":
        return -truth.gaming[outcome]
    flattered = truth.gaming[outcome] if read_kind(card.source) == "self" else 0.0
    return truth.effect[outcome] + flattered
