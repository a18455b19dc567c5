"""Who is let off the controls, and what becomes of exceptions that nobody owns.

A project that is let off does only what audit requires.  An exception without an
owner is a precedent: every quarter some more projects take it, those whose sponsors
are loudest first.  Where there is no exception at all, patience is a little shorter.
"""

from pdpmo_widgets.modules.playbook.model.case import Case, Sketch
from pdpmo_widgets.modules.playbook.model.check import Plan

EXPERIENCED = 4  # similar projects led, from which on a manager counts as experienced
LOUD = 2  # sponsors who ask for exceptions: the loudest


def granted(case: Case, plan: Plan) -> tuple[str, ...]:
    """The projects that are let off from the first quarter on."""
    if plan.let_off == "experienced":
        return tuple(
            p.id
            for p in case.projects
            if p.led >= EXPERIENCED and plan.tier(p.id) != "full"
        )
    if plan.let_off == "asks":
        loud = case.loud[:LOUD]
        return tuple(
            p.id for p in case.projects if p.sponsor in loud and plan.asked(p.id)
        )
    return ()


def share_off(case: Case, plan: Plan, off: tuple[str, ...], p: Sketch, q: int) -> float:
    """The share of a project's controls that lapses in a quarter, 0..1."""
    if p.id in off:
        return 1.0
    if plan.owned or not off:
        return 0.0
    follows = case.setting.drift * (q - 1)
    return min(1.0, follows * (1.5 if p.sponsor in case.loud[:LOUD] else 1.0))


def patience(case: Case, plan: Plan) -> float:
    """What a project bears, as a share of its usual: less where no exception is."""
    return 1.0 - case.setting.strict * (plan.let_off == "nobody")


def owning(case: Case, plan: Plan, off: tuple[str, ...]) -> float:
    """Hours a quarter that owning the exceptions takes."""
    return case.setting.owner * len(off) if plan.owned else 0.0
