"""Module 02, the simulation: "Right-sizing" as a card, and its debrief."""

from typing import Any

from pdpmo_widgets.cases.words import STANDARD, room_words
from pdpmo_widgets.modules.playbook import model, screen
from pdpmo_widgets.modules.playbook.charts.story import story
from pdpmo_widgets.modules.playbook.rules.sizing import dealt
from pdpmo_widgets.parts import debrief as parts
from pdpmo_widgets.parts.common import desk, head
from pdpmo_widgets.simulation.explained import Played
from pdpmo_widgets.widgets.debrief import Debrief
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.rounds import Rounds

PLAY, LINE = "playbook.play", "playbook.debrief"
WORDS = room_words("playbook", "play")
CLOCK = {"unit": "hours", "one": "hour", "short": "h"}


def sizing() -> Rounds:
    """Controls, projects, exceptions; run 0 is easy, then full cases without end."""

    def leaves(value: dict) -> dict[str, Any]:
        case = screen.practice(value["run"])
        return {"playbook.left": model.leaves(case, screen.decisions(case, value))}

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
        shown["result"] = screen.result(case, value, said)
    return shown


def debrief() -> Debrief:
    """What each decision of the last run cost, its luck, its story, what next."""

    def drawn(run: Played) -> dict[str, Any]:
        return story(run.case, run.decisions)

    return parts.debrief(
        desk, "playbook", model, key=LINE, watch=PLAY, run=finished, story=drawn
    )


def finished(at: Desk) -> Played | None:
    """The run that the card keeps, None until the year was run."""
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
