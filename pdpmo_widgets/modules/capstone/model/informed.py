"""Bots that read: signs together, what is pressing *and* weak, needs, what is proved.

They see what a learner sees.  ``slip`` is the chance to misread a sentence and the
error of every estimate, so that the three readers differ in nothing else.
"""

from random import Random
from typing import Any

from pdpmo_widgets.modules.capstone.model.answers import WORTH, situation
from pdpmo_widgets.modules.capstone.model.case import CHANCES, COSTS, Visible
from pdpmo_widgets.modules.capstone.model.office import AREAS
from pdpmo_widgets.modules.capstone.model.playing import Bot, Look, linked, room
from pdpmo_widgets.modules.capstone.model.reading import (
    charter_of,
    heard,
    verdict_of,
    worth_looking,
)
from pdpmo_widgets.modules.capstone.model.year import HITS

WORTHWHILE = 0.35  # chance that it is pressing, times what is missing, per 3 points
TAKES = 0.9  # what a shock takes where nothing is left to lean on
# What a fitting charter, good answers and a clear link add.
GAINS = {"support": 0.25, "value": 0.06, "candour": 0.1}


def informed(slip: float, blind: tuple[str, ...] = ()) -> Bot:
    """Check, weigh, decide; ``blind``: what is left out."""

    def bot(visible: Visible, look: Look) -> dict[str, Any]:
        rng = Random(f"informed:{slip}:{visible.seed}")
        looks = [] if "looks" in blind else worth_looking(visible)
        yes, needs = heard(visible, look, looks, rng, slip)
        verdict = "keep" if "signs" in blind else verdict_of(yes)
        three, not_now = charter_of(visible, needs, verdict, blind)
        level = {a: visible.areas[a] + rng.gauss(0, slip) for a in AREAS}
        changes: dict[str, int] = {}
        if "changes" not in blind:
            verdict, changes = _changes(visible, level, yes, verdict, three, blind)
        found = {
            **linked(visible, three),
            "looks": looks,
            "verdict": verdict,
            "home": _home(visible, rng, slip),
            "not_now": not_now,
            "changes": changes,
            "answers": _answers(visible, level, changes, rng, slip, blind),
        }
        if "forecasts" not in blind:
            found["forecasts"] = _forecasts(visible, level, yes, found, rng, slip)
        return found

    return bot


def _changes(
    visible: Visible,
    level: dict[str, float],
    yes: dict[str, float],
    verdict: str,
    three: list[str],
    blind: tuple[str, ...],
) -> tuple[str, dict[str, int]]:
    """What is pressing and weak; a change of the office only for more than fits."""
    worth = {}
    for area in AREAS:
        pressing = 0.6 if "pressing" in blind else yes[area]
        gap = 0.5 if "weak" in blind else 1 - level[area]
        worth[area] = pressing * gap * 3 / COSTS[area]
    going = verdict in ("merge", "close")
    order = [
        a for a in sorted(AREAS, key=lambda a: -worth[a])
        if worth[a] > WORTHWHILE and (not going or a in ("people", "cover"))
    ]  # fmt: skip
    wanted = sum(COSTS[a] for a in order)
    if verdict == "keep" and wanted > room(visible, "keep", three) + 2:
        verdict = "change"
    left, found = room(visible, verdict, three), {}
    load = {1: 0, 2: 0, 3: 0}
    for area in order:
        if COSTS[area] > left:
            continue
        at = 1 if load[1] + COSTS[area] <= 6 or "order" in blind else 2
        found[area], left = at, left - COSTS[area]
        load[at] += COSTS[area]
    return verdict, found


def _home(visible: Visible, rng: Random, slip: float) -> str:
    """Where most of the hours go *and* somebody could do the work."""
    able = [unit for unit in visible.units if unit.own]
    units = visible.units if rng.random() < slip else able
    return max(units, key=lambda unit: unit.hours).id


def _answers(
    visible: Visible,
    level: dict[str, float],
    changes: dict[str, int],
    rng: Random,
    slip: float,
    blind: tuple[str, ...],
) -> dict[str, int]:
    """What is so, what is proved, and what is being done about it."""
    found = {}
    for q in visible.questions:
        now = situation(level[q.area], visible.grades[q.area], q.area in changes)
        said = max(WORTH[now], key=lambda option: WORTH[now][option])
        lost = rng.random() < slip or "answers" in blind
        found[q.area] = q.options.index(rng.choice(q.options) if lost else said)
    return found


def _forecasts(
    visible: Visible,
    level: dict[str, float],
    yes: dict[str, float],
    made: dict[str, Any],
    rng: Random,
    slip: float,
) -> dict[str, Any]:
    """What is hinted; and today's level, less what is likely to give way."""
    lost = dict.fromkeys(("support", "value", "candour", "growth"), 0.0)
    going = made["verdict"] in ("merge", "close")
    for area in AREAS:
        if going and area not in ("people", "cover"):
            continue
        left = 0.6 if area in made["changes"] else 1.0
        gap = TAKES * (1 - level[area]) * left * max(0.12, yes[area])
        for measure, share in HITS[area].items():
            lost[measure] += gap * share
    for measure, more in GAINS.items():
        lost[measure] -= more
    found: dict[str, Any] = {}
    for shock, hint in visible.hints.items():
        chance = 100 * CHANCES[hint] + rng.gauss(0, 100 * slip)
        found[shock] = min(97.0, max(3.0, chance))
    for name in ("support", "value", "candour"):
        middle = 100 * (visible.today[name] - lost[name]) + rng.gauss(0, 60 * slip)
        low = min(90.0, max(0.0, middle - 9))
        found[name] = [low, max(low + 5, min(100.0, middle + 9))]
    return found


HALF: dict[str, Bot] = {
    f"no_{part}": informed(0.03, (part,))
    for part in ("looks", "signs", "needs", "chief", "pressing", "weak", "changes",
                 "answers", "forecasts")
}  # fmt: skip
INFORMED: dict[str, Bot] = {
    "informed_novice": informed(0.13),
    "informed": informed(0.03),
    "informed_expert": informed(0.01),
}
