"""A worked beginning of the easy case: the reader's design. The claims are open."""

from typing import Any

from pdpmo_widgets.cases.people import face
from pdpmo_widgets.cases.words import Words, sentence
from pdpmo_widgets.modules.value import model
from pdpmo_widgets.modules.value.screen.deciding import CARDS, FORM, TAKE, places

WHO = "kofi"


def example(case: model.Case, said: Words) -> dict[str, Any]:
    """How Kofi would know, and why; one press takes it over. The claims are yours."""
    words = said["example"]
    design = model.reader(case)["design"]
    at = {id: place for place, id in places(case).items()}
    steps = [step for step in model.route(case) if step.part == "design"]
    return {
        "title": words["title"], "intro": words["intro"], "face": face(WHO),
        "steps": [
            {"text": sentence(said, step.did), "why": sentence(said, step.sign)}
            for step in steps
        ],
        "looks": [],
        "rows": {CARDS: {at[id]: {TAKE: True} for id in design["measures"]}},
        "form": {name: str(design[name]) for name in FORM},
        "take": words["take"],
    }  # fmt: skip
