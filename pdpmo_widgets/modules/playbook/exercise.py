"""The graded exercise of module 02: three tasks marked by rule, one page by a coach."""

from ipywidgets import Widget

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.modules.playbook import play
from pdpmo_widgets.modules.playbook.rules import burden as sums
from pdpmo_widgets.modules.playbook.rules import ways as kinds
from pdpmo_widgets.parts.exercise import Exercise
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.evidence import Evidence
from pdpmo_widgets.widgets.journal import Journal
from pdpmo_widgets.widgets.picture import Picture

WORDS = room_words("playbook", "exercise")


def ways(desk: Desk, learner: str, key: str, _: str = "") -> list[Widget]:
    """Ten projects to put into three bins."""
    said = WORDS["ways"]
    cards = [
        {"id": one.id, "title": one.name, "text": one.text, "source": ""}
        for one in kinds.sketches(learner)
    ]
    card = Evidence(
        desk=desk, key=key, title=said["title"], ask=said["ask"], cards=cards,
        bins=said["bins"], final=False,
    )  # fmt: skip
    return [card]


def burden(desk: Desk, learner: str, key: str, _: str = "") -> list[Widget]:
    """Four demands of an office, and four questions on them."""
    said = WORDS["burden"]
    view = {"text": said["text"], "lines": sums.told(learner)}
    table = Picture(
        desk=desk, title=said["table_title"], step=False, answer=lambda _, __: view
    )
    form = Journal(
        desk=desk, key=key, title=said["title"], ask=said["ask"],
        fields=sums.fields(learner),
    )  # fmt: skip
    return [table, form]


exercise = Exercise("playbook", {"sizing": play.graded, "ways": ways, "burden": burden})
