"""The PMO leader's start profile: twenty statements in four areas, 0 to 10.

Own statements [D], not validated, for conversation. The areas are those of the
2020 Global PMO Leadership Survey of THE PMO SQUAD; the statements are ours.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pdpmo_widgets.cases.words import words

from .small import mean_range

LOW, HIGH = 4.0, 7.0
LEAST, MOST = 0, 10


@dataclass(frozen=True)
class Area:
    """One area: answers given, their mean with an 80 % interval, and its band.

    Mean, interval and band are None until all five statements are answered.
    ``spread`` is the lowest and highest answer; ``undated`` lists statements with
    a high mark for which no recent occasion was named.
    """

    id: str
    label: str
    answered: int
    total: int
    mean: float | None
    low: float | None
    high: float | None
    spread: tuple[float, float] | None
    band: str | None
    undated: tuple[str, ...]


def statements() -> list[dict[str, Any]]:
    """The twenty statements: id ("area.item"), area and text, in order."""
    said = words("profile", __package__)
    return [
        {"id": f"{area}.{item}", "area": area, "text": text}
        for area, block in said["areas"].items()
        for item, text in block["statements"].items()
    ]


def band(low: float, high: float) -> str:
    """The band that the whole interval lies in, or "between" when it does not."""
    edges = [("seldom", LEAST, LOW), ("partly", LOW, HIGH), ("habit", HIGH, MOST)]
    for name, least, most in edges:
        if least <= low and high <= most:
            return name
    return "between"


def profile(
    scores: Mapping[str, float], when: Mapping[str, str] | None = None
) -> tuple[Area, ...]:
    """Four areas from answers by statement id; ``when`` holds the occasions."""
    dates = when or {}
    return tuple(
        _area(key, block, scores, dates)
        for key, block in words("profile", __package__)["areas"].items()
    )


def _area(
    key: str,
    block: Mapping[str, Any],
    scores: Mapping[str, float],
    when: Mapping[str, str],
) -> Area:
    ids = [f"{key}.{item}" for item in block["statements"]]
    given = {i: float(scores[i]) for i in ids if scores.get(i) is not None}
    mean = mean_range(list(given.values()), LEAST, MOST)
    undated = tuple(i for i, s in given.items() if s >= HIGH and not _said(when, i))
    spread = (min(given.values()), max(given.values())) if given else None
    middle, low, high = mean or (None, None, None)
    name = band(low, high) if low is not None and high is not None else None
    return Area(
        key,
        block["label"],
        len(given),
        len(ids),
        middle,
        low,
        high,
        spread,
        name,
        undated,
    )


def _said(when: Mapping[str, str], key: str) -> bool:
    return bool(str(when.get(key) or "").strip())


def reading(areas: tuple[Area, ...]) -> str:
    """What the profile says, in two or three plain sentences."""
    said = words("profile", __package__)["reading"]
    ready = [a for a in areas if a.mean is not None]
    if not ready:
        return said["open"]
    lowest = min(ready, key=lambda a: a.mean or 0)
    highest = max(ready, key=lambda a: a.mean or 0)
    clear = (lowest.high or 0) < (highest.low or 0)
    parts = [said["clear" if clear else "level"]] if len(ready) > 1 else [said["one"]]
    undated = sum(len(a.undated) for a in areas)
    if undated:
        parts.append(said["undated_one" if undated == 1 else "undated"])
    if len(ready) < len(areas):
        parts.append(said["partly"])
    text = " ".join(parts)
    low = f"{lowest.label[0].lower()}{lowest.label[1:]}"
    return text.format(low=low, high=highest.label, undated=undated)
