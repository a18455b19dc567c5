"""The graded exercise of module 03: four tasks marked by rule, one page by a coach."""

from collections.abc import Callable, Sequence
from functools import partial

from ipywidgets import Widget

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.grading.options import items
from pdpmo_widgets.instruments.question import Question
from pdpmo_widgets.modules.empowerment import play
from pdpmo_widgets.modules.empowerment.rules import jobs, numbers
from pdpmo_widgets.parts.exercise import Exercise
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.series import Series

WORDS = room_words("empowerment", "exercise")
Asked = Callable[[str], Sequence[Question]]


def _series(
    item: str, asked: Asked, desk: Desk, learner: str, key: str, _: str = ""
) -> list[Widget]:
    """The learner's own questions, each with how sure; no reasons."""
    said = WORDS[item]
    card = Series(
        desk=desk, key=key, title=said["title"], ask=said["ask"],
        items=items(asked(learner)), sure=True, reasons="never", rewind=True,
    )  # fmt: skip
    return [card]


exercise = Exercise(
    "empowerment",
    {
        "quarter": play.graded,
        "numbers": partial(_series, "numbers", numbers.asked),
        "jobs": partial(_series, "jobs", jobs.asked),
    },
)
