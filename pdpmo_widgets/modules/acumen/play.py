"""Module 06, the simulation: "The CFO's 45 %" as a card, and its debrief."""

from typing import Any

from pdpmo_widgets.cases.words import STANDARD, room_words
from pdpmo_widgets.modules.acumen import model, screen
from pdpmo_widgets.parts.common import desk, head
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.rounds import Rounds

PLAY = "acumen.play"
WORDS = room_words("acumen", "play")
CLOCK = {"unit": "hours", "one": "hour"}


def cfo() -> Rounds:
    """Requests, a cut, a range; run 0 is easy, then full cases without end."""

    def leaves(value: dict) -> dict[str, Any]:
        case = screen.practice(value["run"])
        return {"acumen.left": model.leaves(case, screen.decisions(case, value))}

    return Rounds(
        desk=desk, key=PLAY, **head(WORDS["card"]), clock=CLOCK,
        stages=screen.stages(screen.told()), answer=played, leaves=leaves,
        plain=(model.DecisionError,), deals=True,
    )  # fmt: skip


def played(value: dict, _: Desk) -> dict[str, Any]:
    """What is seen after the decisions so far, and the result of a finished run."""
    case, said = screen.practice(value["run"]), screen.told()
    shown = screen.view(case, value, said)
    if value["done"]:
        shown["result"] = screen.result(case, value, said)
    return shown


def graded(
    desk: Desk, learner: str, key: str, industry: str = STANDARD
) -> list[Rounds]:
    """The same on the learner's own case: no way back, and no result."""
    from pdpmo_widgets.modules.acumen.rules.list import dealt

    case, said = dealt(learner), screen.told(industry)

    def answer(value: dict, _: Desk) -> dict[str, Any]:
        shown = screen.view(case, value, said)
        if value["done"]:
            words = said["result"]
            shown["result"] = {"title": words["sent"], "lines": [words["sent_line"]]}
        return shown

    words = room_words("acumen", "play")["graded"]
    return [
        Rounds(
            desk=desk, key=key, **head(words), clock=CLOCK,
            stages=screen.stages(said), answer=answer, rewind=False, again=False,
            plain=(model.DecisionError,),
        )
    ]  # fmt: skip
