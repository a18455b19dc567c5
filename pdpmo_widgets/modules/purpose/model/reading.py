"""What a reader holds to be true about who counts, sentence by sentence."""

from dataclasses import dataclass, field
from itertools import product
from math import prod
from random import Random

from pdpmo_widgets.modules.purpose.model.case import ATTRIBUTES, Fact, Sketch, Visible
from pdpmo_widgets.modules.purpose.model.seen import Seen
from pdpmo_widgets.modules.purpose.model.setting import SETTING

RUMOUR = 0.65


@dataclass
class Reading:
    """What a reader holds to be true: the chance of each attribute per quarter."""

    belief: dict[str, dict[str, list[float]]] = field(default_factory=dict)
    event: int = 0  # the quarter in which the first announced change comes; 0: none
    blind: tuple[str, ...] = ()
    announced: dict[tuple[str, str], int] = field(default_factory=dict)

    def weight(self, who: str) -> float:
        """The chance to hold all three, summed over quarters 2 to 4."""
        b = self.belief[who]
        return sum(
            b["power"][q] * b["legitimacy"][q] * b["urgency"][q] for q in (1, 2, 3)
        )

    def part(self, who: str) -> float:
        """How much of the year somebody's support is expected to decide, 0 to 1."""
        b, s = self.belief[who], SETTING.weights
        total = 0.0
        for q in (1, 2, 3):
            has = [b[a][q] for a in ATTRIBUTES]
            for held in product((False, True), repeat=3):
                chance = prod(
                    h if is_ else 1 - h for h, is_ in zip(has, held, strict=True)
                )
                total += chance * s[sum(held)]
        return total / 3

    def sure(self, who: str) -> bool:
        """Likely to carry the year, as far as this reader looks."""
        return self.weight(who) > 0.5 ** len(set(self.blind) & set(ATTRIBUTES))


def read(
    visible: Visible, rng: Random, slip: float, blind: tuple[str, ...] = ()
) -> Reading:
    """Read every sketch once, misreading some sentences."""
    reading = Reading(blind=blind)
    for sketch in visible.people:
        reading.belief[sketch.who] = _belief(reading, sketch, rng, slip)
    return reading


def _belief(
    reading: Reading, sketch: Sketch, rng: Random, slip: float
) -> dict[str, list[float]]:
    belief = {a: [0.5] * 4 for a in ATTRIBUTES}
    later: list[Fact] = []
    for fact in sketch.facts:
        attribute, _, sign = fact.id.partition("_")
        if attribute not in ATTRIBUTES or attribute in reading.blind:
            continue
        if rng.random() < slip:
            continue
        if sign.startswith(("gains", "loses")):
            later.append(fact)
        else:
            sure = RUMOUR if fact.rumour else 0.97
            belief[attribute] = [sure if sign.startswith("yes") else 1 - sure] * 4
    for fact in later if "changes" not in reading.blind else ():
        attribute, _, sign = fact.id.partition("_")
        start = int(str(fact.params["quarter"]))
        change(belief, attribute, sign.startswith("gains"), start)
        reading.announced[sketch.who, attribute] = start
        if sign.startswith("gains") or not reading.event:
            reading.event = start
    return belief


def change(
    belief: dict[str, list[float]], attribute: str, has: bool, start: int
) -> None:
    """From a quarter on, believe the announced change."""
    for q in range(start - 1, 4):
        belief[attribute][q] = 0.9 if has else 0.1


def learn(reading: Reading, seen: Seen, who: str) -> None:
    """After a talk today's standing is known; what is announced stays."""
    belief = reading.belief[who]
    known = seen.people[who]
    for attribute, holds in {**known.checked, **known.standing}.items():
        if attribute in reading.blind:
            continue
        until = reading.announced.get((who, attribute), 5) - 1
        row = belief[attribute]
        belief[attribute] = [float(holds)] * until + row[until:]
