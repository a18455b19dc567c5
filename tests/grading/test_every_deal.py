"""Whoever a case is dealt to, with a word or from before there were words, it can be
asked, told and marked: no deal breaks an exercise."""

from pathlib import Path

import pytest

from pdpmo_widgets import catalog
from pdpmo_widgets.grading.deals import Edition
from pdpmo_widgets.grading.marking import Marking
from tests.tries import tries

ROOT = Path(__file__).parents[2]
NOUNS = [one.noun for one in catalog.ready(ROOT)]
NAMES = [
    Edition(seed).dealt(f"learner-{n}", word)
    for n in range(tries(40, 400))
    for seed, word in ((0, "clover-giraffe"), (7, "acorn-amber"), (0, ""), (0, None))
]


@pytest.mark.parametrize("noun", NOUNS)
def test_every_task_has_its_parts_and_says_nothing_of_an_empty_answer(noun):
    for item, rule in Marking(noun).rules.items():
        for dealt in NAMES:
            parts = rule.parts(dealt)
            assert len(set(parts)) == len(parts) > 0, (item, dealt)
            assert isinstance(rule.tell({}, dealt), list)
