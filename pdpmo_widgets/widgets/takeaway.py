"""What one takes to work: a preview, what is still missing, and the files."""

from typing import Any

from pdpmo_widgets.widgets.kept import Kept, esm


class TakeAway(Kept):
    """One button per format; each asks the ask of the same id for the file."""

    _esm = esm("takeaway")

    def __init__(self, *, formats: list[dict], **common: Any) -> None:
        super().__init__(spec={"formats": formats}, **common)
