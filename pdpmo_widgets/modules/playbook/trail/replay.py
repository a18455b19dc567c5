"""What was decided and learnt in a graded run, replayed from what is stored.

Nothing hidden is told: coach and leader look at what was on the screen.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pdpmo_widgets.cases import room_words, sentence
from pdpmo_widgets.modules.playbook import model
from pdpmo_widgets.modules.playbook.model.case import Case
from pdpmo_widgets.modules.playbook.rules.sizing import RUN
from pdpmo_widgets.modules.playbook.screen.deciding import ruled
from pdpmo_widgets.modules.playbook.screen.reckoned import Book, book
from pdpmo_widgets.simulation.schema_read import read
from pdpmo_widgets.simulation.schema_tell import lines

CASE, SAID = room_words("playbook"), room_words("playbook", "trail")
NOTHING_LEARNT: Mapping[str, tuple[str, ...]] = {"logs": (), "visits": ()}


@dataclass(frozen=True)
class Run:
    """A run as far as it goes: the playbook, what was seen, both in words.

    ``told`` are the decisions in lines; ``learnt`` what the logs and the visits told;
    ``over``: was the year run?  ``trouble`` says why it could not be replayed, or "".
    """

    book: Book | None = None
    seen: model.Seen | None = None
    told: tuple[str, ...] = ()
    learnt: Mapping[str, tuple[str, ...]] = field(
        default_factory=lambda: NOTHING_LEARNT
    )
    over: bool = False
    trouble: str = ""


def replay(case: Case, value: Any) -> Run:
    """What was done on a case, from what a card kept; never raises for its content."""
    try:
        found = RUN.decided(case, value)
        if not found:
            return Run(told=(SAID["nothing"],))
        return _run(case, value, found)
    except (model.DecisionError, AttributeError, TypeError, ValueError) as error:
        why = error.args[0] if error.args else ""
        return Run(trouble=SAID["unread"].format(why=why))


def _run(case: Case, value: Any, found: dict[str, Any]) -> Run:
    schema = model.DECISIONS(case.visible())
    learnt: dict[str, list[str]] = {"logs": [], "visits": []}
    for one in model.moments(case, {"looks": found["looks"]}):
        told = [sentence(CASE, entry) for entry in one.learnt]
        if one.picks[1] == "trace":
            learnt["logs"] += told
        else:
            learnt["visits"].append(f"{sentence(CASE, one.did)} {' '.join(told)}")
    return Run(
        book(case, found, ruled(value)),
        model.see(case, found),
        tuple(lines(schema, read(schema, found), CASE)),
        {at: tuple(rows) for at, rows in learnt.items()},
        RUN.ended({"": value}),
    )
