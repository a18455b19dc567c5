"""The decision trail of "Twelve hours before the board", moment by moment.

Replayed from what is stored: the steps in their order and the page at the end. What
was learnt comes from the model; nothing hidden is shown, so coach and leader look at
the same thing. No times of single steps are stored, and the trail says so.
"""

from dataclasses import dataclass
from typing import Any

from pdpmo_widgets.cases import room_words, sentence
from pdpmo_widgets.grading.marks import part
from pdpmo_widgets.modules.purpose import model
from pdpmo_widgets.modules.purpose.model.check import STEPS, charter_of, steps_of
from pdpmo_widgets.modules.purpose.rules.board import decision_lines
from pdpmo_widgets.modules.purpose.screen.kept import decisions, unsent
from pdpmo_widgets.modules.purpose.trail.flags import Flag, flags
from pdpmo_widgets.simulation.schema_tell import lines

SAID, CASE = room_words("purpose", "trail"), room_words("purpose")


@dataclass(frozen=True)
class Moment:
    """One step: what was done, what was learnt by it, hours it took and hours left."""

    number: int
    do: str
    who: tuple[str, ...]
    done: str
    learnt: tuple[str, ...]
    cost: float
    left: float


@dataclass(frozen=True)
class Trail:
    """Moments in order, the page, and what strikes the eye.

    `charter`: the page in words; `trouble`: why the rest could not be replayed, or "";
    `unknown`: what a coach might look for and is not stored.
    """

    moments: tuple[Moment, ...]
    charter: str
    flags: tuple[Flag, ...]
    trouble: str
    unknown: tuple[str, ...]


def replay(case: model.Case, value: Any) -> Trail:
    """What was done on a case, from what a screen stored; never raises for its content.

    Steps that cannot be played end the replay; `trouble` says where and why.
    """
    chosen = decisions(value)
    seen, trouble = _playable(case, chosen)
    steps = steps_of({"steps": chosen["steps"][: len(seen.log)]})
    went = part(value, "done") is True and not trouble
    if went and (trouble := _unreadable(chosen)):
        went = False
    charter = decision_lines({"charter": chosen["charter"]} if went else {})[-1]
    unknown = [SAID["unknown"]["pace"], SAID["unknown"]["back"]]
    if unsent(value, len(steps)):
        unknown.append(SAID["unknown"]["draft"])
    found = flags(case, {**chosen, "steps": steps}, seen, went)
    return Trail(_moments(steps, seen), charter, found, trouble, tuple(unknown))


def _playable(case: model.Case, chosen: dict[str, Any]) -> tuple[model.Seen, str]:
    """What the longest playable beginning shows, and why no more of it is."""
    trouble, steps = "", chosen["steps"]
    for many in range(len(steps), 0, -1):
        try:
            return model.see(case, {"steps": steps[:many]}), trouble
        except model.DecisionError as error:
            trouble = SAID["unread"].format(number=many, why=error.args[0])
    return model.see(case, {"steps": []}), trouble


def _unreadable(chosen: dict[str, Any]) -> str:
    try:
        charter_of(chosen)
    except model.DecisionError as error:
        return str(error.args[0])
    return ""


def _moments(steps: list[dict[str, Any]], seen: model.Seen) -> tuple[Moment, ...]:
    moments, left = [], model.HOURS
    told = lines(STEPS, steps, CASE)
    for number, (step, done, log, cost) in enumerate(
        zip(steps, told, seen.log, seen.costs, strict=True), 1
    ):
        left -= cost
        who = tuple(step.get("who", ()))
        learnt = tuple(sentence(CASE, entry) for entry in log)
        moments.append(Moment(number, step["do"], who, done, learnt, cost, left))
    return tuple(moments)
