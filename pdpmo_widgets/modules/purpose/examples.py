"""Answers of every kind to the tasks of the purpose exercise."""

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any

from pdpmo_widgets.grading.examples import Examples, Maker, between
from pdpmo_widgets.grading.marks import Answers
from pdpmo_widgets.modules.purpose import model
from pdpmo_widgets.modules.purpose.rules import agreement as rules_agreement
from pdpmo_widgets.modules.purpose.rules import board as rules_board
from pdpmo_widgets.modules.purpose.rules import people as rules_people

PLAYERS = ("informed_novice", "informed", "senior_4", "loudest_4", "own_favourites")
BINS = {
    "standing": ("three", "two", "few"),
    "changes": ("gains", "stays", "loses"),
}


def _run(decisions: Mapping[str, Any]) -> Answers:
    """A run as the card keeps it when the learner went to the board."""
    return {"": {**decisions, "done": True}}


def board(learner: str, futures: tuple[int, ...]) -> Examples:
    """A well played evening; a poorer one; a coin's or worse; what cannot be played."""
    case = rules_people.board(learner)
    best = model.well_played(case)

    def share(decisions: Mapping[str, Any]) -> float:
        return rules_board.mark_board(_run(decisions), learner, futures).share

    def total(decisions: Mapping[str, Any]) -> float:
        return model.score(case, decisions, futures).total

    some = between(_poorer(case, best), share, "board")
    worst = min((model.run(name, case) for name in model.NAIVE), key=total)
    step, charter = best["steps"][0], best["charter"]
    odd = (
        {**best, "steps": [{"do": "bribe", "who": ["mei"]}]},
        {**best, "steps": [{"do": "interview", "who": ["nobody"]}]},
        {**best, "steps": [step] * 7},
        {**best, "charter": {**charter, "outcomes": charter["outcomes"][:2]}},
        {**best, "charter": {}},
        {"steps": "interview", "charter": charter},
    )
    return Examples(_run(best), _run(some), _run(worst), tuple(map(_run, odd)))


def _poorer(case: model.Case, best: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The well played evening without its last steps, then with another page, then how
    others played."""
    for kept in range(len(best["steps"]) - 1, 0, -1):
        yield {**best, "steps": best["steps"][:kept]}
    page = best["charter"]
    for outcome, at in product(model.OUTCOMES, range(3)):
        if outcome not in (*page["outcomes"], *page["not_now"]):
            changed = [*page["outcomes"]]
            changed[at] = outcome
            yield {**best, "charter": {**page, "outcomes": changed}}
    lengths = range(len(best["steps"]), 0, -1)
    for kept, who, review in product(lengths, case.there, model.REVIEWS):
        changed_page = {**page, "sponsor": who, "review": review}
        yield {"steps": best["steps"][:kept], "charter": changed_page}
    yield from (model.run(name, case) for name in PLAYERS)


def standing(learner: str, full: float) -> Examples:
    """All ten placed rightly; some; none; in bins that are not there."""
    truth = rules_people.standing(learner)

    def share(place: Mapping[str, str]) -> float:
        return rules_people.mark_standing({"": {"place": place}}, learner, full).share

    return _placed("standing", truth, share)


def changes(learner: str) -> Examples:
    """All changes seen; one; none; in bins that are not there."""
    truth = rules_people.changes(learner)

    def share(place: Mapping[str, str]) -> float:
        return rules_people.mark_changes({"": {"place": place}}, learner).share

    return _placed("changes", truth, share)


def _placed(item: str, truth: Mapping[str, str], share: Any) -> Examples:
    bins = BINS[item]
    wrong = {who: next(b for b in bins if b != right) for who, right in truth.items()}
    people = sorted(truth, key=lambda who: truth[who] == "stays")
    some = (
        {**wrong, **{who: truth[who] for who in people[:n]}}
        for n in range(1, len(people))
    )
    half = between(some, share, item)
    odd: list[Any] = [dict.fromkeys(truth, "nowhere"), dict.fromkeys(truth, 2), "two"]
    return Examples(
        {"": {"place": dict(truth)}},
        {"": {"place": half}},
        {"": {"place": wrong}},
        tuple({"": {"place": place}} for place in odd),
    )


def needs(learner: str, full: float) -> Examples:
    """Six needs named for sure; two of them; six others for sure; no forecasts."""
    truth = rules_people.needs(learner)
    right = {who: _forecast(pick, 100) for who, pick in truth.items()}
    made = (dict(list(right.items())[:n]) for n in range(1, len(right)))

    def share(some: Answers) -> float:
        return rules_people.mark_needs(some, learner, full).share

    other = {who: next(o for o in model.OUTCOMES if o != truth[who]) for who in truth}
    odd = [
        ("nothing", 90),
        (None, 90),
        ("choice", 101),
        ("choice", -1),
        ("speed", "9"),
    ]
    return Examples(
        right,
        between(made, share, "needs"),
        {who: _forecast(pick, 90) for who, pick in other.items()},
        tuple({who: _forecast(*one) for who in truth} for one in odd),
    )


def _forecast(pick: Any, sure: Any) -> dict[str, Any]:
    return {"pick": pick, "sure": sure}


def agreement(learner: str) -> Examples:
    """Four right answers; two; none; what is no number and no choice."""
    found = rules_agreement.table(learner)
    right = {
        "w": f"{found.w:.2f}",
        "lots": f"{1 / len(found.rows):.2f}",
        "reading": found.reading,
        "overlap": str(found.overlap),
    }
    wrong = {
        "w": f"{found.w + 0.3:.2f}",
        "lots": "0.9",
        "reading": "lots" if found.reading == "agree" else "agree",
        "overlap": str(found.overlap + 1),
    }
    half = {**wrong, "w": right["w"], "reading": right["reading"]}
    odd: list[Any] = [dict.fromkeys(right, "a lot"), dict.fromkeys(right, True), "0.2"]
    return Examples(
        {"": {"text": right}},
        {"": {"text": half}},
        {"": {"text": wrong}},
        tuple({"": {"text": text}} for text in odd),
    )


def charter(learner: str = "") -> Examples:
    """A page on which every check holds; half of it; one word; no page."""
    text = {
        "because": "one two three four",
        "whom": "one",
        "outcome": "from 10 % to 20 %",
        "baseline": "10 %",
        "by": "2027-01-31",
        "not_now": ["one two", "three four"],
        "agreed": [
            {"name": name, "words": "one two three", "date": "2026-10-01"}
            for name in ("Ann", "Bob", "Cid")
        ],
        "review": "quarter 2",
    }
    half = {**text, "outcome": "more", "baseline": "little", "agreed": []}
    odd: list[Any] = [["one"], "one two", 7, {"agreed": "Ann", "not_now": {"one": 2}}]
    return Examples(
        {"": {"text": text}},
        {"": {"text": half}},
        {"": {"text": {"because": "one"}}},
        tuple({"": {"text": page}} for page in odd),
    )


EXAMPLES: dict[str, Maker] = {
    "board": board,
    "needs": needs,
    "standing": standing,
    "changes": changes,
    "agreement": agreement,
    "charter": charter,
}
