import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pdpmo_widgets.instruments.answers import AnswerError
from pdpmo_widgets.instruments.reliability import (
    cronbach_alpha,
    icc_one_way,
    icc_two_way,
    r_wg,
)

# Shrout and Fleiss (1979), table 2: six targets rated by four judges.
TARGETS = [
    [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
]  # fmt: skip


def test_icc_of_shrout_and_fleiss_one_way():
    found = icc_one_way(TARGETS)
    assert (round(found.single, 2), round(found.mean, 2)) == (0.17, 0.44)
    # The interval is the one that R's package psych gives for this table.
    ends = [found.low, found.high, found.mean_low, found.mean_high]
    assert ends == pytest.approx([-0.133, 0.723, -0.884, 0.912], abs=5e-4)


def test_icc_of_shrout_and_fleiss_two_way():
    found = icc_two_way(TARGETS)
    assert (round(found.single, 2), round(found.mean, 2)) == (0.29, 0.62)
    ends = [found.low, found.high, found.mean_low, found.mean_high]
    assert ends == pytest.approx([0.019, 0.761, 0.071, 0.927], abs=5e-4)


def test_the_interval_of_icc_covers_the_truth_about_as_often_as_it_says():
    dice = np.random.default_rng(4)
    held = two = 0
    for _ in range(300):
        target, judge = dice.normal(size=(12, 1)), dice.normal(size=(1, 5)) * 0.5
        noise = dice.normal(size=(12, 5))
        one = icc_one_way((target + noise).tolist())
        held += one.low <= 0.5 <= one.high
        both = icc_two_way(target + judge + noise)
        two += both.low <= 1 / 2.25 <= both.high
    assert 0.91 <= held / 300 <= 0.99
    assert 0.90 <= two / 300 <= 0.99


def test_groups_of_unequal_size_still_find_the_share():
    dice = np.random.default_rng(5)
    sizes = dice.integers(5, 15, 800)
    groups = [dice.normal() + dice.normal(size=n) * 2 for n in sizes]
    assert icc_one_way(groups).single == pytest.approx(0.2, abs=0.03)


@given(st.permutations(range(4)), st.permutations(range(6)))
def test_neither_order_of_raters_nor_of_targets_matters(raters, targets):
    table = np.array(TARGETS)[np.ix_(targets, raters)]
    for icc in (icc_one_way, icc_two_way):
        assert icc(table).single == pytest.approx(icc(TARGETS).single)


def test_r_wg_by_hand_on_five_options():
    # Even answers on five options have a variance of 2 (James, Demaree, Wolf 1984).
    # 4 4 4 5 3 has a variance of 0.5, so r_wg is 1 - 0.5 / 2.
    assert r_wg([4, 4, 4, 5, 3], 5) == pytest.approx(0.75)
    # Three such items: 3 x .75 / (3 x .75 + .25).
    assert r_wg([[v] * 3 for v in (4, 4, 4, 5, 3)], 5) == pytest.approx(0.9)


def test_answers_ticked_evenly_have_no_agreement_and_equal_ones_have_all():
    assert r_wg(list(range(1, 8)) * 40, 7) == pytest.approx(0, abs=0.01)
    assert r_wg([1, 7, 1, 7, 1], 7) == 0
    assert r_wg([6, 6, 6], 7) == 1


@given(
    st.lists(
        st.lists(st.integers(1, 7), min_size=3, max_size=3), min_size=2, max_size=12
    ),
    st.randoms(),
)
def test_r_wg_stays_a_share_and_does_not_hang_on_order(rows, rng):
    found = r_wg(rows, 7)
    assert 0 <= found <= 1
    assert r_wg(rng.sample(rows, len(rows)), 7) == pytest.approx(found)


def test_alpha_needs_thirty_people():
    rows = [[v, v, v] for v in range(30)]
    assert cronbach_alpha(rows) == pytest.approx(1)
    assert cronbach_alpha(rows[:29]) is None
    assert cronbach_alpha([[1, 1]] * 30) is None


def test_alpha_of_parallel_items_is_spearman_brown():
    dice = np.random.default_rng(6)
    table = dice.normal(size=(20_000, 1)) + dice.normal(size=(20_000, 4))
    assert cronbach_alpha(table) == pytest.approx(4 * 0.5 / (1 + 3 * 0.5), abs=0.01)


@given(
    st.lists(st.lists(st.floats(0, 9), min_size=3, max_size=3), min_size=2, max_size=8)
)
def test_whatever_the_table_icc_is_at_most_one_or_refused_in_words(rows):
    for icc in (icc_one_way, icc_two_way):
        try:
            found = icc(rows)
        except AnswerError as error:
            assume(len(str(error)) > 20)
        else:
            assert found.single <= 1 + 1e-9
            assert found.low <= found.high + 1e-9


@pytest.mark.parametrize("bad", [[], [[1, 2]], [[1, None], [2, 3]], [["a", 1]] * 3])
def test_tables_that_cannot_be_read_are_refused_in_words(bad):
    with pytest.raises(AnswerError):
        icc_two_way(bad)
    with pytest.raises(AnswerError):
        r_wg([[None, 1], [2, 2]], 5)
    with pytest.raises(AnswerError):
        icc_one_way([[1, 1], [2, 2]])
