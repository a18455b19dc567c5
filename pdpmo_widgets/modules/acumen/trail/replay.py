"""What was decided and learnt in a graded run, replayed from what is stored.

Nothing hidden is told: coach and leader look at what was on the screen.
"""

from dataclasses import dataclass
from typing import Any

from pdpmo_widgets.cases import room_words, sentence
from pdpmo_widgets.modules.acumen import model
from pdpmo_widgets.modules.acumen.rules.portfolio import RUN
from pdpmo_widgets.simulation.schema_read import read
from pdpmo_widgets.simulation.schema_tell import lines

CASE, SAID = room_words("acumen"), room_words("acumen", "trail")


@dataclass(frozen=True)
class Run:
    """A run as far as it goes: its decisions, what was seen at its end, in words.

    ``views`` are the figures that a reader of the screen has, corrected by record and
    checks; ``told`` the decisions in lines; ``learnt`` by stage, in sentences;
    ``trouble`` why it could not be replayed, or "".
    """

    decided: dict[str, Any]
    seen: model.Seen | None
    views: dict[str, model.Estimate]
    told: tuple[str, ...]
    learnt: dict[str, tuple[str, ...]]
    trouble: str = ""


def replay(case: model.Case, value: Any) -> Run:
    """What was done on a case, from what a card kept; never raises for its content."""
    try:
        found = RUN.decided(case, value)
        if not found:
            return Run({}, None, {}, (SAID["nothing"],), {})
        return _run(case, found)
    except (model.DecisionError, AttributeError, TypeError, ValueError) as error:
        said = SAID["unread"].format(why=error.args[0] if error.args else "")
        return Run({}, None, {}, (), {}, said)


def _run(case: model.Case, found: dict[str, Any]) -> Run:
    seen = model.see(case, found)
    views = model.outside(case.visible()) | dict(seen.found)
    schema = model.DECISIONS(case.visible())
    told = tuple(lines(schema, read(schema, found), CASE))
    learnt: dict[str, list[str]] = {"list": [], "midyear": []}
    for one in model.moments(case, {k: v for k, v in found.items() if k != "ebit"}):
        at = "midyear" if one.part == "portfolio" else one.when
        learnt[at] += [sentence(CASE, entry) for entry in one.learnt]
    return Run(
        found, seen, views, told, {at: tuple(rows) for at, rows in learnt.items()}
    )
