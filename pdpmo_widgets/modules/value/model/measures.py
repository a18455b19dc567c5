"""Four measures of a run, each 0 to 1: no strength makes up for a weak one."""

from collections.abc import Mapping, Sequence
from math import inf

from pdpmo_widgets.modules.value.model.audit import Audited
from pdpmo_widgets.modules.value.model.best import best
from pdpmo_widgets.modules.value.model.case import Case
from pdpmo_widgets.modules.value.model.choices import Design
from pdpmo_widgets.modules.value.model.evidence import error
from pdpmo_widgets.modules.value.model.setting import Setting
from pdpmo_widgets.modules.value.model.worth import worth

FLOORS = {"linked": 0.6, "fair": 0.7, "honest": 0.4, "decided": 0.5}
DOUBLE = 2  # half of what certainty is worth, lost, leaves nothing of a measure
SURE = 0.5  # a standard error, in points, at which hardly anything is left open


def span(setting: Setting) -> float:
    """What it is worth to know one practice for certain, $k."""
    return worth(SURE, setting) - worth(inf, setting)


def measures(
    case: Case, design: Design, found: Sequence[Audited]
) -> Mapping[str, float]:
    """How far measures serve the promise, how fair, how honest, how well decided."""
    shown = [f.outcome for f in found if design.of(f.outcome, "result")]
    none = worth(inf, case.setting)
    known = [worth(error(case, design, f.outcome), case.setting) for f in found]
    top = best(case)
    most = [worth(error(case, top, f.outcome), case.setting) for f in found]
    scale = span(case.setting)
    false = sum(f.loss.range + f.loss.credibility + f.loss.grade for f in found)
    lost = sum(f.loss.decision for f in found)
    gained = (sum(known) - none * len(found)) / (sum(most) - none * len(found))
    return {
        "linked": len(shown) / len(found),
        "fair": max(0.0, min(1.0, gained)),
        "honest": max(0.0, 1 - false / (scale * len(found)) * DOUBLE),
        "decided": max(0.0, 1 - lost / (scale * len(found)) * DOUBLE),
    }
