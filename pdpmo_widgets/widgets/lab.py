"""Guess first, then move the levers: a picture and a sentence follow the finger.

The bet before the reveal is ncase/trust's idea.
"""

from collections.abc import Mapping
from itertools import product
from math import prod
from typing import Any

from pdpmo_widgets.widgets import fits, kit
from pdpmo_widgets.widgets.kept import Kept

MOST_PLACES = 400


def fit(spec: dict, value: object) -> dict:
    """`{guess, guessed, levers}`; every lever has a number, at first its own."""
    given, bet = fits.table(value), spec["guess"]
    guess = fits.number(given.get("guess"), bet["min"], bet["max"]) if bet else None
    guessed = bet is None or (fits.flag(given.get("guessed")) and guess is not None)
    moved = fits.table(given.get("levers"))
    levers = {lever["id"]: _lever(lever, moved) for lever in spec["levers"]}
    return {"guess": guess, "guessed": guessed, "levers": levers}


def _lever(lever: dict, moved: dict) -> float | int | str:
    if "options" in lever:
        given = moved.get(lever["id"])
        return fits.one_of(given, fits.ids(lever["options"])) or lever["value"]
    n = fits.number(moved.get(lever["id"]), lever["min"], lever["max"])
    return lever["value"] if n is None else n


def places(lever: Mapping[str, Any]) -> list[float | int | str]:
    """All places where a lever can stand."""
    if "options" in lever:
        return [*fits.ids(lever["options"])]
    low, step = lever["min"], lever.get("step", 1)
    count = round((lever["max"] - low) / step)
    return [_whole(round(low + step * n, 10)) for n in range(count + 1)]


def _whole(n: float | int) -> float | int:
    return int(n) if n == int(n) else n


class Lab(Kept):
    """Levers that are free after the guess; `answer` draws what they make.

    A lever is a slider, `{id, label, min, max, step, unit, value}`, or a choice, `{id,
    label, options: [{id, text}], value}`. The view is `{text}` with `{svg, say}` or
    `{chart: {say, sub, bars | lines, mark}}`, which the page draws itself. With `whole`
    what all places of the levers give goes to the page after the guess, once: then a
    lever that moves asks nobody. Only for charts, and at most `MOST_PLACES`.
    """

    _esm = kit.stub("lab")
    tries = True
    fit = staticmethod(fit)

    def __init__(
        self,
        *,
        question: str,
        levers: list[dict],
        guess: dict | None = None,
        whole: bool = False,
        **common: Any,
    ) -> None:
        count = prod(len(places(lever)) for lever in levers) if whole else 0
        if count > MOST_PLACES:
            raise ValueError(f"{count} places are too many for a table.")
        self.whole = whole
        spec = {"question": question, "levers": levers, "guess": guess}
        super().__init__(spec=spec, **common)

    def seen(self, value: dict) -> dict:
        """The view, with the table of all places where it belongs to it."""
        view = super().seen(value)
        return {**view, "table": self._table()} if self.whole and view else view

    def _table(self) -> dict[str, dict]:
        names = fits.ids(self.spec["levers"])
        found = {}
        for place in product(*map(places, self.spec["levers"])):
            value = {**self.value, "levers": dict(zip(names, place, strict=True))}
            found["|".join(map(str, place))] = super().seen({**value, "guessed": True})
        return found

    def keep(self, raw: object, at: int) -> None:
        """Keep it; the page that had its table needs it no second time."""
        whole, self.whole = self.whole, self.whole and not self._old()["guessed"]
        try:
            super().keep(raw, at)
        finally:
            self.whole = whole

    def ready(self, value: dict) -> bool:
        """The picture waits for the guess."""
        return bool(value["guessed"])

    def settled(self, old: dict, new: dict) -> dict:
        """A guess that was made stays."""
        kept = {"guess": old["guess"], "guessed": True} if old["guessed"] else {}
        return {**new, **kept}
