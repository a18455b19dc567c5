"""When to check and when to speak: the rule that a careful reader goes by.

Speak when it pays now by more than a margin, since another month tells more; check
first what would pay but is not yet sure.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pdpmo_widgets.modules.courage.model.case import A_MONTH, Project, Visible

Chance = Callable[[str, int], float]


@dataclass(frozen=True)
class Rule:
    """How sure beyond break-even to be before speaking; up to what to check first.

    ``hears``: how far a reader expects to be heard; ``first``, ``checks``: the first
    month to speak and to check in.
    """

    margin: float = 0.05
    sure: float = 0.9
    below: float = 0.05
    hears: float = 0.93
    first: int = 1
    checks: int = 2


def break_even(
    chance: float,
    stake: float,
    left: float,
    hears: float,
    alarm: float,
    goodwill: float,
) -> float:
    """Worth of speaking now, $m: p · saved · heard − (1 − p) · alarm − goodwill."""
    return chance * stake * left * hears - (1 - chance) * alarm - goodwill


def bar(visible: Visible, project: Project, month: int, hears: float) -> float:
    """The chance of trouble from which speaking pays in a month (above 1: never)."""
    left = max(0.0, 1 - visible.fade * (month - 1))
    goodwill = 0.5 * (visible.relation + (visible.proud if project.mark else 0.0))
    gain = project.stake * left * hears
    return (visible.false_alarm + goodwill) / (gain + visible.false_alarm)


def wants(
    rule: Rule, visible: Visible, project: Project, month: int, chance: float
) -> str:
    """What the rule wants for a project now: "raise", "check" or ""."""
    pays = bar(visible, project, month, rule.hears)
    patient = 1 - month / visible.months
    if month >= rule.first and chance >= min(0.95, pays + rule.margin * patient * 2):
        return "raise" if chance >= rule.sure else "check"
    if month >= rule.checks and chance >= pays - rule.below:
        return "check"
    return ""


def steps_for(
    rule: Rule,
    visible: Visible,
    chance: Chance,
    check: Callable[[str, int], None],
    say: Callable[[list[dict[str, Any]], Project], list[int]],
    wait: Callable[[list[dict[str, Any]]], None] = lambda steps: None,
) -> list[dict[str, Any]]:
    """Go through the year by the rule; ``check`` is told what was checked."""
    steps: list[dict[str, Any]] = []
    left, raised, checked = visible.checks, set(), set()
    for month in range(1, visible.months + 1):
        free = A_MONTH
        for p in sorted(visible.projects, key=lambda p: -p.stake):
            if p.id in raised:
                continue
            want = wants(rule, visible, p, month, chance(p.id, month))
            if want == "check" and p.id not in checked and left and free:
                steps.append({"do": "check", "project": p.id})
                left, free = left - 1, free - 1
                checked.add(p.id)
                check(p.id, month)
                want = wants(rule, visible, p, month, chance(p.id, month))
            pays = chance(p.id, month) >= bar(visible, p, month, rule.hears)
            done = want == "check" and (p.id in checked or not left) and pays
            if want == "raise" or (done and month >= rule.first):
                say_it = {"do": "raise", "project": p.id, "say": say(steps, p)}
                steps.append(say_it)
                raised.add(p.id)
        if month < visible.months:
            steps.append({"do": "wait"})
            wait(steps)
    return steps
