"""Answers of every kind to the tasks of the playbook exercise."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any

from pdpmo_widgets.grading.examples import Examples, Maker, between
from pdpmo_widgets.grading.marks import Answers
from pdpmo_widgets.modules.playbook import model
from pdpmo_widgets.modules.playbook.rules import burden as rules_burden
from pdpmo_widgets.modules.playbook.rules import sizing as rules_sizing
from pdpmo_widgets.modules.playbook.rules import ways as rules_ways
from pdpmo_widgets.modules.playbook.screen.deciding import kept

FILLER = "1 % a 2026-12-01"
PLAYERS = ("no_visits", "no_stakes", "no_records", "informed", "old_playbook")


def sizing(learner: str, futures: tuple[int, ...]) -> Examples:
    """A playbook that earns all; a poorer one; none at all; what no card keeps."""
    case = rules_sizing.dealt(learner)

    def share(some: Answers) -> float:
        return rules_sizing.mark_sizing(some, learner, futures).share

    best = next(run for run in _good(case) if share({"": kept(case, run)}) == 1)
    others = ({"": kept(case, run)} for run in _poorer(case, best))
    nothing = {"looks": [["logs", "trace"]], "tiers": {}, "sets": {}, "waiver": {}}
    return Examples(
        {"": kept(case, best)},
        between(others, share, "sizing"),
        {"": kept(case, nothing)},
        _odd_runs(kept(case, best)),
    )


def _good(case: model.Case) -> Iterator[dict[str, Any]]:
    """The fewest hours may miss a floor: then whoever reads well, one by one."""
    yield model.well_played(case)
    yield model.reader(case)
    yield from (model.run(name, case) for name in model.INFORMED)


def _poorer(case: model.Case, best: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """A good playbook with more and more of its projects back in the light tier."""
    tiers = dict(best["tiers"])
    for id in [p.id for p in case.projects if tiers.get(p.id, "light") != "light"]:
        del tiers[id]
        yield {**best, "tiers": dict(tiers)}
    for tier, ids in best["sets"].items():
        for out in ids:
            kept_ids = [id for id in ids if id != out]
            yield {**best, "sets": {**best["sets"], tier: kept_ids}}
    yield from (model.run(name, case) for name in PLAYERS)
    yield from (model.run(name, case) for name in model.HALF)


def _odd_runs(run: dict[str, Any]) -> tuple[Answers, ...]:
    """Runs that no card has kept: a row, a look and stages that are not there."""
    stage = run["stages"][0]
    strange: list[Any] = [
        {**run, "stages": [{**stage, "rows": {"projects": {"99": {"tier": "full"}}}}]},
        {**run, "stages": [{**stage, "looks": [["projects", "99", "visit"]]}]},
        {**run, "stages": []},
        {**run, "stages": "written"},
        "sizing",
        7,
    ]
    return tuple({"": one} for one in strange)


def ways(learner: str, full: float) -> Examples:
    """All ten placed rightly; some; none; in bins that are not there."""
    truth = rules_ways.truth(learner)
    bins = rules_ways.BINS
    wrong = {id: next(b for b in bins if b != right) for id, right in truth.items()}
    some = (
        {**wrong, **dict(list(truth.items())[:count])} for count in range(1, len(truth))
    )

    def share(place: Mapping[str, str]) -> float:
        return rules_ways.mark_ways({"": {"place": place}}, learner, full).share

    odd: list[Any] = [dict.fromkeys(truth, "nowhere"), dict.fromkeys(truth, 2), "two"]
    return Examples(
        {"": {"place": dict(truth)}},
        {"": {"place": between(some, share, "ways")}},
        {"": {"place": wrong}},
        tuple({"": {"place": place}} for place in odd),
    )


def burden(learner: str) -> Examples:
    """Four right sums; two; none; what is no number."""
    right = {id: f"{n:.0f}" for id, n in rules_burden.sheet(learner).right().items()}
    wrong = {id: str(2 * int(text) + 5) for id, text in right.items()}
    two = {**wrong, **dict(list(right.items())[:2])}
    odd: list[Any] = [
        dict.fromkeys(right, "many"),
        dict.fromkeys(right, "1 or 2"),
        "one",
        7,
    ]
    return Examples(
        {"": {"text": right}},
        {"": {"text": two}},
        {"": {"text": wrong}},
        tuple({"": {"text": text}} for text in odd),
    )


WHOLE: dict[str, Any] = {
    "serves": "The choice in March is safer when trouble is heard before it.",
    "tiers": [
        {"name": "Light", "hours": 0, "which": "Repaired within a week",
         "asked": "Nothing"},
        {"name": "Full", "hours": 80, "which": "The licence hangs on it",
         "asked": "A rehearsal"},
    ],
    "play": "A supplier moves a date",
    "trigger": "The supplier names a later date",
    "who": "Project manager",
    "steps": ["Call whoever waits", "Ask the supplier why", "Write down who decided"],
    "done": "Whoever waits repeats the date",
    "exception": "Old hands, and Elena answers for each",
    "knows": "If the contact changes, the date has moved already",
    "knower": "Rosa Lindqvist",
    "review": "2027-05-14",
    "stop": [
        {"name": "Weekly report", "hours": 810, "decision": "None in six months",
         "told": "Marcus said that he sees nothing then", "from": "2027-02-01"},
    ],
}  # fmt: skip


def filled_with(filler: str) -> dict[str, Any]:
    """The page with the same text in every field."""
    page = deepcopy(WHOLE)
    for id, value in page.items():
        if isinstance(value, str):
            page[id] = filler
        else:
            page[id] = [
                dict.fromkeys(row, filler) if isinstance(row, dict) else filler
                for row in value
            ]
    return page


def canvas(learner: str = "") -> Examples:
    """A page on which every check holds; half of it; a filler; no page."""
    half = {**WHOLE, "stop": [], "steps": [], "knower": "", "review": ""}
    odd: list[Any] = [["one"], "one two", 7, {"serves": ["Ann"], "stop": {"one": 2}}]
    return Examples(
        {"": {"text": WHOLE}},
        {"": {"text": half}},
        {"": {"text": filled_with(FILLER)}},
        tuple({"": {"text": page}} for page in odd),
    )


EXAMPLES: dict[str, Maker] = {
    "sizing": sizing,
    "ways": ways,
    "burden": burden,
    "canvas": canvas,
}
