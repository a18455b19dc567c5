"""The rule of the graded coaching talk: once, on the learner's own case."""

from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.grading.graded_run import GradedRun
from pdpmo_widgets.grading.marks import part
from pdpmo_widgets.modules.courage.model import coaching
from pdpmo_widgets.modules.courage.screen import asking


def said(case: coaching.Case, value: Any) -> dict[str, Any]:
    """What was said, by its places; DecisionError for what was not on offer."""
    found = {"say": part(value, "said")}
    coaching.see(case, found)
    return found


def begun(value: Any) -> bool:
    """Was anything said?"""
    return bool(part(value, "said"))


def told(case: coaching.Case, run: Mapping[str, Any]) -> list[str]:
    """The talk, turn by turn."""
    return [
        f"{one['title']}. {one['they']} {one.get('you', '')}".strip()
        for one in asking.turns(case, run["say"], told=False)
    ]


TALK = GradedRun(
    coaching, "coaching", said, room_words("courage", "coaching"), None, told, begun
)
RULES = {TALK.item: TALK.rule()}
