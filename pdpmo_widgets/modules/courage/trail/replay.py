"""What was decided and learnt in a graded year, replayed from what is stored.

Nothing hidden is told: coach and leader look at what was on the screen.
"""

from dataclasses import dataclass
from typing import Any

from pdpmo_widgets.cases import room_words, sentence
from pdpmo_widgets.modules.courage import model
from pdpmo_widgets.modules.courage.model.plan import Plan, plan_of
from pdpmo_widgets.modules.courage.model.steps import steps_of
from pdpmo_widgets.modules.courage.rules.told import told
from pdpmo_widgets.modules.courage.rules.year import RUN

CASE, SAID = room_words("courage"), room_words("courage", "trail")


@dataclass(frozen=True)
class Run:
    """A year as far as it goes: its steps, what was seen at its end, in words.

    ``plan``: what was done about each project; ``told`` the decisions in lines;
    ``talks`` what was said, turn by turn; ``trouble`` why it could not be replayed.
    """

    decided: dict[str, Any]
    seen: model.Seen | None
    plan: Plan
    told: tuple[str, ...]
    talks: tuple[str, ...]
    trouble: str = ""


def replay(case: model.Case, value: Any) -> Run:
    """What was done on a case, from what a card kept; never raises for its content."""
    try:
        found = RUN.decided(case, value)
        if not found:
            return Run({}, None, {}, (SAID["nothing"],), ())
        return _run(case, found)
    except (model.DecisionError, AttributeError, TypeError, ValueError) as error:
        said = SAID["unread"].format(why=error.args[0] if error.args else "")
        return Run({}, None, {}, (), (), said)


def _run(case: model.Case, found: dict[str, Any]) -> Run:
    talks = []
    for one in model.moments(case, found):
        if one.part == "raise":
            text = " ".join(sentence(CASE, e) for e in (one.did, *one.learnt))
            talks.append(f"{CASE['moments'][one.when]}: {text}")
    plan = plan_of(case, steps_of(case, found))
    seen = model.see(case, found)
    return Run(found, seen, plan, tuple(told(case, found, whole=False)), tuple(talks))
