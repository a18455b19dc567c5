"""Whoever goes by the length or the kindness of what stands on the screen."""

from collections.abc import Callable
from random import Random
from typing import Any

import numpy as np

from pdpmo_widgets.cases.words import find, room_words, sentence
from pdpmo_widgets.modules.team import model as team
from pdpmo_widgets.modules.team.model.habits import Habit, all_of_it
from pdpmo_widgets.modules.team.model.naive import plain
from pdpmo_widgets.modules.team.model.orders import coming, matched
from pdpmo_widgets.simulation import Entry

KIND = ("value", "best", "today", "yours")


def _how_by(rule: Callable[[str], float]) -> Habit:
    """Everything else as whoever ticks off a list; the talk by its words."""

    def habit(
        visible: team.Visible, lead: dict[str, str], rng: Random
    ) -> dict[str, Any]:
        how = max(team.HOWS, key=lambda one: rule(_meaning(f"hows.{one}")))
        said = {m.who: _fact(m) for m in visible.members}
        who = max(said, key=lambda one: rule(said[one]))
        found = all_of_it(visible, lead, rng) | {"promote": who}
        del found["hire"]
        return {**found, "talk": {"who": who, "how": how}}

    return habit


def _meaning(id: str) -> str:
    return str(find(room_words("team"), f"{id}.meaning"))


def _fact(member: team.Member) -> str:
    return sentence(
        room_words("team"), Entry(f"facts.{member.fact}", {"who": member.who})
    )


def _kind(text: str) -> float:
    return sum(word in text.lower() for word in KIND)


def longest_stream(visible: team.Visible, rng: Random) -> np.ndarray:
    """The first people to the streams with the longest explanation."""
    size = [len(_meaning(f"streams.{one.id}")) for one in visible.streams]
    return np.outer(range(len(visible.members), 0, -1), size).astype(float)


TEXT: dict[str, Callable[..., Any]] = {
    "longest_text": plain(coming, matched, _how_by(len)),
    "shortest_text": plain(coming, matched, _how_by(lambda text: -len(text))),
    "kindest_text": plain(coming, matched, _how_by(_kind)),
    "longest_stream": plain(longest_stream),
}
