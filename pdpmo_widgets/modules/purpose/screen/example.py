"""A worked beginning of the easy case: the reader's first steps, and why in words."""

from typing import Any

from pdpmo_widgets.cases.people import face
from pdpmo_widgets.cases.words import Words, say, sentence
from pdpmo_widgets.modules.purpose import model
from pdpmo_widgets.modules.purpose.screen.kept import today

WHO = "kofi"


def example(case: model.Case, said: Words) -> dict[str, Any]:
    """The first half of the reader's steps on ``case``; as looks they can be taken."""
    steps = model.reader(case)["steps"]
    steps = steps[: (len(steps) + 1) // 2]
    cost = f"{sum(case.setting.costs[one['do']] for one in steps):g}"
    words = said["board"]["example"]
    told = [
        {"text": _text(one, said), "why": sentence(said, row.sign)}
        for one, row in zip(steps, model.route(case), strict=False)
    ]
    looks = today({"steps": steps})["stages"][0]["looks"]
    return {
        "title": words["title"], "face": face(WHO), "steps": told, "looks": looks,
        "intro": words["intro"].format(hours=cost),
        "take": words["take"].format(count=len(steps), hours=cost),
    }  # fmt: skip


def _text(step: dict[str, Any], said: Words) -> str:
    names = {"who": [said["people"][who]["short"] for who in step.get("who", ())]}
    who = " and ".join(names["who"])
    shared = said["outcomes"][step["interest"]]["name"] if "interest" in step else ""
    return say(said, f"board.example.{step['do']}", who=who, outcome=f"‘{shared}’")
