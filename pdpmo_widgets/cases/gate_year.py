"""One run of the five queues: who arrives, who waits, what is decided."""

from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from math import ceil, exp, floor, log, sqrt
from random import Random

from pdpmo_widgets.cases.gate_office import (
    DAYS,
    KINDS,
    RATE,
    REFUSED,
    REQUESTS,
    REVIEWERS,
    SCATTER,
    SHARES,
    SWITCHING,
    Gate,
    Office,
)

REQUESTERS = ("network", "water", "billing", "field", "it", "people", "regulation")


BEFORE = 60  # requests before the year of the log, so that it does not start empty


MARGIN = 1.5  # how much more time the first gate takes than any other, in all


MOST = 9000  # days at all gates together; more is a year that collapsed


@dataclass(frozen=True)
class Row:
    """One visit of one request to one gate; what has not happened yet is None."""

    case: int
    gate: str
    submitted: int
    started: int | None
    decided: int | None
    outcome: str
    reviewer: str
    rework: bool


@dataclass(frozen=True)
class Request:
    """One request and what became of it."""

    case: int
    requester: str
    kind: str
    submitted: int
    decided: int | None
    result: str


Visit = tuple[int, str, int, int, int, str, str, bool]


class Year:
    """One run of the queues, for building the tables."""

    def __init__(self, rng: Random, office: Office):
        self.rng = rng
        asked = sorted(rng.uniform(-DAYS, 0) for _ in range(REQUESTS))
        warm = BEFORE / RATE
        early = sorted(rng.uniform(-DAYS - warm, -DAYS) for _ in range(BEFORE))
        self.arrivals = [*early, *asked]
        self.kinds = rng.choices(range(len(KINDS)), SHARES, k=len(self.arrivals))
        self.visits: list[Visit] = []
        self.ends: dict[int, tuple[float, str]] = {}
        at = list(enumerate(self.arrivals))
        for gate in office.gates:
            at = through(rng, gate, at, self)
        self.ends |= {case: (day, "approved") for case, day in at}

    def tells(self, office: Office) -> bool:
        """Does the gate that ails most also take most of the time, in a usual year?"""
        days = {g.id: 0.0 for g in office.gates}
        for visit in self.visits:
            if visit[0] >= BEFORE and visit[4] < 1:
                days[visit[1]] += visit[4] - visit[2]
        first = days.pop(office.first)
        return first > MARGIN * max(days.values()) and sum(days.values()) + first < MOST

    def log(self) -> tuple[Row, ...]:
        """The visits as they can be known today, numbered as in the intake."""
        rows = [_known(v) for v in self.visits if v[0] >= BEFORE and v[2] <= 0]
        return tuple(sorted(rows, key=lambda r: (r.case, r.submitted)))

    def requests(self) -> tuple[Request, ...]:
        """Each request with what became of it until today."""
        return tuple(self._request(n) for n in range(BEFORE, len(self.arrivals)))

    def _request(self, number: int) -> Request:
        day, result = self.ends[number]
        over = day < 1
        return Request(
            number - BEFORE + 1, self.rng.choice(REQUESTERS), KINDS[self.kinds[number]],
            floor(self.arrivals[number]), floor(day) if over else None,
            result if over else "open",
        )  # fmt: skip


def _known(visit: Visit) -> Row:
    case, gate, submitted, started, decided, outcome, who, again = visit
    begun, done = started <= 0, decided <= 0
    return Row(
        case - BEFORE + 1, gate, submitted, started if begun else None,
        decided if done else None, outcome if done else "open",
        who if begun else "", again,
    )  # fmt: skip


def through(
    rng: Random, gate: Gate, arrivals: list[tuple[int, float]], year: Year
) -> list[tuple[int, float]]:
    """Let the requests through one gate; returns who leaves it, and when."""
    queue = [(day, case, False) for case, day in arrivals]
    heapify(queue)
    names = REVIEWERS[gate.id]
    free = [(-9e9, n) for n in range(gate.reviewers * gate.open)]
    slow = gate.open * (1 + SWITCHING * (gate.open - 1)) / gate.days * gate.touch
    sd = sqrt(log(1 + SCATTER))
    phase = rng.uniform(0, gate.interval)
    left: list[tuple[int, float]] = []
    while queue:
        day, case, again = heappop(queue)
        ready, desk = heappop(free)
        start = max(day, ready)
        work = slow * gate.work[year.kinds[case]] * exp(rng.gauss(-sd * sd / 2, sd))
        heappush(free, (start + work, desk))
        end = _meeting(start + work, gate.interval, phase)
        outcome, who = _outcome(rng, gate), names[desk % gate.reviewers]
        year.visits.append(
            (case, gate.id, floor(day), floor(start), floor(end), outcome, who, again)
        )
        if outcome == "returned":
            heappush(queue, (end + gate.fix * rng.uniform(0.5, 1.5), case, True))
        elif outcome == "refused":
            year.ends[case] = (end, outcome)
        else:
            left.append((case, end))
    return left


def _meeting(ready: float, interval: int, phase: float) -> float:
    """The next day on which decisions are taken."""
    return (
        ready if not interval else ceil((ready - phase) / interval) * interval + phase
    )


def _outcome(rng: Random, gate: Gate) -> str:
    draw = rng.random()
    if draw < gate.returns:
        return "returned"
    draw = rng.random()
    if draw < gate.catch * REFUSED:
        return "refused"
    return "changed" if draw < gate.catch else "passed"
