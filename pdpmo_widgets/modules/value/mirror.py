"""Module 04, the mirror: what the office reports today, a verdict for each measure."""

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.instruments import measure_audit
from pdpmo_widgets.papers.plain import line
from pdpmo_widgets.parts.audit import audit
from pdpmo_widgets.parts.common import desk
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.journal import Journal
from pdpmo_widgets.widgets.picture import Picture

WORDS = room_words("value", "lesson")
CHARTER = "purpose.charter"
PROMISED = ("so_that", "outcome", "baseline", "target")


def promised() -> Picture:
    """What the learner promised in module 01, to look at it with today's figures."""
    said = WORDS["promised"]

    def answer(_: dict, at: Desk) -> dict:
        text = (at.get(CHARTER) or {}).get("text", {})
        lines = [
            said[id].format(text=found)
            for id in PROMISED
            if (found := line(text.get(id)))
        ]
        return {"text": [*lines, said["look"]] if lines else said["none"]}

    return Picture(
        desk=desk, title=said["title"], answer=answer, watch=(CHARTER,), step=False
    )


def measures() -> Journal:
    """Each measure that is reported today: purpose, decision, owner, counter, bend."""
    said = WORDS["measures"]
    return audit(
        desk, "value.measures", measure_audit.NAME, measure_audit.score,
        title=said["title"], ask=said["ask"],
    )  # fmt: skip
