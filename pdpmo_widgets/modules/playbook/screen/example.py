"""A worked beginning of the easy case: the first half of the reader's steps."""

from collections.abc import Collection, Sequence
from typing import Any

from pdpmo_widgets.cases.people import face
from pdpmo_widgets.cases.words import Words, sentence
from pdpmo_widgets.modules.playbook import model
from pdpmo_widgets.modules.playbook.screen.deciding import kept
from pdpmo_widgets.simulation.debrief import RouteStep

VISITS, CONTROLS, TIERED = 3, 1, 1  # of the reader's; the rest stays open
WHO = "kofi"


def example(case: model.Case, said: Words) -> dict[str, Any]:
    """How Kofi begins, and why; one press takes it over. The rest is the learner's."""
    words, route = said["example"], model.route(case)
    tiers = [step for step in route if step.part == "tiers"][:TIERED]
    looks = _looks(route, [step.picks[0] for step in tiers])
    asked = [step for step in route if step.part == "sets" and step.habit == "logs"]
    asked = asked[:CONTROLS]
    begun = kept(case, {
        "looks": [list(step.picks) for step in looks],
        "sets": {t: [s.picks[0] for s in asked if t in s.picks] for t in model.TIERS},
        "tiers": {step.picks[0]: step.picks[1] for step in tiers},
    })["stages"][0]  # fmt: skip
    return {
        "title": words["title"], "intro": words["intro"], "face": face(WHO),
        "steps": [
            {"text": sentence(said, step.did), "why": sentence(said, step.sign)}
            for step in (*looks, *asked, *tiers)
        ],
        "looks": begun["looks"], "rows": begun["rows"], "form": {},
        "take": words["take"],
    }  # fmt: skip


def _looks(route: Sequence[RouteStep], needed: Collection[str]) -> list[RouteStep]:
    """The logs, and some visits: those first to which Kofi's own tiers point."""
    trace, *visits = [step for step in route if step.part == "looks"]
    visits.sort(key=lambda step: step.picks[0] not in needed)
    return [trace, *visits[:VISITS]]
