"""Readers who leave out one ingredient, to show that each of them is needed."""

from dataclasses import replace
from random import Random
from typing import Any

from pdpmo_widgets.modules.improvement.model.belief import believed
from pdpmo_widgets.modules.improvement.model.case import Visible
from pdpmo_widgets.modules.improvement.model.informed import GOOD, informed
from pdpmo_widgets.modules.improvement.model.levers import LEVERS
from pdpmo_widgets.modules.improvement.model.planner import (
    Bot,
    Look,
    Way,
    planned,
    watching,
)
from pdpmo_widgets.modules.improvement.model.wishes import at, loudest, most, simply


def _where_loud(visible: Visible, look: Look) -> dict[str, Any]:
    """Reads well, but only the gate that is complained of, and acts only there."""
    rng, gate = Random(f"loud:{visible.seed}"), loudest(visible)
    watch = watching(gate)
    base = believed(visible, look(watch).watched, GOOD, rng)
    way = Way(only=lambda o: o[1] == gate, least=0.0)
    return planned(visible, base, way, GOOD.wide, watch, look)


def _unwatched(visible: Visible, look: Look) -> dict[str, Any]:
    """Knows where the time goes, but does not go there to see why."""
    rng = Random(f"unwatched:{visible.seed}")
    base = believed(visible, (), replace(GOOD, dates=False), rng)
    return planned(visible, base, Way(), GOOD.wide, watching(), look)


HALF: dict[str, Bot] = {
    "reviewer_at_slowest": simply(
        lambda v: [
            at("extra_reviewer", most(v, lambda f: f.stay)),
            at("drop", min(v.facts, key=lambda f: f.changed).gate),
        ],
        (1, 1, 0), True, "signal",
    ),
    "clever_where_loud": _where_loud,
    "does_not_watch": _unwatched,
    "alone": informed(GOOD, Way(involve=False)),
    "no_look": informed(GOOD, Way(look=False, stop="never")),
    "no_removal": informed(GOOD, Way(only=lambda o: not LEVERS[o[0]].removes)),
    "undoes_bad_months": informed(GOOD, Way(stop="worse")),
    "predicts_nothing": informed(GOOD, Way(predict=False)),
    "first_month_only": informed(GOOD, Way(each=(2, 0, 0))),
}  # fmt: skip
