"""The deal of the first edition, kept for the hand-ins that were dealt by it.

Always four who carry the year, three changes and one opposed pair: too easy to learn by
heart, so that ``deal`` deals otherwise today.  Nothing here may change.
"""

from collections.abc import Iterator
from itertools import count
from random import Random
from typing import Any

from pdpmo_widgets.modules.purpose.model.case import (
    ATTRIBUTES,
    OUTCOMES,
    PEOPLE,
    Case,
    Change,
    Fact,
    Sketch,
    Truth,
    Wants,
    ranked,
)
from pdpmo_widgets.modules.purpose.model.setting import Setting

P, L, U = ATTRIBUTES
# The standing today of the eight who do not carry the year; the four who do follow.
OTHERS = ((P, L, U), (P, L), (P, U), (P, U), (L, U), (L, U), (P,), (L,))
WORDINGS = {"yes": 8, "no": 5}


def dealt(seed: int, setting: Setting) -> Case:
    """The case of a seed as the first edition dealt it."""
    rng = Random(f"purpose:{seed}")
    order = rng.sample(PEOPLE, 12)
    keys, others = tuple(order[:4]), tuple(order[4:])
    today, changes = _standing(rng, keys, others)
    needs = rng.sample(OUTCOMES, 8)
    truth = _truth(rng, setting, keys, others, today, changes, needs)
    favourites = rng.sample([needs[6], needs[7], rng.choice(needs[:2])], 3)
    people = _sketches(rng, setting, truth)
    return Case(seed, people, tuple(favourites), truth, setting=setting)


def _standing(
    rng: Random, keys: tuple[str, ...], others: tuple[str, ...]
) -> tuple[dict[str, frozenset[str]], tuple[Change, ...]]:
    today = {who: frozenset(ATTRIBUTES) for who in keys}
    today |= {w: frozenset(has) for w, has in zip(others, OTHERS, strict=True)}
    riser, faller, calmer = rng.choice(keys), others[0], others[4]
    gains, loses = rng.choice((P, U)), rng.choice((P, U))
    today[riser] = frozenset(ATTRIBUTES) - {gains}
    changes = (
        Change(riser, gains, True, rng.choice((2, 3))),
        Change(faller, loses, False, 2),
        Change(calmer, U, False, 3),
    )
    return today, changes


def _truth(
    rng: Random,
    setting: Setting,
    keys: tuple[str, ...],
    others: tuple[str, ...],
    today: dict[str, frozenset[str]],
    changes: tuple[Change, ...],
    needs: list[str],
) -> Truth:
    shared, popular, odd = needs[4], needs[5], needs[6]
    pair = (keys[0], keys[1])
    crowd = tuple(rng.sample(others[1:], 5))
    wants: dict[str, Wants] = {}
    for i, who in enumerate(keys):
        second = shared if who in pair else None
        last = needs[1 - i] if who in pair else rng.choice((odd, needs[7]))
        wants[who] = _wants(rng, setting.levels, needs[i], second, last, popular)
    for who in others:
        first = popular if who in crowd else rng.choice(OUTCOMES)
        wants[who] = _wants(rng, setting.levels, odd if who == others[0] else first)
    by_rank = {w: ranked(wants[w]) for w in PEOPLE}
    public = {w: _public(rng, setting, by_rank[w], popular, w in crowd) for w in PEOPLE}
    fears = {w: by_rank[w][1] for w in PEOPLE}
    return Truth(
        today, changes, wants, fears, public, keys, pair, shared, crowd, popular
    )


def _wants(
    rng: Random,
    levels: tuple[float, ...],
    first: str,
    second: str | None = None,
    last: str | None = None,
    low: str | None = None,
) -> Wants:
    """Wants with a given first, second and last, and ``low`` in the lower half."""
    fixed = {first, second, last}
    rest = [o for o in rng.sample(OUTCOMES, 8) if o not in fixed]
    if low in rest[:2]:
        rest.remove(low)
        rest.insert(rng.randrange(2, len(rest) + 1), low)
    order = [first, *([second] if second else []), *rest, *([last] if last else [])]
    level = dict(zip(order, levels, strict=True))
    return tuple(level[o] for o in OUTCOMES)


def _public(
    rng: Random, setting: Setting, ranking: list[str], popular: str, in_crowd: bool
) -> str:
    """What a person says in the corridor: the popular wish as often as the need."""
    if in_crowd or rng.random() < setting.polite:
        return popular
    return rng.choice((ranking[0], *rng.sample(ranking[2:7], 2)))


def _sketches(rng: Random, setting: Setting, truth: Truth) -> tuple[Sketch, ...]:
    pools = {
        f"{a}_{sign}": _pool(rng, f"{a}_{sign}", n)
        for a in ATTRIBUTES
        for sign, n in WORDINGS.items()
    }
    mails = dict(zip(PEOPLE, rng.sample(range(2, 38, 3), 12), strict=True))
    decoy = rng.choice([w for w in PEOPLE if w not in {c.who for c in truth.changes}])
    sketches = []
    for who in PEOPLE:
        warmth, years = rng.randrange(1, 4), rng.randrange(2, 13)
        facts = _facts(rng, setting, truth, who, pools)
        if who == decoy:
            facts.append(Fact(f"decoy_{rng.randrange(1, 4)}", {"who": who}, True))
        if len(facts) < 5:
            facts.append(_colour(rng, who, mails[who], warmth, years))
        rng.shuffle(facts)
        sketches.append(Sketch(who, tuple(facts), mails[who], warmth, years))
    return tuple(sketches)


def _pool(rng: Random, tag: str, size: int) -> Iterator[str]:
    order = rng.sample(range(1, size + 1), size)
    return (f"{tag}_{order[i % size]}" for i in count())


def _facts(
    rng: Random,
    setting: Setting,
    truth: Truth,
    who: str,
    pools: dict[str, Iterator[str]],
) -> list[Fact]:
    facts = []
    for a in ATTRIBUTES:
        has = a in truth.today[who]
        sure = rng.random() < (setting.sure_yes if has else setting.sure_no)
        said = has if sure else has == (rng.random() < setting.rumour)
        tag = f"{a}_{'yes' if said else 'no'}"
        facts.append(Fact(next(pools[tag]), {"who": who}, not sure))
    for change in truth.changes:
        if change.who == who:
            word = "gains" if change.has else "loses"
            params = {"who": who, "quarter": change.quarter}
            for k in rng.sample((1, 2, 3), 2):
                facts.append(Fact(f"{change.attribute}_{word}_{k}", params))
    return facts


def _colour(rng: Random, who: str, mails: int, warmth: int, years: int) -> Fact:
    """A true sentence that says nothing about who counts."""
    kind = rng.choice(("mails", "warmth", "years", "title"))
    if kind == "mails":
        return Fact("mails", {"who": who, "mails": mails})
    if kind == "years":
        return Fact("years", {"who": who, "years": years})
    return Fact(
        f"warmth_{warmth}" if kind == "warmth" else f"title_{who}", {"who": who}
    )


def well_played(case: Case) -> dict[str, Any]:
    """Hear the four who carry the year, bring two together, refuse what many want."""
    t = case.hidden
    steps: list[dict[str, Any]] = [{"do": "interview", "who": [w]} for w in t.keys]
    steps.append({"do": "pair", "who": list(t.pair), "interest": t.shared})
    needs = [ranked(t.wants[w])[0] for w in PEOPLE]
    chosen = [t.shared, *(ranked(t.wants[w])[0] for w in t.keys[2:])]
    free = [o for o in OUTCOMES if o not in chosen]
    not_now = sorted(free, key=lambda o: -needs.count(o))[:2]
    steady = [w for w in t.keys if w != t.changes[0].who]
    charter = {
        "outcomes": chosen,
        "not_now": not_now,
        "sponsor": steady[-1],
        "review": t.changes[0].quarter,
    }
    return {"steps": steps, "charter": charter}
