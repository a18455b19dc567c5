"""Deal ten projects, a few of them in trouble, and what each month shows of them.

Four or five of the ten are in trouble, with near to their share of what is at stake,
so that cases differ less than players do.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import ceil, floor
from random import Random

from pdpmo_widgets.cases import projects
from pdpmo_widgets.modules.courage.model.case import (
    COLOURS,
    MONTHS,
    PROJECTS,
    PROUD,
    Case,
    Dealt,
    Project,
    Truth,
)
from pdpmo_widgets.modules.courage.model.coupling import straight
from pdpmo_widgets.modules.courage.model.odds import SHOWN
from pdpmo_widgets.modules.courage.model.setting import SETTING, Setting
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.carried import EXECUTIVES, START, Carried

WORDINGS = {"hard": 15, "good": 13, "soft": 8, "bright": 8}
BUILT = ("it", "civil", "solar_wind")
# Sentences that do not fit every kind of project, with the kinds that they fit.
FITS = {
    "hard_1": (*BUILT, "product", "regulatory"),
    "hard_2": ("it", "change", "product"),
    "hard_3": BUILT,
    "hard_4": (*BUILT, "product"),
    "hard_8": BUILT,
    "hard_10": ("it", "change", "regulatory"),
    "hard_11": ("civil", "solar_wind", "regulatory"),
    "hard_12": ("it", "product"),
    "hard_13": ("change", "regulatory", "product"),
    "hard_14": ("product",),
    "hard_15": ("regulatory", "civil"),
    "good_2": (*BUILT, "product", "regulatory"),
    "good_4": BUILT,
    "good_6": BUILT,
    "good_7": (*BUILT, "product"),
    "good_8": ("civil", "solar_wind", "regulatory"),
    "good_9": ("it", "product"),
    "good_10": ("it", "change"),
    "good_11": ("change", "regulatory", "product"),
    "good_12": ("regulatory", "civil"),
    "good_13": ("change", "it", "product"),
}
AIMS = 2  # per sponsor, in the words
NEAR = 0.08
STAKES = (1.6, 4.2)  # $m, from the smallest to the largest of the ten budgets


def deal(seed: int, carried: Carried = START, setting: Setting = SETTING) -> Case:
    """Deal the year: projects from the case, their truth, every month, every check."""
    if carried is START and setting == SETTING:
        return _default(seed)
    return _dealt(seed, carried, setting)


@lru_cache(maxsize=64)
def _default(seed: int) -> Case:
    """A league plays every case with dozens of bots; a case is never changed."""
    return _dealt(seed, START, SETTING)


def _dealt(
    seed: int, carried: Carried, setting: Setting, count: int = PROJECTS
) -> Case:
    rng = Random(f"courage:{seed}")
    dealt = _chosen(seed, rng, carried.portfolio, count)
    ids = [p.id for p in dealt]
    bad = _troubled(rng, dealt, setting.troubled)
    candid = straight(carried, setting)
    told: dict[str, list[int]] = {
        kind: rng.sample(range(1, most + 1), most) for kind, most in WORDINGS.items()
    }
    kinds = {p.id: _months(rng, p, p.id in bad, candid, setting) for p in dealt}
    months = _worded(dealt, kinds, told)
    checks = {id: (id in bad) == (rng.random() < setting.check_right) for id in ids}
    truth = Truth({id: id in bad for id in ids}, months, checks)
    return Case(seed, dealt, truth, carried, setting)


@lru_cache(maxsize=64)
def _running(seed: int) -> Sequence[projects.Project]:
    return projects.deal(seed)


def small(seed: int, setting: Setting, count: int) -> Case:
    """A year with fewer projects, for a first case."""
    return _dealt(seed, START, setting, count)


def _chosen(
    seed: int, rng: Random, chosen: Sequence[str], count: int
) -> tuple[Project, ...]:
    """Some of the case's projects, those that were chosen earlier first."""
    running = list(_running(seed))
    if chosen:
        running += [p for p in projects.requests(seed) if p.id in chosen]
    mine = [p for p in running if p.id in chosen]
    rest = [p for p in running if p.id not in chosen]
    ten = rng.sample(mine, min(count, len(mine)))
    ten += rng.sample(rest, count - len(ten))
    sizes = sorted(ten, key=lambda p: p.current_budget)
    marks = dict(zip(rng.sample([p.id for p in ten], 3), PROUD, strict=True))
    low, high = STAKES
    found = []
    for p in ten:
        at = sizes.index(p) / (count - 1)
        stake = (low + (high - low) * at) * rng.uniform(0.8, 1.2)
        mark = marks.get(p.id, "")
        known = p.sponsor if p.sponsor in EXECUTIVES else rng.choice(EXECUTIVES)
        sponsor = "ingrid" if mark == "pet" else known
        aim = f"{sponsor}_{rng.randint(1, AIMS)}"
        kind = str(p.kind)
        found.append(Project(p.id, p.name, kind, sponsor, round(stake, 1), mark, aim))
    return tuple(found)


def _troubled(rng: Random, dealt: tuple[Project, ...], part: float) -> set[str]:
    """Which are in trouble: ``part`` of them and, nearly, of what is at stake."""
    low, high = floor(part * len(dealt)), ceil(part * len(dealt))
    stakes = {p.id: p.stake for p in dealt}
    while True:
        bad = rng.sample(list(stakes), rng.choice((low, high)))
        held = sum(stakes[id] for id in bad) / sum(stakes.values())
        if abs(held - part) <= NEAR:
            return set(bad)


def _months(
    rng: Random,
    project: Project,
    bad: bool,
    candid: float,
    setting: Setting,
) -> list[tuple[str, str]]:
    """For each month the colour, and the kind of its sentence, "" for none."""
    gloom = setting.temper if rng.random() < 0.5 else 1 - setting.temper
    shares = (
        ("hard", setting.hard_bad if bad else setting.hard_sound),
        ("good", setting.good_bad if bad else setting.good_sound),
        ("soft", setting.chatter * gloom),
        ("bright", setting.chatter * (1 - gloom)),
    )
    found: list[tuple[str, str]] = []
    colour = "green"
    for month in range(MONTHS):
        if month % 3 == 0:
            colour = _colour(rng, bad if rng.random() < candid else None)
        draw, said = rng.random(), ""
        for kind, share in shares:
            draw -= share
            if draw < 0:
                said = kind
                break
        found.append(("green" if project.mark == "rosy" else colour, said))
    return found


def _worded(
    dealt: Sequence[Project],
    kinds: Mapping[str, list[tuple[str, str]]],
    told: dict[str, list[int]],
) -> dict[str, tuple[Dealt, ...]]:
    """The months with their sentences, drawn month by month: hardly one comes twice
    in the same month."""
    found: dict[str, list[Dealt]] = {p.id: [] for p in dealt}
    for month in range(MONTHS):
        for p in dealt:
            colour, kind = kinds[p.id][month]
            note = _note(kind, p, told) if kind else None
            found[p.id].append(Dealt(COLOURS.index(colour), note))
    return {id: tuple(months) for id, months in found.items()}


def _colour(rng: Random, bad: bool | None) -> str:
    return rng.choices(("green", "amber", "red"), SHOWN[bad])[0]


def _note(kind: str, project: Project, told: dict[str, list[int]]) -> Entry:
    """The next wording of a kind that fits the project: each comes back late."""
    wording = next(n for n in told[kind] if fits(f"{kind}_{n}", project.kind))
    told[kind].remove(wording)
    told[kind].append(wording)
    return Entry(f"notes.{kind}_{wording}", {}, project.id)  # ``seen`` fills it in


def fits(note: str, kind: str) -> bool:
    """Can this be said of a project of this kind?"""
    return kind in FITS.get(note, (kind,))
