"""Cards of evidence, each put into one of a few bins; marks come after committing."""

from typing import Any

from pdpmo_widgets.widgets import fits, kit
from pdpmo_widgets.widgets.kept import Kept


def fit(spec: dict, value: object) -> dict:
    """`{place, done, tries}`; done only when every card lies in a bin."""
    given, bins = fits.table(value), fits.ids(spec["bins"])
    cards = fits.ids(spec["cards"])
    place = fits.each_of(given.get("place"), cards, lambda x: fits.one_of(x, bins))
    done = set(place) == set(cards) and (
        fits.flag(given.get("done")) or not spec["final"]
    )
    return {"place": place, "done": done, "tries": fits.tries(given.get("tries"))}


class Evidence(Kept):
    """Each card, `{id, title, text, source?, svg?, say?}`, is a radio group of bins."""

    _esm = kit.stub("evidence")
    fit = staticmethod(fit)

    def __init__(
        self,
        *,
        cards: list[dict],
        bins: list[dict],
        final: bool = True,
        again: bool = True,
        **common: Any,
    ) -> None:
        spec = {"cards": cards, "bins": bins, "final": final, "again": again}
        super().__init__(spec=spec, **common)
