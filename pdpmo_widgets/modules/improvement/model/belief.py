"""What a reader makes of the log and of a day at two gates: the office as believed."""

from dataclasses import dataclass, replace
from math import exp
from random import Random

import numpy as np

from pdpmo_widgets.cases.gate_office import CAUSES, DAYS, SWITCHING, WORK, Gate
from pdpmo_widgets.modules.improvement.model.case import GateFacts, Visible
from pdpmo_widgets.modules.improvement.model.flow import Base, anchored, base
from pdpmo_widgets.modules.improvement.model.seen import Watched
from pdpmo_widgets.modules.improvement.model.setting import SETTING

# What a misread sentence makes someone believe of a gate.
SIGNS = {
    "hands": {"load": 0.95},
    "batch": {"interval": 25.0},
    "returns": {"returns": 0.45},
    "mix": {"spread": 2.6},
    "open": {"open": 5.0},
}


@dataclass(frozen=True)
class Reader:
    """How well someone reads: ``slip`` is the chance of taking a sentence wrongly,
    ``blur`` the error of a figure (a standard deviation, as a share), ``wide`` half
    the width of a prediction, as a share of what is expected. ``dates``: sees in the
    log that decisions fall on few days.
    """

    slip: float
    blur: float
    wide: float
    dates: bool = True


def waits(visible: Visible, reader: Reader, rng: Random) -> dict[str, float]:
    """Days that each gate takes per request, as a reader takes them from the log."""
    return {
        f.gate: f.stay / (1 - f.returned) * exp(rng.gauss(0, reader.blur))
        for f in visible.facts
    }


def believed(
    visible: Visible, watched: tuple[Watched, ...], reader: Reader, rng: Random
) -> Base:
    """The gates as a reader would describe them."""
    seen = {w.gate: w for w in watched}
    cells = []
    for facts in visible.facts:
        signs = _signs(facts, seen.get(facts.gate), reader, rng)
        cells.append((facts, signs, exp(rng.gauss(0, reader.blur))))
    stays = tuple(f.stay * blur for f, _, blur in cells)
    plain = [_gate(f, signs) for f, signs, _ in cells]
    made = base(tuple(plain), stays, SETTING)
    spread = np.array([[signs["spread"] for _, signs, _ in cells]])
    return anchored(replace(made, spread=spread), stays, SETTING)


def _signs(
    facts: GateFacts, watched: Watched | None, reader: Reader, rng: Random
) -> dict[str, float]:
    """Load, interval, returns, spread and open requests, read or misread."""
    few = reader.dates and facts.visits / facts.meetings > 2.5
    found = {
        "interval": DAYS / facts.meetings if few else 0.0,
        "returns": facts.returned, "spread": 0.74, "open": 1.0, "days": 0.65,
    }  # fmt: skip
    if watched:
        found |= {
            "interval": float(watched.interval), "spread": watched.spread,
            "open": float(watched.open), "days": watched.days,
        }  # fmt: skip
        if rng.random() < reader.slip:
            cause = watched.note.id.split(".")[1].split("_")[0]
            wrong = rng.choice([c for c in CAUSES if c != cause])
            found |= {"interval": 0.0, "spread": 0.74, "open": 1.0, "returns": 0.1}
            found |= SIGNS[wrong]
    service = max(0.5, facts.stay - facts.wait - found["interval"] / 2)
    rate = facts.visits / DAYS
    busy = rate * service / (facts.reviewers * found["open"])
    found.setdefault("load", min(0.96, busy))
    return found


def _gate(facts: GateFacts, signs: dict[str, float]) -> Gate:
    returns, open_ = min(0.7, signs["returns"]), round(signs["open"])
    rate = facts.visits * (1 - facts.returned) / DAYS
    juggling = 1 + SWITCHING * (open_ - 1)
    work = sum(s * w for s, w in zip((0.5, 0.35, 0.15), WORK, strict=True))
    touch = (
        signs["load"] * facts.reviewers * signs["days"] * (1 - returns)
        / (rate * juggling * work)
    )  # fmt: skip
    return Gate(
        facts.gate, "believed", facts.reviewers, signs["days"], touch, WORK,
        round(signs["interval"]), returns, 4.0, facts.changed, open_, rate,
    )  # fmt: skip
