"""The projects of Aldermoor: 24 that run, 22 that wait, and what nobody knows yet.

How long and how costly they turn out follows ``calibration``; a trait that nobody
sees drives both, and shows only dimly in the risk that was assessed.  Risk has
nothing to do with size: some small projects are dangerous.  Our own design [D].
"""

from collections.abc import Mapping
from types import MappingProxyType

from pdpmo_widgets.cases.project_draws import running, waiting
from pdpmo_widgets.cases.project_table import (
    COLUMNS,
    GOALS,
    HIDDEN,
    KINDS,
    LIVE_VALUE,
    RUNNING,
    STAGES,
    TRUTH_COLUMNS,
    WAITING,
    Project,
    Truth,
)

__all__ = [
    "COLUMNS", "GOALS", "HIDDEN", "KINDS", "LIVE_VALUE", "RUNNING", "STAGES",
    "TRUTH_COLUMNS", "WAITING", "Project", "Truth", "deal", "requests", "truth",
]  # fmt: skip


def deal(seed: int) -> tuple[Project, ...]:
    """The 24 that run; their current budgets add up to $184 million."""
    return running(seed)[0]


def requests(seed: int) -> tuple[Project, ...]:
    """The 22 that wait; at least two are mandatory, some need others first."""
    return waiting(seed)[0]


def truth(seed: int) -> Mapping[str, Truth]:
    """What will turn out, by id, for those that run and those that wait."""
    both = running(seed)[1] + waiting(seed)[1]
    return MappingProxyType({one.id: one for one in both})
