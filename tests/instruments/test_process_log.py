from dataclasses import dataclass

import pytest

from pdpmo_widgets.cases import gates as table
from pdpmo_widgets.cases.gate_office import GATES
from pdpmo_widgets.instruments.process_log import (
    Variant,
    conformance,
    gates,
    rework,
    variants,
)


@dataclass(frozen=True)
class V:
    case: int
    gate: str
    submitted: int
    started: int | None
    decided: int | None


LITTLE = [
    V(1, "a", 0, 2, 3),
    V(1, "b", 3, 3, 7),
    V(2, "a", 1, 5, 6),
    V(2, "a", 8, 8, 9),
    V(2, "b", 9, 10, 12),
    V(3, "b", 2, None, None),
]


def test_waits_and_work_are_counted_on_what_is_finished():
    found = {g.gate: g for g in gates(LITTLE)}
    assert found["a"].visits == 3
    assert found["a"].wait == pytest.approx(2.0)
    assert found["a"].touch == pytest.approx(1.0)
    assert found["a"].flow == pytest.approx(3 / 9)
    assert found["a"].back == pytest.approx(1 / 3)
    assert found["b"].share == pytest.approx(7 / 16)


def test_the_gate_that_takes_most_days_stands_first():
    assert [g.gate for g in gates(LITTLE)] == ["a", "b"]


def test_variants_tell_the_ways_and_rework_the_repeats():
    assert set(variants(LITTLE)) == {
        Variant(("a", "b"), 1), Variant(("a", "a", "b"), 1), Variant(("b",), 1),
    }  # fmt: skip
    assert rework(LITTLE) == pytest.approx(1 / 6)


def test_a_step_over_a_gate_does_not_fit():
    assert conformance(LITTLE, ["a", "b"]) == pytest.approx(5 / 6)
    assert conformance([], ["a"]) == 1.0


def test_the_dealt_log_keeps_the_order_of_the_gates_and_comes_back_as_flagged():
    rows = [r for r in table.deal(3) if r.decided is not None]
    whole = [c for c in {r.case for r in rows} if _from_the_start(rows, c)]
    kept = [r for r in rows if r.case in whole]
    assert conformance(kept, GATES) == 1.0
    assert rework(kept) == pytest.approx(sum(r.rework for r in kept) / len(kept))


def test_the_slowest_gate_of_the_log_is_the_one_that_ails():
    for seed in range(12):
        assert gates(table.deal(seed))[0].gate == table.world(seed).office.first


def _from_the_start(rows, case):
    return next(r.gate for r in rows if r.case == case) == GATES[0]
