"""Module 03: what the screen shows, from a case and what was decided so far; pure."""

from collections.abc import Mapping
from functools import lru_cache, partial
from itertools import count
from typing import Any

from pdpmo_widgets.cases.people import face, person
from pdpmo_widgets.cases.words import STANDARD, Words, sentence, told_in
from pdpmo_widgets.modules.empowerment import model
from pdpmo_widgets.modules.empowerment.screen import after, table
from pdpmo_widgets.modules.empowerment.screen.deciding import (
    DOOR,
    LINES,
    SAY,
    board_at,
    decisions,
    kept,
    stage_at,
)
from pdpmo_widgets.modules.empowerment.screen.desk import Desk
from pdpmo_widgets.modules.empowerment.screen.example import WHO, example
from pdpmo_widgets.modules.empowerment.screen.rows import Told
from pdpmo_widgets.modules.empowerment.screen.table import stages
from pdpmo_widgets.simulation import case_seed

__all__ = [
    "decisions",
    "example",
    "kept",
    "practice",
    "result",
    "stages",
    "told",
    "view",
]

# Which rules are told where: with the first board, with the others, at the door.
FIRST = ("aim", "skill", "finding", "wish", "hours", "own", "undo", "rail", "growth",
         "judged")  # fmt: skip
LATER = ("stages", "skill", "hours", "own", "undo", "rail", "growth", "safety",
         "judged")  # fmt: skip
AT_DOOR = ("safety", "judged")
CHIEF = "ingrid"


@lru_cache(maxsize=16)
def practice(run: int) -> model.Case:
    """The practice case of a number, the same for everybody; the first is easy.

    Each can be won by reading.  In the first Kofi owns nothing: he plays its beginning.
    """
    names = (f"practice {run}.{again}" for again in count())
    deal = model.deal if run else model.easy
    cases = (deal(case_seed(name, "empowerment")) for name in names)
    return next(
        case for case in cases
        if (run or WHO not in case.years) and model.winnable(case)
    )  # fmt: skip


def told(industry: str = STANDARD) -> Words:
    """The words of case and screen in the trade of an edition; play's names win."""
    case, play = (told_in(industry, "empowerment", name) for name in ("case", "play"))
    return {**case, **play}


def view(case: model.Case, value: Mapping[str, Any], said: Words) -> dict[str, Any]:
    """What the screen shows of the stage that is open. DecisionError for what no
    card has kept."""
    decisions(case, value)
    lived = decisions(case, value, closed=True)
    seen, stage = model.see(case, lived), stage_at(value)
    at, at_door = divmod(min(stage, 2 * len(model.STAGES) - 1), 2)
    shown = _door(case, value, at, said) if at_door else _board(
        case, value, (lived, seen), at, said
    )  # fmt: skip
    law = model.rules(case.visible())
    ids = AT_DOOR if at_door else LATER if at else FIRST
    tell = partial(sentence, said)
    return {
        "rules": [law[id] for id in ids], "log": _log(case, lived, said, tell), **shown
    }  # fmt: skip


def _board(
    case: model.Case, value: Mapping[str, Any],
    lived: tuple[Mapping[str, Any], model.Seen], at: int, said: Words,
) -> dict[str, Any]:  # fmt: skip
    decided, seen = lived
    now = board_at(case, value, at)
    start = {line.id: {"level": line.today, "guard": False} for line in case.lines}
    before = board_at(case, value, at - 1) if at else start
    desk = Desk(case, seen, at, (now, before), said)
    words = said["voices"][("first", "later", "last")[at]]
    voice = {"face": face(CHIEF), "name": person(CHIEF).name, "text": words}
    past = [after.weeks(case, decided, seen, at, said)] if at else []
    return {
        "stage": {**table.board(said, at, case), "voice": voice},
        "lists": {LINES: Told(case, value, seen, at, said).rows()},
        "meters": desk.meters(), "sum": desk.sum(), "hint": desk.hint(),
        "problem": "", "closing": desk.closing(), "after": past,
    }  # fmt: skip


def _door(
    case: model.Case, value: Mapping[str, Any], at: int, said: Words
) -> dict[str, Any]:
    """Somebody waits for an answer; the board is lived with meanwhile."""
    moment, stage = case.moments[at], table.door(said, at, case)
    who, words = said["people"][moment.who], said["door"]
    scene = after.scene(case, at, said)
    row = {
        "id": "1", "title": person(moment.who).name, "sub": who["role"],
        "face": face(moment.who), "line": words["line"], "facts": [scene],
    }  # fmt: skip
    chosen = _said(value, at)
    options = stage["lists"][0]["fields"][0]["options"]
    text = next((one["text"] for one in options if one["id"] == chosen), "")
    lead = words["closing"].format(who=who["short"])
    return {
        "stage": stage, "lists": {DOOR: [row]}, "meters": [],
        "problem": "" if chosen else words["open"],
        "closing": [f"{lead} {text}"] if text else [],
        "after": [after.at_the_door(case, at, said)],
    }  # fmt: skip


def _said(value: Mapping[str, Any], at: int) -> str:
    """The place of the answer that stands on the card, "" for none yet."""
    stages = value.get("stages") or []
    stage = stages[2 * at + 1] if len(stages) > 2 * at + 1 else {}
    row = ((stage.get("rows") or {}).get(DOOR) or {}).get("1") or {}
    return str(row.get(SAY) or "")


def _log(
    case: model.Case, decided: Mapping[str, Any], said: Words, tell: Any
) -> list[dict[str, str]]:
    """What was done so far, in order; what a talk told stands with it."""
    found, words = [], said["log"]
    for one in model.moments(case, decided):
        entries = [one.did, *one.learnt] if one.part == "looks" else [one.did]
        text = " ".join(tell(entry) for entry in entries)
        unit = words["hour" if one.cost == 1 else "hours"]
        cost = f"{one.cost:g} {unit}" if one.part == "looks" else ""
        found.append({"text": text, "cost": cost})
    return found


def result(said: Words) -> dict[str, Any]:
    """That the quarter is over; the number stands in the debrief, large and once."""
    words = said["result"]
    return {"title": words["title"], "lines": [words["line"]]}
