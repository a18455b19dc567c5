"""The lines that close a sum of losses, the same in every room: floors, and the scale.

Their sentences are ``did.floor``, ``did.floor_reader``, ``sign.floor`` and
``better.floor`` of the room's ``words/case.toml``, and the same of ``scale``.
"""

from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.simulation.basics import Entry, Score
from pdpmo_widgets.simulation.debrief import Loss

TINY = 1e-9  # points; what adds less is no line


def floor_losses(
    mine: Score,
    theirs: Score,
    measures: Mapping[str, Any],
    when: str,
    habit: str = "",
) -> tuple[Loss, ...]:
    """What missed floors take of one's number, less what they take of the reader's.

    One line, since floors act only together; none where they take the same.
    ``measures``: the room's table of them, for their names.
    """
    points = 100 * ((mine.uncapped - mine.total) - (theirs.uncapped - theirs.total))
    if abs(points) <= TINY:
        return ()
    names = [f"“{measures[name]['name']}”" for name in mine.missed]
    cut = Entry("did.floor", {"floors": names})
    did = cut if points > 0 else Entry("did.floor_reader")
    said = (did, Entry("sign.floor"), Entry("better.floor"))
    return (Loss("floor", mine.missed, when, *said, points, habit),)


def scale_losses(points: float, when: str) -> tuple[Loss, ...]:
    """What lies beyond 0 or 100, so that the sum is exact; none where nothing does."""
    if abs(points) <= TINY:
        return ()
    did = Entry("did.scale", {"points": round(abs(points))})
    said = (did, Entry("sign.scale"), Entry("better.scale"))
    return (Loss("scale", (), when, *said, points),)
