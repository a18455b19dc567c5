"""Decisions as they come from outside, read into a plan or answered in a sentence."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from pdpmo_widgets.modules.empowerment.model.board import Plan
from pdpmo_widgets.modules.empowerment.model.case import COSTS, HOURS, STAGES, Case
from pdpmo_widgets.modules.empowerment.model.moments import MOMENTS, effect
from pdpmo_widgets.simulation.basics import DecisionError
from pdpmo_widgets.simulation.inputs import mapping, pick, rows, whole, yes

Decisions = Mapping[str, Any]
SILENT = -0.05  # saying nothing in a moment is an answer too
TALKS = 40


@dataclass(frozen=True)
class Talk:
    """One way of finding out: what, and about whom or which line."""

    do: str
    about: str


@dataclass(frozen=True)
class Cell:
    """One line of a board: the level, and whether the big ones come to you."""

    level: int
    guard: bool


Board = Mapping[str, Cell]


@dataclass(frozen=True)
class Read:
    """Checked decisions: talks, complete boards, answers by moment."""

    talks: tuple[Talk, ...]
    boards: tuple[Board, ...]
    answers: Mapping[str, str]


def read(case: Case, decisions: object) -> Read:
    """All of it, or a DecisionError with one sentence."""
    top = mapping(decisions, "the decisions")
    return Read(
        _talks(case, top.get("talks", [])),
        _boards(case, top.get("boards", [])),
        _answers(case, top.get("moments", {})),
    )


def _talks(case: Case, given: object) -> tuple[Talk, ...]:
    """The talks before the quarter, as many as fit into the hours."""
    found, spent = [], 0.0
    lines, people = tuple(line.id for line in case.lines), tuple(case.years)
    for at, row in enumerate(rows(given, "the talks", TALKS), 1):
        one = mapping(row, f"talk {at}")
        do = pick(one.get("do"), f"talk {at}", tuple(COSTS))
        if do == "watch":
            about = pick(one.get("line"), f"the decision in talk {at}", lines)
        else:
            about = pick(one.get("who"), f"the person in talk {at}", people)
        spent += COSTS[do]
        if spent > HOURS:
            raise DecisionError(
                f"Talk {at} does not fit into the {HOURS:g} hours before the quarter. "
                "Please leave one out."
            )
        found.append(Talk(do, about))
    return tuple(found)


def _boards(case: Case, given: object) -> tuple[Board, ...]:
    """Each board complete: what a board leaves out stays as it was."""
    last: Board = today(case)
    lines, found = tuple(last), []
    for at, board in enumerate(rows(given, "the boards", len(STAGES)), 1):
        changed = mapping(board, f"board {at}")
        last = {**last, **{id: _cell(lines, id, one) for id, one in changed.items()}}
        found.append(last)
    return tuple(found)


def today(case: Case) -> Board:
    """The board as it stands before you touch it."""
    return {line.id: Cell(line.today, False) for line in case.lines}


def _cell(lines: tuple[str, ...], id: str, one: object) -> Cell:
    line = pick(id, "a line of the board", lines)
    cell = mapping(one, f"the line “{line}” of the board")
    level = whole(cell.get("level"), f"the level of “{line}”", 1, 7)
    guard = yes(cell.get("guard", False), f"the guard-rail of “{line}”")
    return Cell(level, guard)


def _answers(case: Case, given: object) -> dict[str, str]:
    """Answers by moment; a moment may be left without one."""
    found = {}
    for id, answer in mapping(given, "the answers").items():
        moment = case.moments[MOMENTS.index(pick(id, "a moment", MOMENTS))]
        found[id] = pick(answer, f"the answer to “{id}”", moment.options)
    return found


def plan_of(case: Case, found: Read) -> Plan:
    """All of it as arrays; where boards are missing the last one stays."""
    boards = list(found.boards) or [today(case)]
    full = [*boards, *[boards[-1]] * (len(STAGES) - len(boards))]
    ids = [line.id for line in case.lines]
    moved = [
        effect(m, found.answers[m.id]) if m.id in found.answers else SILENT
        for m in case.moments
    ]
    return Plan(
        np.array([[[board[id].level for id in ids] for board in full]]),
        np.array([[[board[id].guard for id in ids] for board in full]]),
        np.array([moved]),
    )
