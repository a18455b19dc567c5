"""Guess first, then move the levers: a picture and a sentence follow the finger.

The bet before the reveal is ncase/trust's idea.
"""

from typing import Any

from pdpmo_widgets.widgets import fits, kit
from pdpmo_widgets.widgets.kept import Kept


def fit(spec: dict, value: object) -> dict:
    """`{guess, guessed, levers}`; every lever has a number, at first its own."""
    given, bet = fits.table(value), spec["guess"]
    guess = fits.number(given.get("guess"), bet["min"], bet["max"]) if bet else None
    guessed = bet is None or (fits.flag(given.get("guessed")) and guess is not None)
    moved = fits.table(given.get("levers"))
    levers = {lever["id"]: _lever(lever, moved) for lever in spec["levers"]}
    return {"guess": guess, "guessed": guessed, "levers": levers}


def _lever(lever: dict, moved: dict) -> float | int:
    n = fits.number(moved.get(lever["id"]), lever["min"], lever["max"])
    return lever["value"] if n is None else n


class Lab(Kept):
    """Levers that are free after the guess; `answer` draws what they make."""

    _esm = kit.stub("lab")
    tries = True
    fit = staticmethod(fit)

    def __init__(
        self,
        *,
        question: str,
        levers: list[dict],
        guess: dict | None = None,
        **common: Any,
    ) -> None:
        spec = {"question": question, "levers": levers, "guess": guess}
        super().__init__(spec=spec, **common)

    def ready(self, value: dict) -> bool:
        """The picture waits for the guess."""
        return bool(value["guessed"])

    def settled(self, old: dict, new: dict) -> dict:
        """A guess that was made stays."""
        kept = {"guess": old["guess"], "guessed": True} if old["guessed"] else {}
        return {**new, **kept}
