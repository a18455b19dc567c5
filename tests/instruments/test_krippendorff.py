import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdpmo_widgets.instruments.answers import AnswerError
from pdpmo_widgets.instruments.krippendorff import METRICS, alpha

# Krippendorff (2011), Computing Krippendorff's Alpha-Reliability: four observers.
N = None
OBSERVERS = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, N, N, N],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, N, 3],
    [N, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, N],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, N],
]
PUBLISHED = {"nominal": 0.743, "ordinal": 0.815, "interval": 0.849, "ratio": 0.797}
ratings = st.lists(
    st.lists(st.none() | st.integers(1, 4), min_size=6, max_size=6),
    min_size=2,
    max_size=6,
)


@pytest.mark.parametrize("metric", METRICS)
def test_the_published_example_in_every_metric(metric):
    found = alpha(OBSERVERS, metric)
    assert found.value == pytest.approx(PUBLISHED[metric], abs=6e-4)
    assert (found.units, found.raters) == (11, 4)
    assert found.low < found.value < found.high


def test_who_rate_alike_agree_fully_and_opposites_less_than_by_chance():
    assert alpha([[1, 2, 3, 4, 1]] * 3).value == 1
    assert alpha([[1, 4, 1, 4], [4, 1, 4, 1]]).value < 0


def test_no_interval_of_fewer_than_five_units():
    found = alpha([[1, 2, 3, 4], [1, 2, 3, 3]])
    assert (found.low, found.high) == (None, None)


@given(ratings, st.randoms(), st.sampled_from(METRICS))
def test_order_of_raters_and_of_units_does_not_matter(table, rng, metric):
    try:
        found = alpha(table, metric)
    except AnswerError:
        return
    assert found.value <= 1 + 1e-9
    shuffled = rng.sample(table, len(table))
    units = rng.sample(range(6), 6)
    again = alpha([[row[i] for i in units] for row in shuffled], metric)
    assert again.value == pytest.approx(found.value)


@given(ratings)
def test_a_rater_who_said_nothing_changes_nothing(table):
    try:
        found = alpha(table)
    except AnswerError:
        return
    assert alpha([*table, [None] * 6]) == found


@pytest.mark.parametrize("bad", [[], [[1, 2]], [[1, 1], [1, 1]], [[1], [2, 3]], "ab"])
def test_what_cannot_be_compared_is_refused_in_words(bad):
    with pytest.raises(AnswerError):
        alpha(bad)
