"""The two modules from the first card to the last, as a list of what one does."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Locator

from tests.journeys import ways
from tests.journeys.screen import Screen, fetch

Act = Callable[[Locator], None]
LINE = "We choose eleven of 22 requests in March, and say why not the others"
WELCOME, PURPOSE = "course/00_welcome.ipynb", "course/01_purpose.ipynb"
AGREED = [
    ["Tomas", "We fund what we can explain", ways.LATER],
    ["Priya", "Crews are asked four weeks ahead", ways.LATER],
    ["Ingrid", "One page, one owner", ways.LATER],
]


@dataclass(frozen=True)
class Step:
    """What is done on the card that keeps `key`."""

    key: str
    act: Act


def typed(card: Locator) -> None:
    ways.journal(card, [LINE])


def page(card: Locator) -> None:
    typed(card)
    card.get_by_label("Where it shall be").fill("80 per cent")
    ways.more(card, "What we will not do now", [["Audits (Yuki)"], ["Tools (Sam)"]])
    ways.more(card, "Who agreed, in whose words", AGREED)


def forecasts(screen: Screen) -> list[Step]:
    """The six sealed forecasts, of two kinds."""
    keys = [key for key in screen.marks() if key.startswith("welcome.forecast.")]
    return [Step(key, sealed) for key in keys]


def sealed(card: Locator) -> None:
    if card.locator("label.pd-option").count():
        ways.choice(card, pick=0, sure=60)
    else:
        ways.range_(card, 2, 40)


def welcome(screen: Screen) -> list[Step]:
    """Module 00."""
    return [
        Step("welcome.first", typed),
        Step("welcome.prediction", lambda card: ways.range_(card, 20, 60)),
        Step("welcome.warm_up", ways.choice),
        Step("welcome.deciders", ways.evidence),
        Step("welcome.offices", ways.decision),
        Step("welcome.claims", ways.evidence),
        Step("welcome.sentence", typed),
        Step("welcome.profile", ways.instrument),
        *forecasts(screen),
        Step("welcome.map", typed),
        Step("welcome.second", typed),
        Step("welcome.commit", ways.commitment),
    ]


def purpose(screen: Screen) -> list[Step]:
    """Module 01; the executives' file is brought by `executives`."""
    return [
        Step("purpose.recall.joint", ways.choice),
        Step("purpose.recall.first", ways.choice),
        Step("purpose.recall.trail", ways.choice),
        Step("purpose.prediction", lambda card: ways.range_(card, 10, 30)),
        Step("purpose.salience", lambda card: ways.lab(card, 80)),
        Step("purpose.chance", lambda card: ways.lab(card, 50)),
        Step("purpose.sketches", ways.evidence),
        Step("purpose.play", ways.board),
        Step("purpose.best_worst", ways.best_worst),
        Step("purpose.charter", page),
        Step("purpose.commit", ways.commitment),
    ]


# What is done on the page of each module; who adds one adds its journeys, too.
STEPS = {WELCOME: welcome, PURPOSE: purpose}


def executives(screen: Screen, folder: Path) -> None:
    """Download the filled-in example and load it: seven people, one picture."""
    card = screen.card("purpose.executives")
    example = card.get_by_role("button", name="A filled-in example")
    file = fetch(example.click, screen.page, folder)
    card.locator("input[type=file]").set_input_files(file)
    card.locator(".pd-import-brought li").first.wait_for()
    screen.kind("picture", 1).locator(".pd-chart svg").wait_for()


def take(screen: Screen, noun: str, folder: Path) -> list[Path]:
    """Document, slide and calendar file of a module."""
    away, plan = screen.kind("takeaway"), screen.card(f"{noun}.commit")
    buttons = [
        away.get_by_role("button", name="Word"),
        away.get_by_role("button", name="PowerPoint"),
        plan.get_by_role("button", name="Put into my calendar"),
    ]
    return [fetch(button.click, screen.page, folder) for button in buttons]


def do(screen: Screen, steps: list[Step]) -> None:
    """One step after the other; says at which one it went wrong."""
    for step in steps:
        try:
            step.act(screen.card(step.key))
        except Exception as error:
            raise AssertionError(f"{step.key} could not be done: {error}") from error
