"""A worked beginning of the easy case: the first half of the reader's steps."""

from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.cases.people import face
from pdpmo_widgets.cases.words import Words, sentence
from pdpmo_widgets.modules.empowerment import model
from pdpmo_widgets.modules.empowerment.screen.deciding import (
    GUARD,
    LEVEL,
    LINES,
    lines,
    place_of,
)
from pdpmo_widgets.simulation.basics import Entry

WATCHED, SET = 2, 3  # of the reader's: what else can be looked over and set stays open
WHO = "kofi"


def example(case: model.Case, said: Words) -> dict[str, Any]:
    """How Kofi begins, and why; one press takes it over. The rest is the learner's."""
    words, route = said["example"], model.route(case)
    asks = [step for step in route if step.part == "looks" and step.habit == "ask"]
    looks = [step for step in route if step.part == "looks" and step.habit == "watch"]
    boards = [step for step in route if step.part == "board" and step.when == "first"]
    known = {step.picks[0] for step in looks[:WATCHED]}
    boards.sort(key=lambda step: step.picks[0] not in known)
    boards = boards[:SET]
    board = model.reader(case)["stages"][0]["board"]
    steps = [{"text": words["ask"], "why": words["ask_why"]}]
    for step in (*looks[:WATCHED], *boards):
        text = _text(step, board, said)
        steps.append({"text": text, "why": _why(step, said)})
    first = {line.who: line.id for line in reversed(lines(case))}
    cells = {step.picks[0]: board[step.picks[0]] for step in boards}
    return {
        "title": words["title"], "intro": words["intro"], "face": face(WHO),
        "steps": steps,
        "looks": [
            [LINES, place_of(case, first.get(one.picks[0], one.picks[0])), one.picks[1]]
            for one in (*asks, *looks[:WATCHED])
        ],
        "rows": {LINES: {place_of(case, id): {LEVEL: cell["level"],
                                              GUARD: cell["guard"]}
                         for id, cell in cells.items()}},
        "form": {}, "take": words["take"],
    }  # fmt: skip


def _text(step: model.RouteStep, board: Mapping[str, Any], said: Words) -> str:
    """What Kofi does, as he says it."""
    id, cell = "look", board[step.picks[0]]
    if step.part == "board":
        id = "set_rail" if cell["guard"] else "set"
    params = {
        "decision": step.picks[0], "who": step.did.who or step.did.params["who"],
        "level": said["levels"][str(cell["level"])]["label"],
    }  # fmt: skip
    return sentence(said, Entry(f"example.{id}", params))


def _why(step: model.RouteStep, said: Words) -> str:
    """The sign; what colleagues or a look told, without what it was about again."""
    why = sentence(said, step.sign)
    if step.part == "board" and step.sign.id.startswith(("peers.", "watch.")):
        told = why.partition(": ")[2]
        return told[:1].upper() + told[1:]
    return why
