"""A deep dive: what it finds, and the sentences that can be made of it."""

from functools import lru_cache
from random import Random

from pdpmo_widgets.cases.status import RED
from pdpmo_widgets.modules.communication.model.case import (
    CLOUDS,
    NEEDS,
    REPLIES,
    Card,
    Case,
    Finding,
)
from pdpmo_widgets.simulation.basics import Entry

WORDINGS = 3
WEEKS = 52 / 12  # in a month
WIDE = 1.28  # of 80 %: eight findings in ten hold the truth
WORTH_A_PAGE = 0.15  # upper end of the range below which there is nothing to raise


def look(case: Case, project: str, how: str) -> Finding:
    """What a look at one project finds; the same project gives the same cards."""
    track, s, at = case.hidden.tracks[project], case.setting, case.report(project)
    noise = s.look_noise if how == "announced" else s.ambush_noise
    about = project, at.project.name, at.project.sponsor
    return _found(
        case.seed, about, track.slip, track.planned, noise, at.project.cost_of_delay
    )


@lru_cache(maxsize=8192)
def _found(
    seed: int,
    about: tuple[str, str, str],
    slip: float,
    planned: int,
    noise: float,
    weekly: float,
) -> Finding:
    project, name, sponsor = about
    rng = Random(f"look:{seed}:{project}")
    middle = slip + noise * max(-2.0, min(2.0, rng.gauss(0, 1)))
    low, high = middle - WIDE * noise, middle + WIDE * noise
    months = round(low * planned), round(high * planned)
    if high < WORTH_A_PAGE:
        return Finding(project, low, high, *months, (), ())
    first = max(1, months[0])
    params: dict[str, object] = {
        "project": name,
        "low": first,
        "high": max(first + 1, months[1]),
        "point": max(1, round(middle * planned)),
        "cost": round(weekly * WEEKS),
        "who": sponsor,
    }
    cards = _cards(rng, "cards", "c", (*NEEDS, *CLOUDS), params)
    replies = _cards(rng, "replies", "r", REPLIES, params)
    return Finding(project, low, high, *months, cards, replies)


def middle(found: Finding) -> float:
    """The middle of what was found."""
    return (found.low + found.high) / 2


def looks_red(found: Finding) -> bool:
    """Is the middle of what was found beyond the mark?"""
    return middle(found) > RED


def kind(card: Card) -> str:
    """What a card is about; bots read it here, people in the sentence."""
    return card.says.id.partition(".")[2].split("_")[0]


def _cards(
    rng: Random,
    where: str,
    letter: str,
    kinds: tuple[str, ...],
    params: dict[str, object],
) -> tuple[Card, ...]:
    order = rng.sample(kinds, len(kinds))
    return tuple(
        Card(
            f"{letter}{i}",
            Entry(f"{where}.{one}_{rng.randint(1, WORDINGS)}", params),
        )
        for i, one in enumerate(order, 1)
    )
