"""The twelve months of the card, with the two lists of each: projects, and a talk."""

from collections.abc import Sequence
from typing import Any

from pdpmo_widgets.cases.words import Words
from pdpmo_widgets.modules.courage import model
from pdpmo_widgets.modules.courage.screen.deciding import (
    CHECK,
    PLACES,
    PROJECTS,
    SAY,
    TALK,
    TELL,
)

MANY = "…"


def stages(said: Words) -> list[dict[str, Any]]:
    """One for each month; what can be said differs by case and turn."""
    return [month(said, at, [table(said, MANY), talk(said)]) for at in range(12)]


def month(said: Words, at: int, lists: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """A month with its lists; there is time for two checks in it."""
    words = said["month"]
    last = at == model.MONTHS - 1
    after = said["moments"][f"m{1 if last else at + 2}"]
    return {
        "id": f"m{at + 1}", "title": words["short"][at], "total": model.A_MONTH,
        "what": words["what"], "sure": words["sure_last" if last else "sure"],
        "commit": words["end"] if last else words["commit"].format(month=after),
        "lists": list(lists),
    }  # fmt: skip


def table(said: Words, count: object) -> dict[str, Any]:
    """The projects, a line each, with what can be done about one."""
    words = said["table"]
    columns = [
        {"id": "stake", "label": words["stake"], "whole": words["stake_whole"],
         "kind": "bar"},
        *({"id": id, "label": words[id], "whole": words[f"{id}_whole"]}
          for id in ("report", "counted", "line")),
    ]  # fmt: skip
    looks = [
        {"id": id, "label": words[id], "done": words[f"{id}_done"], "cost": cost,
         "meaning": said["actions"]["raise" if id == TELL else id]["meaning"]}
        for id, cost in ((CHECK, 1), (TELL, 0))
    ]  # fmt: skip
    return {
        "id": PROJECTS, "title": words["title"].format(count=count), "sort": "stake",
        "columns": columns, "fields": [], "looks": looks,
    }  # fmt: skip


def talk(
    said: Words, who: str = MANY, offers: Sequence[str] = (MANY,) * len(PLACES)
) -> dict[str, Any]:
    """The turn of a talk that is open: one row, and four things to say."""
    words = said["talk"]
    options = [
        {"id": place, "text": text} for place, text in zip(PLACES, offers, strict=True)
    ]
    say = {"id": SAY, "kind": "one", "label": words["say"], "options": options,
           "open": words["open"]}  # fmt: skip
    look = {"id": SAY, "label": words["answer"].format(who=who), "cost": 0,
            "open": True, "go": words["go"], "fields": [say]}  # fmt: skip
    return {
        "id": TALK, "title": words["title"].format(who=who), "few": True,
        "columns": [], "fields": [], "looks": [look],
    }  # fmt: skip
