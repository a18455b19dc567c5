"""Whoever goes by how levers, gates and complaints read."""

from collections.abc import Callable
from typing import Any

from pdpmo_widgets.cases.words import find, room_words, sentence
from pdpmo_widgets.modules.improvement.model import Visible
from pdpmo_widgets.modules.improvement.model.levers import NAMES
from pdpmo_widgets.modules.improvement.model.wishes import Option, at, simply


def by_length(table: str, ids: tuple[str, ...]) -> list[str]:
    """Ids by the length of their explanation, longest first."""
    said = room_words("improvement")
    return sorted(ids, key=lambda n: -len(find(said, f"{table}.{n}.meaning")))


def complained(visible: Visible, order: int) -> str:
    """The gate of the longest (1) or the shortest (-1) complaint."""
    said = room_words("improvement")
    long = sorted(visible.complaints, key=lambda c: -len(sentence(said, c)))
    return long[::order][0].who


def wordy(order: int) -> Callable[[Visible], list[Option]]:
    """Levers in the order of their length, at the gate of such a complaint."""

    def wish(visible: Visible) -> list[Option]:
        gate = complained(visible, order)
        return [at(lever, gate) for lever in by_length("levers", NAMES)[::order]]

    return wish


def first_said(visible: Visible) -> list[Option]:
    """What removes something, at the gate that is named first."""
    return [at(x, visible.complaints[0].who) for x in ("merge", "delegate", "drop")]


def last_said(visible: Visible) -> list[Option]:
    """What adds something kind, at the gate that is named last."""
    return [at(x, visible.complaints[-1].who) for x in ("training", "merge")]


TEXT: dict[str, Callable[..., Any]] = {
    "longest_text": simply(wordy(1), (2, 2, 1)),
    "shortest_text": simply(wordy(-1), (2, 2, 1)),
    "longest_text_one_a_month": simply(wordy(1), (1, 1, 1), True, "signal"),
    "shortest_text_one_a_month": simply(wordy(-1), (1, 1, 1), True, "signal"),
    "first_said": simply(first_said, (1, 1, 1), True, "signal"),
    "last_said": simply(last_said, (1, 1, 0), True, "signal"),
}
