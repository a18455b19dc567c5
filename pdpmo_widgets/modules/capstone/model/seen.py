"""What has been checked so far, and how much of the change budget is spent."""

from collections.abc import Mapping
from dataclasses import dataclass

from pdpmo_widgets.modules.capstone.model.case import Case
from pdpmo_widgets.modules.capstone.model.check import (
    Decisions,
    looks_of,
    read,
    room_of,
    spent,
)
from pdpmo_widgets.simulation.basics import Entry


@dataclass(frozen=True)
class Seen:
    """``told``: what checking each topic showed; points ``spent`` of ``room``.

    Spending too much is shown here, and refused when it is played.
    """

    told: Mapping[str, Entry]
    left: int
    spent: int
    room: int
    over: bool


def see(case: Case, decisions: Decisions) -> Seen:
    """What is known after the looks so far."""
    topics, plan = looks_of(case, decisions), read(case, decisions)
    used, room = spent(case, plan), room_of(case, plan.verdict)
    told = {topic: case.hidden.told[topic] for topic in topics}
    return Seen(told, case.setting.looks - len(topics), used, room, used > room)
