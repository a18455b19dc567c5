"""Files to send out, and files to bring back; a refusal leaves what was there."""

from collections.abc import Callable
from typing import Any

from pdpmo_widgets.widgets import fits, kit
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.kept import Kept, moment

Take = Callable[[str, bytes, Desk], Any]
Join = Callable[[Any, Any, str], Any]
LONGEST = 200  # characters of a file's name


def fit(spec: dict, value: object) -> dict:
    """`{data, name}`, or `{}` when nothing was brought."""
    given = fits.table(value)
    if given.get("data") is None:
        return {}
    return {"data": given["data"], "name": fits.text(given.get("name"), LONGEST)}


class Import(Kept):
    """`take(name, bytes, desk)` gives what is kept; a `plain` error refuses.

    `templates` are {id, label}, each with its ask. `answer` gives
    `{people[str or {name, text}], svg, say, text}` and must bear any `data`: a
    browser may send its own copy, which is refused if `answer` fails on it.

    With ``join(data so far or None, new data, name of the file)`` several files can be
    chosen, and what is brought later is added; without it a file replaces the last.
    """

    _esm = kit.stub("import")
    fit = staticmethod(fit)

    def __init__(
        self,
        *,
        take: Take,
        join: Join | None = None,
        accept: str = ".csv,.xlsx",
        templates: list[dict] | None = None,
        **common: Any,
    ) -> None:
        self.take, self.join = take, join
        self._refused: list[str] = []
        spec = {"accept": accept, "templates": templates or [], "adds": bool(join)}
        super().__init__(spec=spec, **common)

    def bring(self, message: dict, data: bytes) -> None:
        """Read a file that the learner chose and keep what is in it.

        Of several files at once each that is refused is named; the others are kept.
        """
        name = fits.text(message.get("name"), LONGEST)
        if message.get("first", True):
            self._refused = []
        try:
            found = self.take(name, data, self.desk)
            if self.join:
                found = self.join(self._old().get("data"), found, name)
        except self.plain as error:
            if not self.join:
                raise
            self._refused.append(f"{name}: {error.args[0]}")
            raise fits.Misfit(" ".join(self._refused)) from error
        self._settle({"data": found, "name": name}, message)
        if self._refused:
            self.view = {**self.view, "trouble": " ".join(self._refused)}

    def keep(self, raw: object, at: int) -> None:
        """Take the list out again, or take the browser's own copy of it."""
        value = self.fit(self.spec, raw)
        try:
            self._settle(value, {"at": at})
        except (LookupError, TypeError, ValueError, AttributeError) as error:
            raise fits.Misfit(
                "This browser's copy cannot be read. Choose the file again, please."
            ) from error

    def _settle(self, value: dict, message: dict) -> None:
        view, at = self.seen(value), moment(message)
        entry = self.desk.put(self.key, value or None, at, by=self)
        self._present(value, view, saved={"at": entry.at, "asked": at})
