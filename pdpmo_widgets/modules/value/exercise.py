"""The graded exercise of module 04: tasks marked by rule, one page by a coach."""

from ipywidgets import Widget

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.modules.value import play
from pdpmo_widgets.modules.value.rules import claims as rules_claims
from pdpmo_widgets.modules.value.rules import numbers as rules_numbers
from pdpmo_widgets.parts.common import head
from pdpmo_widgets.parts.exercise import Exercise
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.evidence import Evidence
from pdpmo_widgets.widgets.journal import Journal

WORDS = room_words("value", "exercise")


def numbers(desk: Desk, learner: str, key: str, _: str = "") -> list[Widget]:
    """Five figures to work out, with the way below each question."""
    said, asked = WORDS["numbers"], rules_numbers.fields(learner)
    return [Journal(desk=desk, key=key, **head(said), fields=asked)]


def claims(desk: Desk, learner: str, key: str, _: str = "") -> list[Widget]:
    """Six claims to grade, A to D."""
    said, cards = WORDS["claims"], rules_claims.cards(learner)
    card = Evidence(
        desk=desk, key=key, **head(said), cards=cards, bins=said["bins"], final=False
    )
    return [card]


exercise = Exercise(
    "value", {"proof": play.graded, "numbers": numbers, "claims": claims}
)
