"""The twelve who decide: their standing by quarter, what they want, and their cards.

Power, legitimacy and urgency after Mitchell, Agle and Wood (1997), AMR 22:853; they
are dealt apart from title, loudness and friendliness, and three of them change within
the year.  Cards are best-worst choices, each outcome on four of the eight.  [D]
"""

from dataclasses import dataclass
from functools import lru_cache
from random import Random

from pdpmo_widgets.cases.people import STAKEHOLDERS

IDS = tuple(one.id for one in STAKEHOLDERS)
QUARTERS = (1, 2, 3, 4)
OUTCOMES = (
    "choice", "speed", "promises", "benefits",
    "warning", "burden", "people", "audit",
)  # fmt: skip
# Who has what today: four carry the year, the other eight have one or two of three.
STANDING = ("plu", "plu", "plu", "plu", "plu", "pl", "pu", "pu", "lu", "lu", "p", "l")
CARRY = 4
SLIP = 0.12  # chance that a mark goes to the neighbour of what was meant
# Eight cards of four: steps 0, 1, 2, 4 around the circle show each outcome four times.
STEPS = (0, 1, 2, 4)

COLUMNS: dict[str, str] = {
    "id": "whom it is about",
    "name": "the name",
    "role": "what stands on the door",
    "mails": "mails to you this month",
    "warmth": "how friendly, 1 (cool) to 3 (warm)",
    "years": "years that you have known each other",
    "standing": "power (p), legitimacy (l) and urgency (u) held in quarters 1 to 4",
    "wants": "the eight outcomes, the most wanted first",
}
HIDDEN: tuple[str, ...] = ("standing", "wants")
CARD_COLUMNS: dict[str, str] = {
    "person": "who marked the card",
    "card": "number of the card, 1 to 8",
    "shown": "the four outcomes on it",
    "best": "what matters most of these",
    "worst": "what matters least of these",
}


@dataclass(frozen=True)
class Row:
    """One person; ``standing`` has one text of p, l and u for each quarter."""

    id: str
    name: str
    role: str
    mails: int
    warmth: int
    years: int
    standing: tuple[str, ...]
    wants: tuple[str, ...]


@dataclass(frozen=True)
class Card:
    """One card as one person marked it."""

    person: str
    card: int
    shown: tuple[str, ...]
    best: str
    worst: str


@lru_cache(maxsize=64)
def deal(seed: int) -> tuple[Row, ...]:
    """The twelve in the order of title."""
    rng = Random(f"stakeholders:{seed}")
    order = rng.sample(IDS, len(IDS))
    standing = _standing(rng, order)
    mails = dict(zip(IDS, rng.sample(range(2, 38, 3), len(IDS)), strict=True))
    return tuple(
        Row(
            one.id,
            one.name,
            one.role,
            mails[one.id],
            rng.randint(1, 3),
            rng.randint(2, 12),
            standing[one.id],
            tuple(rng.sample(OUTCOMES, len(OUTCOMES))),
        )
        for one in STAKEHOLDERS
    )


def _standing(rng: Random, order: list[str]) -> dict[str, tuple[str, ...]]:
    """Four quarters each: one key gains what it lacked, one loses, one calms down."""
    has = {who: [kind] * 4 for who, kind in zip(order, STANDING, strict=True)}
    riser, faller, calmer = rng.choice(order[:CARRY]), order[CARRY], order[8]
    gains, loses, at = rng.choice("pu"), rng.choice("pu"), rng.choice((2, 3))
    has[riser] = _change("plu".replace(gains, ""), "plu", at)
    has[faller] = _change("plu", "plu".replace(loses, ""), 2)
    has[calmer] = _change("lu", "l", 3)
    return {who: tuple(quarters) for who, quarters in has.items()}


def _change(before: str, after: str, at: int) -> list[str]:
    return [before if quarter < at else after for quarter in QUARTERS]


@lru_cache(maxsize=64)
def cards(seed: int) -> tuple[Card, ...]:
    """Eight marked cards of each of the twelve."""
    rng = Random(f"bw_cards:{seed}")
    marked = []
    for person in deal(seed):
        circle = rng.sample(OUTCOMES, len(OUTCOMES))
        for number in range(8):
            shown = tuple(circle[(number + step) % 8] for step in STEPS)
            order = sorted(shown, key=person.wants.index)
            best = order[1] if rng.random() < SLIP else order[0]
            worst = order[2] if rng.random() < SLIP else order[3]
            marked.append(Card(person.id, number + 1, shown, best, worst))
    return tuple(marked)
