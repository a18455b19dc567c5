"""Module 00, the simulation: whose decision, the companies, and the debrief."""

from typing import Any

from ipywidgets import Widget

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.modules.welcome import charts, model, rules, screen
from pdpmo_widgets.modules.welcome.screen import SAID, WORDS
from pdpmo_widgets.parts import common
from pdpmo_widgets.parts.common import desk
from pdpmo_widgets.parts.debrief import debrief
from pdpmo_widgets.simulation.explained import Played
from pdpmo_widgets.widgets.debrief import Debrief
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.evidence import Evidence
from pdpmo_widgets.widgets.rounds import Rounds

KEY = "welcome.offices"
SCREEN = room_words("welcome", "offices")
CLOCK = {"unit": "points", "one": "point"}


def deciders() -> Evidence:
    """Five offices in a paragraph each: whose decision gets better?"""
    bins = []
    for key, one in SAID["deciders"].items():
        label, _, meaning = one["name"].partition(": ")
        bins.append({"id": key, "label": label, "meaning": meaning})
    cards = screen.vignettes(screen.practice(1))
    dealt = {**WORDS["deciders"], "bins": bins, "cards": cards}
    return common.sorting(desk, "welcome.deciders", dealt, "place")


def offices() -> Rounds:
    """Companies, three functions each, one budget; run 0 is easy, then full cases."""
    return Rounds(
        desk=desk, key=KEY, **common.head(SCREEN["card"]), clock=CLOCK,
        stages=screen.stages(), answer=played, older=screen.practised,
        plain=(model.DecisionError,), deals=True, guess=dict(SCREEN["guess"]),
    )  # fmt: skip


def played(value: dict, _: Desk) -> dict[str, Any]:
    """What is seen while one decides, and the year of a finished run."""
    case = screen.practice(value["run"])
    shown = screen.view(case, value)
    if value["run"] == 0:
        shown["example"] = screen.example(case)
    if value["done"]:
        shown["result"] = screen.result(case, value)
    return shown


def graded(desk: Desk, learner: str, key: str, _: str = "") -> list[Widget]:
    """The same on the learner's own companies; no result."""
    case, said = rules.offices(learner), SCREEN["result"]

    def answer(value: dict, _: Desk) -> dict[str, Any]:
        shown = screen.view(case, value)
        if value["done"]:
            shown["result"] = {"title": said["sent"], "lines": [said["sent_line"]]}
        return shown

    return [
        Rounds(
            desk=desk, key=key, **common.head(SCREEN["graded"]), clock=CLOCK,
            stages=screen.stages(), answer=answer, plain=(model.DecisionError,),
            older=lambda value: screen.today(case, value),
        )
    ]  # fmt: skip


def offices_debrief() -> Debrief:
    """What the last choice was worth, what cost most, and what to try next."""
    return debrief(
        desk, "welcome", model, key="welcome.debrief", watch=KEY, run=last_run,
        story=story,
    )  # fmt: skip


def last_run(at: Desk) -> Played | None:
    """The run that the card keeps, once the offices are open."""
    value = screen.practised(at.get(KEY))
    if not value or not value.get("done"):
        return None
    case = screen.practice(value["run"])
    return Played(case, screen.decisions(case, value), value.get("guess"))


def story(run: Played) -> dict[str, Any]:
    """Where each company stood on the first day, and stands a year later."""
    own = model.play(run.case, run.decisions).strips
    reader = model.play(run.case, model.reader(run.case)).strips
    return charts.story(own, reader)
