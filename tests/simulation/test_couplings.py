"""Every coupling of the table changes the later module, and a better start helps."""

from dataclasses import replace
from statistics import fmean

import pytest

from pdpmo_widgets import catalog
from pdpmo_widgets.simulation.carried import EXECUTIVES, START, Carried
from pdpmo_widgets.simulation.couplings import TABLE
from tests.league.league import model

SEEDS = range(700, 712)
ENDS = {
    "overhead": (1.0, 20.0), "theatre": (0.0, 0.8), "safety": (0.1, 0.95),
    "growth": (0.0, 1.0), "candour": (0.1, 0.95), "credibility": (0.1, 0.95),
    "load": (0.6, 0.98), "hours": (2.0, 20.0), "lead_time": (2.0, 30.0),
    "coverage": (0.4, 1.0), "bus_factor": (1, 4),
}  # fmt: skip
OTHER = {
    "outcomes": ("speed", "people", "audit"),
    "not_now": ("choice", "benefits"),
    "claims": (("speed", "A"), ("people", "C")),
}


def there(noun: str) -> bool:
    return catalog.door(noun, "model") is not None


ROWS = [one for one in TABLE if there(one.read_by)]
NAMES = [f"{one.left_by}-{one.field}-{one.read_by}" for one in ROWS]


def ends(field: str, noun: str) -> tuple[Carried, Carried]:
    """The office with less of a field, and with more of it (or with another)."""
    if field == "trust":
        low, high = (dict.fromkeys(EXECUTIVES, share) for share in (0.1, 0.9))
    elif field == "portfolio":
        low, high = (), tuple(f"r{n:02d}" for n in range(1, 9))
    elif field in OTHER:
        low, high = getattr(START, field), OTHER[field]
    else:
        low, high = ENDS[field]
    return replace(START, **{field: low}), replace(START, **{field: high})


def expected(noun: str, carried: Carried) -> list[float]:
    """What the informed bot may expect on some seeds, in the result's own units."""
    module = model(noun)
    cases = [module.deal(seed, carried) for seed in SEEDS]
    return [module.score(c, module.run("informed", c)).expected for c in cases]


def upwards(noun: str) -> int:
    """+1 where more of the result is better, -1 where less is (days, costs)."""
    module, case = model(noun), model(noun).deal(SEEDS[0])
    coin = module.score(case, module.run("random", case))
    return 1 if coin.reference > coin.expected else -1


@pytest.mark.parametrize("one", ROWS, ids=NAMES)
def test_what_was_left_is_read(one):
    low, high = ends(one.field, one.read_by)
    deal = model(one.read_by).deal
    shown = [deal(seed, low).visible() != deal(seed, high).visible() for seed in SEEDS]
    assert any(shown) or expected(one.read_by, low) != expected(one.read_by, high)


@pytest.mark.parametrize("one", ROWS, ids=NAMES)
def test_a_better_start_does_no_harm(one):
    low, high = ends(one.field, one.read_by)
    change = fmean(expected(one.read_by, high)) - fmean(expected(one.read_by, low))
    assert change * one.more * upwards(one.read_by) >= 0


@pytest.mark.parametrize("noun", ["purpose", *sorted({r.left_by for r in ROWS})])
def test_what_is_left_are_fields_of_the_state(noun):
    module = model(noun)
    case = module.deal(3)
    left = module.leaves(case, module.run("informed", case))
    assert set(left) <= set(Carried.__dataclass_fields__)
    assert {r.field for r in TABLE if r.left_by == noun} <= set(left)
