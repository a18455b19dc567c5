"""The six stages of the card: three boards, and after each what comes to your door."""

from typing import Any

from pdpmo_widgets.cases.words import Words
from pdpmo_widgets.modules.empowerment import model
from pdpmo_widgets.modules.empowerment.screen.deciding import (
    DOOR,
    GUARD,
    LEVEL,
    LINES,
    LOOKS,
    PLACES,
    SAY,
)

MANY = "…"
LOOK = {"peers": ("ask", "asked"), "talk": ("wish", "wished"),
        "watch": ("look", "looked")}  # fmt: skip


def stages(said: Words, case: model.Case | None = None) -> list[dict[str, Any]]:
    """Boards and moments in turn; with a case, its own count and scenes in them."""
    found = []
    for at in range(len(model.STAGES)):
        found += [board(said, at, case), door(said, at, case)]
    return found


def board(said: Words, at: int, case: model.Case | None = None) -> dict[str, Any]:
    """One board; only before the first there are hours to find out."""
    words = said["board"]
    return {
        "id": f"board_{at + 1}", "title": words["stage"][at],
        "total": 0 if at else model.HOURS, "what": words["what"],
        "commit": words["commit"][at], "sure": words["sure"],
        "lists": [_lines(said, at, case)],
    }  # fmt: skip


def _lines(said: Words, at: int, case: model.Case | None) -> dict[str, Any]:
    words = said["board"]
    names = ("weighs", "undo", "peers", "watch", *(("wrong",) if at else ()))
    columns = [
        {"id": id, "label": words[id], "whole": words[f"{id}_whole"]} for id in names
    ]
    level = {"id": "level", "label": words["level"], "kind": "number",
             "whole": words["level_whole"]}  # fmt: skip
    looks = [] if at else [
        {"id": how, "label": words[LOOK[how][0]], "done": words[LOOK[how][1]],
         "cost": model.COSTS[how], "meaning": said["actions"][how]["meaning"]}
        for how in LOOKS
    ]  # fmt: skip
    count = len(case.lines) if case else MANY
    return {
        "id": LINES, "title": words["title"].format(count=count),
        "columns": [*columns, level], "fields": _fields(said), "looks": looks,
    }  # fmt: skip


def _fields(said: Words) -> list[dict[str, Any]]:
    """Who decides, and whether the big ones come to you."""
    words = said["board"]
    levels = [level_text(said, n) for n in model.LEVELS]
    return [
        {"id": LEVEL, "kind": "level", "label": words["who"], "min": model.LEVELS[0],
         "max": model.LEVELS[-1], "levels": levels, "optional": True},
        {"id": GUARD, "kind": "yes", "label": words["guard"]},
    ]  # fmt: skip


def level_text(said: Words, level: int) -> str:
    """A level with its number."""
    return f"{level} {said['levels'][str(level)]['label']}"


def door(said: Words, at: int, case: model.Case | None = None) -> dict[str, Any]:
    """Somebody at your door, and what one can say."""
    words = said["door"]
    options = [{"id": place, "text": MANY} for place in PLACES]
    if case:
        moment = case.moments[at]
        told = said["scenes"][moment.id][moment.story]
        options = [
            {"id": place, "text": told[letter].format(who=first_name(said, moment.who))}
            for place, letter in zip(PLACES, moment.options, strict=True)
        ]
    say = {"id": SAY, "kind": "one", "label": words["say"], "options": options,
           "open": words["open"]}  # fmt: skip
    return {
        "id": f"door_{at + 1}", "title": words["stage"][at], "total": 0,
        "commit": words["commit"], "sure": words["sure"],
        "lists": [{"id": DOOR, "title": words["title"], "few": True, "columns": [],
                   "fields": [say], "looks": []}],
    }  # fmt: skip


def first_name(said: Words, who: str) -> str:
    """Somebody of the team, as colleagues call them."""
    return str(said["people"][who]["short"])
