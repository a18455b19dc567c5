"""Module 00 in a browser: what is done on each card of the lesson and the exercise."""

from pathlib import Path

from playwright.sync_api import Locator

from tests.journeys import ways
from tests.journeys.modules import LINE, Step
from tests.journeys.screen import Screen, confirmed

# Each question its own words: what stands in several counts in none.
MAP = [
    LINE,
    "Priya's crews stand still less often; she counts it.",
    "We ask every June what nobody used.",
    "Yuki",
    "She would say that we exist for the auditors.",
    "On Thursday, at the end of her meeting",
]


def typed(card: Locator) -> None:
    ways.journal(card, [LINE])


def page(card: Locator) -> None:
    """The starting map."""
    ways.journal(card, MAP)


def steps(screen: Screen) -> list[Step]:
    """The lesson, card by card."""
    return [
        Step("welcome.first", typed),
        Step("welcome.prediction", lambda card: ways.range_(card, 20, 60)),
        Step("welcome.warm_up", ways.choice),
        Step("welcome.deciders", ways.evidence),
        Step("welcome.offices", ways.offices),
        Step("welcome.debrief", debrief),
        Step("welcome.claims", ways.evidence),
        Step("welcome.sentence", typed),
        Step("welcome.profile", ways.instrument),
        *forecasts(screen),
        Step("welcome.map", page),
        Step("welcome.second", typed),
        Step("welcome.commit", ways.commitment),
    ]


def debrief(card: Locator) -> None:
    """The one line that one writes."""
    card.get_by_label("What will you do differently?").fill("Ask whose decision it is.")
    confirmed(card)


def forecasts(screen: Screen) -> list[Step]:
    """The six sealed forecasts, of two kinds."""
    keys = [key for key in screen.states() if key.startswith("welcome.forecast.")]
    return [Step(key, sealed) for key in keys]


def sealed(card: Locator) -> None:
    if card.locator("label.pd-option").count():
        ways.choice(card, pick=0, sure=60)
    else:
        ways.range_(card, 2, 40)


def after(screen: Screen, folder: Path) -> None:
    """Nothing more."""


def spent(card: Locator) -> None:
    """The two lightest functions in each company: as many as the budget allows."""
    ways.started(card, 2)
    confirmed(card)


def between(card: Locator) -> None:
    ways.number(card, 0, 20)
    ways.number(card, 1, 60)
    confirmed(card)


acts = {
    "offices": spent,
    "claims": ways.sorted_out,
    "ranges": between,
    "map": page,
}
