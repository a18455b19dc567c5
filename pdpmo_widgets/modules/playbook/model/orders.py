"""Orders in which somebody who looks at nothing takes controls from the list."""

from collections.abc import Callable, Sequence
from random import Random
from typing import Any

from pdpmo_widgets.modules.playbook.model.case import Visible

Ids = Sequence[str]
Order = Callable[[Visible], Ids]


def listed(visible: Visible) -> Ids:
    """As the list has them."""
    return [c.id for c in visible.controls]


def dear(visible: Visible) -> Ids:
    """What takes most hours first."""
    order = sorted(visible.controls, key=lambda c: -c.fixed - 8 * c.per_million)
    return [c.id for c in order]


def promising(visible: Visible) -> Ids:
    """What claims to catch most per hour first."""

    def worth(c: Any) -> float:
        return len(c.claims) / (c.fixed + 8 * c.per_million)

    return [c.id for c in sorted(visible.controls, key=worth, reverse=True)]


def covering(visible: Visible) -> Ids:
    """The cheapest that claims to catch something not yet covered, until all is."""
    cheap, covered, found = list(dear(visible))[::-1], set[str](), []
    claims = {c.id: set(c.claims) for c in visible.controls}
    for control in cheap:
        if claims[control] - covered:
            found.append(control)
            covered |= claims[control]
    return [*found, *(c for c in cheap if c not in found)]


def auditor(visible: Visible) -> Ids:
    """What audit requires, then what it would like, then the rest."""
    order = sorted(visible.controls, key=lambda c: -2 * c.required - c.wished)
    return [c.id for c in order]


def shuffled(visible: Visible) -> Ids:
    """Any order."""
    ids = listed(visible)
    return Random(f"shuffled:{visible.seed}").sample(ids, len(ids))


def cheap(visible: Visible) -> Ids:
    """What takes fewest hours first."""
    return list(dear(visible))[::-1]
