"""The dealt case of "Ninety days": a year of the gate log, and what it does not say."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from random import Random
from statistics import fmean

from pdpmo_widgets.cases import gates
from pdpmo_widgets.cases.gate_office import DAYS, GATES, OWNERS, Office
from pdpmo_widgets.modules.improvement.model.levers import LEVERS, WHOLE
from pdpmo_widgets.modules.improvement.model.setting import SETTING, Setting
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.carried import START, Carried

BASE_MONTHS = 12
FITTING = {
    "hands": ("extra_reviewer", "delegate"),
    "batch": ("batch_less",),
    "returns": ("intake_form",),
    "mix": ("extra_reviewer", "fast_lane", "delegate"),
    "open": ("wip_limit",),
}


@dataclass(frozen=True)
class GateFacts:
    """One gate in last year's log; days are working days per visit.

    ``wait``: until it was opened; ``stay``: until it was decided. ``returned`` and
    ``changed`` (with refused) are shares of decisions; ``meetings``: days on which
    anything was decided.
    """

    gate: str
    reviewers: int
    visits: int
    wait: float
    stay: float
    returned: float
    changed: float
    meetings: int


@dataclass(frozen=True)
class Visible:
    """All that a learner or a bot may see; ``trust`` is of each gate's owner, 0..1.

    ``months``: mean days of the requests approved in each of the last twelve months.
    ``complaints``: what people say, loudest first, with the gate in ``params``.
    """

    seed: int
    log: tuple[gates.Row, ...]
    requests: tuple[gates.Request, ...]
    months: tuple[float, ...]
    facts: tuple[GateFacts, ...]
    complaints: tuple[Entry, ...]
    trust: Mapping[str, float]
    hours: int
    carried: Carried


@dataclass(frozen=True)
class Hidden:
    """The office as it is, and the changes that do not take in this house."""

    office: Office
    duds: frozenset[tuple[str, str]]


@dataclass(frozen=True)
class Case:
    """A dealt case; what nobody can see stands in ``hidden``."""

    seed: int
    log: tuple[gates.Row, ...]
    requests: tuple[gates.Request, ...]
    months: tuple[float, ...]
    facts: tuple[GateFacts, ...]
    complaints: tuple[Entry, ...]
    trust: Mapping[str, float]
    hours: int
    carried: Carried
    setting: Setting
    hidden: Hidden = field(repr=False)

    def visible(self) -> Visible:
        """What may be shown: the log, what people say, and the hours there are."""
        return Visible(
            self.seed, self.log, self.requests, self.months, self.facts,
            self.complaints, self.trust, self.hours, self.carried,
        )  # fmt: skip


def deal(seed: int, carried: Carried = START, setting: Setting = SETTING) -> Case:
    """Deal a year of the log; trust and hours come from earlier modules."""
    world, rng = gates.world(seed), Random(f"improvement:{seed}")
    facts, months = _read(seed)
    trust = {
        gate: min(1.0, max(0.0, carried.trust[who] + rng.uniform(-0.1, 0.1)))
        for gate, who in OWNERS.items()
    }
    return Case(
        seed, world.log, world.requests, months, facts,
        _complaints(rng, world.office), trust, round(4 * carried.hours),
        carried, setting, Hidden(world.office, _duds(rng, world.office, setting.dud)),
    )  # fmt: skip


def _duds(rng: Random, office: Office, chance: float) -> frozenset[tuple[str, str]]:
    """What fits the first gate best may all the same be no use in this house."""
    cause = next(g.cause for g in office.gates if g.id == office.first)
    lever = rng.choice(FITTING[cause])
    place = office.first if LEVERS[lever].gated else WHOLE
    return frozenset([(lever, place)] if rng.random() < chance else [])


def _complaints(rng: Random, office: Office) -> tuple[Entry, ...]:
    """Three of five complaints are about the gate that says no most often."""
    other = rng.choice([g for g in GATES if g not in (office.loud, office.first)])
    about = [office.loud, office.loud, other, office.loud, rng.choice(GATES)]
    said = rng.sample(range(1, 9), 5)
    return tuple(
        Entry(f"complaints.c{n}", {"gate": gate}, gate)
        for n, gate in zip(said, about, strict=True)
    )


@lru_cache(maxsize=64)
def _read(seed: int) -> tuple[tuple[GateFacts, ...], tuple[float, ...]]:
    world = gates.world(seed)
    facts = []
    for gate in world.office.gates:
        rows = [r for r in world.log if r.gate == gate.id and r.decided is not None]
        count, ends = Counter(r.outcome for r in rows), len(rows)
        facts.append(
            GateFacts(
                gate.id, gate.reviewers, ends,
                fmean((r.started or 0) - r.submitted for r in rows),
                fmean((r.decided or 0) - r.submitted for r in rows),
                count["returned"] / ends,
                (count["changed"] + count["refused"]) / (ends - count["returned"]),
                len({r.decided for r in rows}),
            )
        )  # fmt: skip
    return tuple(facts), _months(world.requests)


def _months(requests: tuple[gates.Request, ...]) -> tuple[float, ...]:
    """Mean days of the requests approved in each month; the last month if none was."""
    length = DAYS / BASE_MONTHS
    ends: list[list[int]] = [[] for _ in range(BASE_MONTHS)]
    for r in requests:
        if r.result == "approved" and r.decided is not None:
            at = int((r.decided + DAYS) / length)
            if 0 <= at < BASE_MONTHS:
                ends[at].append(r.decided - r.submitted)
    found: list[float] = []
    for days in ends:
        found.append(fmean(days) if days else (found or [0.0])[-1])
    return tuple(found)
