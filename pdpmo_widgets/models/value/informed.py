"""Players who read: which figures to trust, what is fair, how sure one may be.

They see what a learner sees.  ``slip`` is the share of sentences misread, ``blur`` the
points by which a gain is misjudged, ``sense`` how far off a standard error is (log).
``leaving`` names the parts of the skill that are left out.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import exp, sqrt
from random import Random
from typing import Any

from pdpmo_widgets.models.value.case import MOST, Card, Visible, read_kind
from pdpmo_widgets.models.value.catalogue import KIND_OF, OUTCOME_OF
from pdpmo_widgets.models.value.halfyear import Seen, Series
from pdpmo_widgets.models.value.worth import NONE, belief

Look = Callable[[dict[str, Any]], Seen]
Bot = Callable[[Visible, Look], dict[str, Any]]
KINDS = ("activity", "result", "counter")
SHORTEST = 3  # months of baseline that a careful player wants
LATE, FLATTERED = 300.0, 400.0  # what each is felt to add to a squared spread


@dataclass(frozen=True)
class Skill:
    """How well a player reads; see the module."""

    slip: float
    blur: float
    sense: float
    thirds: bool  # keeps in mind that a third of all practices does nothing
    leaving: tuple[str, ...] = ()


@dataclass(frozen=True)
class Reading:
    """What a player takes each measure for, and the twins."""

    kinds: dict[str, str]
    told: frozenset[str]
    alike: str


def read(visible: Visible, rng: Random, skill: Skill) -> Reading:
    """Read every sentence; a slip turns it into another that could stand there."""
    kinds, told = {}, set()
    for card in visible.cards:
        kind = KIND_OF[card.id]
        if rng.random() < skill.slip:
            kind = rng.choice(KINDS)
        if OUTCOME_OF[card.id] not in visible.outcomes:
            kind = "stray"
        if "kinds" in skill.leaving and kind != "stray":
            kind = "result"
        kinds[card.id] = kind
        if (read_kind(card.source) == "self") != (rng.random() < skill.slip):
            told.add(card.id)
    alike = read_kind(visible.twins)
    if rng.random() < skill.slip:
        alike = rng.choice(("close", "fair", "poor"))
    if "flattery" in skill.leaving:
        told = set()
    return Reading(kinds, frozenset(told), alike)


def informed(skill: Skill) -> Bot:
    """Choose a fair comparison and honest measures; claim what they bear."""

    def bot(visible: Visible, look: Look) -> dict[str, Any]:
        rng = Random(f"bot:{visible.seed}")
        reading = read(visible, rng, skill)
        design = _design(visible, reading, skill)
        seen = look({"design": design})
        claims = {
            o: _claim(visible, reading, design, seen, o, rng, skill)
            for o in visible.outcomes
        }
        return {"design": design, "claims": claims}

    return bot


def _design(visible: Visible, reading: Reading, skill: Skill) -> dict[str, Any]:
    """Twins when they are close, or lots; six months when the records have them."""
    way, first = "staggered", "lot"
    if reading.alike == "close":
        way = "matched"
        first = "worst" if visible.rescue >= 5 else "lot"
    if "comparison" in skill.leaving:
        way, first = "before_after", "lot"
    if "lot" in skill.leaving:
        first = "worst"
    measures = _measures(visible, reading)
    cards = {c.id: c for c in visible.cards}
    short = min([cards[m].records for m in measures], default=0)
    months = 6 if short >= 6 else SHORTEST
    if "baseline" in skill.leaving:
        months = 1
    return {"measures": measures, "baseline": months, "comparison": way, "first": first}


def _measures(visible: Visible, reading: Reading) -> list[str]:
    """For each outcome its surest result; then flattered ones with their counter."""
    chosen: list[str] = []
    cards = {c.id: c for c in visible.cards}
    spare: list[tuple[float, list[str]]] = []
    for outcome in visible.outcomes:
        mine = [c for c in visible.cards if OUTCOME_OF[c.id] == outcome]
        results = [c for c in mine if reading.kinds[c.id] == "result"]
        counters = [c for c in mine if reading.kinds[c.id] == "counter"]
        sets = [[c] for c in results if c.id not in reading.told]
        sets += [[c, counters[0]] for c in results if c.id in reading.told and counters]
        sets += [[c] for c in results if c.id in reading.told and not counters]
        ranked = sorted(sets, key=lambda some: _unsure(some, reading))
        if ranked:
            chosen += [c.id for c in ranked[0]]
            spare += [(_unsure(s, reading), [c.id for c in s]) for s in ranked[1:]]
    for _, ids in sorted(spare):
        late = any(cards[i].records < SHORTEST for i in ids)
        if len({*chosen, *ids}) <= MOST and not late:
            chosen += [i for i in ids if i not in chosen]
    return chosen[:MOST]


def _unsure(cards: list[Card], reading: Reading) -> float:
    """How noisy a set of measures is, with what flattery and a late start add."""
    noise = float(sum(c.spread**2 for c in cards))
    noise += sum(LATE for c in cards if c.records < SHORTEST)
    flattered = cards[0].id in reading.told and len(cards) == 1
    return noise + (FLATTERED if flattered else 0)


def _claim(
    visible: Visible,
    reading: Reading,
    design: dict[str, Any],
    seen: Seen,
    outcome: str,
    rng: Random,
    skill: Skill,
) -> dict[str, Any]:
    s = visible.setting
    mine = [m for m in design["measures"] if OUTCOME_OF[m] == outcome]
    results = [m for m in mine if reading.kinds[m] == "result"]
    counter = next((m for m in mine if reading.kinds[m] == "counter"), None)
    total, precision = 0.0, 0.0
    for m in results:
        gain, variance = seen.series[m].gain, seen.series[m].chance ** 2
        if m in reading.told and counter:
            gain += seen.series[counter].gain
            variance += seen.series[counter].chance ** 2
        elif m in reading.told:
            gain, variance = gain - s.gaming, variance + s.gaming_sd**2
        gain -= _return(visible, design, seen.series[m], m, skill)
        total, precision = total + gain / variance, precision + 1 / variance
    if not precision:
        return _say(visible, 0.0, NONE, "D", skill)
    about = total / precision + rng.gauss(0, skill.blur)
    apart = _apart(visible, reading, design)
    error = sqrt(1 / precision + apart**2) * exp(rng.gauss(0, skill.sense))
    if "range" in skill.leaving:
        error = 1.0
    grade = _grade(design, reading, results, counter)
    return _say(visible, about, error, grade, skill)


def _return(
    visible: Visible, design: dict[str, Any], shown: Series, id: str, skill: Skill
) -> float:
    """What the worst would have won back anyway."""
    if design["first"] != "worst" or "return" in skill.leaving:
        return 0.0
    spread = next(c.spread for c in visible.cards if c.id == id)
    months = max(1, shown.start - shown.first)
    back = visible.setting.dip * spread / sqrt(3) * min(3, months) / months
    return back * (0.25 if design["comparison"] == "matched" else 1.0)


def _apart(visible: Visible, reading: Reading, design: dict[str, Any]) -> float:
    """What no number of months takes away: drift, or twins that differ."""
    if design["comparison"] == "matched":
        return float(getattr(visible.setting, reading.alike))
    return 0.0 if design["comparison"] == "staggered" else visible.setting.drift


def _grade(
    design: dict[str, Any], reading: Reading, results: list[str], counter: str | None
) -> str:
    way, first = design["comparison"], design["first"]
    if way == "staggered":
        at = 0 if first == "lot" else 2
    elif way == "matched":
        at = 1 if reading.alike != "poor" else 2
    else:
        at = 2 if design["baseline"] >= 6 and first == "lot" else 3
    if all(m in reading.told for m in results) and not counter:
        at = min(3, at + 1)
    return "ABCD"[at]


def _say(
    visible: Visible, about: float, error: float, grade: str, skill: Skill
) -> dict[str, Any]:
    """Range and decision: with the thirds in mind, or by the estimate alone."""
    s = visible.setting
    if skill.thirds or error >= NONE:
        found = belief(about, error, s)
        low, high = found.best_range()
        mean = found.mean()
    else:
        low = min(25.0, max(0.0, about - 1.28 * error))
        high = min(25.0, max(low, about + 1.28 * error))
        mean = about
    values = {
        "stop": 0.0,
        "keep": s.keep_gain * mean - s.keep_cost,
        "scale": s.scale_gain * mean - s.scale_cost,
    }
    if "nothing" in skill.leaving:
        values.pop("stop")
        low, high = max(low, 3.0), max(high, 6.0)
    if "grade" in skill.leaving:
        grade = "A"
    decision = max(values, key=lambda d: values[d])
    return {"range": [low, high], "grade": grade, "decision": decision}


NOVICE, GOOD, EXPERT = (
    Skill(0.2, 2.5, 0.5, False),
    Skill(0.02, 0.7, 0.2, True),
    Skill(0.005, 0.3, 0.1, True),
)


def without(*parts: str) -> Bot:
    """As good a reader as ``informed``, but some parts of the skill left out."""
    return informed(replace(GOOD, leaving=parts))
