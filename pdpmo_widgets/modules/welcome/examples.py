"""Answers of every kind to the tasks of the welcome exercise."""

from collections.abc import Iterator, Mapping
from typing import Any

from pdpmo_widgets.grading.examples import Examples, Maker, between
from pdpmo_widgets.modules.welcome import model, rules

GRADES = ("A", "B", "C")
NEAR = 4  # points of the scale on each side of the truth


def offices(learner: str, futures: tuple[int, ...]) -> Examples:
    """What fits best; a part of it; what nobody needs; what cannot be played."""
    case = rules.offices(learner)
    best = model.well_played(case)["picks"]

    def share(picks: Mapping[str, list[str]]) -> float:
        return rules.mark_offices({"": {"picks": picks}}, learner, futures).share

    some = between(_fewer(best), share, "offices")
    light = sorted(model.FUNCTIONS, key=lambda name: case.setting.loads[name])
    unwanted = {
        place: [next(name for name in light if name not in needs)]
        for place, needs in case.hidden.items()
    }
    place = case.offices[0].place
    odd: list[Any] = [
        {"moon": ["status"]},
        {place: ["magic"]},
        {place: ["status", "status"]},
        {one.place: ["tool", "capacity", "recovery"] for one in case.offices},
        ["status"],
    ]
    return Examples(
        {"": {"picks": best}},
        {"": {"picks": some}},
        {"": {"picks": unwanted}},
        tuple({"": {"picks": picks}} for picks in odd),
    )


def _fewer(best: Mapping[str, list[str]]) -> Iterator[dict[str, list[str]]]:
    """The best choice with one function less after the other."""
    left = {place: list(chosen) for place, chosen in best.items()}
    for place, chosen in left.items():
        while chosen:
            chosen.pop()
            yield {**left, place: list(chosen)}


def claims(learner: str, key: Mapping[str, str]) -> Examples:
    """Grades as in the key, four of six, none, and no grades at all."""
    ids = [card["id"] for card in rules.claims(learner)]
    right = {id: key[id] for id in ids}
    wrong = {id: next(g for g in GRADES if g != key[id]) for id in ids}
    half = {**wrong, **{id: right[id] for id in ids[:4]}}
    odd: list[Any] = [dict.fromkeys(ids, "Z"), dict.fromkeys(ids, 7), ["A"], "A"]
    return Examples(
        {"": {"place": right}},
        {"": {"place": half}},
        {"": {"place": wrong}},
        tuple({"": {"place": place}} for place in odd),
    )


def ranges(learner: str, key: Mapping[str, float]) -> Examples:
    """Narrow ranges that hold; one of four; narrow ones far away; no ranges."""
    ids = [one["id"] for one in rules.questions(learner)]
    top = rules.TOP
    right = {id: _range(max(0, key[id] - NEAR), min(top, key[id] + NEAR)) for id in ids}
    wrong = {id: _range(0, 1) if key[id] > top / 2 else _range(top - 1, top)
             for id in ids}  # fmt: skip
    ends: list[tuple[Any, Any]] = [
        (60, 40), (-5, 40), (40, top + 1), ("40", "60"), (True, 60), (None, 60),
    ]  # fmt: skip
    return Examples(
        right,
        {ids[0]: right[ids[0]]},
        wrong,
        tuple({id: _range(low, high) for id in ids} for low, high in ends),
    )


def _range(low: Any, high: Any) -> dict[str, Any]:
    return {"low": low, "high": high}


EXAMPLES: dict[str, Maker] = {"offices": offices, "claims": claims, "ranges": ranges}
