"""Ten dealt projects are sorted by what five sentences say; four sums are done."""

from random import Random
from statistics import mean

import pytest

from pdpmo_widgets.instruments import burden as audit
from pdpmo_widgets.modules.playbook.model.tailoring import AXES, MOST, home_ground
from pdpmo_widgets.modules.playbook.rules import burden, ways

FULL = 0.9
LEARNERS = [f"learner {n}" for n in range(40)]


def share(learner: str, place) -> float:
    placed = {one.id: place(one) for one in ways.sketches(learner)}
    return ways.mark_ways({"": {"place": placed}}, learner, FULL).share


def test_who_reads_earns_all_and_a_blank_sheet_nothing():
    for learner in LEARNERS[:5]:
        assert share(learner, lambda one: one.kind) == 1
        assert ways.mark_ways({}, learner, FULL).share == 0
        assert ways.mark_ways({"": {"place": {}}}, learner, FULL).share == 0


@pytest.mark.parametrize("bin_", ways.BINS)
def test_one_answer_for_all_earns_nothing(bin_):
    for learner in LEARNERS:
        assert share(learner, lambda _: bin_) == 0


def test_a_coin_earns_next_to_nothing():
    dice = Random("coin")
    found = mean(share(one, lambda _: dice.choice(ways.BINS)) for one in LEARNERS)
    assert found < 0.12


@pytest.mark.parametrize("axis", AXES)
def test_whoever_looks_at_one_question_only_earns_less_than_half(axis):
    def place(one):
        level = one.levels[axis]
        return "agile" if level < MOST / 2 else "plan" if level > MOST / 2 else "mixed"

    assert mean(share(learner, place) for learner in LEARNERS) < 0.5


def test_to_read_one_answer_a_step_wrong_moves_no_project():
    for learner in LEARNERS:
        for one in ways.sketches(learner):
            if one.kind == "mixed":
                continue
            for axis in AXES:
                for step in (-1, 1):
                    level = min(MOST, max(0, one.levels[axis] + step))
                    assert home_ground({**one.levels, axis: level}) == one.kind


def test_every_kind_is_dealt_and_no_project_twice():
    for learner in LEARNERS:
        found = ways.sketches(learner)
        assert {one.kind for one in found} == set(ways.BINS)
        assert (
            len({one.name for one in found}) == len({one.text for one in found}) == 10
        )


def test_the_sums_are_those_of_the_audit():
    for learner in LEARNERS:
        found = burden.sheet(learner)
        rows = [
            {"name": d.name, "quick": d.quick, "slow": d.slow, "people": d.people,
             "times": d.times, "decision": d.decision, "law": d.law, "overlaps": ""}
            for d in found.demands
        ]  # fmt: skip
        figures = {one.id: one for one in audit.score(rows).figures}
        right = found.right()
        assert right["all"] == pytest.approx(figures["hours"].value)
        assert right["stop"] == pytest.approx(figures["stop"].value)
        one = found.demands[found.one]
        assert right["one"] == pytest.approx(figures[f"entry.{one.name}"].value)
        assert right["less"] > 0
        assert len({round(n) for n in right.values()}) == 4


@pytest.mark.parametrize("slip", ["quick", "slow", "minutes", "law"])
def test_a_usual_slip_is_no_right_answer(slip):
    """Quick or slow in place of their middle, minutes for hours, the law forgotten."""
    for learner in LEARNERS[:20]:
        found = burden.sheet(learner)
        one, right = found.demands[found.one], found.right()
        if slip == "law":
            gone = sum(d.hours for d in found.demands if not d.decision)
            wrong = {"stop": gone}
        elif slip == "minutes":
            wrong = {"one": 60 * right["one"]}
        else:
            wrong = {"one": getattr(one, slip) * one.people * one.times / 60}
        given = {id: str(round(n)) for id, n in wrong.items()}
        mark = burden.mark_burden({"": {"text": given}}, learner)
        assert mark.share == 0
        assert "Right is" in mark.reasons[1]
