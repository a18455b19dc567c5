import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdpmo_widgets.instruments.answers import AnswerError
from pdpmo_widgets.instruments.self_other import gaps, rank_agreement

OWN = {"a": 4.0, "b": 0.0, "c": 3.0, "d": 1.0}
OTHERS = [{"a": 1.0, "b": 3.0, "c": 3.0, "d": 1.0}] * 5


def test_the_four_groups():
    found = {gap.id: gap for gap in gaps(OWN, OTHERS, 0, 4)}
    groups = {id: gap.group for id, gap in found.items()}
    assert groups == {"a": "over", "b": "under", "c": "good", "d": "poor"}
    assert found["a"].gap == 3
    assert found["a"].clear
    assert not found["c"].clear


def test_the_line_lies_at_half_a_standard_deviation_of_the_gaps():
    # Gaps 2, 0, 0, 0: standard deviation 1, so the line lies at 0.5.
    own = {"a": 4.0, "b": 2.0, "c": 2.0, "d": 2.0}
    others = [dict.fromkeys(own, 2.0)] * 5
    assert [g.group for g in gaps(own, others, 0, 4)] == ["over", *["good"] * 3]
    # With a gap of -0.4 for b the line stays above it, and b stays in agreement.
    own["b"] = 1.6
    assert gaps(own, others, 0, 4)[1].group == "good"
    # Gaps 2, 0.7, 0, 0: standard deviation 0.94, and 0.7 is more than half of it.
    own = {"a": 4.0, "b": 2.7, "c": 2.0, "d": 2.0}
    assert gaps(own, others, 0, 4)[1].group == "over"


def test_a_gap_of_less_than_half_a_step_is_never_clear():
    others = [dict.fromkeys("abcd", 2.0)] * 4 + [dict.fromkeys("abcd", 3.0)]
    gap = gaps({"a": 2.0}, others, 0, 4)[0]
    assert gap.gap == pytest.approx(-0.2)
    assert not gap.clear
    same = gaps({"a": 2.4}, [{"a": 2.0}] * 5, 0, 4)[0]
    assert (same.low > 0, same.clear) == (True, False)


def test_a_question_that_fewer_than_five_could_answer_is_not_shown():
    others = [*OTHERS[:4], {"a": 1.0}]
    assert [gap.id for gap in gaps(OWN, others, 0, 4)] == ["a"]
    assert gaps(OWN, OTHERS[:4], 0, 4) == ()


rows = st.lists(
    st.dictionaries(st.sampled_from("abcd"), st.integers(0, 4).map(float)), max_size=9
)


@given(rows, st.randoms())
def test_order_does_not_matter_and_intervals_hold_their_gap(others, rng):
    found = gaps(OWN, others, 0, 4)
    assert gaps(OWN, rng.sample(others, len(others)), 0, 4) == found
    for gap in found:
        assert gap.n >= 5
        assert 0 <= gap.others <= 4
        assert gap.low <= gap.gap <= gap.high


def test_ranks_of_a_known_pair():
    found = rank_agreement([1, 2, 3, 4, 5], [2, 1, 4, 3, 5])
    assert (found.spearman, found.kendall) == pytest.approx((0.8, 0.6))


def test_no_ranks_of_few_or_of_what_is_all_equal():
    assert rank_agreement([1, 2, 3, 4], [1, 2, 3, 4]) is None
    assert rank_agreement([1] * 5, [1, 2, 3, 4, 5]) is None
    with pytest.raises(AnswerError):
        rank_agreement([1, 2], [1])
