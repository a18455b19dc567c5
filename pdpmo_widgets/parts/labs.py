"""The labs of a room: a guess beside the truth, levers, a drawing, how to read it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pdpmo_widgets.cases.words import Words, room_words
from pdpmo_widgets.parts import common
from pdpmo_widgets.parts.common import desk
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.lab import Lab

Levers = Mapping[str, Any]
Shown = tuple[Mapping[str, Any], Mapping[str, str], str]
"""A chart's data or a `picture`, figures for the sentences, and which sentence tells of
the levers."""


@dataclass(frozen=True)
class Labs:
    """The labs of the room ``noun``, in the words of its lesson."""

    noun: str

    @property
    def words(self) -> Words:
        """Each lab's sentences by its name: title, question, told, now, read."""
        return room_words(self.noun, "lesson")

    def lever(self, name: str, id: str, unit: str, *at: float) -> dict[str, Any]:
        """A lever from least to most by steps, and where it rests."""
        least, most, step, value = at
        return {"id": id, "label": self.words[name][id], "unit": unit, "min": least,
                "max": most, "step": step, "value": value}  # fmt: skip

    def lab(
        self,
        name: str,
        levers: Sequence[dict[str, Any]],
        most: float,
        truth: float,
        shown: Callable[[Levers], Shown],
        **asked: str,
    ) -> Lab:
        """A guess from 0 to ``most``, then the levers; ``asked`` fills the question and
        what is told."""
        said = self.words[name]
        said = {**said, "question": said["question"].format(**asked)}

        def answer(value: dict, _: Desk) -> dict:
            drawn, figures, now = shown(value["levers"])
            own = {"guess": f"{value['guess']:,g}", "truth": f"{truth:,g}"}
            fill = {**asked, **figures, **own}
            order = [id for id in ("told", now, "read") if id in said]
            lines = [said[id].format(**fill) for id in order]
            return {**(drawn if "svg" in drawn else {"chart": drawn}), "text": lines}

        return common.lab(desk, f"{self.noun}.{name}", said, [*levers], most, answer)
