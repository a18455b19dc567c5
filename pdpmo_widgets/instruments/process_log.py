"""What a log of events tells: where work waits, how often it comes back, which ways.

The first questions of process mining (van der Aalst, Process Mining), asked of any rows
that name a case, a gate and three dates. Conformance is the share of steps that an
expected order allows, in its simplest form: a step fits when it stays or goes one on.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean, median
from typing import Protocol


class Visit(Protocol):
    """One visit of a case to a gate; dates are days, None while it has not happened."""

    @property
    def case(self) -> int:
        """Which request."""

    @property
    def gate(self) -> str:
        """Where."""

    @property
    def submitted(self) -> int:
        """When it came."""

    @property
    def started(self) -> int | None:
        """When it was opened."""

    @property
    def decided(self) -> int | None:
        """When it was decided."""


@dataclass(frozen=True)
class Gate:
    """One gate: finished visits, mean and middle wait, mean days of work, and returns.

    ``share``: of all days at all gates; ``flow``: days of work over days there;
    ``back``: share of visits of cases that had been here before.
    """

    gate: str
    visits: int
    wait: float
    middle_wait: float
    touch: float
    share: float
    flow: float
    back: float


@dataclass(frozen=True)
class Variant:
    """A way through the gates and how many cases took it."""

    gates: tuple[str, ...]
    cases: int


def gates(rows: Iterable[Visit]) -> tuple[Gate, ...]:
    """Each gate in the log, the one that takes most days first."""
    there: dict[str, list[Visit]] = defaultdict(list)
    for row in rows:
        if row.started is not None and row.decided is not None:
            there[row.gate].append(row)
    total = sum(_days(v) for visits in there.values() for v in visits)
    found = [_gate(name, visits, total) for name, visits in there.items()]
    return tuple(sorted(found, key=lambda g: -g.share))


def variants(rows: Iterable[Visit]) -> tuple[Variant, ...]:
    """The ways that cases took, most frequent first."""
    count = Counter(tuple(way) for way in ways(rows).values())
    return tuple(Variant(way, cases) for way, cases in count.most_common())


def ways(rows: Iterable[Visit]) -> dict[int, list[str]]:
    """The gates of each case in the order of its visits."""
    found: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
    for at, row in enumerate(rows):
        found[row.case].append((row.submitted, at, row.gate))
    return {case: [gate for *_, gate in sorted(v)] for case, v in found.items()}


def rework(rows: Iterable[Visit]) -> float:
    """Share of visits that are repeats of a gate by the same case; 0 for no rows."""
    found = ways(rows)
    visits = sum(len(way) for way in found.values())
    return 1 - sum(len(set(way)) for way in found.values()) / visits if visits else 0.0


def conformance(rows: Iterable[Visit], order: Sequence[str]) -> float:
    """Share of steps that stay at a gate or go to the next one; 1 for no steps."""
    place = {gate: at for at, gate in enumerate(order)}
    fits = steps = 0
    for way in ways(rows).values():
        at = -1
        for gate in way:
            now = place.get(gate, -9)
            steps += 1
            fits += now in (at, at + 1) and now >= 0
            at = now if now >= 0 else at
    return fits / steps if steps else 1.0


def _gate(name: str, visits: list[Visit], total: float) -> Gate:
    waits = [(v.started or 0) - v.submitted for v in visits]
    days = sum(_days(v) for v in visits)
    touch = fmean((v.decided or 0) - (v.started or 0) for v in visits)
    back = 1 - len({v.case for v in visits}) / len(visits)
    return Gate(
        name, len(visits), fmean(waits), float(median(waits)), touch,
        days / total if total else 0.0, touch * len(visits) / days if days else 1.0,
        back,
    )  # fmt: skip


def _days(visit: Visit) -> int:
    return (visit.decided or 0) - visit.submitted
