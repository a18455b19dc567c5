"""The framework as a picture to click: three questions, three drivers, practices.

Drawn as the map of a railway: one line for each driver, one stop for each module.
"""

from typing import Any

from pdpmo_widgets.widgets import kit
from pdpmo_widgets.widgets.kept import Kept


class CourseMap(Kept):
    """`drivers` as {id, question, name, practices}; `before`, `after`: practices.

    A practice is {noun, number, title, promise, minutes, href or None}. `answer`
    gives `{done: {noun: 0..1}, here: noun}`.
    """

    screens = kit.MAP
    _esm = kit.stub("coursemap", screens)
    tries = True

    def __init__(
        self,
        *,
        drivers: list[dict],
        before: list[dict] | None = None,
        after: list[dict] | None = None,
        **common: Any,
    ) -> None:
        ends = {"before": before or [], "after": after or []}
        super().__init__(spec={"drivers": drivers, **ends}, **common)

    def shape(self, value: dict, view: dict) -> dict:
        """Shares lie between 0 and 1, whatever a lesson counted."""
        done = {noun: min(max(n, 0), 1) for noun, n in view.get("done", {}).items()}
        return {**view, "done": done}
