"""What holds for every rule that grades: right, half right, wrong and invalid answers.

Each room makes its own; the catalog knows the rooms, and the key is the solution's.
"""

import json
import subprocess
import sys
from dataclasses import dataclass
from itertools import pairwise

import pytest

from pdpmo_widgets import catalog
from pdpmo_widgets.grading.deals import Edition
from pdpmo_widgets.grading.examples import Examples, Maker, between
from pdpmo_widgets.grading.marks import Answers, Mark, Rule, points
from tests.grading import handing


@dataclass(frozen=True)
class Task:
    """A graded task of a room: its rule, and the maker of answers to it."""

    noun: str
    item: str
    rule: Rule
    examples: Maker

    def mark(self, answers: Answers, learner: str, **key: object) -> Mark:
        return self.rule.mark(answers, learner, **key)


ROOMS = [one.noun for one in catalog.modules() if not one.draft]
RULES = [
    Task(noun, item, rule, catalog.door(noun, "examples").EXAMPLES[item])
    for noun in ROOMS
    for item, rule in catalog.door(noun, "rules").RULES.items()
]
# Half of them dealt before there were words, half with one, as today.
WORDED = [Edition().dealt(f"learner-{n}", "acorn-zebra") for n in range(4, 8)]
LEARNERS = [*(f"learner-{n}" for n in range(4)), *WORDED]
EVERY = pytest.mark.parametrize("rule", RULES, ids=lambda r: f"{r.noun}-{r.item}")


def key(rule: Task) -> dict:
    found = handing.key(rule.noun, rule.item)
    return {name: tuple(v) if isinstance(v, list) else v for name, v in found.items()}


def made(rule: Task, learner: str) -> Examples:
    return rule.examples(learner, **key(rule))


def marked(rule: Task, learner: str, answers: object) -> Mark:
    return rule.mark(json.loads(json.dumps(answers)), learner, **key(rule))


def most(rule: Task) -> float:
    """Points of the cell that marks a task, in the solution's metadata."""
    (cell,) = [
        one
        for one in handing.solution(rule.noun).cells
        if f'exercise.mark("{rule.item}"' in one.source
    ]
    return float(cell.metadata.nbgrader.points)


@pytest.mark.parametrize("noun", ROOMS)
def test_every_task_that_is_marked_by_rule_makes_its_own_answers(noun):
    asked = handing.calls(noun, "mark")
    assert set(catalog.door(noun, "rules").RULES) == set(asked)
    assert set(catalog.door(noun, "examples").EXAMPLES) == set(asked)


@EVERY
@pytest.mark.parametrize("learner", LEARNERS)
def test_right_earns_all_half_some_and_wrong_nothing(rule, learner):
    found, full = made(rule, learner), most(rule)
    earned = [
        points(marked(rule, learner, answers).share, full)
        for answers in (found.right, found.half, found.wrong)
    ]
    assert earned[0] == full
    assert 0 < earned[1] < full
    assert earned[2] == 0


@EVERY
@pytest.mark.parametrize("learner", LEARNERS)
def test_an_invalid_answer_earns_nothing_and_is_answered_in_sentences(rule, learner):
    found = made(rule, learner)
    plainly_wrong = marked(rule, learner, found.wrong).reasons
    for answers in found.invalid:
        mark = marked(rule, learner, answers)
        assert not rule.rule.dealt or mark.reasons[-1] not in plainly_wrong
        assert mark.share == 0.0, answers
        assert mark.reasons, answers
        for said in mark.reasons:
            assert said[-1] in ".?" or said[0] in "✓✗", said
            assert len(said) < 260
            assert "Error" not in said
            assert "Traceback" not in said


@EVERY
def test_what_was_answered_is_told_in_lines_that_give_no_points_away(rule):
    found = made(rule, "ada")
    lines = [rule.rule.tell(answers, "ada") for answers in (found.right, found.wrong)]
    assert all(lines)
    assert lines[0] != lines[1]
    assert all(isinstance(line, str) and line for told in lines for line in told)
    assert not any("point" in line for told in lines for line in told)


@EVERY
def test_answers_of_somebody_elses_deal_are_not_right_here(rule):
    if not rule.rule.dealt:
        pytest.skip("the same for everybody")
    shares = [
        marked(rule, one, made(rule, other).right).share
        for one, other in pairwise(LEARNERS)
    ]
    assert min(shares) < 1


@EVERY
def test_an_answer_that_is_right_is_finished_and_kept_under_the_rules_own_keys(rule):
    found = made(rule, "ada")
    assert rule.rule.done(found.right)
    assert set(found.right) <= set(rule.rule.parts("ada"))


def test_no_widget_and_no_chart_is_imported_for_making_answers():
    names = ", ".join(f"{catalog.ROOMS}.{noun}.examples" for noun in ROOMS)
    code = (
        f"import sys, {names}; "
        "print([m for m in ('ipywidgets', 'matplotlib', 'anywidget') "
        "if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_a_rule_for_which_nothing_earns_a_part_says_so():
    with pytest.raises(LookupError, match="a part of the points of offices"):
        between([0.0, 1.0], float, "offices")
