"""A module from the first card to the last, as a list of what one does on each.

Each room says it beside its tests, in `tests/modules/<noun>/journey.py`: ``steps`` of
the lesson, ``acts`` of the exercise's tasks, and ``after`` for what has no key.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import ModuleType

from playwright.sync_api import Locator

from pdpmo_widgets import catalog
from pdpmo_widgets.grading.deals import Edition
from tests.journeys.screen import Screen, fetch

Act = Callable[[Locator], None]
LINE = "We choose eleven of 22 requests in March, and say why not the others"
ROOT = Path(__file__).parents[2]
NOUNS = [module.noun for module in catalog.ready(ROOT)]
# Who does the exercises, and the word of the cohort as it is kept.
ADA, WORD = "ada", "acorn-zebra"
DEALT = Edition().dealt(ADA, WORD)
PURPOSE = catalog.module("purpose").path  # the page with the most kinds of card


@dataclass(frozen=True)
class Step:
    """What is done on the card that keeps `key`."""

    key: str
    act: Act


def journey(noun: str) -> ModuleType:
    """How a module is done in a browser."""
    return import_module(f"tests.modules.{noun}.journey")


def take(screen: Screen, noun: str, folder: Path) -> list[Path]:
    """Document, slide and calendar file of a module."""
    away, found = screen.kind("takeaway"), list[Path]()
    for name in ("Word", "PowerPoint"):
        button = away.get_by_role("button", name=name)
        found.append(fetch(button.click, screen.page, folder))
    plan = screen.card(f"{noun}.commit")
    button = plan.get_by_role("button", name="Put into my calendar")
    return [*found, fetch(button.click, screen.page, folder)]


def do(screen: Screen, steps: list[Step]) -> None:
    """One step after the other; says at which one it went wrong."""
    for step in steps:
        try:
            step.act(screen.card(step.key))
        except Exception as error:
            raise AssertionError(f"{step.key} could not be done: {error}") from error
