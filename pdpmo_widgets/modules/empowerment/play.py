"""Module 03, the simulation: "A quarter of decisions" as a card, and its debrief."""

from typing import Any

from pdpmo_widgets.cases.words import STANDARD, room_words
from pdpmo_widgets.modules.empowerment import model, screen
from pdpmo_widgets.modules.empowerment.charts.story import story
from pdpmo_widgets.modules.empowerment.rules.quarter import dealt
from pdpmo_widgets.parts import debrief as parts
from pdpmo_widgets.parts.common import desk, head
from pdpmo_widgets.simulation.explained import Played
from pdpmo_widgets.widgets.debrief import Debrief
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.rounds import Rounds

PLAY, LINE = "empowerment.play", "empowerment.debrief"
WORDS = room_words("empowerment", "play")
CLOCK = {"unit": "hours", "one": "hour", "short": "h", "step": 0.5}


def quarter() -> Rounds:
    """Boards and moments in turn; run 0 is easy, then full cases without end."""

    def leaves(value: dict) -> dict[str, Any]:
        case = screen.practice(value["run"])
        left = model.leaves(case, screen.decisions(case, value))
        return {"empowerment.left": left}

    return Rounds(
        desk=desk, key=PLAY, **head(WORDS["card"]), clock=CLOCK,
        stages=screen.stages(screen.told()), answer=played, leaves=leaves,
        plain=(model.DecisionError,), deals=True, guess=dict(WORDS["guess"]),
    )  # fmt: skip


def played(value: dict, _: Desk) -> dict[str, Any]:
    """What is seen after the decisions so far, and the result of a finished run."""
    case, said = screen.practice(value["run"]), screen.told()
    shown = screen.view(case, value, said)
    if value["run"] == 0:
        shown["example"] = screen.example(case, said)
    if value["done"]:
        shown["result"] = screen.result(said)
    return shown


def debrief() -> Debrief:
    """What each decision of the last run cost, its luck, its story, what next."""

    def drawn(run: Played) -> dict[str, Any]:
        return story(run.case, run.decisions)

    return parts.debrief(
        desk, "empowerment", model, key=LINE, watch=PLAY, run=finished, story=drawn
    )


def finished(at: Desk) -> Played | None:
    """The run that the card keeps, None until the last answer was given."""
    value = at.get(PLAY)
    if not value or not value.get("done"):
        return None
    case = screen.practice(value.get("run", 0))
    return Played(case, screen.decisions(case, value), value.get("guess"))


def graded(
    desk: Desk, learner: str, key: str, industry: str = STANDARD
) -> list[Rounds]:
    """The same on the learner's own case: no way back, and no result."""
    case, said = dealt(learner), screen.told(industry)

    def answer(value: dict, _: Desk) -> dict[str, Any]:
        shown = screen.view(case, value, said)
        if value["done"]:
            words = said["result"]
            shown["result"] = {"title": words["sent"], "lines": [words["sent_line"]]}
        return shown

    return [
        Rounds(
            desk=desk, key=key, **head(WORDS["graded"]), clock=CLOCK,
            stages=screen.stages(said), answer=answer, rewind=False, again=False,
            plain=(model.DecisionError,),
        )
    ]  # fmt: skip
