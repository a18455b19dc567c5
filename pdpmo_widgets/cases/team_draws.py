"""How the people, their skills and next year's work are drawn.

Each person has two skills of the role and five that nobody asked for yet.  Demand
grows, fades, holds or peaks; what is led today is no guide to what next year needs.
Every number is our own design [D].
"""

from functools import lru_cache
from random import Random

from pdpmo_widgets.cases.team_table import (
    QUARTERS,
    SKILLS,
    STREAMS,
    TEAM,
    TROUBLES,
    UPSET,
    WEEKS,
    Demand,
    Level,
    Row,
    Stream,
)

ROLE = {
    "samir": ("scheduling", "risk"),
    "joan": ("tool", "automation"),
    "kofi": ("data", "risk"),
    "elena": ("portfolio", "facilitation"),
    "piet": ("regulation", "reporting"),
    "noor": ("reporting", "data"),
    "bruno": ("scheduling", "cost"),
    "lucia": ("coaching", "change"),
    "tariq": ("benefits", "cost"),
}
TENURE = dict(zip(TEAM, (7, 11, 5, 6, 9, 0.3, 1.5, 3, 4), strict=True))
CONTRACT = "bruno"
SHAPES = {
    "grows": (0.6, 0.9, 1.2, 1.5),
    "fades": (1.4, 1.0, 0.6, 0.3),
    "holds": (1.0, 1.0, 1.0, 1.0),
    "peaks": (0.5, 0.5, 0.5, 1.7),  # the peak is moved to any quarter
}
KINDS = ("grows",) * 3 + ("fades",) * 3 + ("holds",) * 3 + ("peaks",) * 2
TALENTS, TROUBLED, FACTS, NEUTRAL = 5, 5, 2, 9
BIAS, BLUR, PEERS = 0.5, 1.1, 0.3  # standard deviations, in levels
# People rate higher what they do, and lower what nobody has asked them for.
ROLE_HIGHER, TALENT_LOWER = 0.8, 1.3


@lru_cache(maxsize=256)
def work(seed: int) -> tuple[Stream, ...]:
    """The streams: a skill that each one is named after, and two drawn ones."""
    rng = Random(f"streams:{seed}")
    kinds = rng.sample(KINDS, len(KINDS))
    rows = []
    for (id, core), kind in zip(STREAMS.items(), kinds, strict=True):
        others = rng.sample([one for one in SKILLS if one != core], 2)
        needs = (rng.choice((3.5, 4.0)), *(rng.choice((2.5, 3.0, 3.5)) for _ in "12"))
        shape = list(SHAPES[kind])
        if kind == "peaks":
            rng.shuffle(shape)
        size = rng.uniform(0.75, 1.25)
        fte = tuple(round(size * one, 2) for one in shape)
        rows.append(Stream(id, (core, *others), needs, fte))
    return tuple(rows)


@lru_cache(maxsize=256)
def levels(seed: int) -> tuple[Level, ...]:
    """What everyone can do, thinks to be able to do, and is seen to be able to do."""
    rng = Random(f"skills:{seed}")
    rows = []
    for who in TEAM:
        bias = rng.gauss(0.3, BIAS)
        rest = [one for one in SKILLS if one not in ROLE[who]]
        talents = rng.sample(rest, TALENTS)
        for skill in SKILLS:
            if skill in ROLE[who]:
                true, slant = rng.uniform(2.0, 4.5), ROLE_HIGHER
            elif skill in talents:
                true, slant = rng.uniform(2.5, 5.0), -TALENT_LOWER
            else:
                true, slant = rng.uniform(0.0, 2.0), 0.2
            said = _half(true + slant + bias + rng.gauss(0, BLUR))
            seen = _half(true + rng.gauss(0, PEERS))
            rows.append(Level(who, skill, said, seen, round(true, 2)))
    return tuple(rows)


@lru_cache(maxsize=256)
def team(seed: int) -> tuple[Row, ...]:
    """Nine people; five of them have a reason to leave that shows in what is said."""
    rng = Random(f"team:{seed}")
    troubled = rng.sample(TEAM, TROUBLED)
    kinds = [*TROUBLES, rng.choice(TROUBLES)]
    trouble = dict(zip(troubled, rng.sample(kinds, len(kinds)), strict=True))
    today = dict(zip(TEAM, _today(rng, seed), strict=True))
    neutral = rng.sample(range(1, NEUTRAL + 1), NEUTRAL)
    told: dict[str, int] = {}
    rows = []
    for at, who in enumerate(TEAM):
        kind = trouble.get(who, "")
        told[kind] = told.get(kind, rng.randrange(FACTS)) + 1
        fact = f"{kind}_{told[kind] % FACTS + 1}" if kind else f"calm_{neutral[at]}"
        rows.append(
            Row(
                who, today[who], TENURE[who],
                round(min(TENURE[who], rng.uniform(0.5, 6.0)), 1), rng.randrange(6),
                round(rng.uniform(0.2, 0.8), 2), round(rng.uniform(0.05, 0.5), 2),
                who == CONTRACT, fact, kind,
                round(rng.uniform(0.08, 0.14) * (UPSET if kind else 1.0), 3),
            )
        )  # fmt: skip
    return tuple(rows)


def weekly(seed: int) -> tuple[Demand, ...]:
    """The streams' needs spread over their skills, with weekly ups and downs."""
    rng, rows = Random(f"demand:{seed}"), []
    asked = work(seed)
    for skill in SKILLS:
        for week in range(WEEKS):
            quarter = week * QUARTERS // WEEKS
            fte = sum(
                need / sum(one.needs) * one.fte[quarter]
                for one in asked
                for name, need in zip(one.skills, one.needs, strict=True)
                if name == skill
            )
            rows.append(Demand(skill, week + 1, round(fte * rng.uniform(0.8, 1.2), 2)))
    return tuple(rows)


def _today(rng: Random, seed: int) -> list[str]:
    """Who leads what now: nine of the eleven streams, those that need most today."""
    asked = sorted(work(seed), key=lambda one: -one.fte[0])[: len(TEAM)]
    free = [one.id for one in asked]
    rng.shuffle(free)
    for at, who in enumerate(TEAM):
        mine = [id for id in free if STREAMS[id] in ROLE[who]]
        if mine and rng.random() < 0.6:
            other = free.index(mine[0])
            free[at], free[other] = free[other], free[at]
    return free


def _half(level: float) -> float:
    """To the nearest half level from 0 to 5."""
    return max(0.0, min(5.0, round(2 * level) / 2))
