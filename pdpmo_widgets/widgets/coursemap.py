"""The framework as a picture to click: three questions, three drivers, practices.

Drawn as the map of a railway: one line for each driver, one stop for each module, and
across them the band of what the leader practises. A second part of it is the one
button that leads to where somebody stopped.
"""

import json
from typing import Any

from pdpmo_widgets.widgets import kit
from pdpmo_widgets.widgets.kept import Kept

LONGEST = 200_000  # characters of what a browser holds under one name


class CourseMap(Kept):
    """`drivers` as {id, question, name, practices}; `before`, `after`: practices.

    A practice is {noun, number, title, promise, minutes, href or None, leader: its name
    in the leader's band, or ""}. `keys`: what the page looks up in the browser's own
    copies. `answer` gives `{done: {noun: 0..1}, at: {noun: where}, here: noun}`, and
    `{go}` for ``part="go"``. Its value is {asked, places, copies}, never kept.
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
        part: str = "map",
        leader: dict | None = None,
        keys: list[str] | None = None,
        **common: Any,
    ) -> None:
        spec: dict[str, Any] = {"drivers": drivers}
        spec |= {"before": before or [], "after": after or []}
        spec |= {"part": part, "leader": leader or {}, "keys": keys or []}
        super().__init__(spec=spec, **common)
        self._browser = self.value  # what the page said last; no journey keeps it

    def load(self) -> dict:
        """What the page said last."""
        return self._browser

    def seen(self, value: dict) -> dict:
        """The view for it; remembered for when something else was kept."""
        self._browser = value
        return super().seen(value)

    @staticmethod
    def fit(spec: dict, value: object) -> dict:
        """What the browser holds: where one was, and its copies of answers.

        What cannot be read counts as nothing; none of it is kept.
        """
        raw = value if isinstance(value, dict) else {}
        copies = raw.get("copies")
        copies = copies if isinstance(copies, dict) else {}
        read = {key: _table(copies.get(key)) for key in spec["keys"] if key in copies}
        places = _table(raw.get("places"))
        return {
            "asked": bool(raw),
            "places": {page: _place(one) for page, one in places.items()},
            "copies": {
                key: {"at": _moment(one.get("at")), "value": one["value"]}
                for key, one in read.items()
                if "value" in one
            },
        }

    def shape(self, value: dict, view: dict) -> dict:
        """Shares lie between 0 and 1, whatever a lesson counted."""
        done = {noun: min(max(n, 0), 1) for noun, n in view.get("done", {}).items()}
        return {**view, "done": done}


def _table(text: object) -> dict[str, Any]:
    if not isinstance(text, str) or len(text) > LONGEST:
        return {}
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _moment(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return 0
    return int(value) if 0 <= value < 2**53 else 0


def _place(value: object) -> dict[str, Any]:
    one = value if isinstance(value, dict) else {}
    been = one.get("been")
    been = [str(id) for id in been[:50]] if isinstance(been, list) else []
    return {
        "at": str(one.get("at", "")),
        "when": _moment(one.get("when")),
        "been": been,
    }
