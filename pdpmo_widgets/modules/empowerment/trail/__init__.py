"""The decisions of a graded run, for the coach's talk with a leader."""

from pdpmo_widgets.coach.strip import Sheet, Strip
from pdpmo_widgets.modules.empowerment.rules.quarter import RUN
from pdpmo_widgets.modules.empowerment.trail.flags import flags
from pdpmo_widgets.modules.empowerment.trail.replay import SAID, Run, replay

__all__ = ["Run", "replay", "strip"]

FIRST = 2  # of the sentences learnt that stand below a picture; all can be opened


def strip(learner: str, played: object) -> Strip:
    """The pictures of a graded run, its flags, and what cannot be known.

    ``learner``: the name for which the case was dealt.
    """
    from pdpmo_widgets.modules.empowerment.trail import pictures

    case = RUN.dealt(learner)
    run = replay(case, played)
    sheets: list[Sheet] = []
    if run.seen is not None:
        said, told = SAID["sheet"], run.learnt
        found = told["asked"]
        sheets.append(
            Sheet(said["asked"], pictures.asked(case, run), found, found[:FIRST])
        )
        if run.boards:
            found = told["boards"]
            drawn = pictures.boards(case, run)
            sheets.append(Sheet(said["boards"], drawn, found, found[:FIRST]))
    text = tuple(filter(None, [*run.told, run.trouble]))
    return Strip(text, tuple(sheets), flags(case, run), tuple(SAID["unknown"].values()))
