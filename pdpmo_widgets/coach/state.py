"""How far a paper is, in words: the same for a line, a page, a report and an export.

`scores.Paper.state` is the one place where it is decided; here it is only said.
"""

from collections.abc import Iterable

from pdpmo_widgets.coach.report_skills import title
from pdpmo_widgets.coach.said import said
from pdpmo_widgets.coach.scores import Paper

ORDER = (
    "graded",
    "look",
    "changed",
    "alike",
    "asked",
    "waits",
    "again",
    "broken",
    "nothing",
)


def in_words(paper: Paper) -> str:
    """The state with its reason, or with the questions that a coach has to read."""
    items = "; ".join(names(paper, paper.open))
    return said(f"state.{paper.state}", why=paper.why.rstrip("."), items=items)


def names(paper: Paper, items: Iterable[str]) -> list[str]:
    """What questions are called on the exercise's page, each once."""
    return list(dict.fromkeys(title(paper.stem, item) for item in items))


def tally(papers: Iterable[Paper]) -> str:
    """How many are in each state, in one line; "" for nobody."""
    states = [paper.state for paper in papers]
    found = [(name, states.count(name)) for name in ORDER if name in states]
    return "; ".join(said(f"state.short.{name}", count=n) for name, n in found)
