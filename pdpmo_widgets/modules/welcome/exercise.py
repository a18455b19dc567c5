"""The graded exercise of module 00: three tasks marked by rule, one page by a coach."""

from ipywidgets import Widget

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.modules.welcome import rules
from pdpmo_widgets.modules.welcome.offices import graded as offices
from pdpmo_widgets.parts.exercise import Exercise
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.evidence import Evidence
from pdpmo_widgets.widgets.range import Range

WORDS = room_words("welcome", "exercise")


def claims(desk: Desk, learner: str, key: str, _: str = "") -> list[Widget]:
    """Six sources to grade."""
    said = WORDS["claims"]
    card = Evidence(
        desk=desk, key=key, title=said["title"], ask=said["ask"],
        cards=rules.claims(learner), bins=said["bins"], final=False,
    )  # fmt: skip
    return [card]


def ranges(desk: Desk, learner: str, key: str, _: str = "") -> list[Widget]:
    """Four quantities, each with a range."""
    said, asked = WORDS["ranges"], rules.questions(learner)
    return [
        Range(
            desk=desk, key=f"{key}.{one['id']}", question=one["question"],
            title=said["title"].format(number=number, all=len(asked)),
            ask=said["ask"], unit=one["unit"], min=0, max=rules.TOP, final=False,
        )
        for number, one in enumerate(asked, 1)
    ]  # fmt: skip


exercise = Exercise("welcome", {"offices": offices, "claims": claims, "ranges": ranges})
