"""Outcome and score: what the claims were worth, four measures, luck apart."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from pdpmo_widgets.modules.value.model.audit import (
    Audited,
    audited,
    expected,
    share,
)
from pdpmo_widgets.modules.value.model.because import because, overall
from pdpmo_widgets.modules.value.model.best import best, planned
from pdpmo_widgets.modules.value.model.case import Case
from pdpmo_widgets.modules.value.model.check import Decisions
from pdpmo_widgets.modules.value.model.choices import Design, plan_of
from pdpmo_widgets.modules.value.model.evidence import cost
from pdpmo_widgets.modules.value.model.halfyear import shown_by
from pdpmo_widgets.modules.value.model.measures import FLOORS, measures
from pdpmo_widgets.modules.value.model.worth import decided
from pdpmo_widgets.simulation.basics import Entry, Score, scored

PASS = 0.74
RUNS = 1
ZERO = 0.2  # what habits earn: points begin above (tests/league/points.py)
FUTURES = (1, 2, 3, 4)
AUDIT_ERROR = 2.0  # points, of the auditor's own look two quarters later


@dataclass(frozen=True)
class Finding:
    """One practice two quarters later; effects in points, ``value`` in $k.

    ``claimed`` and ``believed`` are 80 % ranges: yours, and what a perfect reader of
    your evidence would have said. ``true`` is the effect, ``seen`` what the auditor
    found of it. ``grade`` is what your design bears, ``best`` the decision that was
    right with what could be known.
    """

    outcome: str
    claimed: tuple[float, float]
    believed: tuple[float, float]
    claimed_grade: str
    grade: str
    decision: str
    best: str
    true: float
    seen: float
    value: float
    because: tuple[Entry, ...]


@dataclass(frozen=True)
class Outcome:
    """``expected`` $k over all that may be true; ``happened``: $k of what was."""

    findings: tuple[Finding, ...]
    because: tuple[Entry, ...]
    expected: float
    happened: float


def weighed(
    case: Case, decisions: Decisions
) -> tuple[Design, tuple[Audited, ...], float]:
    """Design, audited claims, expected $k. DecisionError while something is open."""
    plan = plan_of(case, decisions)
    design, shown = plan.design, shown_by(case, plan.design)
    found = tuple(
        audited(case, design, shown, o, plan.claims[o]) for o in case.outcomes
    )
    return design, found, expected(case, design, found)


def play(case: Case, decisions: Decisions, futures: Sequence[int] = ()) -> Outcome:
    """What follows; the last of the ``futures`` decides what the auditor finds."""
    design, found, value = weighed(case, decisions)
    rng = Random(f"audit:{case.seed}:{(tuple(futures) or FUTURES)[-1]}")
    findings = []
    for f in found:
        true = case.hidden.effect[f.outcome]
        seen = true + rng.gauss(0, AUDIT_ERROR)
        findings.append(
            Finding(
                f.outcome, (f.claim.low, f.claim.high), f.belief.best_range(),
                f.claim.grade, f.grade, f.claim.decision, f.belief.decision(),
                true, seen, decided(f.claim.decision, true, case.setting),
                because(case, design, f, seen),
            )
        )  # fmt: skip
    return Outcome(
        tuple(findings), overall(case, design), value, _happened(case, design, found)
    )


def _happened(case: Case, design: Design, found: Sequence[Audited]) -> float:
    """What the effects that were true made of the same decisions and ranges."""
    s, total = case.setting, -cost(case, design)
    for f in found:
        true, claim = case.hidden.effect[f.outcome], f.claim
        miss = max(claim.low - true, 0.0) + max(true - claim.high, 0.0)
        total += decided(claim.decision, true, s) - f.loss.credibility - f.loss.grade
        total -= s.range_cost * (claim.high - claim.low + 10 * miss)
    return total


def score(case: Case, decisions: Decisions, futures: Sequence[int] = ()) -> Score:
    """Between measuring nothing and the best design, read perfectly.

    The mean over all effects that the evidence leaves open is exact, so the hidden
    ``futures`` move nothing but the auditor's luck.
    """
    design, found, value = weighed(case, decisions)
    top = planned(case, best(case))
    luck = _happened(case, design, found) - value
    return scored(
        share(case, value, top), PASS, measures(case, design, found), FLOORS,
        expected=value, reference=top, luck=luck,
    )  # fmt: skip
