"""Readers of the log: find where the time goes, ask why, change little, look again."""

from dataclasses import replace
from random import Random
from typing import Any

from pdpmo_widgets.modules.improvement.model.adopt import carried_over
from pdpmo_widgets.modules.improvement.model.belief import Reader, believed, waits
from pdpmo_widgets.modules.improvement.model.case import Case, Visible
from pdpmo_widgets.modules.improvement.model.planner import (
    Bot,
    Look,
    Way,
    planned,
    watching,
)
from pdpmo_widgets.modules.improvement.model.year import base_of


def informed(reader: Reader, way: Way | None = None) -> Bot:
    """Watch the two slowest gates of the log, then plan month by month."""
    how = way or Way()

    def bot(visible: Visible, look: Look) -> dict[str, Any]:
        rng = Random(f"informed:{reader.slip}:{visible.seed}")
        slow = waits(visible, reader, rng)
        watch = watching(*sorted(slow, key=lambda g: -slow[g])[:2])
        seen = look(watch)
        base = believed(visible, seen.watched, reader, rng)
        return planned(visible, base, how, reader.wide, watch, look)

    return bot


def knowing(case: Case, look: Look) -> dict[str, Any]:
    """The plan of someone who reads everything rightly, and sees what does not take."""
    base = base_of(case.seed, case.setting)
    work, back = carried_over(case)
    base = replace(base, touch=base.touch * work, returns=base.returns * back)
    return planned(case, base, Way(each=(2, 2, 2), least=0.8), 0.1, watching(), look)


EXPERT, GOOD, NOVICE = (
    Reader(0.02, 0.08, 0.35),
    Reader(0.06, 0.15, 0.45),
    Reader(0.35, 0.45, 0.8),
)


INFORMED: dict[str, Bot] = {
    "informed_novice": informed(NOVICE),
    "informed": informed(GOOD),
    "informed_expert": informed(EXPERT),
}
