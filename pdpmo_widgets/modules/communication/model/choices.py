"""Decisions of two quarters, read from plain JSON: looks, then pages.

``{"quarters": [{"looks": [["p03", "announced"], …], "pages": [{"project": "p03",
"cards": ["c1", "c4", "c7"], "tell": "sponsor_first", "reply": "r2"}, …]}, {…}]}``
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pdpmo_widgets.modules.communication.model.case import HOWS, TELLS, Case, Finding
from pdpmo_widgets.modules.communication.model.look import look
from pdpmo_widgets.modules.communication.model.setting import CARDS, COSTS, QUARTERS
from pdpmo_widgets.simulation.basics import DecisionError
from pdpmo_widgets.simulation.inputs import looks, mapping, pick, picks, rows

Decisions = Mapping[str, Any]
MOST = 24


@dataclass(frozen=True)
class Page:
    """What is raised: the kinds of its three cards, who hears when, what is said."""

    project: str
    cards: tuple[str, ...]
    tell: str
    reply: str


@dataclass(frozen=True)
class Quarter:
    """One quarter's decisions: findings by project, how each was got, the pages."""

    findings: Mapping[str, Finding]
    hows: Mapping[str, str]
    pages: tuple[Page, ...]
    hours: float


def quarters(case: Case, decisions: Decisions) -> tuple[Quarter, ...]:
    """The quarters that were decided so far; DecisionError when unreadable."""
    given = mapping(decisions, "your decisions").get("quarters", [])
    found: list[Quarter] = []
    for number, one in enumerate(rows(given, "the list of quarters", QUARTERS), 1):
        found.append(_quarter(case, mapping(one, f"quarter {number}"), number, found))
    return tuple(found)


def playable(case: Case, decisions: Decisions) -> tuple[Quarter, ...]:
    """The quarters, if the looks fit the hours; otherwise DecisionError."""
    found = quarters(case, decisions)
    for number, quarter in enumerate(found, 1):
        if quarter.hours > case.shown.hours:
            raise DecisionError(
                f"The looks of quarter {number} need {quarter.hours:g} hours and "
                f"there are {case.shown.hours:g}. Please leave one out."
            )
    return found


def _quarter(
    case: Case, given: Mapping[str, Any], number: int, before: list[Quarter]
) -> Quarter:
    seen = {project: f for q in before for project, f in q.findings.items()}
    raised = {page.project for q in before for page in q.pages}
    hows: dict[str, str] = {}
    ways = dict.fromkeys(HOWS, tuple(case.hidden.tracks))
    where = f"the looks of quarter {number}"
    for project, how in looks(given.get("looks", []), where, ways, MOST, again=True):
        if project in seen or project in hows:
            raise DecisionError(
                f"You look at {project} twice. Please choose another project."
            )
        hows[project] = how
    found = {project: look(case, project, how) for project, how in hows.items()}
    pages: list[Page] = []
    for one in rows(given.get("pages", []), f"the pages of quarter {number}", MOST):
        page = _page(mapping(one, f"a page of quarter {number}"), seen | found)
        if page.project in raised:
            raise DecisionError(
                f"You raise {page.project} twice. Please leave one page out."
            )
        raised.add(page.project)
        pages.append(page)
    return Quarter(found, hows, tuple(pages), sum(COSTS[how] for how in hows.values()))


def _page(given: Mapping[str, Any], seen: Mapping[str, Finding]) -> Page:
    project = pick(given.get("project"), "the project to raise", tuple(seen))
    finding = seen[project]
    if not finding.cards:
        raise DecisionError(
            f"The look at {project} found nothing to raise. Leave that page out."
        )
    cards = {card.id: card.says.id for card in finding.cards}
    chosen = picks(
        given.get("cards"), f"the page on {project}", tuple(cards), CARDS, CARDS
    )
    replies = {card.id: card.says.id for card in finding.replies}
    reply = pick(
        given.get("reply"), f"your answer to the manager of {project}", tuple(replies)
    )
    return Page(
        project,
        tuple(_kind(cards[one]) for one in chosen),
        pick(given.get("tell"), f"who hears of {project}", TELLS),
        _kind(replies[reply]),
    )


def _kind(id: str) -> str:
    return id.partition(".")[2].split("_")[0]
