"""Any decision that a schema allows, by chance: for tests.

Nothing is open in it and no rule is broken, late ones included.  Lists grow entry by
entry: a rule of a list must hold for its beginnings, too.
"""

from collections.abc import Callable
from random import Random
from typing import Any, assert_never

from pdpmo_widgets.simulation.schema import (
    Fields,
    Kinds,
    Level,
    LookAt,
    Number,
    OneOf,
    Piece,
    Range,
    Rounds,
    Rows,
    SomeOf,
    Talk,
    YesNo,
    begin,
    now,
)

TRIES = 300
Holds = Callable[[Any], bool]


def draw(piece: Piece, rng: Random, holds: Holds = lambda value: True) -> Any:
    """A value that ``read`` takes as it is, of which nothing is ``missing``.

    ``holds``: what must be true of it besides. LookupError if chance finds none.
    """
    for _ in range(TRIES):
        value = _drawn(piece, rng, holds)
        if value is not None and holds(value):
            return value
        if value is None and getattr(piece, "optional", False):
            return None
    raise LookupError(f"no value was found that fits {piece!r:.300}")


def _drawn(piece: Piece, rng: Random, holds: Holds) -> Any:
    """One try; None leaves it open, or tells that it failed."""
    if getattr(piece, "optional", False) and rng.random() < 0.2:
        return begin(piece)
    match piece:
        case OneOf():
            return rng.choice(piece.options)
        case SomeOf():
            return _some(piece, rng, holds)
        case YesNo():
            return rng.random() < 0.5
        case Number(whole=True) | Level():
            return rng.randint(int(-(-piece.low // 1)), int(piece.high // 1))
        case Number():
            return _amount(piece, rng)
        case Range():
            return sorted(_amount(piece, rng) for _ in range(2))
        case LookAt():
            how = rng.choice(tuple(piece.ways))
            return [rng.choice(piece.ways[how]), how]
        case Talk():
            return _talk(piece, rng)
        case Rows():
            return {id: draw(piece.inner, rng) for id in piece.ids}
        case Kinds():
            kind = rng.choice(tuple(piece.kinds))
            return {piece.by: kind, **draw(piece.kinds[kind], rng)}
        case Fields():
            return _fields(piece, rng)
        case Rounds():
            return _rounds(piece, rng, holds)
    assert_never(piece)


def _amount(piece: Number | Range, rng: Random) -> float:
    """Anywhere between the ends, now and then at one of them."""
    ends = [piece.low, piece.high]
    return float(rng.choice(ends) if rng.random() < 0.1 else rng.uniform(*ends))


def _some(piece: SomeOf, rng: Random, holds: Holds) -> list[Any] | None:
    """Add one after the other as long as all holds, up to a number by chance."""
    found: list[Any] = []
    most = len(piece.options) if piece.most is None else piece.most
    wanted = rng.randint(piece.least, min(most, len(piece.options)))
    for one in rng.sample(tuple(piece.options), len(piece.options)):
        if len(found) < wanted and holds([*found, one]):
            found.append(one)
    return found if len(found) >= piece.least else None


def _talk(piece: Talk, rng: Random) -> list[Any]:
    found: list[Any] = []
    wanted = rng.randint(piece.least, piece.turns)
    while len(found) < wanted and (options := piece.offers(tuple(found))):
        found.append(rng.choice(options))
    return found


def _fields(piece: Fields, rng: Random) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for part, (_, later) in piece.parts.items():
        rules = (*piece.rules.get(part, ()), *piece.late.get(part, ()))

        def fits(value: Any, part: str = part, rules: tuple[Any, ...] = rules) -> bool:
            return not any(rule({**found, part: value}) for rule in rules)

        found[part] = draw(now(later, found), rng, fits)
    return found


def _rounds(piece: Rounds, rng: Random, holds: Holds) -> list[Any] | None:
    found: list[Any] = []
    wanted = rng.randint(piece.least, piece.most)
    for _ in range(TRIES):
        if len(found) == wanted:
            break
        more = [*found, draw(now(piece.entry, tuple(found)), rng)]
        rules = (*piece.rules, *piece.late)
        if holds(more) and not any(rule(more) for rule in rules):
            found = more
    return found if len(found) >= piece.least else None
