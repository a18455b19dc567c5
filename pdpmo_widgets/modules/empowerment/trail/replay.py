"""What was decided and learnt in a graded run, replayed from what is stored.

Nothing hidden is told: coach and leader look at what was on the screen.
"""

from dataclasses import dataclass
from typing import Any

from pdpmo_widgets.cases import room_words, sentence
from pdpmo_widgets.modules.empowerment import model
from pdpmo_widgets.modules.empowerment.rules.quarter import RUN
from pdpmo_widgets.modules.empowerment.rules.told import told

CASE, SAID = room_words("empowerment"), room_words("empowerment", "trail")
Board = dict[str, dict[str, Any]]


@dataclass(frozen=True)
class Run:
    """A run as far as it goes: its decisions, what was seen at its end, in words.

    ``boards`` are whole, each line with level and rail; ``told`` the decisions in
    lines; ``learnt`` by stage, in sentences; ``trouble`` why it could not be replayed.
    """

    decided: dict[str, Any]
    seen: model.Seen | None
    boards: tuple[Board, ...]
    told: tuple[str, ...]
    learnt: dict[str, tuple[str, ...]]
    trouble: str = ""


def replay(case: model.Case, value: Any) -> Run:
    """What was done on a case, from what a card kept; never raises for its content."""
    try:
        found = RUN.decided(case, value)
        if not found:
            return Run({}, None, (), (SAID["nothing"],), {})
        return _run(case, found)
    except (model.DecisionError, AttributeError, TypeError, ValueError) as error:
        said = SAID["unread"].format(why=error.args[0] if error.args else "")
        return Run({}, None, (), (), {}, said)


def _run(case: model.Case, found: dict[str, Any]) -> Run:
    seen = model.see(case, found)
    learnt: dict[str, list[str]] = {"asked": [], "boards": []}
    for one in model.moments(case, found):
        at = "asked" if one.part == "looks" else "boards"
        entries = one.learnt if one.part == "looks" else (one.did, *one.came)
        learnt[at] += [sentence(CASE, entry) for entry in entries]
    whole = {at: tuple(rows) for at, rows in learnt.items()}
    text = tuple(told(case, found))
    return Run(found, seen, _boards(case, found), text, whole)


def _boards(case: model.Case, found: dict[str, Any]) -> tuple[Board, ...]:
    """Each board with the lines that it left as they were."""
    board: Board = {
        line.id: {"level": line.today, "guard": False} for line in case.lines
    }
    boards = []
    for stage in found["stages"]:
        board = {**board, **stage["board"]}
        boards.append(board)
    return tuple(boards)
