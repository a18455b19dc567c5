"""What one project pays in a year for its controls, and what they catch.

Hours of control, hours of repair for the trouble that gets through, hours for what
an audit finds.  Where a project is asked for more than it bears, forms are filled in
without thought and catch half: compliance theatre.  Our own design [D]; the square of
the number of controls is the bureaucracy term.
"""

from dataclasses import dataclass

from pdpmo_widgets.modules.playbook.model.case import QUARTERS, Case, Sketch
from pdpmo_widgets.modules.playbook.model.seen import asked


@dataclass(frozen=True)
class Asked:
    """One project under one set: hours a quarter, theatre, and what gets through.

    ``hours``: of control; ``theatre``: 0..1, share done without thought; ``through``:
    share of each kind of trouble that is not caught; ``missing``: required controls
    that are not there.
    """

    hours: float
    theatre: float
    through: tuple[float, ...]
    missing: tuple[str, ...]


def under(case: Case, p: Sketch, chosen: tuple[str, ...], patience: float) -> Asked:
    """What a set of controls does in a project; ``patience`` is 1 or a little less."""
    s, hours = case.setting, asked(case, p, chosen)
    empty = theatre(hours, case.hidden.bears[p.id] * patience, s.ramp)
    works = 1 - s.theatre * empty
    through = [1.0] * 5
    for control in chosen:
        for k, effect in enumerate(case.hidden.effects[control]):
            through[k] *= 1 - works * effect
    missing: tuple[str, ...] = ()
    if p.budget >= case.limit:
        missing = tuple(
            c.id for c in case.controls if c.required and c.id not in chosen
        )
    return Asked(hours, empty, tuple(through), missing)


def theatre(hours: float, bears: float, ramp: float) -> float:
    """The share of forms that is filled in without thought, 0..1.

    None up to what the project bears, all of them at ``1 + ramp`` times as much.
    """
    return min(1.0, max(0.0, (hours / max(bears, 1e-9) - 1) / ramp))


def trouble(case: Case, p: Sketch, future: tuple[float, ...]) -> tuple[float, ...]:
    """Hours of repair a quarter per kind if nothing is caught, as the charter weighs.

    ``future``: how much likelier than thought each kind turns out, around 1.
    """
    stake, risks = case.hidden.stake[p.id], case.hidden.risks[p.id]
    return tuple(
        risk * stake * more / len(QUARTERS)
        for risk, more in zip(risks, future, strict=True)
    )
