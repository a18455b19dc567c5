"""The graded exercise of module 06: three tasks marked by rule, one page by a coach."""

from ipywidgets import Widget

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.grading.options import items
from pdpmo_widgets.modules.acumen import play
from pdpmo_widgets.modules.acumen.mirror import accounts
from pdpmo_widgets.modules.acumen.rules import questions as rules
from pdpmo_widgets.parts.exercise import Exercise
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.series import Series

WORDS = room_words("acumen", "exercise")


def questions(desk: Desk, learner: str, key: str, _: str = "") -> list[Widget]:
    """Another company's accounts, and twelve questions on them; no reasons."""
    said, (books, asked) = WORDS["questions"], rules.asked(learner)
    card = Series(
        desk=desk, key=key, title=said["title"], ask=said["ask"], items=items(asked),
        sure=True, reasons="never", rewind=True,
    )  # fmt: skip
    return [accounts(desk, books), card]


exercise = Exercise(
    "acumen",
    {"list": play.graded, "range": play.graded_range, "questions": questions},
)
