"""Module 00, the simulation: whose decision, four companies, and the debrief."""

from typing import Any

from pdpmo_widgets.charts.paper import picture
from pdpmo_widgets.modules.welcome import charts, model, screen
from pdpmo_widgets.modules.welcome.screen import SAID, WORDS
from pdpmo_widgets.parts import common
from pdpmo_widgets.parts.common import desk
from pdpmo_widgets.widgets.decision import Decision
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.evidence import Evidence
from pdpmo_widgets.widgets.picture import Picture

KEY = "welcome.offices"
CASE = screen.practice()


def deciders() -> Evidence:
    """Five offices in a paragraph each: whose decision gets better?"""
    bins = []
    for key, one in SAID["deciders"].items():
        label, _, meaning = one["name"].partition(": ")
        bins.append({"id": key, "label": label, "meaning": meaning})
    dealt = {**WORDS["deciders"], "bins": bins, "cards": screen.vignettes(CASE)}
    return common.sorting(desk, "welcome.deciders", dealt, "place")


def offices() -> Decision:
    """Four companies, three functions each, one budget, four quarters."""
    said = WORDS["offices"]
    return Decision(
        desk=desk, key=KEY, **common.head(said), scenes=screen.scenes(CASE),
        options=screen.functions(), count=model.PICKS, least=1, budget=CASE.budget,
        unit=said["unit"], shared=True, answer=consequences,
        plain=(model.DecisionError,),
    )  # fmt: skip


def consequences(value: dict, _: Desk) -> dict[str, Any]:
    """The year of each company, with its causes, and what the choice is worth."""
    shown = {
        strip.place: picture(*charts.support(strip.support))
        | {"lines": screen.because(strip)}
        for strip in model.play(CASE, value).strips
    }
    return {"consequence": shown, "text": screen.verdict(CASE, value)}


def offices_debrief() -> Picture:
    """The last choice beside rules of thumb on the same four companies."""
    said = WORDS["offices_debrief"]

    def answer(_: dict, at: Desk) -> dict:
        value = at.get(KEY)
        if not value or not value.get("done"):
            return {"text": said["todo"]}
        own, bots = screen.beside(CASE, value)
        return picture(*charts.beside_bots(own, bots, model.PASS))

    return Picture(
        desk=desk, title=said["title"], answer=answer, watch=(KEY,), step=False
    )
