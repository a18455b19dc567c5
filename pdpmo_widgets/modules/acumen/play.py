"""Module 06, the simulation: "The CFO's 45 %" as a card, and its debrief."""

from typing import Any

from pdpmo_widgets.cases.words import STANDARD, room_words
from pdpmo_widgets.charts.paper import picture
from pdpmo_widgets.modules.acumen import screen
from pdpmo_widgets.modules.acumen.charts import short as shortage
from pdpmo_widgets.modules.acumen.charts.story import story
from pdpmo_widgets.modules.acumen.rules.portfolio import RUN, tell_range
from pdpmo_widgets.parts.common import desk
from pdpmo_widgets.parts.game import Game
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.picture import Picture
from pdpmo_widgets.widgets.rounds import Rounds

WORDS = room_words("acumen", "play")
GAME = Game(
    "acumen", RUN, screen, {"unit": "hours", "one": "hour"}, screen.result, story,
)  # fmt: skip
debrief, graded = GAME.debrief, GAME.graded


def cfo() -> Rounds:
    """Requests, a cut, a range; run 0 is easy, then full cases without end."""
    return GAME.card()


def short() -> Picture:
    """What one purchase more was worth in the last run."""
    said = WORDS["short"]

    def answer(_: dict, at: Desk) -> dict[str, Any]:
        run = GAME.finished(at)
        if run is None:
            return {"text": said["todo"]}
        found = shortage.gains(run.case)
        if not any(found.values()):  # three empty bars show nothing
            return {"text": shortage.says(found, run.case.setting.price)}
        return picture(*shortage.short(run.case)) | {"text": said["text"]}

    return Picture(
        desk=desk, title=said["title"], answer=answer, watch=(GAME.key,), step=False
    )


def graded_range(
    desk: Desk, learner: str, key: str, industry: str = STANDARD
) -> list[Picture]:
    """The range that stands on the card of the list; ``key`` is that card's."""
    said = WORDS["graded_range"]

    def answer(_: dict, at: Desk) -> dict[str, Any]:
        return {"text": tell_range({"": at.get(key)}, learner)}

    return [
        Picture(desk=desk, title=said["title"], answer=answer, watch=(key,), step=False)
    ]
