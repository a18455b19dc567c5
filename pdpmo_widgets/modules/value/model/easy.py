"""A first case: two practices, figures that move little, teams that are much alike.

It is dealt as every case is, then thinned: for each promise a figure that is checked
and one that people report themselves; for one of them its counter, and what counts the
work of the office.  One practice does nothing and one a lot, so that chance does not
hide it; which one differs by seed.
"""

from collections.abc import Mapping
from dataclasses import replace
from random import Random

from pdpmo_widgets.modules.value.model.case import Card, Case
from pdpmo_widgets.modules.value.model.catalogue import KIND_OF, OUTCOME_OF
from pdpmo_widgets.modules.value.model.deal import deal
from pdpmo_widgets.modules.value.model.setting import SETTING
from pdpmo_widgets.simulation.basics import Entry

SETTING_EASY = replace(
    SETTING, gaming_sd=3.0, close=0.5, range_cost=0.8, overclaim=0.4, over_grade=8.0,
    under_grade=4.0, hour=0.04, gaming=4.0,
)  # fmt: skip
COUNT, TEAMS, TALKS = 2, 36, 10
STEADY, RECORDS = 5, 6  # spread of every figure, and months of its record
LEAST, MOST = 17.0, 20.0  # per cent, of the practice that does a lot


def easy(seed: int) -> Case:
    """A small first case; which practice does nothing differs by seed."""
    rng = Random(f"value easy:{seed}")
    case = deal(seed, setting=SETTING_EASY)
    outcomes = case.outcomes[:COUNT]
    checked, told = rng.sample(outcomes, COUNT)
    lot = rng.choice(outcomes)
    effect = {o: round(rng.uniform(LEAST, MOST)) if o == lot else 0 for o in outcomes}
    hidden = replace(case.hidden, effect={o: float(e) for o, e in effect.items()})
    cards = [c for c in case.cards if _stays(c, checked, told)]
    return replace(
        case,
        outcomes=outcomes,
        cards=tuple(_steady(c) for c in [*cards, *_counter(case, told)]),
        teams=TEAMS, talks=TALKS,
        twins=Entry(f"twins.close_{rng.randint(1, 4)}"),
        hopes=_of(case.hopes, outcomes),
        quotes=tuple(q for q in case.quotes if q.outcome in outcomes),
        hidden=hidden,
    )  # fmt: skip


def _stays(card: Card, checked: str, told: str) -> bool:
    outcome, kind = OUTCOME_OF[card.id], KIND_OF[card.id]
    if kind == "activity":
        return outcome == told
    return outcome in (checked, told) and kind == "result"


def _counter(case: Case, told: str) -> list[Card]:
    """The counter-measure, dealt or not: one looks it up in the records."""
    found = [c for c in case.cards
             if OUTCOME_OF[c.id] == told and KIND_OF[c.id] == "counter"]  # fmt: skip
    if found:
        return found
    id = next(m for m, o in OUTCOME_OF.items() if o == told and KIND_OF[m] == "counter")
    return [Card(id, 3, RECORDS, STEADY, Entry("source.log_1"))]


def _steady(card: Card) -> Card:
    return replace(card, spread=STEADY, records=max(RECORDS, card.records))


def _of(table: Mapping[str, str], outcomes: tuple[str, ...]) -> dict[str, str]:
    return {outcome: table[outcome] for outcome in outcomes}
