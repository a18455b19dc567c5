"""What was decided and shown in a graded run, replayed from what is stored.

Nothing hidden is told: coach and leader look at what was on the screen.
"""

from dataclasses import dataclass
from typing import Any

from pdpmo_widgets.cases import room_words, sentence
from pdpmo_widgets.modules.value import model
from pdpmo_widgets.modules.value.rules.proof import RUN

CASE, SAID = room_words("value"), room_words("value", "trail")


@dataclass(frozen=True)
class Run:
    """A run as far as it goes: its decisions, what the design showed, in words.

    ``told`` are the decisions in lines, ``learnt`` what each measure showed;
    ``trouble`` why it could not be replayed, or "".
    """

    decided: dict[str, Any]
    design: model.Design | None
    seen: model.Seen | None
    told: tuple[str, ...]
    learnt: tuple[str, ...] = ()
    trouble: str = ""


def replay(case: model.Case, value: Any) -> Run:
    """What was done on a case, from what a card kept; never raises for its content."""
    try:
        found = RUN.decided(case, value)
        if not found:
            return Run({}, None, None, (SAID["nothing"],))
        return _run(case, found)
    except (model.DecisionError, AttributeError, TypeError, ValueError) as error:
        said = SAID["unread"].format(why=error.args[0] if error.args else "")
        return Run({}, None, None, (), (), said)


def _run(case: model.Case, found: dict[str, Any]) -> Run:
    closed = "claims" in found
    design = model.design_of(case, found) if closed else None
    seen = model.see(case, found) if closed else None
    learnt: list[str] = []
    if closed:
        for one in model.moments(case, {"design": found["design"]}):
            learnt += [sentence(CASE, entry) for entry in one.learnt]
    return Run(found, design, seen, tuple(RUN.lines(case, found)), tuple(learnt))
