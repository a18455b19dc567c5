"""Who had said what at the moment of a loss: a sponsor, audit, the field."""

from pdpmo_widgets.modules.playbook.model.case import Case
from pdpmo_widgets.modules.playbook.model.signs import quoted
from pdpmo_widgets.modules.playbook.model.telling import about
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.debrief import Loss

AUDIT, KNOWS_THE_OLD = "yuki", "rosa"


def voice(case: Case, loss: Loss) -> Entry | None:
    """The words that stood on the screen; None where nobody spoke."""
    if loss.part == "tiers":
        return of_project(case, loss.picks[0])
    if loss.part == "sets":
        return of_control(case, loss.picks[0])
    if loss.part == "waiver" and loss.picks[0] == "asks":
        return Entry("speaks.asks", {}, case.loud[0])
    return None


def of_project(case: Case, project: str) -> Entry:
    """What hangs on a project, said by its sponsor."""
    p = next(p for p in case.projects if p.id == project)
    stake = next(fact for fact in p.facts if about(fact) == "stake")
    return Entry("speaks.stake", {"text": quoted([stake])}, p.sponsor)


def of_control(case: Case, control: str) -> Entry | None:
    """Who would like to keep a control; None for one that nobody speaks for."""
    c = next(c for c in case.controls if c.id == control)
    if c.required or c.wished:
        id = "required" if c.required else "wished"
        return Entry(f"speaks.{id}", {"control": control}, AUDIT)
    if control in case.old:
        return Entry("speaks.old", {"control": control}, KNOWS_THE_OLD)
    return None
