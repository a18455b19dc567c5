"""The decisions of a graded run, for the coach's talk with a leader."""

from pdpmo_widgets.coach.strip import Sheet, Strip, sheet, strip_of
from pdpmo_widgets.modules.value.rules.proof import RUN
from pdpmo_widgets.modules.value.trail.flags import flags
from pdpmo_widgets.modules.value.trail.replay import SAID, Run, replay

__all__ = ["Run", "replay", "strip"]


def strip(learner: str, played: object) -> Strip:
    """The pictures of a graded run, its flags, and what cannot be known.

    ``learner``: the name for which the case was dealt.
    """
    from pdpmo_widgets.modules.value.trail import pictures

    case = RUN.dealt(learner)
    run = replay(case, played)
    sheets: list[Sheet] = []
    if run.seen is not None:
        said, learnt = SAID["sheet"], run.learnt
        drawn = pictures.figures(case, run)
        sheets.append(sheet(said["figures"], drawn, learnt))
        sheets.append(sheet(said["claims"], pictures.claims(case, run)))
    return strip_of([*run.told, run.trouble], sheets, flags(case, run), SAID["unknown"])
