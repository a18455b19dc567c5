"""Deal the lines of a board: no title, no years and no stakes tell who is ready."""

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from math import exp
from random import Random

from pdpmo_widgets.cases import decisions
from pdpmo_widgets.cases.decisions import DOMAINS, TEAM
from pdpmo_widgets.cases.words import words
from pdpmo_widgets.modules.empowerment.model.case import (
    SETTING,
    Case,
    Line,
    News,
    Setting,
    Truth,
    band,
)
from pdpmo_widgets.modules.empowerment.model.moments import dealt as stories
from pdpmo_widgets.simulation.carried import START, Carried

LINES = 11
LOGGED = 14  # lines of the log that fill a leader's week; fewer come as often together
PEOPLE = (6, 7, 8)  # how many own the lines of a case
# Skill over difficulty: ready, at the edge, not yet.
READY = {"ready": (0.18, 0.38), "edge": (-0.1, 0.06), "not_yet": (-0.44, -0.22)}
Mix = Mapping[int, tuple[str, ...]]
MIX: Mix = {  # stakes -> readiness of its lines, before ``_deal`` turns two of them
    1: ("ready", "edge", "edge", "not_yet"),
    2: ("ready", "edge", "edge", "not_yet"),
    4: ("ready", "edge", "not_yet"),
}
TRIES = 2000  # to pair lines; a few lines may have no such pairs
SPREAD = 3  # about every third line has a few that are far bigger
VARIANTS = 4  # of what people say of themselves, for each word and voice
OWN = (0.72, 0.68, 0.64, 0.6, 0.56, 0.52)  # your skill in the six fields, dealt
MANNERS = (-0.42, -0.35, -0.22, -0.05, 0.0, 0.05, 0.22, 0.35, 0.42)  # says minus is
KEEN = (-1, -1, 0, 0, 0, 0, 1, 1, 1)
TESTS = "samir"  # who wanted your job


def deal(seed: int, carried: Carried = START, setting: Setting = SETTING) -> Case:
    """Deal the board, the people and the moments of one quarter."""
    if carried is START and setting is SETTING:
        return _usual(seed)
    return _deal(seed, carried, setting)


@lru_cache(maxsize=64)  # the case and what it is compared with are dealt in turn
def _usual(seed: int) -> Case:
    return _deal(seed, START, SETTING)


def _deal(seed: int, carried: Carried, setting: Setting) -> Case:
    """The mix, drawn for this team: which way a team surprises is never the same.

    At one size somebody is at the edge instead of ready; then any one at the edge
    becomes anything.  Over cases no size tells who is ready.
    """
    rng = Random(f"empowerment.team:{seed}")
    mix = {stakes: list(kinds) for stakes, kinds in MIX.items()}
    _turn(mix[rng.choice(tuple(mix))], "ready", "edge")
    _turn(mix[rng.choice(tuple(mix))], "edge", rng.choice(tuple(READY)))
    return dealt(seed, carried, setting, {s: tuple(kinds) for s, kinds in mix.items()})


def _turn(kinds: list[str], old: str, new: str) -> None:
    kinds[kinds.index(old)] = new


def dealt(seed: int, carried: Carried, setting: Setting, mix: Mix) -> Case:
    """The case of a mix of lines; half of its people, or so, own two of them."""
    rng = Random(f"empowerment:{seed}")
    rows = _chosen(rng, decisions.deal(seed), mix)
    most = min(PEOPLE[-1], len(rows) - 2)
    people = _people(rng, rng.randint(max(most - 2, (len(rows) + 1) // 2), most))
    while (owners := _owners(rng, rows, people)) is None:
        people = _people(rng, len(people) + 1)
    margins = tuple(setting.apart * rng.uniform(*READY[kind]) for kind, _ in rows)
    manners = [setting.manner * one for one in rng.sample(MANNERS, len(people))]
    manner = dict(zip(people, manners, strict=True))
    keen = dict(zip(people, rng.sample(KEEN, len(people)), strict=True))
    own = dict(zip(DOMAINS, rng.sample(OWN, 6), strict=True))
    dealt_lines = [
        _line(rng, row, who, margin, manner[who], setting)
        for (_, row), who, margin in zip(rows, owners, margins, strict=True)
    ]
    lines = _spoken(rng, dealt_lines, LOGGED / max(LINES, len(rows)))
    truth = Truth(
        tuple(row.difficulty for _, row in rows),
        margins,
        keen,
        manner,
        tuple(band(m + rng.gauss(0, setting.peers)) for m in margins),
        tuple(band(m + rng.gauss(0, setting.sample)) for m in margins),
        _news(rng, [kind for kind, _ in rows], setting),
    )
    others = [w for w in people if w != TESTS]
    about = {
        "mistake": rng.choice(others), "clash": rng.choice(others), "test": TESTS,
    }  # fmt: skip
    years = dict(zip(people, rng.sample(range(1, 28), len(people)), strict=True))
    moments = stories(rng, about)
    return Case(seed, lines, moments, own, years, carried, setting, truth)


Picked = tuple[str, decisions.Row]


def _chosen(rng: Random, log: tuple[decisions.Row, ...], mix: Mix) -> list[Picked]:
    """Kinds of decision of each size, each size with its mix of readiness."""
    share = len([kind for ready in mix.values() for kind in ready]) // SPREAD
    while True:
        found: list[Picked] = []
        for stakes, ready in mix.items():
            rows = [row for row in log if row.stakes == stakes]
            kinds = rng.sample(ready, len(ready))
            found += zip(kinds, rng.sample(rows, len(ready)), strict=True)
        if abs(sum(row.spread for _, row in found) - share) <= 1:
            rng.shuffle(found)
            return found


def _people(rng: Random, count: int) -> list[str]:
    """Who owns a line in this case, in the team's order; Samir always does."""
    others = rng.sample([who for who in TEAM if who != TESTS], count - 1)
    return [who for who in TEAM if who == TESTS or who in others]


def _spoken(rng: Random, lines: list[Line], often: float) -> tuple[Line, ...]:
    """What each owner says, in the own voice; no two people say the same."""
    voices = {who: str(one["voice"]) for who, one in words("people")["team"].items()}
    said: dict[tuple[str, int], list[int]] = {}
    found: list[Line] = []
    for line in lines:
        voice = voices[line.who]
        same = [who for who in TEAM if voices[who] == voice]
        order = said.setdefault(
            (voice, line.says), rng.sample(range(1, VARIANTS + 1), VARIANTS)
        )
        id = f"says.{line.says}.{voice}_{order[same.index(line.who)]}"
        spoken = {one.said for one in found}
        spare = f"says.{line.says}.{voice}_{order[-1]}"
        if id in spoken and spare not in spoken and len(same) < VARIANTS:
            id = spare  # somebody who speaks alike of two lines
        found.append(replace(line, said=id, weekly=round(line.weekly * often, 2)))
    return tuple(found)


def _news(rng: Random, kinds: list[str], setting: Setting) -> tuple[News, ...]:
    """Twice one owner gets less ready, one more, and one is merely talked of."""
    ready = rng.sample([at for at, kind in enumerate(kinds) if kind == "ready"], 2)
    not_yet = rng.sample([at for at, kind in enumerate(kinds) if kind == "not_yet"], 2)
    rest = [at for at in range(len(kinds)) if at not in (*ready, *not_yet)]
    stock = {word: rng.sample((1, 2, 3), 2) for word in ("harder", "easier", "talk")}
    found = []
    for stage in (1, 2):
        for word, at, by in (
            ("harder", ready[stage - 1], setting.shift),
            ("easier", not_yet[stage - 1], -setting.shift),
            ("talk", rng.choice(rest), 0.0),
        ):
            id = f"news.{word}_{stock[word][stage - 1]}"
            found.append(News(id, stage, at, by))
    return tuple(sorted(rng.sample(found, len(found)), key=lambda n: n.stage))


def _owners(rng: Random, rows: list[Picked], people: list[str]) -> list[str] | None:
    """Some own two lines, in different fields and differently ready.

    None where the lines cannot be paired so: then it takes one more owner.
    """
    for _ in range(TRIES):
        twice = rng.sample(people, len(rows) - len(people))
        owners = rng.sample([*people, *twice], len(rows))
        pairs = [
            [r for r, o in zip(rows, owners, strict=True) if o == w] for w in twice
        ]
        if all(a[0] != b[0] and a[1].domain != b[1].domain for a, b in pairs):
            return owners
    return None


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
        row.frequency, past, held, says, row.today_level, "",
    )  # fmt: skip
