"""One question, one answer, and how sure one is; the reason comes after committing."""

from typing import Any

from pdpmo_widgets.widgets import fits, kit
from pdpmo_widgets.widgets.kept import Kept


def fit(spec: dict, value: object) -> dict:
    """`{pick, sure, done, tries}`; done only if the question is answered.

    An option that is `plain` ("I do not know") needs no confidence.
    """
    given = fits.table(value)
    pick = fits.one_of(given.get("pick"), fits.ids(spec["options"]))
    sure = fits.number(given.get("sure"), 0, 100) if spec["sure"] else None
    plain = {one["id"] for one in spec["options"] if one.get("plain")}
    if pick in plain:
        sure = None
    whole = pick is not None and (pick in plain or sure is not None or not spec["sure"])
    done = whole and (fits.flag(given.get("done")) or not spec["final"])
    tries = fits.tries(given.get("tries"))
    return {"pick": pick, "sure": sure, "done": done, "tries": tries}


class Choice(Kept):
    """Options as radio buttons, with a confidence if `sure`."""

    _esm = kit.stub("choice")
    fit = staticmethod(fit)

    def __init__(
        self,
        *,
        question: str,
        options: list[dict],
        sure: bool = False,
        final: bool = True,
        again: bool = False,
        **common: Any,
    ) -> None:
        spec = {"question": question, "options": options, "sure": sure}
        super().__init__(spec={**spec, "final": final, "again": again}, **common)
