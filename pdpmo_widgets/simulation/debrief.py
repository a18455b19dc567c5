"""What a simulation owes after it was played: plain rows that any screen can show.

Every sentence is an ``Entry`` of the room's ``words/case.toml``.  ``part`` is the key
of the decisions that a row is about, ``picks`` are the ids that were decided, ``when``
is the stage in which it happened (an id under ``moments``), ``habit`` the general habit
that would have done it better (an id under ``habits``, "" where there is none).
"""

from dataclasses import dataclass

from pdpmo_widgets.simulation.basics import Entry


@dataclass(frozen=True)
class RouteStep:
    """One step of the informed player: what was done, and the sign that told it."""

    part: str
    picks: tuple[str, ...]
    when: str
    did: Entry
    sign: Entry
    habit: str = ""


@dataclass(frozen=True)
class Loss:
    """What one decision cost against the reader of the same signs.

    ``points`` are of 100; below 0 where one did better than the reader.  Over all
    losses of a run they add up to the reader's number less one's own.  ``also`` are the
    habits that its sentences name besides ``habit``.
    """

    part: str
    picks: tuple[str, ...]
    when: str
    did: Entry
    sign: Entry
    better: Entry
    points: float
    habit: str = ""
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Note:
    """Something to say of a run that is no decision's loss.

    ``about`` is an id under ``[notes]`` of the room's ``words/debrief.toml``, where its
    lead stands; "cut" (the scale ended) is said before everything else.
    """

    about: str
    text: tuple[Entry, ...]


@dataclass(frozen=True)
class Moment:
    """What was done, with whom, what it cost, what was learnt, what came of it.

    ``cost`` is in ``unit``, a word under ``units``; ``who`` are ids of people.
    """

    part: str
    picks: tuple[str, ...]
    when: str
    who: tuple[str, ...]
    did: Entry
    cost: float
    unit: str
    learnt: tuple[Entry, ...]
    came: tuple[Entry, ...]
