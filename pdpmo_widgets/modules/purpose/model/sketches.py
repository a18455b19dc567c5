"""What a card says of each person before you talk: facts, hearsay, what will change."""

from collections.abc import Iterator
from random import Random

from pdpmo_widgets.modules.purpose.model.case import (
    ATTRIBUTES,
    Change,
    Fact,
    Sketch,
    Truth,
)
from pdpmo_widgets.modules.purpose.model.setting import Setting
from pdpmo_widgets.modules.purpose.model.shape import ALWAYS

WORDINGS = {"yes": 12, "no": 10}
SIGNS, DECOYS, REASONS = 3, 8, 2
LOUD = 3  # of those who write most, the card says how much and what for

Pools = dict[str, list[str]]


def sketches(
    rng: Random, s: Setting, truth: Truth, years: dict[str, int]
) -> tuple[Sketch, ...]:
    """One sketch a person; no sentence stands on two cards."""
    there = list(truth.today)
    pools = _pools(rng)
    mails = dict(zip(there, rng.sample(range(2, 38, 3), len(there)), strict=True))
    loud = sorted(there, key=lambda w: -mails[w])[:LOUD]
    told = {w: list(_facts(rng, s, truth, w, pools)) for w in there}
    for who in _noise(rng, s, truth, there):
        told[who].append(Fact(pools["decoy"].pop(), {"who": who}, rumour=True))
    for who in there:
        if years[who] >= s.long_known:
            told[who].append(Fact("years", {"who": who, "years": years[who]}))
        if who in loud:
            wish = {"mails": mails[who], "outcome": truth.public[who]}
            told[who].append(Fact("mails_for", {"who": who, **wish}))
        if len(told[who]) < 3:
            told[who].append(Fact(f"title_{who}", {"who": who}))
        rng.shuffle(told[who])
    return tuple(Sketch(w, tuple(told[w]), mails[w], 2, years[w]) for w in there)


def known_for(rng: Random, s: Setting, there: tuple[str, ...]) -> dict[str, int]:
    """Years that you have known each other: a quarter of them for long."""
    long = rng.sample(there, len(there) // 4)
    short = [w for w in there if w not in long]
    years = dict(zip(long, rng.sample(range(s.long_known, s.long_known + 6), len(long)),
                     strict=True))  # fmt: skip
    years |= {w: rng.randrange(1, max(2, s.long_known - 1)) for w in short}
    return {w: years[w] for w in there}


def _pools(rng: Random) -> Pools:
    sizes = {f"{a}_{sign}": n for a in ATTRIBUTES for sign, n in WORDINGS.items()}
    sizes["decoy"] = DECOYS
    return {
        tag: [f"{tag}_{k}" for k in rng.sample(range(1, n + 1), n)]
        for tag, n in sizes.items()
    }


def _facts(
    rng: Random, s: Setting, truth: Truth, who: str, pools: Pools
) -> Iterator[Fact]:
    """Each of the three as a fact, as hearsay, or not at all; then what will change."""
    for attribute in ATTRIBUTES:
        has = attribute in truth.today[who]
        coming = any(c.who == who and c.attribute == attribute for c in truth.changes)
        if who in ALWAYS and not has and not coming:
            k = rng.randrange(1, REASONS + 1)
            yield Fact(f"{attribute}_no_{who}_{k}", {"who": who})
            continue
        sure = rng.random() < (s.sure_yes if has else s.sure_no)
        if not sure and rng.random() < s.untold:
            continue
        said = has if sure else has == (rng.random() < s.rumour)
        pool = pools[f"{attribute}_{'yes' if said else 'no'}"]
        if pool:
            yield Fact(pool.pop(), {"who": who}, rumour=not sure)
    for change in truth.changes:
        if change.who == who:
            yield _sign(rng, change)


def _sign(rng: Random, change: Change) -> Fact:
    """The sentence that announces a change."""
    word = "gains" if change.has else "loses"
    params = {"who": change.who, "quarter": change.quarter}
    return Fact(f"{change.attribute}_{word}_{rng.randrange(1, SIGNS + 1)}", params)


def _noise(rng: Random, s: Setting, truth: Truth, there: list[str]) -> list[str]:
    """Of whom there is hearsay that says nothing about who counts."""
    quiet = [w for w in there if w not in {c.who for c in truth.changes}]
    return rng.sample(quiet, rng.choice((1, 2)) if s.rumour < 1 else 0)
