"""How a bot chooses its words: by reading what stands in the room, or by a habit."""

from collections.abc import Callable
from functools import partial
from random import Random
from typing import Any

from pdpmo_widgets.modules.courage.model.case import Project, Visible
from pdpmo_widgets.modules.courage.model.seen import Seen, Talk
from pdpmo_widgets.modules.courage.model.talk import OFFERS, ROOMS, TURNS, Turn

Look = Callable[[dict[str, Any]], Seen]
How = Callable[[Talk, Random], int]  # the place of what is said
Say = Callable[[list[dict[str, Any]], Project], list[int]]
When = Callable[[Visible, Look, Say, Random], list[dict[str, Any]]]
Bot = Callable[[Visible, Look], dict[str, Any]]

# Habits: the move that somebody makes in each turn, whatever stands in the room.
HABITS = {
    "evidence": ("evidence", "evidence", "options"),
    "interest": ("interest", "interest", "alternative"),
    "impact": ("timing", "impact", "waiting"),
    "caution": ("private", "test", "privacy"),
    "closing": ("evidence", "impact", "date"),
    "fairness": ("interest", "system", "options"),
}


def player(when: When, how: How, name: str) -> Bot:
    """A bot from when it speaks and how; ``name`` seeds its coin."""

    def bot(visible: Visible, look: Look) -> dict[str, Any]:
        rng = Random(f"{name}:{visible.seed}")
        return {"steps": when(visible, look, partial(talks, look, how, rng), rng)}

    return bot


def talks(
    look: Look, how: How, rng: Random, steps: list[dict[str, Any]], project: Project
) -> list[int]:
    """Hold one talk, turn by turn."""
    said: list[int] = []
    for _ in range(TURNS):
        step = {"do": "raise", "project": project.id, "say": said}
        seen = look({"steps": [step]})  # what is said does not hang on other steps
        said += [how(seen.talk, rng)] if seen.talk else []
    return said


def reads(slip: float) -> How:
    """Answer what stands in the room; ``slip``: it is misread, or a manner is."""

    def how(talk: Talk, rng: Random) -> int:
        rooms, room = ROOMS[talk.at], talk.turn.room
        if rng.random() < slip:
            room = rng.choice(list(rooms))
        return _best(talk.turn, rooms[room], rng, slip)

    return how


def habit(moves: tuple[str, ...]) -> How:
    """The same moves in every talk, said plainly where that is on offer."""
    return lambda talk, rng: _best(talk.turn, moves[talk.at], rng, 0.0)


def _best(turn: Turn, move: str, rng: Random, slip: float) -> int:
    def value(place: int) -> tuple[float, float]:
        one = turn.options[place]
        plain = one.manner == "plain" or rng.random() < slip / 2
        return (plain + (one.move == move), rng.random())

    return max(range(OFFERS), key=value)


def by_chance(talk: Talk, rng: Random) -> int:
    """Any of the four."""
    return rng.randrange(OFFERS)


def first(talk: Talk, rng: Random) -> int:
    """The first of the four."""
    return 0


def last(talk: Talk, rng: Random) -> int:
    """The last of the four."""
    return OFFERS - 1


def manner(wanted: str) -> How:
    """Whichever is said in a manner, or else any."""

    return lambda talk, rng: rng.choice(_said(talk, wanted) or range(OFFERS))


def polite(talk: Talk, rng: Random) -> int:
    """The softest of the four: taken back, if one is, and never blaming."""
    return rng.choice(_said(talk, "hedged") or _said(talk, "plain"))


def _said(talk: Talk, wanted: str) -> list[int]:
    """The places of what would be said in a manner."""
    options = talk.turn.options
    return [place for place in range(OFFERS) if options[place].manner == wanted]
