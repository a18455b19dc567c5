"""What the card keeps, and the model's decisions in it; any edition's is read."""

from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.modules.purpose.model.stored import stored_decisions

PEOPLE = "people"
# Drafts of older editions: of one nothing was kept of what went round, and it is read
# as the page at the end; the other went round before the page was written.
UNKNOWN, BLANK = "draft_unknown", "draft_blank"


def decisions(value: object) -> dict[str, Any]:
    """The model's decisions in what a card of any edition has kept; never raises."""
    stages = value.get("stages") if isinstance(value, Mapping) else None
    if not isinstance(stages, list):
        return stored_decisions(value)
    stage = stages[0] if stages and isinstance(stages[0], Mapping) else {}
    looks, form = stage.get("looks") or [], stage.get("form")
    steps = [_step(look) for look in looks] if isinstance(looks, list) else looks
    return stored_decisions({"steps": steps, "charter": form})


def _step(look: object) -> Any:
    """A step in the words of the model; what is none is left to the model."""
    if not isinstance(look, list) or len(look) not in (3, 4):
        return look
    who, do = look[1], look[2]
    said = look[3] if len(look) == 4 and isinstance(look[3], Mapping) else {}
    if do == UNKNOWN:
        return {"do": "draft"}
    if do == BLANK:
        return {"do": "draft", "outcomes": []}
    people = [who, *([said["with"]] if "with" in said else [])] if who else []
    rest = {name: part for name, part in said.items() if name != "with"}
    return {"do": do, **({"who": people} if people else {}), **rest}


def unsent(value: object, most: int) -> bool:
    """Was there a draft, of the first `most` steps, of which nobody knows the words?"""
    if not isinstance(value, Mapping):
        return False
    if isinstance(stages := value.get("stages"), list):
        looks = stages[0].get("looks") if stages and isinstance(stages[0], dict) else []
        rows = looks[:most] if isinstance(looks, list) else []
        return any(isinstance(one, list) and UNKNOWN in one[2:3] for one in rows)
    steps = value.get("steps")
    rows = steps[:most] if isinstance(steps, list) else []
    return any(
        isinstance(one, Mapping) and one.get("do") == "draft"
        and one.get("outcomes") is None
        for one in rows
    )  # fmt: skip


def today(value: Any, later: int = 0) -> Any:
    """The same as a card of today keeps it: steps become looks, the charter the form.

    ``later`` is added to the number of an older run. What cannot be read stays as it
    is; the card says so.
    """
    if not isinstance(value, Mapping) or "stages" in value or "steps" not in value:
        return value
    steps, page = value["steps"], value.get("charter")
    form = page if isinstance(page, Mapping) else {}
    kept = {name: part for name, part in form.items() if part}
    if "review" in kept:
        kept["review"] = str(kept["review"])
    done, run = value.get("done"), value.get("run")
    looks = [_look(one, kept, done) for one in steps] if isinstance(steps, list) else []
    whole = {
        "stages": [{"looks": looks, "rows": {}, "form": kept, "done": done}],
        "done": done, "tries": value.get("tries"),
    }  # fmt: skip
    return whole | {"run": run + later if isinstance(run, int) else later}


def _look(step: Any, page: Mapping[str, Any], done: Any) -> Any:
    if not isinstance(step, Mapping):
        return step
    do, who = step.get("do"), step.get("who") or []
    if do == "draft":
        return _draft(step, page, done)
    if do == "pair" and len(who) == 2:
        shared = step.get("interest", step.get("card"))
        return [PEOPLE, who[0], do, {"with": who[1], "interest": shared}]
    return [PEOPLE, who[0], do] if who else ["", "", do]


def _draft(step: Mapping[str, Any], page: Mapping[str, Any], done: Any) -> list[Any]:
    """What went round, where it was kept; in a run that goes on the page as it is."""
    sent = step.get("outcomes")
    if sent is None and not done and len(page.get("outcomes") or ()) == 3:
        sent = page["outcomes"]
    if sent:
        return ["", "", "draft", {"outcomes": sent}]
    return ["", "", UNKNOWN if sent is None else BLANK]
