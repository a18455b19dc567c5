"""The decisions of a graded run, for the coach's talk with a leader."""

from pdpmo_widgets.coach.strip import Sheet, Strip, sheet, strip_of
from pdpmo_widgets.modules.acumen.rules.portfolio import RUN
from pdpmo_widgets.modules.acumen.trail.flags import flags
from pdpmo_widgets.modules.acumen.trail.replay import SAID, Run, replay

__all__ = ["Run", "replay", "strip"]


def strip(learner: str, played: object) -> Strip:
    """The pictures of a graded run, its flags, and what cannot be known.

    ``learner``: the name for which the case was dealt.
    """
    from pdpmo_widgets.modules.acumen.trail import pictures

    case = RUN.dealt(learner)
    run = replay(case, played)
    sheets: list[Sheet] = []
    if run.seen is not None:
        said, learnt = SAID["sheet"], run.learnt
        signed = "stop" in run.decided
        found = learnt["list"]
        sheets.append(sheet(said["checks"], pictures.checks(case, run), found))
        title = said["list" if signed else "list_open"]
        sheets.append(sheet(title, pictures.portfolio(case, run)))
        if signed and run.seen.midyear:
            told = learnt["midyear"]
            drawn = pictures.midyear(case, run)
            sheets.append(sheet(said["midyear"], drawn, told))
    return strip_of([*run.told, run.trouble], sheets, flags(case, run), SAID["unknown"])
