"""Module 07, two talks: a sponsor hears it early; somebody asks what to do.

``sponsor`` is practice alone, in one's own words first. The coaching talk is played in
practice, with a word after each turn, and graded, without.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pdpmo_widgets.cases.people import face, person
from pdpmo_widgets.cases.words import STANDARD, room_words
from pdpmo_widgets.modules.courage.model import coaching
from pdpmo_widgets.modules.courage.rules.coaching import TALK
from pdpmo_widgets.modules.courage.screen import asking
from pdpmo_widgets.parts import talk as parts
from pdpmo_widgets.parts.common import desk
from pdpmo_widgets.simulation.basics import DecisionError
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.talk import Talk

SAID, SPONSOR = room_words("courage", "coaching"), room_words("courage", "sponsor")
Deal = Callable[[Mapping[str, Any]], coaching.Case]


def sponsor() -> Talk:
    """One's own words first, then the replies on offer; three turns."""
    return parts.talk(desk, "courage.sponsor", SPONSOR)


def practice() -> Talk:
    """Kofi asks; after each turn one reads what it did, and each talk is another."""

    def case_of(value: Mapping[str, Any]) -> coaching.Case:
        return asking.practice(int(value.get("tries") or 0))

    return _card(desk, "courage.coaching", SAID["card"], case_of, graded=False)


def graded(at: Desk, learner: str, key: str, _: str = STANDARD) -> list[Talk]:
    """The same on the learner's own case: once, and nothing is told in between."""
    return [
        _card(at, key, SAID["graded"], lambda value: TALK.dealt(learner), graded=True)
    ]


def _card(
    at: Desk, key: str, words: Mapping[str, str], case_of: Deal, *, graded: bool
) -> Talk:
    def answer(value: dict, _: Desk) -> dict[str, Any]:
        return asking.view(case_of(value), value, told=not graded)

    def over(said: Sequence[int]) -> bool:
        return coaching.see(case_of(card.value), {"say": [*said]}).over

    case = case_of({})
    who = person(case.who)
    about = {"face": face(who.id), "name": who.name, "role": who.role}
    card = Talk(
        desk=at, key=key, title=words["title"], ask=words["ask"], once=words["once"],
        who=about, turns=coaching.TURNS, facts=asking.facts(), known=asking.known(),
        ends=True, again=not graded, plain=(DecisionError,), answer=answer, over=over,
    )  # fmt: skip
    return card
