"""Deal a case: who is in danger goes by size as little as by loudness.

Projects are some of the running case, of every size.  Within the small, the middle and
the large ones alike, those that risk and what hangs on them put first are in danger, so
that size alone says nothing.  Which kinds of trouble threaten follows each project's
own novelty, technology, complexity and pace of change.  How many are in danger, how
many controls work and how many audit requires differ from case to case.  What a project
declares is low in two of three: GAO found 65 % of risk ratings understated
(``cases/calibration.py``).
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from random import Random

from pdpmo_widgets.cases import projects
from pdpmo_widgets.cases.calibration import RISK_UNDERSTATED
from pdpmo_widgets.cases.projects import Project
from pdpmo_widgets.modules.playbook.model.case import (
    AVAILABLE,
    KINDS,
    SETTING,
    Case,
    Fact,
    Setting,
    Sketch,
    Truth,
    size_class,
)
from pdpmo_widgets.modules.playbook.model.table import caught, offered, on_table, record
from pdpmo_widgets.modules.playbook.model.telling import (
    STAKE,
    YES,
    Stock,
    level,
    says,
    sketched,
    told,
)
from pdpmo_widgets.simulation.carried import START, Carried

LIMITS = (8.0, 10.0, 12.0)  # D: $ million above which audit requires what is required
LED = (0, 1, 1, 2, 3, 4, 6, 8)  # D: similar projects that managers have led
OLD = 0.6  # D: share of the controls that the last playbook had
TRIES = 200


@dataclass(frozen=True)
class Size:
    """How large a case is.

    ``thirds``: how many small, middle and large projects; ``often``, ``once``: from
    which numbers it is drawn how many of a third are threatened in several ways, and
    in one; ``controls``: on the table.
    """

    thirds: tuple[int, int, int] = (5, 5, 6)
    often: tuple[int, ...] = (1, 1, 2, 2, 2)
    once: tuple[int, ...] = (1, 1, 1, 2)
    controls: int = AVAILABLE


SIZE = Size()


def deal(seed: int, carried: Carried = START, setting: Setting = SETTING) -> Case:
    """The case of a seed; ``carried.outcomes`` says which trouble weighs more."""
    if carried is START and setting is SETTING:
        return _usual(seed)
    return dealt(seed, carried, setting)


@lru_cache(maxsize=64)
def _usual(seed: int) -> Case:
    return dealt(seed, START, SETTING)


def dealt(seed: int, carried: Carried, setting: Setting, size: Size = SIZE) -> Case:
    """A case of any size."""
    rng = Random(f"playbook:{seed}")
    running = _chosen(rng, projects.deal(seed), size)
    dangers = _dangers(rng, running, size)
    levels = {p.id: _level(p.criticality) for p in running}
    led = {p.id: rng.choice(LED) for p in running}
    stock = Stock.full(rng)
    facts = {p.id: told(stock, dangers[p.id], levels[p.id]) for p in running}
    sketches, bears = [], {}
    for p in running:
        sketch, bears[p.id] = _sketch(rng, p, led[p.id], facts[p.id], setting)
        heard = (setting.hearsay, setting.false)
        sketches.append((sketch, sketched(rng, stock, facts[p.id], heard)))
    risks = {p.id: _risks(rng, dangers[p.id], led[p.id], setting) for p in running}
    table = on_table(rng, seed, dangers, setting.working, size.controls)
    on_offer = offered(rng, table, setting.effort)
    truth = Truth(
        risks,
        {p.id: _stake(p, levels[p.id], setting) for p in running},
        bears,
        facts,
        {r.control: caught(r, setting.effect) for r in table},
        {r.control: record(rng, r) for r in table},
    )
    old = rng.sample([r.control for r in table], round(OLD * len(table)))
    loud = sorted({p.sponsor for p in running})
    rng.shuffle(loud)
    shown = tuple(replace(s, facts=heard) for s, heard in sketches)
    seen = (shown, on_offer, rng.choice(LIMITS), tuple(old), tuple(loud))
    return Case(seed, *seen, truth, carried, setting)


def _chosen(rng: Random, running: Sequence[Project], size: Size) -> tuple[Project, ...]:
    """Some of each third by size, so that no level has more than there are wordings."""
    order = sorted(running, key=lambda p: p.current_budget)
    parts = [order[8 * at : 8 * at + 8] for at in range(3)]
    for _ in range(TRIES):
        mine = zip(parts, size.thirds, strict=True)
        found = [p for part, many in mine for p in rng.sample(part, many)]
        if max(Counter(_level(p.criticality) for p in found).values()) <= STAKE:
            break
    return tuple(sorted(found, key=lambda p: p.id))


def _sketch(
    rng: Random, p: Project, led: int, facts: tuple[Fact, ...], setting: Setting
) -> tuple[Sketch, float]:
    """What the office knows of a project, and what its manager bears in truth."""
    budget = float(p.current_budget)
    stated = setting.bears + setting.bears_million * budget
    stated *= rng.uniform(0.8, 1.25)
    far = 1 + setting.spread * rng.uniform(-1, 1)
    dangers = sum(map(says, facts))
    declared = _declared(rng, dangers, level(facts), budget)
    size = size_class(budget)
    about_it = (p.id, p.name, p.kind, p.sponsor, budget, size, led)
    return Sketch(*about_it, round(stated), declared, ()), stated * far


def _risks(
    rng: Random, dangers: tuple[str, ...], led: int, setting: Setting
) -> tuple[float, ...]:
    """The chance a year of each kind of trouble; old hands see some of it coming."""
    return tuple(
        (setting.danger if kind in dangers else setting.calm)
        * (1 - setting.experience * led)
        * rng.uniform(0.8, 1.2)
        for kind in KINDS
    )


def _stake(p: Project, level: int, setting: Setting) -> float:
    """Hours of repair: some always, more by size, most by what hangs on it."""
    by_size = setting.stake_million * float(p.current_budget)
    return setting.stake + by_size + setting.stake_critical * 2 * level


def _dangers(
    rng: Random, running: Sequence[Project], size: Size
) -> dict[str, tuple[str, ...]]:
    """The kinds of trouble that threaten each project: none, one, two or three."""
    by_size = sorted(running, key=lambda p: p.current_budget)
    found: dict[str, tuple[str, ...]] = {}
    used: Counter[str] = Counter()
    for many in size.thirds:
        part, by_size = by_size[:many], by_size[many:]
        two, one = rng.choice(size.often), rng.choice(size.once)
        order = sorted(part, key=lambda p: -_exposed(rng, p))
        for place, p in enumerate(order):
            count = rng.choice((2, 2, 3)) if place < two else int(place < two + one)
            found[p.id] = _threats(rng, p, count, used)
            used.update(found[p.id])
    return found


def _exposed(rng: Random, p: Project) -> float:
    return p.risk + rng.uniform(0, 0.8)


def _threats(
    rng: Random, p: Project, count: int, used: Counter[str]
) -> tuple[str, ...]:
    """The kinds that suit the project best, as far as there are wordings left."""
    traits = {
        "estimate": p.novelty / 6 + p.personnel / 8,
        "supply": p.complexity / 3 + 0.3 * bool(p.depends_on),
        "technical": p.technology / 3,
        "adoption": 1 - p.dynamism / 4 + 0.4 * (p.kind in ("change", "product")),
        "rules": p.pace / 6 + 0.6 * (p.kind in ("regulatory", "civil")),
    }
    order = sorted(KINDS, key=lambda kind: -traits[kind] - rng.uniform(0, 0.8))
    order = [kind for kind in order if used[kind] < YES]
    return tuple(kind for kind in KINDS if kind in order[:count])


def _level(criticality: float) -> int:
    """What hangs on a project: 0 little, 1 some, 2 much."""
    return 0 if criticality < 1.5 else 1 if criticality < 2.5 else 2


def _declared(rng: Random, dangers: int, stake: int, budget: float) -> int:
    """The register's 0..4: half by size as people feel it, and mostly too low."""
    level = min(4.0, dangers * (0.5 + 0.5 * stake))
    felt = 0.5 * level + 0.5 * size_class(budget) + rng.uniform(-0.5, 1.0)
    lower = rng.choice((1, 1, 2)) if rng.random() < RISK_UNDERSTATED else 0
    return max(0, min(4, round(felt) - lower))
