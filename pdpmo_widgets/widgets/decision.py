"""A decision with a consequence: choose a few of many under a budget, then see it."""

from typing import Any

from pdpmo_widgets.widgets import fits, kit
from pdpmo_widgets.widgets.kept import Kept


def fit(spec: dict, value: object) -> dict:
    """`{picks, done, tries}`; done only when all is chosen and the budget holds."""
    given, options = fits.table(value), fits.ids(spec["options"])
    picks = fits.each_of(
        given.get("picks"),
        fits.ids(spec["scenes"]),
        lambda x: fits.some_of(x, options, spec["count"]),
    )
    wanted = fits.flag(given.get("done")) or not spec["final"]
    done = wanted and whole(spec, picks) and affordable(spec, picks)
    return {"picks": picks, "done": done, "tries": fits.tries(given.get("tries"))}


def whole(spec: dict, picks: dict) -> bool:
    """Has every scene as many as it needs?"""
    scenes = fits.ids(spec["scenes"])
    return all(len(picks.get(scene, [])) >= spec["least"] for scene in scenes)


def affordable(spec: dict, picks: dict) -> bool:
    """Does the budget hold, for all scenes together if it is shared?"""
    if spec["budget"] is None:
        return True
    cost = {option["id"]: option.get("cost", 0) for option in spec["options"]}
    spent = [sum(cost[pick] for pick in chosen) for chosen in picks.values()]
    most = sum(spent) if spec["shared"] else max(spent, default=0)
    return most <= spec["budget"]


class Decision(Kept):
    """Scenes with the same options each: choose `count`, or from `least` on."""

    _esm = kit.stub("decision")
    fit = staticmethod(fit)

    def __init__(
        self,
        *,
        scenes: list[dict],
        options: list[dict],
        count: int,
        least: int | None = None,
        budget: float | None = None,
        unit: str = "",
        shared: bool = False,
        final: bool = True,
        again: bool = True,
        **common: Any,
    ) -> None:
        spec = {"scenes": scenes, "options": options, "count": count, "unit": unit}
        spec["least"] = count if least is None else least
        rule = {"budget": budget, "shared": shared, "final": final, "again": again}
        super().__init__(spec={**spec, **rule}, **common)
