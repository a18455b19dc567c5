"""The page that goes to work: seen as it will be, then downloaded."""

from typing import Any

from pdpmo_widgets.widgets import kit
from pdpmo_widgets.widgets.kept import Kept


class TakeAway(Kept):
    """One button for each of `formats` ({id, label}); `asks[id]` makes the file.

    `answer` gives `{ready, missing[str], preview[{label, text}]}`.
    """

    _esm = kit.stub("takeaway")

    def __init__(self, *, formats: list[dict], **common: Any) -> None:
        super().__init__(spec={"formats": formats}, **common)
