"""What one module leaves reaches the next; nonsense and old journeys do no harm."""

import time
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pdpmo_widgets.cases.words import sentence, words
from pdpmo_widgets.modules.purpose import model as purpose
from pdpmo_widgets.simulation.carried import EXECUTIVES, START, Carried
from pdpmo_widgets.simulation.couplings import TABLE, because
from pdpmo_widgets.store.carry import NAMES, RANGES, carried
from pdpmo_widgets.store.journey import open_journey

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=60),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from([*EXECUTIVES, "x"]), inner, max_size=4)
    ),
    max_leaves=6,
)


class Shelf:
    """A book that holds whatever a test puts there."""

    def __init__(self, left: dict) -> None:
        self.left = left

    def get(self, key: str):
        value = self.left.get(key)
        return None if value is None else type("Entry", (), {"value": value})


def other(field: str, more: bool) -> Carried:
    value = getattr(START, field)
    if field == "trust":
        return replace(START, trust=dict.fromkeys(EXECUTIVES, 0.9 if more else 0.1))
    if isinstance(value, tuple):
        return replace(START, **{field: (("speed", "A"),)})
    low, high = RANGES[field]
    return replace(START, **{field: high if more else low})


def test_whoever_starts_in_the_middle_gets_the_office_of_the_first_month():
    assert carried(Shelf({})) == START


def test_a_played_board_leaves_its_charter_and_the_trust_of_each_executive(
    tmp_path, monkeypatch
):
    monkeypatch.setenv("PDPMO_HOME", str(tmp_path))
    book, case = open_journey(), purpose.deal(3)
    left = purpose.leaves(case, purpose.run("informed", case))
    book.put("purpose.left", left, time.time_ns() // 10**6)
    found = carried(open_journey())
    assert list(found.outcomes) == left["outcomes"]
    assert found.trust == left["trust"]
    assert found.safety == START.safety


def test_a_better_board_leaves_more_trust():
    def mean(bot: str) -> float:
        cases = [purpose.deal(seed) for seed in range(10)]
        left = [purpose.leaves(c, purpose.run(bot, c))["trust"] for c in cases]
        return sum(sum(one.values()) for one in left) / 10 / len(EXECUTIVES)

    assert mean("informed") > mean("own_favourites") + 0.05


def test_a_later_module_goes_before_an_earlier_one():
    early = {"trust": dict.fromkeys(EXECUTIVES, 0.2)}
    late = {"trust": dict.fromkeys(EXECUTIVES, 0.8)}
    found = carried(Shelf({"communication.left": late, "purpose.left": early}))
    assert set(found.trust.values()) == {0.8}


def test_a_field_of_an_older_version_is_left_aside():
    found = carried(Shelf({"playbook.left": {"forms": 12, "theatre": 0.4}}))
    assert found == replace(START, theatre=0.4)


@settings(deadline=None, suppress_health_check=list(HealthCheck))
@given(left=st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=6))
def test_whatever_stands_there_a_usable_office_comes_out(left):
    found = carried(Shelf({"value.left": left}))
    for name, (low, high) in RANGES.items():
        assert low <= getattr(found, name) <= high
    assert set(found.trust) == set(EXECUTIVES)
    assert all(0 <= one <= 1 for one in found.trust.values())
    assert all(grade in "ABCD" for _, grade in found.claims)


@pytest.mark.parametrize("one", TABLE, ids=lambda c: f"{c.read_by}.{c.field}")
def test_every_coupling_has_its_because_you(one):
    said = words("carried")
    assert because(START, one.read_by) == ()
    ends = [more for more in (True, False) if other(one.field, more) != START]
    for more in ends:
        entries = [
            e
            for e in because(other(one.field, more), one.read_by)
            if f".{one.field}." in e.id
        ]
        assert len(entries) == 1
        assert sentence(said, entries[0]).startswith("Because ")
        if one.more:
            helped = entries[0].effect > 0
            assert helped == (more == (one.more > 0))
            assert entries[0].id.endswith("better" if helped else "worse")


def test_no_sentence_stands_there_for_a_coupling_that_does_not_exist():
    said = words("carried")
    listed = {f"{noun}.{field}" for noun in said for field in said[noun]}
    assert listed == {f"{one.read_by}.{one.field}" for one in TABLE}
