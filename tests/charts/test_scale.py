from itertools import pairwise

import pytest

from pdpmo_widgets.charts.scale import Scale, apart


def test_values_beyond_the_ends_stay_at_the_ends():
    scale = Scale(0, 10, left=100, right=200)
    assert [scale.at(v) for v in (-5, 0, 5, 10, 99)] == [100, 100, 150, 200, 200]


@pytest.mark.parametrize("wanted", [[1, 1, 1], [0, 30, 31], [5], []])
def test_labels_keep_their_order_and_their_distance(wanted):
    found = apart(wanted, 15)
    assert len(found) == len(wanted)
    assert all(b - a >= 15 for a, b in pairwise(found))
