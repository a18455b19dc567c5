"""What two quarters were worth: expected harm found, the share acted on, and luck."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pdpmo_widgets.modules.communication.model.case import CEO, CFO, Case
from pdpmo_widgets.modules.communication.model.choices import Quarter
from pdpmo_widgets.modules.communication.model.course import After
from pdpmo_widgets.modules.communication.model.hunt import beliefs, harm, looked_harm
from pdpmo_widgets.modules.communication.model.setting import COSTS


@dataclass(frozen=True)
class Worth:
    """``hunted`` in expected harm, ``told`` 0..1, ``saved`` as it turned out."""

    hunted: float
    told: float
    saved: float
    trust: float
    candour: float

    @property
    def expected(self) -> float:
        """What the looks could be expected to find, times the share acted on."""
        return self.hunted * self.told


def anywhere(case: Case) -> float:
    """Expected harm found by as many looks, taken blindly."""
    mean = sum(b.harm(case.setting) for b in beliefs(case).values()) / len(
        case.hidden.tracks
    )
    looks = case.shown.hours // COSTS["announced"]
    return mean * looks * (1 + case.setting.later)


def worth(case: Case, found: Sequence[Quarter], done: Sequence[After]) -> Worth:
    """The quarters that were decided, with what followed each."""
    if not found:
        found, done = (), ()
    s = case.setting
    hunted, there, saved = looked_harm(case, found, done), 0.0, 0.0
    for number, (quarter, after) in enumerate(zip(found, done, strict=True)):
        factor = s.later**number
        there += factor * sum(harm(case, project) for project in quarter.findings)
        for page in quarter.pages:
            if case.hidden.tracks[page.project].red:
                saved += factor * harm(case, page.project) * after.acted[page.project]
            else:
                saved -= factor * s.false_cost
    told = min(1.0, max(0.0, saved / there)) if there else 0.0
    last = done[-1] if done else None
    trust: Mapping[str, float] = last.trust if last else case.shown.trust
    candour = last.candour if last else case.shown.candour
    return Worth(hunted, told, saved, _trust(case, trust), candour)


def _trust(case: Case, trust: Mapping[str, float]) -> float:
    """The mean of the two chiefs and of the sponsors, each half."""
    sponsors = [level for who, level in trust.items() if who not in (CEO, CFO)]
    return (trust[CEO] + trust[CFO]) / 4 + sum(sponsors) / len(sponsors) / 2
