"""Answers of every kind to the tasks of the value exercise."""

from collections.abc import Iterator, Mapping
from typing import Any

from pdpmo_widgets.grading.examples import Examples, Maker, between, odd_runs, of_page
from pdpmo_widgets.grading.marks import Answers
from pdpmo_widgets.modules.value import model
from pdpmo_widgets.modules.value.rules import claims as rules_claims
from pdpmo_widgets.modules.value.rules import numbers as rules_numbers
from pdpmo_widgets.modules.value.rules.proof import RUN
from pdpmo_widgets.modules.value.screen.deciding import kept

FILLER = "1 % a 2026-12-01"
WIDER = range(1, 40)  # points by which a range is made wider, each time


def proof(learner: str, futures: tuple[int, ...]) -> Examples:
    """The best run; with wider ranges; nothing measured; what no card keeps."""
    case = RUN.dealt(learner)
    best = model.well_played(case)

    def share(some: Answers) -> float:
        return RUN.mark(some, learner, futures).share

    return Examples(
        proof_run(case, best),
        between((proof_run(case, one) for one in _poorer(best)), share, "proof"),
        proof_run(case, _nothing(best)),
        odd_runs(kept(case, best), {"rows": {"cards": {"99": {"take": True}}}}),
    )


def proof_run(case: model.Case, decided: Mapping[str, Any]) -> Answers:
    """A whole run as the card keeps it."""
    return {"": kept(case, decided)}


def _poorer(best: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """The best run with wider and wider ranges."""
    for more in WIDER:
        claims = {
            outcome: {**one, "range": [one["range"][0] - more, one["range"][1] + more]}
            for outcome, one in best["claims"].items()
        }
        yield {**best, "claims": claims}


def _nothing(best: Mapping[str, Any]) -> dict[str, Any]:
    """No measure, no comparison, and "0 to 20" for everything."""
    design = {**best["design"], "measures": [], "comparison": "none"}
    said = {"range": [0, 20], "grade": "D", "decision": "stop"}
    return {**best, "design": design, "claims": dict.fromkeys(best["claims"], said)}


def numbers(learner: str) -> Examples:
    """Five right figures; two of them; none; what is no number."""
    found = rules_numbers.dealt(learner).right
    right = {name: f"{value:.2f}" for name, value in found.items()}
    wrong = {name: f"{value + 50:.2f}" for name, value in found.items()}
    half = {**wrong, **dict(list(right.items())[:2])}
    odd: list[Any] = [dict.fromkeys(right, "a lot"), dict.fromkeys(right, True), "0.2"]
    return Examples(
        {"": {"text": right}},
        {"": {"text": half}},
        {"": {"text": wrong}},
        tuple({"": {"text": text}} for text in odd),
    )


def claims(learner: str) -> Examples:
    """All six graded rightly; some; none; grades that are not there."""
    truth = rules_claims.truth(learner)
    wrong = {id: "D" if grade != "D" else "A" for id, grade in truth.items()}

    def placed(place: Any) -> Answers:
        return {"": {"place": place}}

    def share(place: dict[str, str]) -> float:
        return rules_claims.mark_claims(placed(place), learner).share

    ids = list(truth)
    some = (
        {**wrong, **{id: truth[id] for id in ids[:count]}}
        for count in range(1, len(ids))
    )
    odd: list[Any] = [dict.fromkeys(truth, "E"), dict.fromkeys(truth, 2), "AB"]
    return Examples(
        placed(truth),
        placed(between(some, share, "claims")),
        placed(wrong),
        tuple(map(placed, odd)),
    )


WHOLE: dict[str, Any] = {
    "measures": [
        {
            "outcome": "Sponsors act in time", "name": "Weeks of warning",
            "baseline": "3 weeks, January 2027", "gain": "1 to 5 weeks", "grade": "A",
            "owner": "Marcus Bell", "counter": "Alarms that were false",
            "decision": "Whether crews move in June, beside teams that came later",
        },
        {
            "outcome": "Money goes to what pays", "name": "Weak proposals stopped",
            "baseline": "$2.1 million, Q4 2026", "gain": "−0.2 to 0.6", "grade": "B",
            "owner": "Tomas Okafor", "counter": "Good ones refused",
            "decision": "Whether the monthly meeting goes on, beside two divisions",
        },
    ],
    "against": "Coaches made nobody faster: −4 to 9 days, and we had promised a month.",
    "stop": [{"name": "Plans in the tool", "why": "Nobody decided anything by it"}],
    "low": "$0.7 million",
    "middle": "$1.6 million",
    "high": "$3.1 million",
    "review": "2027-09-14",
    "hangs": "What the stopped work would have lost, and what teams did with hours.",
}  # fmt: skip


def scorecard(learner: str = "") -> Examples:
    """A page on which every check holds; half of it; a filler; no page."""
    without = {"against": "", "stop": [], "low": "", "hangs": ""}
    odd: list[Any] = [
        ["one"], "one two", 7, {"measures": "Ann", "stop": {"one": 2}, "low": 7},
    ]  # fmt: skip
    return of_page(WHOLE, without, FILLER, odd)


EXAMPLES: dict[str, Maker] = {
    "proof": proof,
    "numbers": numbers,
    "claims": claims,
    "scorecard": scorecard,
}
