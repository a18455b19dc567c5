"""The five gates between a request and its yes, and what ails two of them.

One gate is where the time goes, a second one is next, a third has not changed a
decision for a year.  Which gate it is, and why, differs from seed to seed; where
people complain is dealt apart from it.  All figures are our own design.
"""

from dataclasses import dataclass, replace
from random import Random

GATES = ("desk", "case", "design", "risk", "board")
CAUSES = ("hands", "batch", "returns", "mix", "open")
KINDS = ("small", "standard", "large")
SHARES = (0.5, 0.35, 0.15)  # of requests, by kind
WORK = (0.5, 1.0, 2.2)  # work by kind, against a standard request
MIXED = (0.2, 1.0, 5.0)  # the same where small and large are taken in one queue
SCATTER = 0.25  # squared coefficient of variation of the work beside the kind
SWITCHING = 0.12  # work added by each further request open on the same desk
REFUSED = 0.3  # share of what is caught that is refused; the rest is changed
REQUESTS, DAYS = 180, 250  # asked for in a year, in working days
RATE = REQUESTS / DAYS
OWNERS = {
    "desk": "helen", "case": "tomas", "design": "daniel", "risk": "yuki",
    "board": "ingrid",
}  # fmt: skip
REVIEWERS = {
    "desk": ("noor", "elena", "joan"),
    "case": ("tariq", "samir", "bruno"),
    "design": ("kofi", "lucia", "daniel"),
    "risk": ("yuki", "lars", "piet"),
    "board": ("ingrid", "tomas", "priya"),
}


@dataclass(frozen=True)
class Gate:
    """One gate. ``days``: share of a day that each reviewer has for it; ``touch``:
    days of work for a standard request; ``work``: the same by kind, as factors;
    ``interval``: working days between two decision meetings (0: as they are ready);
    ``returns``: share of visits that end with “come back with more”; ``fix``: days
    until they come back; ``catch``: share of decisions that refuse or change
    something; ``open``: requests that a reviewer has open at the same time; ``rate``:
    new requests a day.
    """

    id: str
    cause: str
    reviewers: int
    days: float
    touch: float
    work: tuple[float, float, float]
    interval: int
    returns: float
    fix: float
    catch: float
    open: int
    rate: float = RATE

    @property
    def visits(self) -> float:
        """How often a request comes here until it is through."""
        return 1 / (1 - self.returns)

    @property
    def spread(self) -> float:
        """Squared coefficient of variation of the work."""
        mean = mean_work(self.work)
        square = sum(s * w * w for s, w in zip(SHARES, self.work, strict=True))
        return square / mean**2 * (1 + SCATTER) - 1

    @property
    def load(self) -> float:
        """Share of the reviewers' time that is asked for."""
        juggling = 1 + SWITCHING * (self.open - 1)
        each = self.touch * mean_work(self.work) * juggling / self.days
        return self.rate * self.visits * each / self.reviewers


@dataclass(frozen=True)
class Office:
    """All five gates in their order, and which is which; ``loud`` is complained of."""

    gates: tuple[Gate, ...]
    first: str
    second: str
    idle: str
    loud: str
    slow: str


def mean_work(work: tuple[float, ...]) -> float:
    """The mean work of a request, against a standard one."""
    return sum(s * w for s, w in zip(SHARES, work, strict=True))


def deal(seed: int, attempt: int = 0) -> Office:
    """The office of a seed; ``gates.office`` says which attempt makes a year."""
    rng = Random(f"gate_office:{seed}:{attempt}")
    first, second, idle, loud, slow = rng.sample(GATES, 5)
    one, two = rng.sample(CAUSES, 2)
    made = {
        first: _ailing(rng, first, one, hard=True),
        second: _ailing(rng, second, two, hard=False),
        idle: _plain(rng, idle, interval=10, catch=rng.uniform(0.0, 0.012)),
        loud: _plain(rng, loud, interval=5, catch=rng.uniform(0.28, 0.34)),
        slow: _plain(rng, slow, reviewers=3, load=rng.uniform(0.5, 0.62)),
    }
    rate, gates = RATE, []
    for gate in (made[g] for g in GATES):
        # Fewer come to the later gates: each takes longer, so that it is as busy.
        gates.append(replace(gate, rate=rate, touch=gate.touch * RATE / rate))
        rate *= 1 - REFUSED * gate.catch
    return Office(tuple(gates), first, second, idle, loud, slow)


def _made(
    rng: Random,
    id: str,
    cause: str,
    load: float,
    *,
    reviewers: int = 1,
    work: tuple[float, float, float] = WORK,
    interval: int = 0,
    returns: float = 0.1,
    catch: float | None = None,
    open: int = 1,
) -> Gate:
    """A gate whose reviewers are as busy as ``load`` says."""
    days, fix = rng.uniform(0.45, 0.85), rng.uniform(3.0, 5.0)
    caught = rng.uniform(0.12, 0.24) if catch is None else catch
    visits = 1 / (1 - returns)
    juggling = 1 + SWITCHING * (open - 1)
    touch = load * days * reviewers / (RATE * visits * mean_work(work) * juggling)
    return Gate(
        id, cause, reviewers, days, touch, work, interval, returns, fix, caught, open
    )


def _plain(
    rng: Random,
    id: str,
    *,
    reviewers: int = 2,
    load: float | None = None,
    interval: int = 0,
    catch: float | None = None,
) -> Gate:
    busy = rng.uniform(0.55, 0.68) if load is None else load
    back = rng.uniform(0.06, 0.14)
    return _made(
        rng, id, "none", busy, reviewers=reviewers, interval=interval, returns=back,
        catch=catch,
    )  # fmt: skip


def _ailing(rng: Random, id: str, cause: str, *, hard: bool) -> Gate:
    """A gate with a reason to be slow; the second one is ailing less."""
    if cause == "hands":
        return _made(rng, id, cause, 0.97 if hard else 0.88)
    if cause == "batch":
        days = rng.randint(29, 35) if hard else rng.randint(15, 18)
        return _made(rng, id, cause, 0.5, reviewers=2, interval=days)
    if cause == "returns":
        back = rng.uniform(0.46, 0.52) if hard else rng.uniform(0.34, 0.38)
        return _made(rng, id, cause, 0.95 if hard else 0.82, returns=back)
    if cause == "mix":
        return _made(rng, id, cause, 0.94 if hard else 0.85, work=MIXED)
    return _made(rng, id, cause, 0.96 if hard else 0.87, open=5 if hard else 4)
