"""The framework as a picture to click: questions, drivers, practices, where one is."""

from typing import Any

from pdpmo_widgets.widgets.kept import Kept, esm


class CourseMap(Kept):
    """`answer` gives `{done: {noun: 0..1}, here: noun}`."""

    _esm = esm("coursemap")

    def __init__(
        self,
        *,
        drivers: list[dict],
        before: list[dict] | None = None,
        after: list[dict] | None = None,
        **common: Any,
    ) -> None:
        spec = {"drivers": drivers, "before": before or [], "after": after or []}
        super().__init__(spec=spec, **{"step": False, **common})
