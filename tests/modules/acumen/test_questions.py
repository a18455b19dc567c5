"""Twelve questions are graded by how sure one was; a coin that says so earns 0."""

from random import Random
from statistics import mean

import pytest

from pdpmo_widgets.instruments.acumen_test import GIVEN
from pdpmo_widgets.instruments.acumen_test import questions as practice
from pdpmo_widgets.modules.acumen.rules import questions as rules

FULL = 0.7
LEARNERS = [f"learner {n}" for n in range(40)]


def sheet(learner: str, pick, sure: float) -> dict:
    """All twelve answered; ``pick(question)`` is a place 0..3."""
    found = {
        one.id: {"pick": rules.LETTERS[pick(one)], "sure": sure}
        for one in rules.asked(learner)[1]
    }
    return {"": {"answers": found, "done": True}}


def share(learner: str, pick, sure: float) -> float:
    return rules.mark_questions(sheet(learner, pick, sure), learner, FULL).share


def test_twelve_right_and_sure_earn_all_and_a_blank_sheet_nothing():
    for learner in LEARNERS[:5]:
        assert share(learner, lambda one: one.right, 100) == 1
        assert rules.mark_questions({}, learner, FULL).share == 0
        assert rules.mark_questions({"": {"answers": {}}}, learner, FULL).share == 0


def test_a_coin_that_says_so_earns_nothing_and_one_that_is_sure_neither():
    for sure in (25, 60, 100):
        dice = Random(f"coin {sure}")
        found = mean(
            share(learner, lambda _: dice.randrange(4), sure)  # noqa: B023
            for learner in LEARNERS
        )
        assert found <= 0.05, sure


def test_to_pick_what_is_surely_wrong_and_say_so_is_no_way():
    """A score of the chosen option alone would pay for it in full."""
    found = [share(learner, lambda one: (one.right + 1) % 4, 0) for learner in LEARNERS]
    assert max(found) < 0.2


def test_what_was_learnt_by_heart_in_the_lesson_earns_little():
    """The lesson asks about Aldermoor; here the accounts are another company's."""
    known = {one.id: one.options[one.right] for one in practice(0)}

    def pick(one):
        said = known[one.id]
        return one.options.index(said) if said in one.options else 0

    for learner in LEARNERS:
        hits = [
            one.options[one.right] == known[one.id]
            for one in rules.asked(learner)[1]
            if one.id not in GIVEN
        ]
        assert sum(hits) <= 2
    assert mean(share(learner, pick, 90) for learner in LEARNERS) <= 0.15


def test_ten_right_of_twelve_at_eighty_per_cent_earn_most():
    def pick(one):
        return (
            one.right if one.id not in ("capital", "leverage") else (one.right + 1) % 4
        )

    found = mean(share(learner, pick, 80) for learner in LEARNERS)
    assert 0.7 < found < 1


def test_an_open_question_costs_nothing():
    learner = LEARNERS[0]
    whole = sheet(learner, lambda one: one.right, 80)
    less = {"": {"answers": dict(list(whole[""]["answers"].items())[:6])}}
    half = rules.mark_questions(less, learner, 2).share
    assert half == pytest.approx(rules.mark_questions(whole, learner, 2).share / 2)


def test_neighbours_have_other_accounts_and_other_answers():
    keys = {
        tuple(one.options[one.right] for one in rules.asked(learner)[1])
        for learner in LEARNERS
    }
    assert len(keys) == len(LEARNERS)


def test_whoever_grades_reads_question_answer_and_certainty():
    learner = LEARNERS[0]
    told = rules.tell_questions(sheet(learner, lambda one: one.right, 80), learner)
    assert len(told) == 12
    assert all("80 per cent sure" in line for line in told)
    assert rules.tell_questions({}, learner)[0].endswith("no answer")
