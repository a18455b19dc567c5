"""The card after a run, for any room whose model owes a debrief."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from pdpmo_widgets import catalog
from pdpmo_widgets.cases.words import Words, room_words, say, sentence, words
from pdpmo_widgets.simulation.carried import Carried
from pdpmo_widgets.simulation.couplings import because
from pdpmo_widgets.simulation.explained import Model, Played, explain
from pdpmo_widgets.widgets.debrief import Debrief
from pdpmo_widgets.widgets.desk import Desk

MOST_LATER = 3
Run = Callable[[Desk], Played | None]
Story = Callable[[Played], Mapping[str, Any]]


def debrief(
    desk: Desk,
    noun: str,
    model: Model,
    *,
    key: str,
    watch: str,
    run: Run,
    story: Story | None = None,
    title: str = "",
    said: Words | None = None,
) -> Debrief:
    """The debrief of the run that the card at ``watch`` keeps.

    ``run`` reads it from the desk, None until it is over; ``story`` draws its picture,
    ``{title, sub, svg, narrow, say, table}``. What the learner writes is kept at
    ``key``. ``said`` are the words of the case in another trade.
    """
    shared = words("debrief", __package__)
    last: tuple[str, dict[str, Any]] = ("", {})

    def answer(_: dict, at: Desk) -> dict[str, Any]:
        nonlocal last
        mark = json.dumps(at.get(watch), sort_keys=True, default=str)
        if last[0] != mark:  # a line that is typed does not play the case again
            last = (mark, found(at))
        return last[1]

    def found(at: Desk) -> dict[str, Any]:
        played = run(at)
        if played is None:
            return {"todo": shared["todo"]}
        told, about = said or room_words(noun), room_words(noun, "debrief")
        kept = at.get(watch) or {}
        of = f"{kept.get('run', 0)}.{kept.get('tries', 0)}"
        return {"of": of} | explain(
            model, played, told, about, story=story(played) if story else None,
            later=later(noun, model, played),
        )  # fmt: skip

    return Debrief(
        desk=desk, key=key, watch=(watch,), title=title or shared["title"],
        line=shared["line"], answer=answer,
    )  # fmt: skip


def later(noun: str, model: Model, played: Played) -> list[str]:
    """What these decisions change in later modules, from the nearest on."""
    carried = Carried(**model.leaves(played.case, played.decisions))
    told, shared = words("carried"), words("debrief", __package__)
    after = [one for one in catalog.modules() if one.number > _number(noun)]
    found = [
        say(shared, "later", number=one.number, text=sentence(told, entry))
        for one in after
        for entry in because(carried, one.noun)
        if entry.who == noun
    ]
    return found[:MOST_LATER]


def _number(noun: str) -> int:
    return int(catalog.module(noun).number)
