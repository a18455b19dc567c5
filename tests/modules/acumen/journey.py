"""Module 06 in a browser: what is done on each card of the lesson and the exercise."""

from pathlib import Path

from playwright.sync_api import Locator

from tests.journeys import ways
from tests.journeys.modules import LINE, Step
from tests.journeys.screen import Screen, confirmed

FUND = [
    ["Outage map", "$1.4 million", "$0.6 million", "Operating cost", "October 2027"],
    ["Intake screens", "$5.8 million", "$1.2 million", "Energy", "March 2028"],
    ["Pipe register", "$2 million", "$4 million", "Operating cost", "January 2028"],
]
LEAVE = [
    ["Heat pumps", "Helen", "$0.3 million a year", "Not this year, and this is why"],
    ["Fleet tracking", "Priya", "$0.4 million a year", "Show me ten vans first"],
]
STOP = [["Records clean-up", "$2.1 million", "$0.9 million"]]
PNL = [
    ["Revenue", "1,196", "1,240"],
    ["Energy", "541", "566"],
    ["EBIT", "191", "186"],
    ["Capital spending", "223", "238"],
]


def lab(card: Locator, guess: float) -> None:
    """Guess, then move the first lever: the headline says something else."""
    ways.number(card, 0, guess)
    ways.press(card, "This is my guess")
    headline = card.locator(".pd-plot figcaption b")
    said = headline.inner_text()
    lever = card.locator(".pd-levers input[type=range]").first
    lever.focus()
    for _ in range(4):
        lever.press("ArrowRight")
    card.page.wait_for_function(
        "([card, said]) => card.querySelector('.pd-plot figcaption b')"
        ".innerText !== said",
        arg=[card.element_handle(), said],
    )
    confirmed(card)


def page(card: Locator) -> None:
    """The memo, every row and every line."""
    for legend, rows in (
        ("What we fund", FUND),
        ("What we leave out", LEAVE),
        ("What we stop", STOP),
        ("in eight numbers", PNL),
    ):
        ways.more(card, legend, rows)
    card.get_by_label("What is shortest").fill("Weeks of two architects")
    worth = "One more week brings $80,000, since the map starts before winter."
    card.get_by_label("What one more of it").fill(worth)
    card.get_by_label("Why we stop it").fill(LINE)
    question = "Which would you cut first if energy gets dearer?"
    card.get_by_label("One question").fill(question)
    confirmed(card)
