"""What each person of a case wants, and what is said of it in public."""

from collections import Counter
from collections.abc import Sequence
from random import Random

from pdpmo_widgets.modules.purpose.model.case import OUTCOMES, Truth, Wants, ranked
from pdpmo_widgets.modules.purpose.model.setting import Setting
from pdpmo_widgets.modules.purpose.model.shape import Shape
from pdpmo_widgets.modules.purpose.model.voices import VOICES, Shelf


def truth(rng: Random, s: Setting, shape: Shape, known: Sequence[str]) -> Truth:
    """Needs, worries and public lines; ``known``: whom you have known for long."""
    needs = rng.sample(OUTCOMES, 8)
    popular = needs[5]
    shelf = Shelf()
    wants = _of_keys(rng, s, shape, needs, shelf)
    others = [w for w in shape.there if w not in shape.keys]
    crowd = _crowd(rng, others)
    for who in others:
        first = popular if who in crowd else rng.choice(OUTCOMES)
        seconds = [o for o in rng.sample(OUTCOMES, 8) if o != first]
        second = shelf.first_free("fear", who, seconds)
        wants[who] = _wants(rng, s.levels, first, second)
    ranks = {w: ranked(wants[w]) for w in shape.there}
    public = {}
    for who in rng.sample(shape.there, len(shape.there)):
        lines = _lines(rng, s, ranks[who], popular, who in crowd, who in known)
        public[who] = shelf.first_free("public", who, lines)
    pair, shared = (shape.pair, needs[4]) if shape.clash == "shared" else ((), "")
    return Truth(
        shape.today, shape.changes, wants, {w: ranks[w][1] for w in shape.there},
        public, shape.keys, pair, shared, crowd, popular, frozenset(shelf.again),
    )  # fmt: skip


def _of_keys(
    rng: Random, s: Setting, shape: Shape, needs: list[str], shelf: Shelf
) -> dict[str, Wants]:
    """Those who count: as many first needs as people, but for twins; two may clash."""
    popular, odd = needs[5], needs[6]
    firsts = needs[: len(shape.keys)]
    if shape.clash == "twins":
        firsts[1] = firsts[0]
    wants = {}
    for at, who in enumerate(shape.keys):
        clashes = who in shape.pair
        last = firsts[1 - at] if clashes else rng.choice((odd, needs[7]))
        if clashes and shape.clash == "shared":
            second = needs[4]
        elif clashes:
            second = (needs[4], needs[7])[at]
        else:
            out = {firsts[at], last, popular, needs[4]}
            free = [o for o in rng.sample(needs, 8) if o not in out]
            second = shelf.first_free("fear", who, free)
        if clashes:
            shelf.take("fear", who, second)
        wants[who] = _wants(rng, s.levels, firsts[at], second, last, popular)
    return wants


def _crowd(rng: Random, others: Sequence[str]) -> tuple[str, ...]:
    """About half of the others want the same thing, at most two of each voice."""
    count = Counter[str]()
    found: list[str] = []
    for who in rng.sample(others, len(others)):
        if count[VOICES[who]] < 2 and len(found) < (len(others) + 2) // 2:
            found.append(who)
            count[VOICES[who]] += 1
    return tuple(found)


def _wants(
    rng: Random,
    levels: tuple[float, ...],
    first: str,
    second: str,
    last: str | None = None,
    low: str | None = None,
) -> Wants:
    """Wants with a given first, second and last, and ``low`` in the lower half."""
    rest = [o for o in rng.sample(OUTCOMES, 8) if o not in {first, second, last}]
    if low in rest[:2]:
        rest.remove(low)
        rest.insert(rng.randrange(2, len(rest) + 1), low)
    order = [first, second, *rest, *([last] if last else [])]
    level = dict(zip(order, levels, strict=True))
    return tuple(level[o] for o in OUTCOMES)


def _lines(
    rng: Random, s: Setting, ranking: list[str], popular: str, crowd: bool, known: bool
) -> list[str]:
    """What somebody might say in the corridor, the likeliest first.

    The popular wish as often as not; whoever has known you for long says the need.
    """
    other = rng.sample(ranking[2:7], 5)
    said = rng.choice((ranking[0], *other[:2]))
    if known:
        said = ranking[0]
    elif crowd or rng.random() < s.polite:
        said = popular
    return [said, *other, ranking[0], ranking[1]]
