"""The decisions of a graded run, for the coach's talk with a leader."""

from pdpmo_widgets.coach.strip import Sheet, Strip
from pdpmo_widgets.modules.acumen.rules.portfolio import RUN
from pdpmo_widgets.modules.acumen.trail.flags import flags
from pdpmo_widgets.modules.acumen.trail.replay import SAID, Run, replay

__all__ = ["Run", "replay", "strip"]

FIRST = 2  # of the sentences learnt that stand below a picture; all can be opened


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
        sheets.append(
            Sheet(said["checks"], pictures.checks(case, run), found, found[:FIRST])
        )
        title = said["list" if signed else "list_open"]
        sheets.append(Sheet(title, pictures.portfolio(case, run)))
        if signed and run.seen.midyear:
            told = learnt["midyear"]
            drawn = pictures.midyear(case, run)
            sheets.append(Sheet(said["midyear"], drawn, told, told[:FIRST]))
    text = tuple(filter(None, [*run.told, run.trouble]))
    return Strip(text, tuple(sheets), flags(case, run), tuple(SAID["unknown"].values()))
