"""The decision trail of "Twelve hours before the board", moment by moment.

Replayed from what is stored: the steps in their order and the page at the end. What
was learnt comes from the model; nothing hidden is shown, so coach and leader look at
the same thing. No times of single steps are stored, and the trail says so.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pdpmo_widgets.cases import room_words, sentence, words
from pdpmo_widgets.coach.strip import Sheet, Strip
from pdpmo_widgets.grading.marks import part
from pdpmo_widgets.modules.purpose import model
from pdpmo_widgets.modules.purpose.model.check import charter_of
from pdpmo_widgets.modules.purpose.rules.board import told
from pdpmo_widgets.modules.purpose.rules.people import board, name_of
from pdpmo_widgets.modules.purpose.trail.flags import Flag, flags

SAID = words("words", "pdpmo_widgets.coach.guides")["trail"]
CASE, DONE = room_words("purpose"), room_words("purpose", "exercise")["board"]
# Which of the sentences learnt stand below a picture; all of them can be opened.
FIRST, SHORT = slice(2), {"interview": slice(-3, None)}
MOST = 24  # twelve hours hold no more steps, since none is shorter than half an hour


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
    steps = chosen["steps"][: len(seen.log)]
    went = part(value, "done") is True and not trouble
    if went and (trouble := _unreadable(chosen)):
        went = False
    charter = told({"charter": chosen["charter"]} if went else {})[-1]
    unknown = [SAID["unknown"]["pace"], SAID["unknown"]["back"]]
    if any(step["do"] == "draft" for step in steps):
        unknown.append(SAID["unknown"]["draft"])
    found = flags(case, {**chosen, "steps": steps}, seen, went)
    return Trail(_moments(steps, seen), charter, found, trouble, tuple(unknown))


def decisions(value: Any) -> dict[str, Any]:
    """What a screen stored, in the words of the model; what is unusable is left out."""
    charter, steps = part(value, "charter"), part(value, "steps")
    charter = dict(charter) if isinstance(charter, Mapping) else {}
    if str(charter.get("review")) in map(str, model.REVIEWS):
        charter["review"] = int(charter["review"])
    rows = steps[: MOST + 1] if isinstance(steps, list) else []
    return {"steps": [_step(row, charter) for row in rows], "charter": charter}


def _step(row: Any, charter: Mapping[str, Any]) -> dict[str, Any]:
    step = {"do": part(row, "do"), "who": part(row, "who") or []}
    if step["do"] == "pair":
        step["interest"] = part(row, "card")
    outcomes = charter.get("outcomes")
    if step["do"] == "draft" and isinstance(outcomes, list) and len(outcomes) == 3:
        step["outcomes"] = outcomes
    return step


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
    for number, (step, log, cost) in enumerate(
        zip(steps, seen.log, seen.costs, strict=True), 1
    ):
        left -= cost
        who = tuple(step["who"])
        label = CASE["actions"][step["do"]]["label"]
        names = ", ".join(map(name_of, who))
        done = DONE["step" if who else "alone"].format(label=label, who=names)
        learnt = tuple(sentence(CASE, entry) for entry in log)
        moments.append(Moment(number, step["do"], who, done, learnt, cost, left))
    return tuple(moments)


def strip(dealt: str, played: object) -> Strip:
    """The pictures of a graded run, its flags, and what cannot be known.

    ``dealt``: the name for which the learner's case was dealt.
    """
    from pdpmo_widgets.modules.purpose.charts import trail as charts
    from pdpmo_widgets.modules.purpose.trail import scenes

    case = board(dealt)
    found = replay(case, played)
    seen = scenes.scenes(case, found, played)
    drawn = charts.strip(seen, scenes.page(case, found, played))
    learnt = [
        (one.learnt, one.learnt[SHORT.get(one.do, FIRST)]) for one in found.moments
    ]
    told = [*learnt, ((), ())][: len(drawn)]
    return Strip(
        text=tuple(filter(None, [found.charter, found.trouble])),
        sheets=tuple(
            Sheet(title, figure, all, first)
            for (title, figure), (all, first) in zip(drawn, told, strict=True)
        ),
        flags=tuple(f"{flag.says} {flag.ask}" for flag in found.flags),
        unknown=found.unknown,
    )
