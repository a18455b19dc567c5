"""What the longest, the shortest or the grimmest sentences are about."""

from collections.abc import Callable
from typing import Any

from pdpmo_widgets.cases.words import find, room_words, sentence
from pdpmo_widgets.modules.playbook.model.case import Sketch, Visible
from pdpmo_widgets.modules.playbook.model.naive import playbook, thirds
from pdpmo_widgets.modules.playbook.model.orders import covering

SAID = room_words("playbook")


def length(p: Sketch) -> int:
    """Letters in all that is told of a project."""
    return sum(len(sentence(SAID, fact)) for fact in p.facts)


def by_words(key: Callable[[Sketch], Any]) -> Callable[..., dict[str, Any]]:
    """Most control where the key is highest; controls as the list promises."""

    def bot(visible: Visible, look: Any) -> dict[str, Any]:
        ids = covering(visible)
        order = sorted(visible.projects, key=key)
        return playbook([(), ids[:3], ids[:5]], thirds(order))

    return bot


def wordiest_controls(visible: Visible, look: Any) -> dict[str, Any]:
    """The three controls with the longest explanation, for all."""

    def size(control: str) -> int:
        return len(find(SAID, f"controls.{control}.meaning"))

    ids = sorted((c.id for c in visible.controls), key=size)[::-1]
    return playbook([ids[:3]] * 3)


TEXT: dict[str, Callable[..., Any]] = {
    "longest_text": by_words(length),
    "shortest_text": by_words(lambda p: -length(p)),
    "most_hearsay": by_words(lambda p: sum(f.rumour for f in p.facts)),
    "first_name": by_words(lambda p: p.name),
    "wordiest_controls": wordiest_controls,
}
