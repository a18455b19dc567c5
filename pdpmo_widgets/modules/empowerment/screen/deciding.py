"""From what the card keeps to the decisions of the model, and back; pure.

The page knows lines by their place in the table ("1", "2", …), never by their ids; the
two lines of one owner stand below each other.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from pdpmo_widgets.modules.empowerment import model

LINES, DOOR = "lines", "door"
LEVEL, GUARD, SAY = "level", "guard", "say"
LOOKS = ("peers", "talk", "watch")
OF_PERSON = ("peers", "talk")
PLACES = "abcd"  # of the answers in a moment, in the dealt order
UNKNOWN = "This line is not on the board. Reload the page, please."
Value = Mapping[str, Any]


@lru_cache(maxsize=64)
def _order(lines: tuple[model.Line, ...]) -> tuple[model.Line, ...]:
    owners = list(dict.fromkeys(line.who for line in lines))
    return tuple(sorted(lines, key=lambda line: owners.index(line.who)))


def lines(case: model.Case) -> tuple[model.Line, ...]:
    """The lines in the order of the page: by owner."""
    return _order(case.lines)


def place_of(case: model.Case, id: str) -> str:
    """The place of a line on the page."""
    return str([line.id for line in lines(case)].index(id) + 1)


def line_at(case: model.Case, place: object) -> model.Line:
    """The line at a place of the page. DecisionError where none is."""
    found = {str(at): line for at, line in enumerate(lines(case), 1)}
    if place not in found:
        raise model.DecisionError(UNKNOWN)
    return found[str(place)]


def stage_at(value: Value) -> int:
    """The place of the stage of the card that is open: boards and moments in turn."""
    done = [bool(stage.get("done")) for stage in value.get("stages") or []]
    done += [False] * (2 * len(model.STAGES) - len(done))
    return done.index(False) if False in done else len(done)


def decisions(
    case: model.Case, value: Value, *, closed: bool = False
) -> dict[str, Any]:
    """The decisions of the model, as far as they go. DecisionError for other lines.

    ``closed``: only weeks that have been lived through, with their answer; that is
    what the screen may tell of.
    """
    found: dict[str, Any] = {"looks": _looks(case, value), "stages": []}
    for at in range(len(model.STAGES)):
        board, door = _stage(value, 2 * at), _stage(value, 2 * at + 1)
        if closed and not door.get("done"):
            break
        rows = _part(_part(board, "rows"), LINES)
        if not (board.get("done") or rows):
            break
        stage: dict[str, Any] = {"board": _board(case, found["stages"], rows)}
        said = _part(_part(door, "rows"), DOOR).get("1", {}).get(SAY)
        if said is not None:
            stage["moment"] = PLACES.index(said)
        found["stages"].append(stage)
    return found


def board_at(case: model.Case, value: Value, at: int) -> dict[str, dict[str, Any]]:
    """Level and rail of every line on board ``at``, 0 to 2, as they are set now."""
    board = {line.id: {LEVEL: line.today, GUARD: False} for line in case.lines}
    for stage in range(at + 1):
        rows = _part(_part(_stage(value, 2 * stage), "rows"), LINES)
        for place, row in rows.items():
            board[line_at(case, place).id].update(_cell(row))
    return board


def kept(case: model.Case, decided: Mapping[str, Any]) -> dict[str, Any]:
    """What the card would keep of a whole run; the inverse of ``decisions``."""
    first = {line.who: line.id for line in reversed(lines(case))}
    looks = [
        [LINES, place_of(case, first.get(what, what)), how]
        for what, how in decided["looks"]
    ]
    stages: list[dict[str, Any]] = []
    for at, stage in enumerate(decided["stages"]):
        rows = {
            place_of(case, id): dict(cell)
            for id, cell in stage.get("board", {}).items()
        }
        said = {"1": {SAY: PLACES[stage["moment"]]}} if "moment" in stage else {}
        for part in ({LINES: rows}, {DOOR: said}):
            stages.append({"looks": [], "rows": part, "form": {}, "done": True})
        if not at:
            stages[0]["looks"] = looks
    done = len(stages) == 2 * len(model.STAGES)
    return {"stages": stages, "done": done, "run": 0, "tries": 0}


def _looks(case: model.Case, value: Value) -> list[list[str]]:
    """Whom one asked and what one looked over, each once."""
    found: dict[tuple[str, str], None] = {}
    for _, place, how, *_ in _stage(value, 0).get("looks", ()):
        line = line_at(case, place)
        found[line.who if how in OF_PERSON else line.id, how] = None
    return [list(look) for look in found]


def _board(
    case: model.Case, before: list[dict[str, Any]], rows: Mapping[str, Any]
) -> dict[str, dict[str, Any]]:
    """The rows that were touched, whole: a level with its rail."""
    was = {line.id: {LEVEL: line.today, GUARD: False} for line in case.lines}
    for stage in before:
        was |= stage["board"]
    ids = {line_at(case, place).id: row for place, row in rows.items()}
    return {id: {**was[id], **_cell(row)} for id, row in ids.items()}


def _cell(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: row[name] for name in (LEVEL, GUARD) if row.get(name) is not None}


def _stage(value: Value, at: int) -> Mapping[str, Any]:
    stages = value.get("stages") or []
    found = stages[at] if at < len(stages) else {}
    return found if isinstance(found, Mapping) else {}


def _part(stage: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = stage.get(name)
    return found if isinstance(found, Mapping) else {}
