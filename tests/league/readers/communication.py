"""Whoever goes by how cards and replies look, or reports, after the best of hunts."""

from collections.abc import Callable, Sequence
from random import Random
from typing import Any

from pdpmo_widgets.cases.words import room_words, sentence
from pdpmo_widgets.modules.communication.model import Card, Report, Visible
from pdpmo_widgets.modules.communication.model.informed import reads
from pdpmo_widgets.modules.communication.model.naive import by
from pdpmo_widgets.modules.communication.model.playing import Way, player
from pdpmo_widgets.modules.communication.model.setting import CARDS
from pdpmo_widgets.simulation.basics import Entry

POLITE = ("please", "thank", "kind", "appreciate", "great", "trust", "would")


def length(says: Entry) -> float:
    """How long a sentence is on the page."""
    return len(sentence(room_words("communication"), says))


def politeness(says: Entry) -> float:
    """How many polite words it has, the longer the less."""
    text = sentence(room_words("communication"), says).lower()
    return sum(text.count(word) for word in POLITE) - len(text) / 1000


def figures(says: Entry) -> float:
    """How many digits it has."""
    text = sentence(room_words("communication"), says)
    return sum(letter.isdigit() for letter in text) + len(text) / 1000


def going_by(look: Callable[[Entry], float], sign: int = 1) -> Way:
    """The three cards and the reply that have most, or least, of something."""

    def cards(found: Sequence[Card], asks: Sequence[str], rng: Random) -> list[str]:
        order = sorted(found, key=lambda card: -sign * look(card.says))
        return [card.id for card in order[:CARDS]]

    def reply(found: Sequence[Card]) -> str:
        return max(found, key=lambda card: sign * look(card.says)).id

    return Way(cards=cards, choose_reply=reply)


def comment(visible: Visible, report: Report) -> float:
    """How long the last comment of a report is."""
    return length(report.comment)


TEXT: dict[str, Callable[..., Any]] = {
    "longest_texts": player(reads, going_by(length), "longest_texts"),
    "shortest_texts": player(reads, going_by(length, -1), "shortest_texts"),
    "most_polite": player(reads, going_by(politeness), "most_polite"),
    "least_polite": player(reads, going_by(politeness, -1), "least_polite"),
    "most_figures": player(reads, going_by(figures), "most_figures"),
    "longest_comment": player(by(comment), name="longest_comment"),
    "shortest_comment": player(
        by(lambda v, r: -comment(v, r)), name="shortest_comment"
    ),
}
