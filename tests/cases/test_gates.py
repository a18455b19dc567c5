from dataclasses import fields

import pytest

from pdpmo_widgets.cases import gates
from pdpmo_widgets.cases.gate_office import CAUSES, GATES, REVIEWERS

SEEDS = range(12)


def test_columns_are_the_fields_of_the_rows():
    assert [f.name for f in fields(gates.Row)] == list(gates.COLUMNS)
    assert [f.name for f in fields(gates.Request)] == list(gates.INTAKE)


def test_the_same_seed_gives_the_same_year_and_the_next_another():
    assert gates.deal(3) == gates.deal(3)
    assert gates.deal(3) != gates.deal(4)


def test_a_year_has_180_requests_and_about_900_events():
    counts = [len(gates.deal(seed)) for seed in SEEDS]
    assert all(len(gates.intake(seed)) == 180 for seed in SEEDS)
    assert 750 < sum(counts) / len(counts) < 1000


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_is_decided_before_it_is_started_nor_in_the_future(seed):
    for row in gates.deal(seed):
        days = [d for d in (row.submitted, row.started, row.decided) if d is not None]
        assert days == sorted(days)
        assert days[-1] <= 0
        assert (row.decided is None) == (row.outcome == "open")


@pytest.mark.parametrize("seed", SEEDS)
def test_each_request_passes_the_gates_in_their_order(seed):
    for number in range(1, 181):
        places = [GATES.index(r.gate) for r in gates.deal(seed) if r.case == number]
        assert places == sorted(places)


def test_only_what_was_returned_comes_back():
    rows = gates.deal(5)
    for row in rows:
        if row.rework:
            earlier = [
                r for r in rows if r.case == row.case and r.gate == row.gate
                and r.decided is not None and r.decided <= row.submitted
            ]  # fmt: skip
            assert "returned" in {r.outcome for r in earlier}


def test_a_request_that_was_refused_or_approved_is_closed_and_no_other():
    for request in gates.intake(7):
        assert (request.decided is None) == (request.result == "open")
        rows = [r for r in gates.deal(7) if r.case == request.case]
        if request.result == "refused":
            assert rows[-1].outcome == "refused"
        if request.result == "approved":
            assert (rows[-1].gate, rows[-1].decided) == (GATES[-1], request.decided)


def test_every_reviewer_belongs_to_the_gate():
    for row in gates.deal(2):
        assert row.reviewer in ("", *REVIEWERS[row.gate])


def test_every_gate_is_the_slow_one_and_every_cause_the_reason_in_some_case():
    offices = [gates.world(seed).office for seed in range(60)]
    assert {o.first for o in offices} == set(GATES)
    causes = {g.cause for o in offices for g in o.gates if g.id == o.first}
    assert causes == set(CAUSES)


def test_people_complain_of_another_gate_than_the_slow_one():
    assert all((o := gates.world(seed).office).loud != o.first for seed in SEEDS)
