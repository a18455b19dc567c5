"""The same numbers five ways, and Cleveland and McGill's error."""

from math import log2
from random import Random

import pytest

from pdpmo_widgets.instruments.perception import (
    ENCODINGS,
    PAIRS,
    error,
    items,
    readings,
)


def test_the_error_is_the_one_of_the_paper():
    assert error(40, 40) == -3
    assert error(50, 40) == pytest.approx(log2(10.125))
    assert error(30, 40) == error(50, 40)


def test_each_pair_is_drawn_five_ways_with_the_same_answer():
    dealt = items(3)
    assert len(dealt) == PAIRS * len(ENCODINGS) == len({i.id for i in dealt})
    for number in range(1, PAIRS + 1):
        same = [i for i in dealt if i.id.endswith(f"_{number}")]
        assert {i.encoding for i in same} == set(ENCODINGS)
        assert max(i.true for i in same) - min(i.true for i in same) < 0.1


def test_the_smaller_marked_value_is_the_smaller_one():
    for item in items(4):
        larger, smaller = (item.values[at] for at in item.marked)
        assert smaller < larger
        assert item.true == pytest.approx(100 * smaller / larger)


def test_the_same_seed_gives_the_same_pictures():
    assert items(7) == items(7) != items(8)


def test_whoever_reads_colour_badly_is_told_so():
    dealt, rng = items(5), Random(1)
    spread = {"position": 2, "length": 4, "angle": 7, "area": 10, "colour": 20}
    judged = {
        i.id: min(100, max(0, rng.gauss(i.true, spread[i.encoding]))) for i in dealt
    }
    means = [r.mean for r in readings(dealt, judged)]
    assert means[0] < means[-1]
    assert all(r.low <= r.mean <= r.high for r in readings(dealt, judged))


def test_nothing_is_said_of_four_answers():
    dealt = items(6)
    four = [i for i in dealt if i.encoding == "area"][:4]
    found = {r.encoding: r for r in readings(dealt, {i.id: i.true for i in four})}
    assert found["area"].count == 4
    assert found["area"].mean is None


@pytest.mark.parametrize("wrong", [-1, 101, float("nan"), None, True, "40"])
def test_a_judgement_that_is_no_per_cent_is_refused(wrong):
    dealt = items(1)
    with pytest.raises(ValueError, match="judgement"):
        readings(dealt, {dealt[0].id: wrong})
