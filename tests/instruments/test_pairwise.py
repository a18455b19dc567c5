from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdpmo_widgets.instruments.answers import AnswerError
from pdpmo_widgets.instruments.pairwise import weigh

# A worked example that is often shown: choosing a leader by four criteria.
NAMES = ["experience", "education", "charisma", "age"]
LEADER = {
    ("experience", "education"): 4, ("experience", "charisma"): 3,
    ("experience", "age"): 7, ("charisma", "education"): 3,
    ("education", "age"): 3, ("charisma", "age"): 5,
}  # fmt: skip


def test_the_leader_example_gives_its_weights_and_its_ratio():
    found = weigh(NAMES, LEADER)
    weights = [round(found.weights[name], 3) for name in NAMES]
    assert weights == [0.548, 0.127, 0.270, 0.056]
    assert round(found.cr, 3) == 0.044
    assert found.consistent


def test_answers_that_fit_have_no_worst_triple():
    found = weigh(["a", "b", "c"], {("a", "b"): 2, ("b", "c"): 3, ("a", "c"): 6})
    assert found.worst is None
    assert found.cr == pytest.approx(0, abs=1e-9)
    assert list(found.weights.values()) == pytest.approx([0.6, 0.3, 0.1])


def test_going_round_in_a_circle_is_named():
    answers = {("a", "b"): 5, ("b", "c"): 5, ("c", "a"): 5} | {
        (x, "d"): 1 for x in "abc"
    }
    found = weigh(list("abcd"), answers)
    assert not found.consistent
    worst = found.worst
    assert (worst.a, worst.b, worst.c) == ("a", "b", "c")
    assert worst.said == pytest.approx(0.2)
    assert (worst.implied, worst.factor) == pytest.approx((25, 125))


saaty = st.sampled_from([1 / 9, 1 / 5, 1 / 3, 1, 3, 5, 9])


@given(st.lists(saaty, min_size=6, max_size=6), st.permutations("abcd"))
def test_weights_add_up_and_do_not_hang_on_the_order_of_criteria(times, order):
    answers = dict(zip(combinations("abcd", 2), times, strict=True))
    found, again = weigh(list("abcd"), answers), weigh(order, answers)
    assert sum(found.weights.values()) == pytest.approx(1)
    assert found.ci >= 0
    for name in "abcd":
        assert again.weights[name] == pytest.approx(found.weights[name], abs=1e-6)


def test_two_criteria_cannot_contradict_each_other():
    found = weigh(["a", "b"], {("b", "a"): 4})
    assert found.weights == pytest.approx({"a": 0.2, "b": 0.8})
    assert (found.cr, found.worst) == (0, None)


@pytest.mark.parametrize(
    ("names", "answers"),
    [
        (["a"], {}),
        (["a", "a"], {("a", "a"): 1}),
        (["a", "b"], {}),
        (["a", "b"], {("a", "b"): 2, ("b", "a"): 2}),
        (["a", "b"], {("a", "b"): 10}),
        (["a", "b"], {("a", "b"): float("nan")}),
        (["a", "b"], {("a", "b"): "2"}),
        (["a", "b"], {("a", "b"): 2, ("a", "c"): 2}),
    ],
)
def test_answers_that_cannot_be_read_are_refused_in_words(names, answers):
    with pytest.raises(AnswerError, match=r".{20}\.$"):
        weigh(names, answers)
