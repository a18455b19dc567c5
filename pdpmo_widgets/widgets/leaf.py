"""One sheet after the other: to read and give levels on, or as a strip of pictures.

What is given goes to the coach's own files through `give`, at each change; the card
itself keeps only which sheet is open.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pdpmo_widgets.widgets import fits, kit
from pdpmo_widgets.widgets.kept import Kept

LONGEST = 400  # characters of an id or a choice
LEVELS = 4

Give = Callable[[str, str, int, str | None], str]
"""Sheet, row, level 1 to 4, comment (None: as it was) → a sentence about it."""
Commit = Callable[[str], str]


def fit(spec: dict, value: object) -> dict:
    """`{at, …}`: the id of the open sheet, and a text for each field."""
    given = fits.table(value)
    names = ["at", *(one["id"] for one in spec["fields"])]
    return {name: fits.text(given.get(name), LONGEST) for name in names}


class Leaf(Kept):
    """Shows `{sheets, sheet, options, chosen, text, parts}`.

    `sheets`: all of them, `{id, title, sign}` (with `strip` also `svg` and `say`);
    `sheet`: the open one, `{id, title, lines, rows, commit, parts}`, its rows
    `{row, levels, given, comment, words}`; `words` True if a comment may be written.
    """

    screens = kit.COACHES
    _esm = kit.stub("leaf", screens)
    fit = staticmethod(fit)

    def __init__(
        self,
        *,
        fields: Sequence[Mapping[str, Any]] = (),
        strip: bool = False,
        words: Mapping[str, str] | None = None,
        give: Give | None = None,
        commit: Commit | None = None,
        **common: Any,
    ) -> None:
        spec = {"fields": [*fields], "strip": strip, "words": dict(words or {})}
        self.give, self.commit = give, commit
        super().__init__(spec=spec, step=False, **common)

    def act(self, message: dict, buffers: list) -> None:
        """Do what a message asks: "give" a level, "commit" a sheet."""
        match message.get("do"):
            case "give" if self.give:
                level = fits.number(message.get("level"), 1, LEVELS)
                if level is None:
                    raise fits.Misfit("Choose a level first, please.")
                comment = message.get("comment")
                words = None if comment is None else fits.text(comment)
                where = [fits.text(message.get(n), LONGEST) for n in ("sheet", "row")]
                said = self.give(where[0], where[1], int(level), words)
                self._answered(said)
            case "commit" if self.commit:
                self._answered(self.commit(fits.text(message.get("sheet"), LONGEST)))
            case _:
                super().act(message, buffers)

    def _answered(self, said: str) -> None:
        self.show()
        self.send({"do": "said", "text": said})
