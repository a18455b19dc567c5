"""The rules of the year in words: what nobody can guess, with this case's numbers."""

from collections.abc import Mapping

from pdpmo_widgets.cases.controls import COSMETIC, SEEN, WORKS
from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.modules.playbook.model.case import Visible
from pdpmo_widgets.modules.playbook.model.exceptions import EXPERIENCED, LOUD
from pdpmo_widgets.modules.playbook.model.measures import FLOORS
from pdpmo_widgets.modules.playbook.model.result import PASS
from pdpmo_widgets.modules.playbook.model.rules import SHARES
from pdpmo_widgets.simulation.basics import CAPPED


def rules_text(visible: Visible) -> tuple[str, ...]:
    """The rules, one paragraph each, in the order in which a run needs them."""
    said, numbers = room_words("playbook"), _numbers(visible)
    heavy = [thing for thing, weight in visible.weights.items() if weight > 1]
    things = ", ".join(f"“{said['weighed'][thing]}”" for thing in heavy)
    leave = "charter_none" if heavy else "charter"
    return tuple(
        str(text).format(things=things, **numbers)
        for name, text in said["rules"].items()
        if name != leave
    )


def _numbers(visible: Visible) -> Mapping[str, str]:
    given = visible.rules
    found: dict[str, float] = {
        name: 100 * value if name in SHARES else value for name, value in given.items()
    }
    found |= {
        "hours": visible.hours, "visits": visible.hours - given["logs"],
        "limit": visible.limit, "led": EXPERIENCED, "loud": LOUD, "mark": 100 * PASS,
        "capped": 100 * CAPPED, "few": 100 * WORKS[0], "many": 100 * WORKS[1],
        "seldom": 100 * COSMETIC, "often": 100 * SEEN * WORKS[0],
        "weighs": 100 * (max(visible.weights.values()) - 1),
        **{f"floor_{name}": 100 * floor for name, floor in FLOORS.items()},
        **{f"most_{name}": 100 - 100 * floor for name, floor in FLOORS.items()},
    }  # fmt: skip
    return {name: f"{round(value, 1):,g}" for name, value in found.items()}
