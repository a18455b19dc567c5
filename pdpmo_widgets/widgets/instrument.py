"""A questionnaire: statements by area on a scale, and when one last did it."""

from typing import Any

from pdpmo_widgets.widgets import fits, kit
from pdpmo_widgets.widgets.kept import Kept

LONGEST = 500  # characters of one occasion


def fit(spec: dict, value: object) -> dict:
    """`{scores: {id: n}, when: {id: text}}`; unanswered statements are left out."""
    given, scale = fits.table(value), spec["scale"]
    ids = fits.ids(spec["statements"])

    def mark(raw: object) -> int | None:
        found = fits.number(raw, scale["min"], scale["max"])
        if found is not None and found != int(found):
            raise fits.Misfit("Choose one of the numbers on the scale, please.")
        return None if found is None else int(found)

    def occasion(raw: object) -> str | None:
        return fits.text(raw, LONGEST) or None

    return {
        "scores": fits.each_of(given.get("scores"), ids, mark),
        "when": fits.each_of(given.get("when"), ids, occasion),
    }


def sections(statements: list[dict], areas: list[dict] | None) -> list[dict]:
    """`[{id, label, text}]` in the order of the statements.

    The label comes from `areas`, else from a statement's own `label`, else from
    the area's id; statements without an area make one section without heading.
    """
    named = {area["id"]: area for area in areas or []}
    found: dict[str, dict] = {}
    for one in statements:
        key = one.get("area", "")
        known = named.get(key, {})
        label = known.get("label") or one.get("label") or key.capitalize()
        found.setdefault(key, {"id": key, "label": label, "text": known.get("text")})
    return list(found.values())


class Instrument(Kept):
    """Statements with one row of numbers each; the profile when all are answered.

    ``one_at_a_time``: an area in view, and the profile with the first that is whole.
    ``evidence_from``: the mark from which it is asked when it last happened.
    """

    _esm = kit.stub("instrument")
    fit = staticmethod(fit)

    def __init__(
        self,
        *,
        statements: list[dict],
        scale: dict,
        evidence: str = "",
        evidence_from: int | None = None,
        areas: list[dict] | None = None,
        one_at_a_time: bool = False,
        **common: Any,
    ) -> None:
        rows = [{**one, "area": one.get("area", "")} for one in statements]
        spec: dict[str, Any] = {
            "statements": rows,
            "areas": sections(rows, areas),
            "scale": scale,
        }
        least = scale["min"] if evidence_from is None else evidence_from
        spec |= {"evidence": evidence, "evidence_from": least}
        spec["one_at_a_time"] = one_at_a_time
        super().__init__(spec=spec, **common)

    def ready(self, value: dict) -> bool:
        """A profile of half the statements of an area would mislead."""
        areas: dict[str, list[bool]] = {}
        for one in self.spec["statements"]:
            areas.setdefault(one["area"], []).append(one["id"] in value["scores"])
        whole = [all(given) for given in areas.values()]
        return any(whole) if self.spec["one_at_a_time"] else all(whole)
