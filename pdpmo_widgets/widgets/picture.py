"""A picture with its sentence: debriefs, published figures, comparisons."""

from typing import Any

from pdpmo_widgets.widgets.kept import Kept, esm


class Picture(Kept):
    """Nothing to do: `answer` gives `{svg, say, text, lines, table}`."""

    _esm = esm("picture")

    def __init__(self, **common: Any) -> None:
        super().__init__(**{"step": False, **common})
