"""The decisions of a graded year, for the coach's talk with a leader."""

from pdpmo_widgets.coach.strip import Sheet, Strip
from pdpmo_widgets.modules.courage.rules.year import RUN
from pdpmo_widgets.modules.courage.trail.flags import flags
from pdpmo_widgets.modules.courage.trail.replay import SAID, Run, replay

__all__ = ["Run", "replay", "strip"]

FIRST = 2  # of the sentences that stand below a picture; all can be opened


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
        sheets.append(Sheet(SAID["sheet"]["year"], drawn, found, found[:FIRST]))
    text = tuple(filter(None, [*run.told, run.trouble]))
    return Strip(text, tuple(sheets), flags(case, run), tuple(SAID["unknown"].values()))
