"""Who counts in a case, who comes and goes, and which two clash: never twice the same.

A high title carries weight: a board member and the chief executive always have power
and the right to a say, finance and operations always the right.  What one of them lacks
has its reason on the card (``sketches``).  The chances are our own (``Setting``).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from pdpmo_widgets.modules.purpose.model.case import ATTRIBUTES, PEOPLE, Change
from pdpmo_widgets.modules.purpose.model.setting import Setting

P, L, U = ATTRIBUTES
ALL = frozenset(ATTRIBUTES)
CHIEF = "ingrid"  # who ordered the page
TITLED = ("mei", "ingrid", "tomas", "priya")
ALWAYS: dict[str, frozenset[str]] = {
    "mei": frozenset({P, L}), "ingrid": frozenset({P, L}),
    "tomas": frozenset({L}), "priya": frozenset({L}),
}  # fmt: skip
# High titles are seldom pressed for time, so that the others are pressed more often.
TWO = (
    frozenset({P, L}), frozenset({P, U}), frozenset({P, U}), frozenset({L, U}),
    frozenset({L, U}),
)  # fmt: skip
ONE = (frozenset({P}), frozenset({L}), frozenset({U}))


@dataclass(frozen=True)
class Shape:
    """``clash``: "shared" (a talk helps), "quarrel" (none does), "twins" or "apart"."""

    there: tuple[str, ...]
    keys: tuple[str, ...]
    today: dict[str, frozenset[str]]
    changes: tuple[Change, ...]
    clash: str

    @property
    def pair(self) -> tuple[str, ...]:
        """The two who want what the other rejects, whether or not they share a need."""
        return self.keys[:2] if self.clash in ("shared", "quarrel") else ()


def shape(rng: Random, s: Setting) -> Shape:
    """Draw how many count, who, what changes, and whether two of them clash."""
    small = s.people < len(PEOPLE)
    there = _there(rng, s.people)
    keys = _keys(rng, s, there, _count(rng, s), CHIEF if small else "")
    others = [w for w in rng.sample(there, len(there)) if w not in keys]
    today = dict.fromkeys(keys, ALL)
    today |= {who: _less(rng, s, who) for who in others}
    changes = tuple(_changes(rng, s, keys, others, today))
    return Shape(there, keys, today, changes, _clash(rng, s, len(keys)))


def _there(rng: Random, people: int) -> tuple[str, ...]:
    """The twelve; in a small case the chief executive and some of the others."""
    if people >= len(PEOPLE):
        return PEOPLE
    rest = rng.sample([w for w in PEOPLE if w != CHIEF], people - 1)
    return tuple(w for w in PEOPLE if w == CHIEF or w in rest)


def _count(rng: Random, s: Setting) -> int:
    draw = rng.random()
    return 2 if draw < s.two else 3 if draw < s.two + s.three else 4


def _keys(
    rng: Random, s: Setting, there: Sequence[str], count: int, first: str
) -> tuple[str, ...]:
    """Drawn without putting back, a high title ``titled`` times as often."""
    keys = [first] if first else []
    while len(keys) < count:
        rest = [w for w in there if w not in keys]
        weights = [s.titled if w in TITLED else 1.0 for w in rest]
        keys += rng.choices(rest, weights)
    return tuple(rng.sample(keys, len(keys)))


def _less(rng: Random, s: Setting, who: str) -> frozenset[str]:
    """What somebody holds who does not count fully: one or two of the three."""
    always = ALWAYS.get(who, frozenset())
    kinds = TWO if rng.random() < s.broad or len(always) > 1 else ONE
    return rng.choice([kind for kind in kinds if always <= kind])


def _changes(
    rng: Random,
    s: Setting,
    keys: tuple[str, ...],
    others: Sequence[str],
    today: dict[str, frozenset[str]],
) -> Iterator[Change]:
    """Somebody comes to count, somebody ceases to: both, one of it, or nothing."""
    rises, leaves = rng.random() < s.rises, rng.random() < s.leaves
    if rises:
        who = rng.choice(keys)
        gains = _moves(rng, who)
        today[who] = ALL - {gains}
        yield Change(who, gains, True, rng.choice((2, 3)))
    if leaves and others:
        who = others[0]
        loses = _moves(rng, who)
        today[who] = ALL
        yield Change(who, loses, False, 2)


def _moves(rng: Random, who: str) -> str:
    return rng.choice([a for a in (P, U) if a not in ALWAYS.get(who, ())])


def _clash(rng: Random, s: Setting, count: int) -> str:
    draw = rng.random()
    if draw < s.shared:
        return "shared"
    if draw < s.shared + s.quarrel and count < 4:
        return "quarrel"
    return "twins" if count == 4 else "apart"
