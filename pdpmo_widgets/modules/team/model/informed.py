"""Those who ask before they trust a rating, look a year ahead, and leave cover.

They see what a learner sees and err as people do: levels by ``slip``, sentences by
``misread``.  HALF leaves one part of the skill out.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random
from typing import Any

import numpy as np

from pdpmo_widgets.cases.team import TROUBLES
from pdpmo_widgets.modules.team.model.case import Visible
from pdpmo_widgets.modules.team.model.check import decisions_of
from pdpmo_widgets.modules.team.model.planner import ALL, Parts, planned, refined
from pdpmo_widgets.modules.team.model.seen import Seen
from pdpmo_widgets.modules.team.model.world import World, build, chances

Look = Callable[[dict[str, Any]], Seen]
Bot = Callable[[Visible, Look], dict[str, Any]]


@dataclass(frozen=True)
class Skill:
    """``slip``: error of a level; ``misread``: chance to misread a sentence."""

    slip: float
    misread: float
    checks: bool = True
    ahead: bool = True
    load: bool = True
    news: bool = True
    leaving: bool = True
    parts: Parts = ALL
    again: int = 0  # how often the whole plan is gone over once more


def informed(skill: Skill) -> Bot:
    """Ask about people, picture next year, and plan for it."""

    def bot(visible: Visible, look: Look) -> dict[str, Any]:
        rng = Random(f"informed:{skill.slip}:{visible.seed}")
        looks = asked(visible, rng) if skill.checks else []
        found = look({"looks": looks}).found
        rated = [found.get(m.who, sober(m.rated)) for m in visible.members]
        levels = [[one + rng.gauss(0, skill.slip) for one in row] for row in rated]
        troubles = [read(m.fact, rng, skill.misread) for m in visible.members]
        w = _pictured(visible, levels, troubles, skill, rng)
        people = [m.who for m in visible.members]
        plan = refined(w, planned(w, skill.parts), skill.again)
        streams = [one.id for one in visible.streams]
        return {"looks": looks, **decisions_of(people, streams, plan)}

    return bot


def asked(visible: Visible, rng: Random) -> list[list[str]]:
    """Colleagues of as many people as there are hours for."""
    many = visible.rules.hours // visible.rules.peers
    names = [m.who for m in visible.members]
    return [[who, "peers"] for who in rng.sample(names, min(many, len(names)))]


def sober(rated: tuple[float, ...]) -> tuple[float, ...]:
    """Own ratings drawn towards what is usual, for they say only a part."""
    return tuple(2.1 + 0.6 * (one - 2.3) for one in rated)


def read(fact: str, rng: Random, misread: float) -> str:
    """What a sentence about somebody means, or another meaning by mistake."""
    kind = fact.rpartition("_")[0]
    if rng.random() < misread:
        kind = rng.choice((*TROUBLES, "calm"))
    return "" if kind == "calm" else kind


def _pictured(
    visible: Visible,
    levels: list[list[float]],
    troubles: list[str],
    skill: Skill,
    rng: Random,
) -> World:
    """Next year as this reader pictures it; what is left out does not exist."""
    believed = chances(visible) if skill.news else {}
    for id in believed:
        if rng.random() < skill.misread:
            believed[id] = 0.5
    w = build(visible, levels, troubles, believed)
    if not skill.ahead:
        w = replace(w, fte=np.repeat(w.fte[:, :1], 4, 1))
    if not skill.load:
        rules = replace(w.rules, room=9.0, strain=0.0)
        w = replace(w, rules=rules)
    if not skill.leaving:
        w = replace(w, hazard=0 * w.hazard, trouble=("",) * len(w.trouble))
    return w


GOOD = Skill(0.35, 0.08)
HALF: dict[str, Bot] = {
    "own_rating_only": informed(replace(GOOD, checks=False)),
    "today_only": informed(replace(GOOD, ahead=False)),
    "no_load": informed(replace(GOOD, load=False)),
    "no_news": informed(replace(GOOD, news=False)),
    "nobody_leaves": informed(replace(GOOD, leaving=False)),
    "no_cover": informed(replace(GOOD, parts=Parts(stands=False))),
    "no_growth": informed(replace(GOOD, parts=Parts(train=False))),
    "no_buying": informed(replace(GOOD, parts=Parts(buy=False))),
    "no_talk": informed(replace(GOOD, parts=Parts(people=False))),
}
INFORMED: dict[str, Bot] = {
    "informed_novice": informed(Skill(1.1, 0.3)),
    "informed": informed(GOOD),
    "informed_expert": informed(Skill(0.05, 0.01, again=1)),
}
