"""Deal fourteen lines: who is ready has nothing to do with title, years or stakes."""

from functools import lru_cache
from math import exp
from random import Random

from pdpmo_widgets.cases import decisions
from pdpmo_widgets.cases.decisions import DOMAINS, TEAM
from pdpmo_widgets.modules.empowerment.model.case import (
    SETTING,
    Case,
    Line,
    News,
    Setting,
    Truth,
    band,
)
from pdpmo_widgets.modules.empowerment.model.moments import dealt
from pdpmo_widgets.simulation.carried import START, Carried

LINES = 14
# Skill over difficulty: ready, at the edge, not yet.
READY = {"ready": (0.18, 0.38), "edge": (-0.1, 0.06), "not_yet": (-0.44, -0.22)}
MIX = {  # stakes -> readiness of its lines; each mix comes with each size
    1: ("ready", "ready", "edge", "edge", "not_yet"),
    2: ("ready", "ready", "edge", "not_yet", "not_yet"),
    4: ("ready", "edge", "edge", "not_yet"),
}
OWN = (0.72, 0.68, 0.64, 0.6, 0.56, 0.52)  # your skill in the six fields, dealt
MANNERS = (-0.42, -0.35, -0.22, -0.05, 0.0, 0.05, 0.22, 0.35, 0.42)  # says minus is


def deal(seed: int, carried: Carried = START, setting: Setting = SETTING) -> Case:
    """Deal the board, the people and the moments of one quarter."""
    if carried is START and setting is SETTING:
        return _usual(seed)
    return _deal(seed, carried, setting)


@lru_cache(maxsize=64)  # the case and what it is compared with are dealt in turn
def _usual(seed: int) -> Case:
    return _deal(seed, START, SETTING)


def _deal(seed: int, carried: Carried, setting: Setting) -> Case:
    rng = Random(f"empowerment:{seed}")
    rows = _chosen(rng, decisions.deal(seed))
    owners = _owners(rng, rows)
    margins = tuple(setting.apart * rng.uniform(*READY[kind]) for kind, _ in rows)
    manners = [setting.manner * one for one in rng.sample(MANNERS, 9)]
    manner = dict(zip(TEAM, manners, strict=True))
    keen = dict(zip(TEAM, rng.sample((-1, -1, 0, 0, 0, 0, 1, 1, 1), 9), strict=True))
    own = dict(zip(DOMAINS, rng.sample(OWN, 6), strict=True))
    lines = tuple(
        _line(rng, row, who, margin, manner[who], setting)
        for (_, row), who, margin in zip(rows, owners, margins, strict=True)
    )
    truth = Truth(
        tuple(row.difficulty for _, row in rows),
        margins,
        keen,
        manner,
        tuple(band(m + rng.gauss(0, setting.peers)) for m in margins),
        tuple(band(m + rng.gauss(0, setting.sample)) for m in margins),
        _news(rng, [kind for kind, _ in rows], setting),
    )
    about = {
        "mistake": rng.choice([w for w in TEAM if w != "samir"]),
        "clash": rng.choice([w for w in TEAM if w != "samir"]),
        "test": "samir",
    }
    years = dict(zip(TEAM, rng.sample(range(1, 28), 9), strict=True))
    moments = dealt(rng, about)
    return Case(seed, lines, moments, own, years, carried, setting, truth)


Picked = tuple[str, decisions.Row]


def _chosen(rng: Random, log: tuple[decisions.Row, ...]) -> list[Picked]:
    """Five small, five middle and four large kinds, each with its mix of readiness."""
    found: list[Picked] = []
    for stakes, mix in MIX.items():
        rows = [row for row in log if row.stakes == stakes]
        kinds = rng.sample(mix, len(mix))
        found += zip(kinds, rng.sample(rows, len(mix)), strict=True)
    rng.shuffle(found)
    return found


def _news(rng: Random, kinds: list[str], setting: Setting) -> tuple[News, ...]:
    """Twice one owner gets less ready, one more, and one is merely talked of."""
    ready = rng.sample([at for at, kind in enumerate(kinds) if kind == "ready"], 2)
    not_yet = rng.sample([at for at, kind in enumerate(kinds) if kind == "not_yet"], 2)
    rest = [at for at in range(LINES) if at not in (*ready, *not_yet)]
    words = {word: rng.sample((1, 2, 3), 2) for word in ("harder", "easier", "talk")}
    found = []
    for stage in (1, 2):
        for word, at, by in (
            ("harder", ready[stage - 1], setting.shift),
            ("easier", not_yet[stage - 1], -setting.shift),
            ("talk", rng.choice(rest), 0.0),
        ):
            id = f"news.{word}_{words[word][stage - 1]}"
            found.append(News(id, stage, at, by))
    return tuple(sorted(rng.sample(found, len(found)), key=lambda n: n.stage))


def _owners(rng: Random, rows: list[Picked]) -> list[str]:
    """Five people own two lines, in different fields and differently ready."""
    while True:
        twice = rng.sample(TEAM, LINES - len(TEAM))
        owners = rng.sample([*TEAM, *twice], LINES)
        pairs = [
            [r for r, o in zip(rows, owners, strict=True) if o == w] for w in twice
        ]
        if all(a[0] != b[0] and a[1].domain != b[1].domain for a, b in pairs):
            return owners


def _line(
    rng: Random, row: decisions.Row, who: str, margin: float, manner: float,
    setting: Setting,
) -> Line:  # fmt: skip
    past = rng.randint(1, 2)
    # What was left to them was mostly easier than what comes now.
    like = margin + setting.easier + rng.gauss(0, setting.unlike)
    chance = 1 / (1 + exp(-setting.steep * like))
    held = sum(rng.random() < chance for _ in range(past))
    says = band(margin + manner + rng.gauss(0, 0.08))
    hard = 1 + sum(row.difficulty > cut for cut in (0.45, 0.5, 0.55))
    return Line(
        row.id, who, row.domain, row.stakes, row.reversibility, row.spread, hard,
        row.frequency, past, held, says, row.today_level,
    )  # fmt: skip
