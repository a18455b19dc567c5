"""What became of a run: one number, what cost most, luck, a picture, one line to write.

`simulation/explained.py` makes the view; `ui/src/kinds/debrief.tsx` shows it. Kept is
the line alone: what one will do differently.
"""

from typing import Any

from pdpmo_widgets.widgets import fits, kit
from pdpmo_widgets.widgets.kept import Kept

LONGEST = 2_000  # characters of the line


def fit(spec: dict, value: object) -> dict:
    """`{text, of}`: what the learner will do differently, and after which run."""
    given = fits.table(value)
    text, of = fits.text(given.get("text"), LONGEST), fits.text(given.get("of"), 20)
    return {"text": text, "of": of} if of else {"text": text}


class Debrief(Kept):
    """`answer` gives the whole view, or `{todo}` while the run is not over.

    `{total, scale: {text, mark, guess, dots}, headline, losses, more, good, luck,
    story: {title, sub, svg, narrow, say, table}, next, later, of}`; ``of`` names the
    run: a line that was written after another run is not shown as this one's.
    """

    _esm = kit.stub("debrief")
    fit = staticmethod(fit)

    def __init__(self, *, line: str = "", **common: Any) -> None:
        super().__init__(spec={"line": line}, **common)
