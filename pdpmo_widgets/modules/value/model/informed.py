"""Players who read: they choose a fair design, and claim what it bears."""

from collections.abc import Callable
from dataclasses import replace
from math import exp, sqrt
from random import Random
from typing import Any

from pdpmo_widgets.modules.value.model.case import Visible
from pdpmo_widgets.modules.value.model.catalogue import OUTCOME_OF
from pdpmo_widgets.modules.value.model.grading import grade_by_rule
from pdpmo_widgets.modules.value.model.halfyear import Seen, Series
from pdpmo_widgets.modules.value.model.reading import (
    GOOD,
    Reading,
    Skill,
    designed,
    read,
)
from pdpmo_widgets.modules.value.model.worth import NONE, belief

Look = Callable[[dict[str, Any]], Seen]
Bot = Callable[[Visible, Look], dict[str, Any]]


def informed(skill: Skill) -> Bot:
    """Choose a fair comparison and honest measures; claim what they bear."""

    def bot(visible: Visible, look: Look) -> dict[str, Any]:
        rng = Random(f"bot:{visible.seed}")
        reading = read(visible, rng, skill)
        design = designed(visible, reading, skill)
        seen = look({"design": design})
        claims = {
            o: _claim(visible, reading, design, seen, o, rng, skill)
            for o in visible.outcomes
        }
        return {"design": design, "claims": claims}

    return bot


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
    checked = counter is not None or any(m not in reading.told for m in results)
    grade = grade_by_rule(design, reading.alike, checked)
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


def without(*parts: str) -> Bot:
    """As good a reader as ``informed``, but some parts of the skill left out."""
    return informed(replace(GOOD, leaving=parts))
