"""Module 01, the simulation: twelve hours before the board, and its debrief."""

from typing import Any

from pdpmo_widgets.charts.paper import picture
from pdpmo_widgets.modules.purpose import charts, model, screen
from pdpmo_widgets.modules.purpose.model.stored import stored_decisions
from pdpmo_widgets.modules.purpose.screen import WORDS, practice
from pdpmo_widgets.parts import common
from pdpmo_widgets.parts.common import desk
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.picture import Picture
from pdpmo_widgets.widgets.simulation import Simulation

PLAY = "purpose.play"


def board() -> Simulation:
    """Twelve people, twelve hours, one page."""

    def leaves(value: dict) -> dict[str, Any]:
        left = model.leaves(practice(value["run"]), stored_decisions(value))
        return {"purpose.left": left}

    return Simulation(
        desk=desk, key=PLAY, **common.head(WORDS["board"]), **screen.table(),
        answer=played, leaves=leaves, plain=(model.DecisionError,),
        deal=lambda run, _: {"people": screen.people(practice(run))},
    )  # fmt: skip


def played(value: dict, _: Desk) -> dict[str, Any]:
    """What the steps so far show, and the year once the page is at the board."""
    case = practice(value["run"])
    shown = screen.view(case, value) | {"deal": screen.people(case)}
    if value["done"]:
        drawn = picture(*charts.mandate(screen.mandate(case, value)))
        shown["result"] = drawn | screen.result(case, value)
    return shown


def board_debrief() -> Picture:
    """The last run beside the bots on the same case."""
    said = WORDS["board_debrief"]

    def answer(_: dict, at: Desk) -> dict:
        value = at.get(PLAY)
        if not value or not value.get("done"):
            return {"text": said["todo"]}
        own, bots = screen.beside(practice(value["run"]), value)
        return picture(*charts.beside_bots(own, bots, model.PASS)) | {
            "text": said["reading"]
        }

    return Picture(
        desk=desk, title=said["title"], answer=answer, watch=(PLAY,), step=False
    )
