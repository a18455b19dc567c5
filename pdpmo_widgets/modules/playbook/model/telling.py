"""What is told of a project: three sentences in the office, the rest on a visit.

No sentence is told of two projects of one case: each is taken from a stock, once.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from pdpmo_widgets.modules.playbook.model.case import KINDS, Fact

YES, NO, STAKE, CALM = 9, 8, 9, 12  # wordings of each
SKETCHED = 2  # kinds of trouble of which the office has heard something
HEARD_OF = 0.75  # how often one threat is known in the office, where there is any


COUNTS = (
    {f"stake_{level}": STAKE for level in (0, 1, 2)} | {"calm": CALM}
    | {f"{kind}_yes": YES for kind in KINDS} | {f"{kind}_no": NO for kind in KINDS}
)  # fmt: skip


@dataclass(frozen=True)
class Stock:
    """The numbers of the wordings that nobody has used yet, by what they say."""

    left: dict[str, list[int]]

    @classmethod
    def full(cls, rng: Random) -> "Stock":
        """All wordings, in an order of this case's own."""
        return cls({id: rng.sample(range(1, n + 1), n) for id, n in COUNTS.items()})

    def has(self, id: str) -> bool:
        """Is there a wording left?"""
        return bool(self.left[id])

    def take(self, id: str, rumour: bool = False) -> Fact:
        """A wording that was not used before; only where none is left, again one."""
        if not self.left[id]:
            self.left[id].extend(range(1, COUNTS[id] + 1))
        return Fact(f"{id}_{self.left[id].pop()}", rumour=rumour)


def told(stock: Stock, dangers: tuple[str, ...], stake: int) -> tuple[Fact, ...]:
    """The truth of a project: what hangs on it, then each kind that threatens it.

    What is not named does not threaten; where nothing does, one sentence says so.
    """
    threats = tuple(stock.take(f"{kind}_yes") for kind in dangers)
    return (stock.take(f"stake_{stake}"), *(threats or (stock.take("calm"),)))


def sketched(
    rng: Random,
    stock: Stock,
    facts: tuple[Fact, ...],
    chances: tuple[float, float],
) -> tuple[Fact, ...]:
    """What the office knows: what hangs on the project, and two kinds of trouble.

    ``chances``: how much of it is hearsay, and how much of the hearsay is wrong.
    """
    stake, *rest = facts
    threats = {about(f): f for f in rest if says(f)}
    first = list(threats) if rng.random() < HEARD_OF else []
    kinds = [*rng.sample(first, min(1, len(first))), *rng.sample(KINDS, len(KINDS))]
    found: list[Fact] = []
    for kind in dict.fromkeys(kinds):
        fact = _heard(rng, stock, (kind, threats.get(kind)), chances)
        found += [fact] if fact else []
        if len(found) == SKETCHED:
            break
    return (stake, *rng.sample(found, len(found)))


def _heard(
    rng: Random,
    stock: Stock,
    truth: tuple[str, Fact | None],
    chances: tuple[float, float],
) -> Fact | None:
    """One sentence on one kind; None where no wording is left for it."""
    kind, fact = truth
    rumour = rng.random() < chances[0]
    wrong = rumour and rng.random() < chances[1]
    if fact is not None and not wrong:
        return Fact(fact.id, rumour=rumour)
    id = f"{kind}_{'yes' if fact is None and wrong else 'no'}"
    return stock.take(id, rumour) if stock.has(id) else None


def says(fact: Fact) -> bool:
    """Does the sentence say that something threatens?"""
    return "_yes_" in fact.id


def about(fact: Fact) -> str:
    """The kind of trouble that a sentence is about, "stake", or "calm" for none."""
    return fact.id.split("_")[0]


def level(facts: Sequence[Fact]) -> int:
    """What hangs on a project by its sentences: 0 little, 1 some, 2 much."""
    return next(int(f.id.split("_")[1]) for f in facts if about(f) == "stake")
