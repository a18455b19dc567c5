"""Bots that read: who counts and will count, hear them, bring two together, then write.

They see what a learner sees.  ``slip`` is the chance to misread any one sentence
(half of it for a card), so that a novice, a good and an expert reader differ in
nothing else.
"""

from dataclasses import dataclass, field
from itertools import combinations
from random import Random
from typing import Any

from pdpmo_widgets.modules.purpose.model.case import Visible
from pdpmo_widgets.modules.purpose.model.naive import Bot, Look, Order, needs
from pdpmo_widgets.modules.purpose.model.orders import by_title
from pdpmo_widgets.modules.purpose.model.page import Heard, aloud, write
from pdpmo_widgets.modules.purpose.model.reading import Reading, learn, read
from pdpmo_widgets.modules.purpose.model.seen import Seen

LIKELY = 0.4  # chance to count fully, from which on somebody is heard
WORTH_ASKING = 0.2  # and from which on hearsay that speaks against it is checked
SURE = 1.3  # the same summed over three quarters, after a talk
DOUBTED = 0.9  # and below which hearsay about somebody is worth asking about
FULL = 1.6  # of those who count: they can block, too


@dataclass
class Evening:
    """One evening as a reader goes through it."""

    visible: Visible
    look: Look
    reading: Reading
    rng: Random
    slip: float
    blind: tuple[str, ...]
    steps: list[dict[str, Any]] = field(default_factory=list)
    heard: list[str] = field(default_factory=list)
    checked: set[str] = field(default_factory=set)
    wants: dict[str, list[str]] = field(default_factory=dict)

    def seen(self) -> Seen:
        """What is known by now."""
        return self.look({"steps": self.steps})

    def fits(self, *steps: str, spare: float = 0.0) -> bool:
        """Is there time for these, and so many hours besides?"""
        cost = sum(self.visible.costs[do] for do in steps)
        return self.seen().left >= cost + spare - 1e-9

    def do(self, do: str, *who: str, **more: Any) -> None:
        """Take a step."""
        self.steps.append({"do": do, **({"who": list(who)} if who else {}), **more})

    def hear(self, who: str) -> None:
        """Interview somebody, and rank what she or he wants."""
        self.do("interview", who)
        self.heard.append(who)
        seen = self.seen()
        learn(self.reading, seen, who)
        self.wants[who] = _reads(seen, who, self.rng, self.slip)

    def keys(self) -> list[str]:
        """Those who were heard and carry the year."""
        found = [w for w in self.heard if self.reading.weight(w) >= SURE]
        return found or self.heard[:2]


def informed(
    slip: float,
    order: Order | None = None,
    blind: tuple[str, ...] = (),
) -> Bot:
    """Play the whole evening; with ``order`` only the choice of people is naive.

    ``blind`` names what this reader leaves out: an attribute, "changes", or a habit.
    """

    def bot(visible: Visible, look: Look) -> dict[str, Any]:
        rng = Random(f"informed:{slip}:{visible.seed}")
        reading = read(visible, rng, slip, blind)
        evening = Evening(visible, look, reading, rng, slip, blind)
        chosen = by_title if "count" in blind else order
        if chosen:
            for who in list(chosen(visible))[:4]:
                if evening.fits("interview"):
                    evening.hear(who)
        else:
            _hear(evening)
        keys = list(evening.heard) if chosen else evening.keys()
        if "pair" not in blind:
            _bring_together(evening, keys)
        if "workshop" not in blind:
            _gather(evening, keys)
        _talk(evening)
        return {"steps": evening.steps, "charter": _charter(evening, keys)}

    return bot


def _hear(evening: Evening) -> None:
    """Those who are likely to count, the likeliest first; about hearsay ask before."""
    reading = evening.reading
    while len(evening.heard) < 5 and evening.fits("interview", spare=_owed(evening)):
        rest = [w for w in evening.visible.there if w not in evening.heard]
        if not rest:
            break
        who = max(rest, key=lambda w: (reading.weight(w), reading.part(w)))
        likely = reading.weight(who) / 3
        doubt = likely < DOUBTED and _hearsay(evening, who)
        enough = len(evening.keys()) >= 2
        if enough and likely < (WORTH_ASKING if doubt else LIKELY):
            break
        if (
            doubt
            and "check" not in evening.blind
            and (evening.fits("corridor", "interview", spare=_owed(evening)))
        ):
            evening.checked.add(who)
            evening.do("corridor", who)
            learn(reading, evening.seen(), who)
            continue
        if enough and likely < LIKELY:
            break
        evening.hear(who)


def _owed(evening: Evening) -> float:
    """Hours to keep for two who clash and could be brought together."""
    clash = "pair" not in evening.blind and _pairs(evening, evening.keys())
    return evening.visible.costs["pair"] if clash else 0.0


def _hearsay(evening: Evening, who: str) -> bool:
    """Is there hearsay about somebody that was not asked about yet?"""
    sketch = next(one for one in evening.visible.people if one.who == who)
    return who not in evening.checked and any(fact.rumour for fact in sketch.facts)


def _reads(seen: Seen, who: str, rng: Random, slip: float) -> list[str]:
    """First, second … last need.  Cards are plainer than sketches: half the slips."""
    order = needs(seen.people[who].cards)
    fear = seen.people[who].fear
    if order[1] != fear and rng.random() >= slip and order[0] != fear:
        order.remove(fear)
        order.insert(1, fear)
    if rng.random() < slip / 2:
        order[0], order[1] = order[1], order[0]
    return order


def _opposed(evening: Evening, one: str, two: str) -> int:
    """Of two people, how many want most what the other wants least."""
    a, b = evening.wants[one], evening.wants[two]
    return (a[0] == b[-1]) + (b[0] == a[-1])


def _pairs(evening: Evening, keys: list[str]) -> list[tuple[str, str, str]]:
    """Two who clash and the need that both have among their first two, worst first."""
    found = []
    for one, two in combinations(keys, 2):
        a, b = evening.wants[one], evening.wants[two]
        common = [o for o in a[:2] if o in b[:2]]
        if _opposed(evening, one, two) and common and a[0] != b[0]:
            found.append((one, two, common[0]))
    return sorted(found, key=lambda pair: -_opposed(evening, *pair[:2]))


def _bring_together(evening: Evening, keys: list[str]) -> None:
    """Two who clash, over a need that both have among their first two."""
    for one, two, common in _pairs(evening, keys)[:1]:
        if evening.fits("pair"):
            evening.do("pair", one, two, interest=common)
            for who in (one, two):
                evening.wants[who].remove(common)
                evening.wants[who].insert(0, common)


def _gather(evening: Evening, keys: list[str]) -> None:
    """A workshop that you chair, where there is time and no two would clash in it."""
    if any(_opposed(evening, one, two) == 2 for one, two in combinations(keys, 2)):
        return
    chaired = evening.visible.setting.chaired
    while len(evening.heard) < chaired and evening.fits("interview", "workshop"):
        evening.hear(_next(evening))
    if len(evening.heard) >= chaired and evening.fits("workshop"):
        evening.do("workshop")


def _next(evening: Evening) -> str:
    rest = [w for w in evening.visible.there if w not in evening.heard]
    return max(rest, key=evening.reading.part)


def _talk(evening: Evening) -> None:
    """What is left of the time: ask a few in the corridor, hear one or two more."""
    spare = 2 * evening.visible.costs["tell"]
    if not evening.seen().hands:
        rest = [w for w in evening.visible.there if w not in evening.heard]
        for who in sorted(rest, key=evening.reading.part, reverse=True)[:3]:
            if who not in evening.checked and evening.fits("corridor", spare=spare):
                evening.do("corridor", who)
    while evening.fits("interview", spare=spare) and (
        len(evening.heard) < len(evening.visible.there)
    ):
        evening.hear(_next(evening))


def _charter(evening: Evening, keys: list[str]) -> dict[str, Any]:
    seen, reading = evening.seen(), evening.reading
    voices = [
        Heard(w, tuple(order), FULL if w in keys else min(0.35, reading.part(w)))
        for w, order in evening.wants.items()
    ]
    quiet = sum(reading.part(w) for w in seen.people if w not in evening.wants)
    page = write(evening.visible, seen, voices, keys, quiet, evening.blind)
    if "tell" not in evening.blind:
        for one in sorted(voices, key=lambda v: -v.weight):
            if one.order[0] not in page["outcomes"] and evening.fits("tell"):
                evening.do("tell", one.who)
        for who, wish in aloud(evening.visible, seen).items():
            refused = wish in page["not_now"] and who not in evening.wants
            if refused and evening.fits("tell"):
                evening.do("tell", who)
    if "review" not in evening.blind:
        page["review"] = reading.event or 3
    if "sponsor" not in evening.blind:
        page["sponsor"] = _sponsor(evening, page, keys)
    return page


def _sponsor(evening: Evening, page: dict[str, Any], keys: list[str]) -> str:
    """Somebody who was heard, can decide and may speak, and finds a need in it."""
    belief = evening.reading.belief

    def fit(who: str) -> float:
        place = min(evening.wants[who].index(o) for o in page["outcomes"])
        able = min(*belief[who]["power"], *belief[who]["legitimacy"])
        return 2 * (place == 0) + (place == 1) + 2 * able + 0.1 * (who in keys)

    return max(evening.heard, key=fit)
