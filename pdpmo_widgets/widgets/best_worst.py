"""Best–worst cards: of four things the most and the least important, card by card.

Best–worst scaling after Louviere and Woodworth: comparing is easier than scoring.
"""

from typing import Any

from pdpmo_widgets.widgets import fits, kit
from pdpmo_widgets.widgets.kept import Kept


def fit(spec: dict, value: object) -> dict:
    """`{cards: [{best, worst} | None]}`; half a card may have one of the two."""
    given = fits.rows(fits.table(value).get("cards"), len(spec["cards"]))
    given = given + [None] * (len(spec["cards"]) - len(given))
    pairs = zip(spec["cards"], given, strict=True)
    return {"cards": [_card(ids, picked) for ids, picked in pairs]}


def _card(ids: list[str], picked: object) -> dict | None:
    given = fits.table(picked)
    best, worst = (fits.one_of(given.get(end), ids) for end in ("best", "worst"))
    if best is None and worst is None:
        return None
    if best == worst:
        raise fits.Misfit("One thing cannot be the most and the least important.")
    return {"best": best, "worst": worst}


class BestWorst(Kept):
    """Cards of a design, one at a time; the ranking when all are filled."""

    _esm = kit.stub("best_worst")
    fit = staticmethod(fit)

    def __init__(
        self,
        *,
        items: list[dict],
        cards: list[list[str]],
        best: str = "Most important",
        worst: str = "Least important",
        **common: Any,
    ) -> None:
        table = {item["id"]: item for item in items}
        spec = {"items": table, "cards": [list(card) for card in cards]}
        super().__init__(spec={**spec, "best": best, "worst": worst}, **common)

    def ready(self, value: dict) -> bool:
        """The ranking waits for the last card."""
        return all(card and card["best"] and card["worst"] for card in value["cards"])
