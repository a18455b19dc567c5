"""The decisions of a graded run, for the coach's talk with a leader."""

from pdpmo_widgets.coach.strip import Sheet, Strip, sheet, strip_of
from pdpmo_widgets.modules.empowerment.rules.quarter import RUN
from pdpmo_widgets.modules.empowerment.trail.flags import flags
from pdpmo_widgets.modules.empowerment.trail.replay import SAID, Run, replay

__all__ = ["Run", "replay", "strip"]


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
        sheets.append(sheet(said["asked"], pictures.asked(case, run), found))
        if run.boards:
            found = told["boards"]
            drawn = pictures.boards(case, run)
            sheets.append(sheet(said["boards"], drawn, found))
    return strip_of([*run.told, run.trouble], sheets, flags(case, run), SAID["unknown"])
