"""What can be learnt about the twelve, card by card, and what each card costs in hours.

Facts of a sketch cost nothing and are sometimes hearsay; a talk in the corridor is
short and polite; an interview shows what somebody fears to lose.  Sentences stand in
``interviews.toml``; how often each kind is right is our own design [D].
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import cycle
from random import Random

from pdpmo_widgets.cases.stakeholders import QUARTERS, Row
from pdpmo_widgets.cases.stakeholders import deal as stakeholders
from pdpmo_widgets.cases.words import Words, find, sentence, words

ATTRIBUTES = {"p": "power", "l": "legitimacy", "u": "urgency"}
WORDINGS = {"yes": 8, "no": 5}
SURE = {"yes": 0.96, "no": 0.8}  # chance that a fact is known and not hearsay
TRUE_HEARSAY = 0.65
TRUE_CORRIDOR = 0.5
HOURS = {"sketch": 0.0, "corridor": 0.5, "interview": 2.0}

COLUMNS: dict[str, str] = {
    "person": "whom it is about",
    "source": "sketch, corridor or interview",
    "cost_h": "hours of yours that it takes to hear it",
    "fact": "id of the sentence",
    "text": "the sentence",
    "reliability": "how often a card of this sort is right, 0 to 1",
    "right": "whether this one is",
}
HIDDEN: tuple[str, ...] = ("right",)
BOOK: Words = {**words("people"), **words("interviews")}


@dataclass(frozen=True)
class Card:
    """One thing to be learnt about one person; fields are those of ``COLUMNS``."""

    person: str
    source: str
    cost_h: float
    fact: str
    text: str
    reliability: float
    right: bool


@dataclass(frozen=True)
class _Said:
    id: str
    params: Mapping[str, object] = field(default_factory=dict)
    rumour: bool = False


@lru_cache(maxsize=64)
def deal(seed: int) -> tuple[Card, ...]:
    """About ninety cards, seven or more for each of the twelve."""
    rng = Random(f"interview_cards:{seed}")
    wordings = {
        f"{attribute}_{word}": cycle(rng.sample(range(1, many + 1), many))
        for attribute in ATTRIBUTES.values()
        for word, many in WORDINGS.items()
    }
    those = stakeholders(seed)
    return tuple(card for one in those for card in _cards(rng, one, wordings))


def _cards(
    rng: Random, one: Row, wordings: Mapping[str, Iterator[int]]
) -> Iterator[Card]:
    for letter, attribute in ATTRIBUTES.items():
        has = letter in one.standing[0]
        yield _standing(rng, one.id, attribute, has, wordings)
        later = next((q for q in QUARTERS if (letter in one.standing[q - 1]) != has), 0)
        if later:
            way = "loses" if has else "gains"
            for k in rng.sample((1, 2, 3), 2):
                said = _Said(
                    f"{attribute}_{way}_{k}", {"who": one.id, "quarter": later}
                )
                yield _card(one.id, "sketch", said, 1.0)
    about = {"who": one.id, "mails": one.mails, "years": one.years}
    yield _card(one.id, "sketch", _Said("mails", about), 1.0)
    yield _card(one.id, "sketch", _Said("years", about), 1.0)
    open_about = rng.random() < TRUE_CORRIDOR
    says = one.wants[0] if open_about else rng.choice(one.wants[2:])
    said = _Said(f"public.{says}", {"who": one.id})
    yield _card(one.id, "corridor", said, TRUE_CORRIDOR, open_about)
    yield _card(
        one.id, "interview", _Said(f"fear.{one.wants[1]}", {"who": one.id}), 1.0
    )


def _standing(
    rng: Random,
    who: str,
    attribute: str,
    has: bool,
    wordings: Mapping[str, Iterator[int]],
) -> Card:
    sure = rng.random() < SURE["yes" if has else "no"]
    said = has if sure else has == (rng.random() < TRUE_HEARSAY)
    tag = f"{attribute}_{'yes' if said else 'no'}"
    fact = _Said(f"{tag}_{next(wordings[tag])}", {"who": who}, not sure)
    return _card(who, "sketch", fact, 1.0 if sure else TRUE_HEARSAY, said == has)


def _card(
    who: str, source: str, said: _Said, reliability: float, right: bool = True
) -> Card:
    id = said.id if "." in said.id else f"facts.{said.id}"
    if isinstance(find(BOOK, id), Mapping):
        id = f"{id}.{find(BOOK, f'people.{who}.voice')}"
    text = sentence(BOOK, said)
    return Card(who, source, HOURS[source], id, text, reliability, right)
