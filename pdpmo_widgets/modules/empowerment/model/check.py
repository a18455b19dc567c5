"""Decisions as they come from outside, read into a plan or answered in a sentence."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from pdpmo_widgets.modules.empowerment.model.board import Plan
from pdpmo_widgets.modules.empowerment.model.case import COSTS, HOURS, STAGES, Case
from pdpmo_widgets.modules.empowerment.model.moments import PLACES, effect
from pdpmo_widgets.simulation.basics import DecisionError
from pdpmo_widgets.simulation.inputs import (
    Look,
    looks,
    mapping,
    pick,
    place,
    rows,
    whole,
    yes,
)

Decisions = Mapping[str, Any]
SILENT = -0.05  # saying nothing in a moment is an answer too
MOST = 40  # looks


@dataclass(frozen=True)
class Cell:
    """One line of a board: the level, and whether the big ones come to you."""

    level: int
    guard: bool


Board = Mapping[str, Cell]


@dataclass(frozen=True)
class Read:
    """Checked decisions: looks, and for each stage its whole board and the answer."""

    looks: tuple[Look, ...]
    boards: tuple[Board, ...]
    answers: tuple[int | None, ...]


def read(case: Case, decisions: object) -> Read:
    """All of it, or a DecisionError with one sentence."""
    top = mapping(decisions, "the decisions")
    boards, answers = _stages(case, top.get("stages", []))
    return Read(_looks(case, top.get("looks", [])), boards, answers)


def _looks(case: Case, given: object) -> tuple[Look, ...]:
    """The talks before the quarter, as many as fit into the hours."""
    lines, people = tuple(line.id for line in case.lines), tuple(case.years)
    ways = {how: lines if how == "watch" else people for how in COSTS}
    found = looks(given, "the list of your talks", ways, MOST, again=True)
    spent = 0.0
    for at, look in enumerate(found, 1):
        spent += COSTS[look.how]
        if spent > HOURS:
            raise DecisionError(
                f"Talk {at} does not fit into the {HOURS:g} hours before the quarter. "
                "Please leave one out."
            )
    return found


def _stages(
    case: Case, given: object
) -> tuple[tuple[Board, ...], tuple[int | None, ...]]:
    """Each board complete: what it leaves out stays as it was; and each answer."""
    last: Board = today(case)
    lines, boards, answers = tuple(last), [], []
    for at, row in enumerate(rows(given, "the stages of the quarter", len(STAGES)), 1):
        stage = mapping(row, f"stage {at} of the quarter")
        board = mapping(stage.get("board", {}), f"the board of stage {at}")
        last = {**last, **{id: _cell(lines, id, one) for id, one in board.items()}}
        boards.append(last)
        said, where = stage.get("moment"), f"your answer in stage {at}"
        answers.append(None if said is None else place(said, where, len(PLACES)))
    return tuple(boards), tuple(answers)


def today(case: Case) -> Board:
    """The board as it stands before you touch it."""
    return {line.id: Cell(line.today, False) for line in case.lines}


def _cell(lines: tuple[str, ...], id: str, one: object) -> Cell:
    line = pick(id, "a line of the board", lines)
    cell = mapping(one, f"the line “{line}” of the board")
    level = whole(cell.get("level"), f"the level of “{line}”", 1, 7)
    guard = yes(cell.get("guard", False), f"the guard-rail of “{line}”")
    return Cell(level, guard)


def plan_of(case: Case, found: Read) -> Plan:
    """All of it as arrays; where boards are missing the last one stays."""
    said = [*found.answers, *[None] * len(STAGES)]
    boards = list(found.boards) or [today(case)]
    full = [*boards, *[boards[-1]] * (len(STAGES) - len(boards))]
    ids = [line.id for line in case.lines]
    moved = [
        SILENT if answer is None else effect(moment, answer)
        for moment, answer in zip(case.moments, said, strict=False)
    ]
    return Plan(
        np.array([[[board[id].level for id in ids] for board in full]]),
        np.array([[[board[id].guard for id in ids] for board in full]]),
        np.array([moved]),
    )
