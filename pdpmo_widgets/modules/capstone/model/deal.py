"""Deal an office, what is true of it, and what people say of it."""

from random import Random

from pdpmo_widgets.modules.capstone.model.case import (
    CHANCES,
    HOMES,
    MEASURED,
    OPTIONS,
    SHOCKS,
    SIGNS,
    Case,
    Question,
    Said,
    Truth,
    Unit,
)
from pdpmo_widgets.modules.capstone.model.office import AREAS, OUTCOMES, areas, dealt
from pdpmo_widgets.modules.capstone.model.setting import SETTING, Setting
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.carried import Carried

VOTERS = ("tomas", "priya", "daniel", "helen", "marcus", "aisha")
ASKERS = ("mei", "tomas", "priya", "marcus", "lars", "yuki", "helen")
QUESTIONS = 6
AIMED = 2  # questions that aim at what is weakest
HALVES = ((False, False), (False, True), (True, False))


def deal(seed: int, carried: Carried | None = None, setting: Setting = SETTING) -> Case:
    """A case; where no office is given one is dealt: good, mixed or poor."""
    rng = Random(f"capstone:{seed}")
    any_office = dealt(rng)  # always drawn, so that the rest of a seed stays the same
    office = any_office if carried is None else carried
    levels = areas(office)
    verdict, signs = _signs(rng, setting)
    leant = {a: rng.random() < setting.pressing for a in AREAS}
    votes = {who: rng.choice((1, 2, 3)) for who in VOTERS}
    needs = _needs(rng)
    said, told = _said(rng, setting, signs, leant, needs)
    units = _units(rng)
    home = max((u for u in units if u.own), key=lambda u: u.hours).id
    weigh = {a: 1.0 if yes else setting.calm for a, yes in leant.items()}
    return Case(
        seed,
        levels,
        _grades(rng, levels["proof"]),
        votes,
        tuple(rng.sample(OUTCOMES, 2)),
        units,
        said,
        {shock: rng.choice(tuple(CHANCES)) for shock in SHOCKS},
        rng.choice(AREAS),
        _questions(rng, levels),
        _metrics(seed),
        Truth(verdict, home, weigh, needs, told),
        office,
        carried is not None,
        setting,
    )


def _signs(rng: Random, setting: Setting) -> tuple[str, dict[str, bool]]:
    """Served and no longer needed: close. Able and narrow: merge. One sign: neither."""
    draw = rng.random()
    first, second = rng.choice(HALVES), rng.choice(HALVES)
    if draw < setting.close:
        verdict, first = "close", (True, True)
    elif draw < setting.close + setting.merge:
        verdict, second = "merge", (True, True)
    else:
        verdict = "stay"
    return verdict, dict(zip(SIGNS, (*first, *second), strict=True))


def _needs(rng: Random) -> dict[str, str]:
    """Each executive needs one outcome; two or three of them are needed by several."""
    often = rng.sample(OUTCOMES, 5)
    return {who: rng.choice(often) for who in VOTERS}


def _said(
    rng: Random,
    setting: Setting,
    signs: dict[str, bool],
    leant: dict[str, bool],
    needs: dict[str, str],
) -> tuple[tuple[Said, ...], dict[str, Entry]]:
    """What is said of each topic, and what a look at it tells, in other words."""
    said, told = [], {}
    for kind, truths in (("sign", signs), ("area", leant)):
        for one, true in truths.items():
            rumour, wrong = _heard(rng, setting)
            first = rng.choice((1, 2))
            claim = "yes" if true != wrong else "no"
            topic = f"{kind}.{one}"
            said.append(Said(topic, f"{topic}.{claim}_{first}", {}, rumour))
            right = "yes" if true else "no"
            told[topic] = Entry(f"{topic}.{right}_{3 - first}")
    for who, outcome in needs.items():
        rumour, wrong = _heard(rng, setting)
        first = rng.choice((1, 2))
        other = rng.choice([o for o in OUTCOMES if o != outcome])
        named = other if wrong else outcome
        params = {"who": who, "outcome": named}
        said.append(Said(f"need.{who}", f"need.said_{first}", params, rumour))
        entry = Entry(f"need.told_{first}", {"who": who, "outcome": outcome}, who)
        told[f"need.{who}"] = entry
    rng.shuffle(said)
    return tuple(said), told


def _heard(rng: Random, setting: Setting) -> tuple[bool, bool]:
    """Is it hearsay, and is it wrong?"""
    rumour = rng.random() < setting.hearsay
    return rumour, rng.random() < (setting.gossip if rumour else setting.direct)


def _units(rng: Random) -> tuple[Unit, ...]:
    """The unit that takes most hours often has nobody who could take the work over."""
    parts = [rng.randrange(10, 50) for _ in HOMES]
    own = [rng.random() < 0.5 for _ in HOMES]
    own[rng.randrange(len(HOMES))] = True
    total = sum(parts)
    return tuple(
        Unit(home, round(part / total, 2), mine)
        for home, part, mine in zip(HOMES, parts, own, strict=True)
    )


def _grades(rng: Random, proof: float) -> dict[str, str]:
    """How good the evidence is for each area: about a `proof` share is A or B."""
    return {
        a: rng.choice("AB" if rng.random() < 0.15 + 0.7 * proof else "CD")
        for a in AREAS
    }


def _metrics(seed: int) -> dict[str, tuple[str, ...]]:
    """Both measures of each outcome, shuffled with a generator of its own."""
    rng = Random(f"capstone-metrics:{seed}")
    return {o: tuple(rng.sample(pair, 2)) for o, pair in MEASURED.items()}


def _questions(rng: Random, levels: dict[str, float]) -> tuple[Question, ...]:
    order = sorted(AREAS, key=lambda area: levels[area])
    asked = [*order[:AIMED], *rng.sample(order[AIMED:], QUESTIONS - AIMED)]
    rng.shuffle(asked)
    who = rng.sample(ASKERS, QUESTIONS)
    return tuple(
        Question(area, one, tuple(rng.sample(OPTIONS, len(OPTIONS))))
        for area, one in zip(asked, who, strict=True)
    )
