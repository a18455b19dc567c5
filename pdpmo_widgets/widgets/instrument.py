"""A questionnaire: statements on a scale, and when one last did it."""

from typing import Any

from pdpmo_widgets.widgets import fits
from pdpmo_widgets.widgets.kept import Kept, esm


def fit(spec: dict, value: object) -> dict:
    """`{scores: {id: n}, when: {id: text}}`; unanswered statements are left out."""
    given, scale = fits.table(value), spec["scale"]
    ids = fits.ids(spec["statements"])
    scores = fits.each_of(
        given.get("scores"), ids, lambda x: fits.number(x, scale["min"], scale["max"])
    )
    when = fits.each_of(given.get("when"), ids, lambda x: fits.text(x, 500) or None)
    return {"scores": scores, "when": when}


class Instrument(Kept):
    """Statements with one row of numbers each; the profile when all are answered."""

    _esm = esm("instrument")
    fit = staticmethod(fit)

    def __init__(
        self,
        *,
        statements: list[dict],
        scale: dict,
        evidence: str = "",
        **common: Any,
    ) -> None:
        spec = {"statements": statements, "scale": scale, "evidence": evidence}
        super().__init__(spec=spec, **common)

    def ready(self, value: dict) -> bool:
        """A profile of half the statements would mislead."""
        return len(value["scores"]) == len(self.spec["statements"])
