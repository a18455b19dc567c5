"""The decisions of a run in words: what was found out, each board, the answers."""

from collections.abc import Iterator, Mapping
from typing import Any

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.modules.empowerment import model
from pdpmo_widgets.modules.empowerment.model.signs import answer

CASE, SAID = room_words("empowerment"), room_words("empowerment", "play")["marks"]
LEFT = 4  # up to here a rail changes nothing


def told(case: model.Case, run: Mapping[str, Any]) -> list[str]:
    """A run, as far as it goes, in sentences; ``run`` as `decisions` gives it."""
    lines = list(_looks(run))
    board = {line.id: {"level": line.today, "guard": False} for line in case.lines}
    for at, stage in enumerate(run["stages"]):
        now = {**board, **stage["board"]}
        lines.append(_board(case, at, board, now))
        lines.append(_answer(case, at, stage.get("moment")))
        board = now
    return lines


def _looks(run: Mapping[str, Any]) -> Iterator[str]:
    """One sentence for each way of finding out that was used."""
    names = {who: one["short"] for who, one in CASE["people"].items()}
    names |= {id: f"“{one['name']}”" for id, one in CASE["decisions"].items()}
    for how in model.COSTS:
        found = [names[what] for what, done in run["looks"] if done == how]
        if found:
            yield SAID[how].format(names=", ".join(found))


def _board(
    case: model.Case, at: int, was: Mapping[str, Any], now: Mapping[str, Any]
) -> str:
    weeks = CASE["weeks"][f"{at + 1}_{at + 1}"]
    parts = []
    for line in case.lines:
        cell = now[line.id]
        if cell != was[line.id]:
            rail = cell["guard"] and cell["level"] > LEFT
            text = SAID["line_rail" if rail else "line"]
            parts.append(
                text.format(
                    decision=CASE["decisions"][line.id]["name"],
                    who=CASE["people"][line.who]["short"],
                    level=CASE["levels"][str(cell["level"])]["label"],
                )
            )
    if not parts:
        return str(SAID["steady"].format(weeks=weeks))
    return str(SAID["board"].format(weeks=weeks, lines="; ".join(parts)))


def _answer(case: model.Case, at: int, place: int | None) -> str:
    moment = case.moments[at]
    params = {"week": moment.week, "who": CASE["people"][moment.who]["short"]}
    if place is None:
        return str(SAID["silent"].format(**params))
    return str(SAID["answer"].format(said=answer(case, at, place), **params))
