"""A worked beginning of the easy case: the first half of the reader's steps."""

from typing import Any

from pdpmo_widgets.cases.people import face
from pdpmo_widgets.cases.words import Words, sentence
from pdpmo_widgets.modules.acumen import model
from pdpmo_widgets.modules.acumen.screen.deciding import (
    CHECK,
    REQUESTS,
    TAKE,
    place_of,
)

CHECKS, TAKES = 2, 3  # of the reader's: one check and half of the list stay open
WHO = "kofi"


def example(case: model.Case, said: Words) -> dict[str, Any]:
    """How Kofi begins, and why; one press takes it over. The rest is the learner's."""
    words, route = said["example"], model.route(case)
    law = {o.id for o in case.offers if o.mandatory}
    checks = [step for step in route if step.part == "looks"][:CHECKS]
    takes = [
        step for step in route
        if step.part == "portfolio" and step.did.id == "did.take"
        and not law & {*step.picks}
    ][:TAKES]  # fmt: skip
    lens = [step for step in route if step.part == "lens"]
    return {
        "title": words["title"], "intro": words["intro"], "face": face(WHO),
        "steps": [
            {"text": sentence(said, step.did), "why": sentence(said, step.sign)}
            for step in (*lens, *checks, *takes)
        ],
        "looks": [[REQUESTS, place_of(case, step.picks[0]), CHECK] for step in checks],
        "rows": {REQUESTS: {place_of(case, step.picks[0]): {TAKE: True}
                            for step in takes}},
        "form": {"lens": "record"}, "take": words["take"],
    }  # fmt: skip
