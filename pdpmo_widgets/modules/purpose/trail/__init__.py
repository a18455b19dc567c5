"""The decisions of a graded run, step by step, for the coach's talk with a leader."""

from pdpmo_widgets.coach.strip import Sheet, Strip
from pdpmo_widgets.modules.purpose.rules.people import board
from pdpmo_widgets.modules.purpose.trail import scenes
from pdpmo_widgets.modules.purpose.trail.moments import Moment, Trail, replay

__all__ = ["Moment", "Trail", "replay", "strip"]

# Which of the sentences learnt stand below a picture; all of them can be opened.
FIRST, SHORT = slice(2), {"interview": slice(-3, None)}


def strip(dealt: str, played: object) -> Strip:
    """The pictures of a graded run, its flags, and what cannot be known.

    ``dealt``: the name for which the learner's case was dealt.
    """
    from pdpmo_widgets.modules.purpose.trail import pictures

    case = board(dealt)
    found = replay(case, played)
    seen = scenes.scenes(case, found, played)
    drawn = pictures.strip(seen, scenes.page(case, found, played))
    learnt = [
        (one.learnt, one.learnt[SHORT.get(one.do, FIRST)]) for one in found.moments
    ]
    told = [*learnt, ((), ())][: len(drawn)]
    return Strip(
        text=tuple(filter(None, [found.charter, found.trouble])),
        sheets=tuple(
            Sheet(title, figure, all, first)
            for (title, figure), (all, first) in zip(drawn, told, strict=True)
        ),
        flags=tuple(f"{flag.says} {flag.ask}" for flag in found.flags),
        unknown=found.unknown,
    )
