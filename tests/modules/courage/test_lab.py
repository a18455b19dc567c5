"""The rule of speaking up: hand-made cases, its turning point, and what is absurd."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdpmo_widgets.modules.courage.model.lab import (
    check_worth,
    pays_from,
    speaking,
    waiting,
    warning,
)
from tests.modules.test_every_model import WRONG, answer, plain

PART = st.floats(0.01, 0.99)


def test_a_warning_by_hand():
    # .5 · 4 · .8 · .9 − .5 · 1 − .2 = 1.44 − .5 − .2
    assert speaking(warning(0.5, 4, 0.8, 0.9, 1, 0.2)) == pytest.approx(0.74)


@given(PART, PART, PART)
def test_at_the_turning_point_speaking_is_worth_nothing(saved, heard, goodwill):
    one = warning(0.5, 4, saved, heard, 1, goodwill / 10)
    point = pays_from(one)
    if point <= 1:
        at = warning(point, 4, saved, heard, 1, goodwill / 10)
        assert speaking(at) == pytest.approx(0, abs=1e-9)


def test_waiting_makes_surer_and_in_the_end_saves_less():
    path = waiting(warning(0.5, 4), 10, 0.1, 1.5)
    chances, worths = zip(*path, strict=True)
    assert list(chances) == sorted(chances)
    assert max(worths) > worths[0]
    assert worths[-1] < worths[0]


def test_waiting_that_tells_nothing_never_pays():
    worths = [w for _, w in waiting(warning(0.6, 4), 6, 0.1, 1)]
    assert worths == sorted(worths, reverse=True)


def test_a_check_that_is_a_coin_is_worth_less_than_nothing():
    assert check_worth(warning(0.4, 4), 0.5, 0.1) == pytest.approx(-0.1)


@given(PART, st.floats(0.5, 1), st.floats(0.5, 1))
def test_a_better_check_is_never_worth_less(chance, one, other):
    low, high = sorted((one, other))
    case = warning(chance, 4)
    assert check_worth(case, high, 0) >= check_worth(case, low, 0) - 1e-9


def test_a_check_is_worth_most_where_you_are_least_sure_what_to_do():
    worths = {p: check_worth(warning(p, 3), 0.85, 0) for p in (0.05, 0.25, 0.95)}
    assert max(worths, key=lambda p: worths[p]) == 0.25


@pytest.mark.parametrize("wrong", WRONG)
def test_what_cannot_be_is_answered_with_a_sentence(wrong):
    for act in (
        lambda: warning(wrong, 4),
        lambda: warning(0.5, wrong),
        lambda: waiting(warning(0.5, 4), wrong, 0.1, 2),
        lambda: waiting(warning(0.5, 4), 3, 0.1, wrong),
        lambda: check_worth(warning(0.5, 4), wrong, 0),
    ):
        assert plain(answer(act))
