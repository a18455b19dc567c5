"""How a bot chooses its words: by reading what stands in the room, or by a habit."""

from collections.abc import Callable
from functools import partial
from random import Random
from typing import Any

from pdpmo_widgets.modules.courage.model.case import Project, Visible
from pdpmo_widgets.modules.courage.model.seen import Seen, Talk
from pdpmo_widgets.modules.courage.model.talk import ROOMS, TURNS, Turn, Wording

Look = Callable[[dict[str, Any]], Seen]
How = Callable[[Talk, Random], str]
Say = Callable[[list[dict[str, Any]], Project], list[str]]
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
) -> list[str]:
    """Hold one talk, turn by turn."""
    said: list[str] = []
    for _ in range(TURNS):
        step = {"do": "raise", "project": project.id, "say": said}
        seen = look({"steps": [step]})  # what is said does not hang on other steps
        said += [how(seen.talk, rng)] if seen.talk else []
    return said


def reads(slip: float) -> How:
    """Answer what stands in the room; ``slip``: it is misread, or a manner is."""

    def how(talk: Talk, rng: Random) -> str:
        rooms, room = ROOMS[talk.at], talk.turn.room
        if rng.random() < slip:
            room = rng.choice(list(rooms))
        return _best(talk.turn, rooms[room], rng, slip)

    return how


def habit(moves: tuple[str, ...]) -> How:
    """The same moves in every talk, said plainly where that is on offer."""
    return lambda talk, rng: _best(talk.turn, moves[talk.at], rng, 0.0)


def _best(turn: Turn, move: str, rng: Random, slip: float) -> str:
    def value(one: Wording) -> tuple[float, float]:
        plain = one.manner == "plain" or rng.random() < slip / 2
        return (plain + (one.move == move), rng.random())

    return max(turn.options, key=value).id


def by_chance(talk: Talk, rng: Random) -> str:
    """Any of the four."""
    return rng.choice(talk.turn.options).id


def first(talk: Talk, rng: Random) -> str:
    """The first of the four."""
    return talk.turn.options[0].id


def last(talk: Talk, rng: Random) -> str:
    """The last of the four."""
    return talk.turn.options[-1].id


def manner(wanted: str) -> How:
    """Whichever is said in a manner, or else any."""

    def how(talk: Talk, rng: Random) -> str:
        return rng.choice(
            [o for o in talk.turn.options if o.manner == wanted] or talk.turn.options
        ).id

    return how


def polite(talk: Talk, rng: Random) -> str:
    """The softest of the four: taken back, if one is, and never blaming."""
    mild = [o for o in talk.turn.options if o.manner != "blaming"]
    soft = [o for o in mild if o.manner == "hedged"]
    return rng.choice(soft or mild).id
