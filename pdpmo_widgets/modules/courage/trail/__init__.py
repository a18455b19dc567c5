"""The decisions of a graded year, for the coach's talk with a leader."""

from pdpmo_widgets.coach.strip import Sheet, Strip, sheet, strip_of
from pdpmo_widgets.modules.courage.rules.year import RUN
from pdpmo_widgets.modules.courage.trail.flags import flags
from pdpmo_widgets.modules.courage.trail.replay import SAID, Run, replay

__all__ = ["Run", "replay", "strip"]


def strip(learner: str, played: object) -> Strip:
    """The picture of a graded year, its flags, and what cannot be known.

    ``learner``: the name for which the case was dealt.
    """
    from pdpmo_widgets.modules.courage.trail import pictures

    case = RUN.dealt(learner)
    run = replay(case, played)
    sheets: list[Sheet] = []
    if run.seen is not None:
        drawn = pictures.year(case, run)
        found = run.talks
        sheets.append(sheet(SAID["sheet"]["year"], drawn, found))
    return strip_of([*run.told, run.trouble], sheets, flags(case, run), SAID["unknown"])
