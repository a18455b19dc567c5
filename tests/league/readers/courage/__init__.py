"""Who goes by the length of the sentences: in the notes, and in the talks."""

from collections.abc import Callable
from random import Random
from typing import Any

from pdpmo_widgets.cases.words import room_words, say, sentence
from pdpmo_widgets.modules.courage.model import Seen, Talk, Visible
from pdpmo_widgets.modules.courage.model import wording as w
from pdpmo_widgets.modules.courage.model.informed import watching
from pdpmo_widgets.modules.courage.model.naive import colour, monthly
from pdpmo_widgets.modules.courage.model.talk import OFFERS
from pdpmo_widgets.simulation.basics import Entry

GOOD = 0.1


def size(talk: Talk, place: int) -> int:
    """How long a wording is on the screen."""
    said = Entry(talk.turn.options[place].id, talk.about)
    return len(sentence(room_words("courage"), said))


def longest(talk: Talk, rng: Random) -> int:
    return max(range(OFFERS), key=lambda place: size(talk, place))


def shortest(talk: Talk, rng: Random) -> int:
    return min(range(OFFERS), key=lambda place: size(talk, place))


def questions(talk: Talk, rng: Random) -> int:
    """Whatever ends in a question, or else any."""
    said = room_words("courage")
    asks = [
        place
        for place, one in enumerate(talk.turn.options)
        if "?" in say(said, one.id, **talk.about)
    ]
    return rng.choice(asks or range(OFFERS))


def about_longest_notes(visible: Visible, seen: Seen, rng: Random) -> list[Any]:
    """The project with the longest sentence of the month."""
    if seen.month % 2:
        return []
    said = room_words("courage")

    def length(project: Any) -> int:
        note = seen.projects[project.id].months[-1].note
        return len(sentence(said, note)) if note else 0

    return [max(visible.projects, key=length)]


HOWS = {"longest": longest, "shortest": shortest, "questions": questions}
TEXT: dict[str, Callable[..., Any]] = {
    **{
        f"red_{name}": w.player(monthly(colour("red")), how, f"red:{name}")
        for name, how in HOWS.items()
    },
    **{
        f"good_moment_{name}": w.player(watching(GOOD), how, f"moment:{name}")
        for name, how in HOWS.items()
    },
    "longest_notes": w.player(
        monthly(about_longest_notes), w.manner("plain"), "long_notes"
    ),
}
