"""The people of the running case, invented: twelve who decide, nine in the office.

Names, roles, voices and faces stand in ``people.toml``; the twelve are in the order of
title.
"""

from dataclasses import dataclass
from functools import cache

from pdpmo_widgets.cases.words import words


@dataclass(frozen=True)
class Person:
    """Somebody in the case; ``role`` is what stands on the door."""

    id: str
    name: str
    role: str


def _people(kind: str) -> tuple[Person, ...]:
    return tuple(
        Person(id, one["name"], one["role"])
        for id, one in words("people")[kind].items()
    )


STAKEHOLDERS: tuple[Person, ...] = _people("people")
TEAM: tuple[Person, ...] = _people("team")


@cache
def person(id: str) -> Person:
    """Who has this id; KeyError when nobody has."""
    found = {one.id: one for one in STAKEHOLDERS + TEAM}
    return found[id]


def face(id: str) -> dict[str, str]:
    """``{initials, seat, colour}`` of somebody, as screens draw a face; KeyError."""
    return dict(words("people")["faces"][id])
