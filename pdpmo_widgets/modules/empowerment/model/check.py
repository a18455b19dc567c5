"""What can be decided in "A quarter of decisions", and the plan that it makes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np

from pdpmo_widgets.modules.empowerment.model.board import Plan
from pdpmo_widgets.modules.empowerment.model.case import (
    COSTS,
    HOURS,
    LEVELS,
    STAGES,
    Case,
    Visible,
)
from pdpmo_widgets.modules.empowerment.model.moments import PLACES, effect
from pdpmo_widgets.simulation import schema_read
from pdpmo_widgets.simulation.inputs import Look
from pdpmo_widgets.simulation.schema import (
    Fields,
    Level,
    LookAt,
    OneOf,
    Rounds,
    Rows,
    YesNo,
    looks,
)

Decisions = Mapping[str, Any]
SILENT = -0.05  # saying nothing in a moment is an answer too
MOST = 40  # looks
OVER = (
    "One more talk does not fit into the {hours} hours before the quarter. "
    "Please leave one out."
)


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


def decisions(visible: Visible, look: Callable[..., Any] | None = None) -> Fields:
    """What can be decided; nothing of it hangs on what a ``look`` tells."""
    stages = Rounds(partial(_stage, visible), "stage", len(STAGES))
    return Fields(
        {
            "looks": ("the list of your talks", _looks(visible)),
            "stages": ("the stages of the quarter", stages),
        },
        of="decided",
    )


def _looks(visible: Visible) -> Rounds:
    """The talks before the quarter, as many as fit into the hours."""
    lines, people = tuple(line.id for line in visible.lines), tuple(visible.years)
    ways = {"peers": people, "talk": people, "watch": lines}
    names = "people.{}.name"
    of = {"peers": names, "talk": names, "watch": "decisions.{}.name"}
    look_at = LookAt(ways, of, "actions.{}.label")
    return looks(look_at, COSTS, HOURS, OVER, each="talk", most=MOST)


def _stage(visible: Visible, before: Sequence[Any]) -> Fields:
    """A board, of which each line stays as it was until it is changed; an answer."""
    start = {line.id: {"level": line.today, "guard": False} for line in visible.lines}
    if before:
        start = before[-1]["board"]
    cell = Fields(
        {
            "level": ("the level", Level(LEVELS[0], LEVELS[-1], "levels.{}.label")),
            "guard": ("the guard-rail", YesNo(start=False)),
        },
        of="told.cell",
        whole=True,
    )
    board = Rows(tuple(start), cell, "the line", "decisions.{}.name", start)
    moment = visible.moments[len(before)]
    said = {at: f"({letter})" for at, letter in enumerate("abcd")}
    return Fields(
        {
            "board": ("the board", board),
            "moment": (
                f"your answer in week {moment.week}",
                OneOf(tuple(PLACES), said, optional=True),
            ),
        },
        of="told.stage",
    )


def read(case: Case, given: object) -> Read:
    """All of it, or a DecisionError with one sentence."""
    found = schema_read.complete(decisions(case.visible()), given, "")
    stages = found["stages"]
    return Read(
        tuple(Look(what, how) for what, how in found["looks"]),
        tuple(
            {id: Cell(one["level"], one["guard"]) for id, one in stage["board"].items()}
            for stage in stages
        ),
        tuple(stage["moment"] for stage in stages),
    )


def today(case: Case) -> Board:
    """The board as it stands before you touch it."""
    return {line.id: Cell(line.today, False) for line in case.lines}


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
