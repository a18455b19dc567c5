"""Debriefs of real runs: not over yet, a costly one, a good one with little to say."""

from collections.abc import Callable
from functools import cache
from typing import Any

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.modules.acumen import model as acumen
from pdpmo_widgets.modules.purpose import model as purpose
from pdpmo_widgets.simulation.explained import Played, explain
from pdpmo_widgets.widgets.debrief import Debrief
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.kept import Kept

LINE = "M150 {y}H{x}"
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} 120">'
    + "".join(
        f'<text x="0" y="{y + 4}" font-size="14" fill="currentColor">{name}</text>'
        f'<circle cx="{{x}}" cy="{y}" r="6" fill="currentColor"/>'
        for y, name in ((20, "Network model"), (60, "Solar field"), (100, "Meters"))
    )
    + "</svg>"
)
STORY = {
    "title": "Your nine promised $96 million and are worth 13.",
    "sub": "Promised and worth on average, $ million",
    "svg": SVG.format(w=1000, x=480), "narrow": SVG.format(w=358, x=240),
    "say": "Your nine promised $96 million and are worth 13.",
    "table": {"head": ["Request", "Promised", "Worth"], "rows": [["Meters", 9.5, 1]]},
}  # fmt: skip
RUNS: dict[str, tuple[Any, int, str, float | None]] = {
    "debrief": (acumen, 13, "no_record", 70),
    "debrief_good": (purpose, 5, "informed_novice", 92),
    "debrief_low": (purpose, 4, "senior_4", None),
}


@cache
def view(name: str) -> dict[str, Any]:
    """What is said of one of the runs."""
    model, seed, bot, guess = RUNS[name]
    noun, case = model.__name__.split(".")[-2], model.deal(seed)
    run = Played(case, model.run(bot, case), guess)
    later = ["Module 7: the projects that you kept come to your ears."]
    return explain(
        model, run, room_words(noun), room_words(noun, "debrief"), story=STORY,
        later=later,
    )  # fmt: skip


def debrief(desk: Desk, name: str) -> Debrief:
    return Debrief(
        desk=desk, key=f"x.{name}", title="What came of it",
        answer=lambda _, __: view(name),
    )  # fmt: skip


def waiting(desk: Desk) -> Debrief:
    return Debrief(
        desk=desk, key="x.waiting", title="What came of it",
        answer=lambda _, __: {"todo": "Play your case to its end."},
    )  # fmt: skip


def kinds(desk: Desk) -> dict[str, Callable[[], Kept]]:
    """Each debrief by name, ready to be made at this desk."""
    found = {name: lambda name=name: debrief(desk, name) for name in RUNS}
    return {**found, "debrief_waiting": lambda: waiting(desk)}
