"""Answers of every kind to the tasks of the playbook exercise."""

from collections.abc import Iterator, Mapping
from typing import Any

from pdpmo_widgets.grading.examples import Examples, Maker, between, odd_runs, of_page
from pdpmo_widgets.grading.marks import Answers
from pdpmo_widgets.modules.playbook import model
from pdpmo_widgets.modules.playbook.rules import burden as rules_burden
from pdpmo_widgets.modules.playbook.rules import ways as rules_ways
from pdpmo_widgets.modules.playbook.rules.sizing import RUN
from pdpmo_widgets.modules.playbook.screen.deciding import kept

FILLER = "1 % a 2026-12-01"
PLAYERS = ("no_visits", "no_stakes", "no_records", "informed", "old_playbook")


def sizing(learner: str, futures: tuple[int, ...]) -> Examples:
    """A playbook that earns all; a poorer one; none at all; what no card keeps."""
    case = RUN.dealt(learner)

    def share(some: Answers) -> float:
        return RUN.mark(some, learner, futures).share

    best = next(run for run in _good(case) if share({"": kept(case, run)}) == 1)
    others = ({"": kept(case, run)} for run in _poorer(case, best))
    nothing = {"looks": [["logs", "trace"]], "tiers": {}, "sets": {}, "waiver": {}}
    return Examples(
        {"": kept(case, best)},
        between(others, share, "sizing"),
        {"": kept(case, nothing)},
        odd_runs(
            kept(case, best),
            {"rows": {"projects": {"99": {"tier": "full"}}}},
            {"looks": [["projects", "99", "visit"]]},
        ),
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


def canvas(learner: str = "") -> Examples:
    """A page on which every check holds; half of it; a filler; no page."""
    without = {"stop": [], "steps": [], "knower": "", "review": ""}
    odd: list[Any] = [["one"], "one two", 7, {"serves": ["Ann"], "stop": {"one": 2}}]
    return of_page(WHOLE, without, FILLER, odd)


EXAMPLES: dict[str, Maker] = {
    "sizing": sizing,
    "ways": ways,
    "burden": burden,
    "canvas": canvas,
}
