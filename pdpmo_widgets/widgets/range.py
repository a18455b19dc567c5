"""A prediction as a range: how low, how high; the truth comes after committing."""

from typing import Any

from pdpmo_widgets.widgets import fits, kit
from pdpmo_widgets.widgets.kept import Kept


def fit(spec: dict, value: object) -> dict:
    """`{low, high, done}`; a range that stands on its head is not done."""
    given = fits.table(value)
    low, high = (
        fits.number(given.get(end), spec["min"], spec["max"]) for end in ("low", "high")
    )
    whole = low is not None and high is not None and low <= high
    done = whole and (fits.flag(given.get("done")) or not spec["final"])
    return {"low": low, "high": high, "done": done}


class Range(Kept):
    """Two ends of a range that should hold the truth with `chance` per cent."""

    _esm = kit.stub("range")
    fit = staticmethod(fit)

    def __init__(
        self,
        *,
        question: str,
        unit: str,
        min: float,
        max: float,
        step: float = 1,
        chance: int = 80,
        final: bool = True,
        **common: Any,
    ) -> None:
        spec = {"question": question, "unit": unit, "chance": chance, "final": final}
        scale = {"min": min, "max": max, "step": step}
        super().__init__(spec={**spec, **scale}, **common)
