import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdpmo_widgets.instruments.acumen_test import GIVEN, books, marked, questions


def answer(given):
    """The sentence with which it is refused, or None when it is marked."""
    try:
        marked(1, given)
    except ValueError as error:
        return str(error)
    return None


def answers(seed, sure, pick):
    return {q.id: {"option": pick(q), "sure": sure} for q in questions(seed)}


def test_twelve_questions_have_four_different_options_in_one_form():
    for seed in range(60):
        asked = questions(seed)
        assert len({q.id for q in asked}) == 12
        for q in asked:
            assert len(set(q.options)) == 4, (seed, q.id, q.options)
            assert max(map(len, q.options)) - min(map(len, q.options)) <= 3
            assert "{" not in q.text + q.why


def test_the_right_answers_of_the_fixed_questions_are_those_of_the_case():
    right = {q.id: q.options[q.right] for q in questions(1)}
    assert right["margin"] == "−2.2 % of revenue"
    assert right["culprit"] == "1.0 % of revenue"
    assert right["contribution"] == "674.0 million"
    assert right["leverage"] == "3.6 per cent"
    assert right["volume"] == "6.7 million"
    assert right["price"] == "12.4 million"
    assert right["break_even"] == "897.8 million"
    assert right["ebitda"] == "322.0 million"


def test_right_and_sure_is_perfect():
    found = marked(3, answers(3, 1.0, lambda q: q.right))
    assert (found.right, found.asked, found.brier, found.skill) == (12, 12, 0, 1)


def test_guessing_and_saying_so_is_worth_nothing():
    sets = [marked(s, answers(s, 0.25, lambda q: 0)) for s in range(40)]
    assert all(found.skill == pytest.approx(0) for found in sets)
    assert 2 < sum(found.right for found in sets) / 40 < 4


def test_sure_and_wrong_is_worse_than_guessing():
    found = marked(3, answers(3, 0.9, lambda q: (q.right + 1) % 4))
    assert found.skill < 0
    assert found.over == pytest.approx(0.9)


def test_always_the_longest_the_shortest_the_first_or_the_last_is_no_way():
    ways = {
        "longest": lambda q: max(range(4), key=lambda i: len(q.options[i])),
        "shortest": lambda q: min(range(4), key=lambda i: len(q.options[i])),
        "first": lambda q: 0,
        "last": lambda q: 3,
    }
    for name, way in ways.items():
        right = sum(marked(s, answers(s, 0.5, way)).right for s in range(60)) / 60
        assert right < 6, (name, right)


def test_the_same_seed_asks_the_same_and_another_seed_in_another_order():
    assert questions(5) == questions(5)
    assert [q.options for q in questions(5)] != [q.options for q in questions(6)]


@given(
    given=st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
        lambda inner: st.dictionaries(
            st.sampled_from(("margin", "sunk", "option", "sure")), inner, max_size=3
        ),
        max_leaves=6,
    )
)
def test_anything_is_marked_or_answered_with_a_sentence(given):
    said = answer(given)
    assert said is None or said.endswith(".")


def test_another_company_asks_the_same_things_with_other_answers():
    case = {q.id: q.options[q.right] for q in questions(1)}
    fixed = [id for id in case if id not in GIVEN]
    for seed in range(60):
        asked = questions(seed, books(seed))
        assert [q.id for q in asked] == list(case)
        right = {q.id: q.options[q.right] for q in asked}
        assert sum(right[id] == case[id] for id in fixed) <= 2
        for q in asked:
            assert len(set(q.options)) == 4, (seed, q.id, q.options)
            assert "Aldermoor" not in q.text + q.why
            assert "{" not in q.text + q.why
    assert len({books(seed).sales for seed in range(60)}) > 50
