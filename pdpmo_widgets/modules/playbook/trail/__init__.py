"""The decisions of a graded run, for the coach's talk with a leader."""

from pdpmo_widgets.coach.strip import Sheet, Strip, sheet, strip_of
from pdpmo_widgets.modules.playbook.rules.sizing import RUN
from pdpmo_widgets.modules.playbook.trail.flags import flags
from pdpmo_widgets.modules.playbook.trail.replay import SAID, Run, replay

__all__ = ["Run", "replay", "strip"]


def strip(learner: str, played: object) -> Strip:
    """The pictures of a graded run, its flags, and what cannot be known.

    ``learner``: the name for which the case was dealt.
    """
    from pdpmo_widgets.modules.playbook.trail import pictures

    case = RUN.dealt(learner)
    run = replay(case, played)
    sheets: list[Sheet] = []
    if run.book is not None and run.seen is not None:
        said = SAID["sheet"]
        looked = pictures.looked(run.book, run.seen)
        logs, visits = run.learnt["logs"], run.learnt["visits"]
        title = said["book" if run.over else "book_open"]
        sheets = [
            sheet(said["looks"], looked, visits),
            sheet(said["controls"], pictures.controls(run.book, run.seen), logs),
            sheet(title, pictures.projects(run.book)),
        ]  # fmt: skip
    return strip_of([*run.told, run.trouble], sheets, flags(run), SAID["unknown"])
