"""What each look was worth when it was taken: expected harm, by what was visible."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from pdpmo_widgets.cases.status import RED
from pdpmo_widgets.modules.communication.model.case import MONTHS, Case, Report
from pdpmo_widgets.modules.communication.model.choices import Quarter
from pdpmo_widgets.modules.communication.model.course import After, Later, later
from pdpmo_widgets.modules.communication.model.deal import deal
from pdpmo_widgets.modules.communication.model.evidence import Belief, belief, evidence
from pdpmo_widgets.modules.communication.model.setting import SETTING, Setting
from pdpmo_widgets.simulation.carried import START


def beliefs(case: Case) -> Mapping[str, Belief]:
    """What the records of the first quarter let one believe of each project."""
    if case.carried is START and case.setting is SETTING:
        return _standard(case.seed)
    return _beliefs(case)


@lru_cache(maxsize=512)
def _standard(seed: int) -> Mapping[str, Belief]:
    return _beliefs(deal(seed))


def _beliefs(case: Case) -> dict[str, Belief]:
    return {r.project.id: believed(r, case.setting) for r in case.shown.reports}


def harm_of(report: Report, setting: Setting, off: float = 0.0) -> float:
    """Expected harm by the records of today; ``off``: how far a reader is out."""
    found = believed(report, setting)
    return Belief(found.mean + off, found.sd).harm(setting)


def believed(report: Report, setting: Setting, shown: Later | None = None) -> Belief:
    """What the records of one project let one believe, now or three months on."""
    at = report.project
    rows = shown.milestones[at.id] if shown else report.milestones
    today = MONTHS if shown else 0
    planned = at.first_end - at.start
    return belief(evidence(at.start, planned, rows, report.rebaselines, today), setting)


def expected(
    report: Report, setting: Setting, shown: Later, candour: float, off: float = 0.0
) -> float:
    """Expected harm in the second quarter: also who came forward, and who did not."""
    found = believed(report, setting, shown)
    now = Belief(found.mean + off, found.sd)
    chance, whole = now.red(), now.harm(setting)
    speaks = setting.volunteer * candour
    if report.project.id in shown.came:
        red, fine = chance * speaks, (1 - chance) * setting.worry
    else:
        red, fine = chance * (1 - speaks), (1 - chance) * (1 - setting.worry)
    if chance <= 0 or red + fine <= 0:
        return 0.0
    return whole * (red / (red + fine)) / chance


def looked_harm(case: Case, found: Sequence[Quarter], done: Sequence[After]) -> float:
    """Expected harm of all projects looked at, the second quarter's counting less."""
    first = beliefs(case)
    total = 0.0
    if found:
        total += sum(first[p].harm(case.setting) for p in found[0].findings)
    if len(found) > 1 and found[1].findings:
        candour = done[0].candour
        shown = later(case, candour, set(found[0].findings))
        total += case.setting.later * sum(
            expected(case.report(p), case.setting, shown, candour)
            for p in found[1].findings
        )
    return total


def harm(case: Case, project: str) -> float:
    """What is truly lost if nobody acts: nothing unless the project is truly red."""
    slip = case.hidden.tracks[project].slip
    if slip <= RED:
        return 0.0
    return case.setting.least_harm + min(case.setting.most_more, slip - RED)
