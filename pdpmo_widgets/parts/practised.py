"""A practice case in an exercise: its result and its debrief, as soon as it is done.

It is marked as a hand-in would be, and never counted, so nothing has to be kept secret:
whoever learns alone sees what came of it at once. A case dealt with the word of a
cohort has none of this.
"""

from inspect import signature
from typing import Any

from pdpmo_widgets.cases import words
from pdpmo_widgets.grading.marking import SAID, Marking
from pdpmo_widgets.grading.marks import Answers, Mark, Rule
from pdpmo_widgets.simulation.basics import DecisionError
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.kept import Kept
from pdpmo_widgets.widgets.picture import Picture
from pdpmo_widgets.widgets.rounds import Rounds

WORDS = words("exercise", __package__)["practice"]
# What graders add: without hidden years those of the lesson, and all that can be had.
KNOWN: dict[str, Any] = {"futures": (), "full": 1.0}


def result(
    desk: Desk, marking: Marking, item: str, learner: str, word: str | None
) -> Picture:
    """What a task earns, and why, once it is done; until then, when it will be said."""
    rule, keys = marking.rules[item], marking.keys(item, learner, word)
    key = marking.key(item, learner, word)

    def answer(_: dict, at: Desk) -> dict[str, Any]:
        kept = {name[len(key) + 1 :]: at.get(name) for name in keys}
        answers = {part: value for part, value in kept.items() if value is not None}
        if len(answers) < len(keys) or not rule.done(answers):
            return {"text": WORDS["todo"]}
        try:
            mark, whole = _marked(marking, item, answers, learner, word)
        except DecisionError as error:
            return {"trouble": str(error.args[0])}
        share = SAID["share"].format(share=f"{mark.share:.0%}")
        lines = [WORDS["share"].format(share=share)] if whole else []
        return {"text": WORDS["never"], "lines": [*lines, *mark.reasons]}

    return Picture(
        desk=desk, title=WORDS["title"], answer=answer, watch=keys, step=False
    )


def told(rule: Rule) -> bool:
    """Can a task be marked without what only its graders know (the right answers)?"""
    return rule.dealt and {*_asked(rule)} <= {*KNOWN}


def _asked(rule: Rule) -> list[str]:
    """What a rule needs besides answers and learner."""
    return [*signature(rule.mark).parameters][2:]


def _marked(
    marking: Marking, item: str, answers: Answers, learner: str, word: str | None
) -> tuple[Mark, bool]:
    """The mark without the secrets of grading: in the years that the lesson plays, too.

    Whether its share is the one that would be graded: a key may ask for less than all.
    """
    rule = marking.rules[item]
    asked = _asked(rule)
    key = {name: KNOWN[name] for name in asked}
    dealt = marking.edition.dealt(learner, word)
    return rule.mark(answers, dealt, **key), "full" not in asked


def points_below(card: Kept) -> None:
    """A finished run says that its result stands below, not that a coach has it."""
    old = card.answer
    if not isinstance(card, Rounds) or old is None:
        return

    def answer(value: dict, at: Desk) -> dict:
        shown = old(value, at)
        if "result" in shown:
            shown["result"] = {**shown["result"], "lines": [WORDS["below"]]}
        return shown

    card.answer = answer
