"""Hand-ins as a cohort sends them: good, hasty, half done and hardly begun.

Of ten learners five play sensibly and make some mistakes, two choose by chance, one
stops half-way, one also types into the notebook, one has only given an id. Every
second notebook comes as Jupyter saved it, with outputs; the others as released.
"""

import json
from copy import deepcopy
from random import Random
from typing import Any

from tests.grading import handing

TYPED = "My own notes: call Tomas & Priya before <Friday>, see $41 and [the log](x)."
VIEW = "application/vnd.jupyter.widget-view+json"
Answers = dict[str, Any]


def answers(noun: str, id: str, number: int) -> bytes:
    """The answers.json of a learner; ``number`` decides what kind of learner it is."""
    kind, dice = number % 10, Random(f"{noun}:{id}")
    bot = "random" if kind in (5, 6) else "informed"
    found = {} if kind == 9 else handing.model_answers(noun, id, bot)
    if kind == 7:
        found = dict(list(found.items())[: len(found) // 2])
    wrong = 0.6 if kind in (5, 6) else 0.2
    return handing.book(
        noun, id, {k: _spoilt(v, dice, wrong) for k, v in found.items()}
    )


def _spoilt(value: Answers, dice: Random, wrong: float) -> Answers:
    """The answer with some of its cards, picks and numbers changed."""
    found = deepcopy(value)
    place = found.get("place", {})
    for card in place:
        if dice.random() < wrong:
            place[card] = dice.choice(sorted(set(place.values())))
    if "sure" in found:
        found["sure"] = dice.choice((30, 50, 70, 90))
        if dice.random() < wrong:
            found["pick"] = "audit"
    if "low" in found and dice.random() < wrong:
        found["high"] = max(1, found["low"])
        found["low"] = 0
    return found


def notebook(released: bytes, number: int) -> bytes:
    """The notebook that comes with it: as released, or as Jupyter saved it."""
    if number % 2 and number % 10 != 8:
        return released
    book = json.loads(released)
    for at, cell in enumerate(c for c in book["cells"] if c["cell_type"] == "code"):
        view = {"model_id": f"{at:032x}", "version_major": 2, "version_minor": 0}
        data = {VIEW: view, "text/plain": "VBox(children=(Evidence(), Receipt()))"}
        one = {"output_type": "execute_result", "data": data, "metadata": {}}
        cell["execution_count"] = at + 1
        cell["outputs"] = [{**one, "execution_count": at + 1}]
    if number % 10 == 8:
        book["cells"][-1]["source"] = TYPED
    return (json.dumps(book, ensure_ascii=False, indent=1) + "\n").encode()
