"""Module 01, the simulation: twelve hours before the board, and its debrief."""

from typing import Any

from pdpmo_widgets.cases.words import STANDARD, room_words
from pdpmo_widgets.modules.purpose import charts, model, screen
from pdpmo_widgets.modules.purpose.rules import people as rules
from pdpmo_widgets.modules.purpose.screen.kept import today
from pdpmo_widgets.modules.purpose.screen.stood import others, stood
from pdpmo_widgets.parts import common
from pdpmo_widgets.parts.common import desk
from pdpmo_widgets.parts.debrief import debrief
from pdpmo_widgets.simulation.explained import Played
from pdpmo_widgets.widgets.debrief import Debrief
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.rounds import Rounds

PLAY = "purpose.play"
WORDS = room_words("purpose", "board")
CLOCK = {"unit": "hours", "one": "hour", "short": "h", "step": 0.5}


def board() -> Rounds:
    """Twelve people, twelve hours, one page; run 0 is easy, then full cases."""
    return practice_card(desk, PLAY)


def practice_card(at: Desk, key: str) -> Rounds:
    """The same at any desk."""

    def leaves(value: dict) -> dict[str, Any]:
        case = screen.practice(value["run"])
        return {"purpose.left": model.leaves(case, screen.decisions(value))}

    return Rounds(
        desk=at, key=key, **common.head(WORDS["card"]), clock=CLOCK,
        stages=screen.stages(screen.told()), answer=played, leaves=leaves,
        older=screen.practised, plain=(model.DecisionError,), deals=True,
        guess=WORDS["guess"],
    )  # fmt: skip


def played(value: dict, _: Desk) -> dict[str, Any]:
    """What the steps so far show, and the year once the page is at the board."""
    case = screen.practice(value["run"])
    shown = screen.view(case, value)
    if value["done"]:
        shown["result"] = screen.result(case, value)
    return shown


def graded(
    desk: Desk, learner: str, key: str, industry: str = STANDARD
) -> list[Rounds]:
    """The same on the learner's own case: no way back, and no result."""
    case, said = rules.board(learner), screen.told(industry)
    words = said["board"]["graded"]

    def answer(value: dict, _: Desk) -> dict[str, Any]:
        shown = screen.view(case, value, said)
        if value["done"]:
            shown["result"] = {"title": words["sent"], "lines": [words["later"]]}
        return shown

    return [
        Rounds(
            desk=desk, key=key, **common.head(words), clock=CLOCK,
            stages=screen.stages(said), answer=answer, older=today,
            rewind=False, again=False, plain=(model.DecisionError,),
            guess={**said["board"]["guess"], "optional": True},
        )
    ]  # fmt: skip


def board_debrief(at: Desk = desk) -> Debrief:
    """What the last run was worth, what each decision cost, and what to try next."""
    return debrief(
        at, "purpose", model, key="purpose.debrief", watch=PLAY, run=last_run,
        story=story, title=WORDS["debrief"]["title"],
    )  # fmt: skip


def last_run(at: Desk) -> Played | None:
    """The run that the card keeps, once the page is at the board."""
    value = screen.practised(at.get(PLAY))
    if not value or not value.get("done"):
        return None
    case = screen.practice(value["run"])
    return Played(case, screen.decisions(value), value.get("guess"))


def story(played: Played) -> dict[str, Any]:
    """The picture of the year."""
    found = stood(played.case, played.decisions)
    rest = others(played.case, played.decisions)
    return charts.story(found, room_words("purpose"), rest)
