"""Answers of every kind to the tasks of the acumen exercise."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from itertools import combinations
from typing import Any

from pdpmo_widgets.grading.examples import (
    Examples,
    Maker,
    between,
    odd_runs,
    of_questions,
)
from pdpmo_widgets.grading.marks import Answers
from pdpmo_widgets.modules.acumen import model
from pdpmo_widgets.modules.acumen.rules import portfolio
from pdpmo_widgets.modules.acumen.rules import questions as rules_questions
from pdpmo_widgets.modules.acumen.screen.deciding import kept

NEARLY = 0.95  # of the points: what is above rounds to all of them
FILLER = "1 % a 2026-12-01"
PLAYERS = ("no_record", "no_ahead", "informed", "npv_first", "loudest")
HABIT = (0.0, 5.0)  # beside the base: a range that earns nothing


def portfolio_run(case: model.Case, decided: Mapping[str, Any]) -> Answers:
    """A whole run as the card keeps it."""
    return {"": kept(case, decided)}


def chosen(learner: str, futures: tuple[int, ...]) -> Examples:
    """The best list; a poorer one; only what the law requires; what no card keeps."""
    case = portfolio.RUN.dealt(learner)
    best = model.well_played(case)
    law = [o.id for o in case.offers if o.mandatory]

    def share(some: Answers) -> float:
        return portfolio.RUN.mark(some, learner, futures).share

    others = (portfolio_run(case, run) for run in _poorer(case, best))
    only = {**best, "looks": [], "buy": "none", "portfolio": law, "stop": []}
    return Examples(
        portfolio_run(case, best),
        between(others, share, "list"),
        portfolio_run(case, only),
        odd_runs(
            kept(case, best),
            {"rows": {"requests": {"99": {"take": True}}}},
            {"looks": [["requests", "0", "check"]]},
        ),
    )


def _poorer(case: model.Case, best: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """The best list without up to three of its requests, or with up to three stops.

    Points begin close below the mark, so a list that earns a part is searched for.
    """
    must = {o.id for o in case.offers if o.mandatory}
    free = [id for id in best["portfolio"] if id not in must]
    for count in (0, 1, 2, 3):
        for out in combinations(free, count):
            listed = [id for id in best["portfolio"] if id not in out]
            needed = {n for id in listed for n in case.offer(id).depends_on}
            if needed <= set(listed):
                stop = [id for id in best["stop"] if id in listed]
                yield {**best, "portfolio": listed, "stop": stop}
                yield {**best, "portfolio": listed, "stop": []}
    for count in (1, 2, 3):
        yield from ({**best, "stop": list(stop)} for stop in combinations(free, count))
    yield from (model.run(name, case) for name in PLAYERS)


def ranged(learner: str) -> Examples:
    """The best range there is; one a little wider; the habit; what is no range."""
    case = portfolio.RUN.dealt(learner)
    best = model.well_played(case)
    low, high = model.play(case, best).fair

    def given(ebit: Any) -> Answers:
        run = kept(case, best)
        run["stages"][1]["form"]["ebit"] = ebit
        return {"": run}

    def share(some: Answers) -> float:
        found = portfolio.mark_range(some, learner).share
        return found if found < NEARLY else 1.0

    wider = (given([low - n / 20, high + n / 20]) for n in range(1, 200))
    habit = [case.base + edge for edge in HABIT]
    odd: list[Any] = [None, [], [low], ["low", "high"], [high, low], [low, None], 7]
    return Examples(
        given([low, high]),
        between(wider, share, "range"),
        given(habit),
        tuple(given(one) for one in odd),
    )


def questions(learner: str, full: float) -> Examples:
    """Answers to the twelve questions on the P&L."""
    return of_questions(
        rules_questions.asked(learner)[1],
        lambda some: rules_questions.mark_questions(some, learner, full),
        "questions",
    )


WHOLE: dict[str, Any] = {
    "fund": [
        {"name": name, "cost": "$2 million", "brings": "$400,000", "line": line,
         "when": "October 2027"}
        for name, line in (
            ("Outage map", "Operating cost"), ("Intake screens", "Energy"),
            ("Fleet tracking", "Operating cost"),
        )
    ],
    "leave": [
        {"name": "Heat pumps", "sponsor": "Helen Strand", "cost": "$300,000 a year",
         "told": "Not this year, since it takes thirty weeks of architects."},
        {"name": "Green tariff", "sponsor": "Tom Weil", "cost": "£20,000",
         "told": "After the outage map, if ten customers ask for it."},
    ],
    "scarce": "Weeks of two architects",
    "worth": "One more week brings $80,000, because the map starts before winter.",
    "stop": [{"name": "Records clean-up", "rest": "$2.1 million", "gain": "$900,000"}],
    "why": "From here on it costs more than it can bring, whatever was spent on it.",
    "pnl": [
        {"name": name, "before": before, "now": now}
        for name, before, now in (
            ("Revenue", "1,196", "1,240"), ("Energy", "541", "566"),
            ("EBIT", "191", "186"), ("Capital spending", "223", "238"),
        )
    ],
    "question": "Which of these would you cut first if energy gets dearer?",
}  # fmt: skip


def filled_with(filler: str) -> dict[str, Any]:
    """The memo with the same text in every field."""
    page = deepcopy(WHOLE)
    for id, value in page.items():
        if isinstance(value, str):
            page[id] = filler
        else:
            page[id] = [dict.fromkeys(row, filler) for row in value]
    return page


def memo(learner: str = "") -> Examples:
    """A page on which every check holds; half of it; a filler; no page."""
    half = {**WHOLE, "leave": [], "stop": [], "pnl": WHOLE["pnl"][:2]}
    odd: list[Any] = [["one"], "one two", 7, {"fund": "Ann", "leave": {"one": 2}}]
    return Examples(
        {"": {"text": WHOLE}},
        {"": {"text": half}},
        {"": {"text": filled_with(FILLER)}},
        tuple({"": {"text": page}} for page in odd),
    )


EXAMPLES: dict[str, Maker] = {
    "list": chosen,
    "range": ranged,
    "questions": questions,
    "memo": memo,
}
