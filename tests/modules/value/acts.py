"""What one does in a browser on the card of "Prove it or lose it": practice, exercise.

``decide`` plays decisions of the model by their names on the screen; measures and
practices are found by their titles, as a learner finds them.
"""

from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Locator

from pdpmo_widgets.modules.value import model, screen
from pdpmo_widgets.modules.value.rules.proof import RUN
from tests.journeys import ways

SAID = screen.told()


def play(card: Locator) -> None:
    """The easy case: take over Kofi's design, and claim what its figures bear."""
    card.get_by_role("button", name=SAID["example"]["take"]).click()
    case = screen.practice(0)
    start(card)
    claim(card, case, model.reader(case)["claims"], guess=80)


def differently(card: Locator) -> None:
    """The line below the debrief."""
    ways.differently(card, "I ask beside whom before I ask how much.")


def graded(card: Locator, learner: str) -> None:
    """A whole run on a learner's own case, read as the reader does; `learner` as in
    `deals.Edition.dealt`."""
    case = RUN.dealt(learner)
    decide(card, case, model.reader(case))


def decide(
    card: Locator, case: model.Case, chosen: Mapping[str, Any], guess: int | None = None
) -> None:
    """The decisions, one after the other, from the open list to the end."""
    design(card, chosen["design"])
    start(card)
    claim(card, case, chosen["claims"], guess)


def design(card: Locator, chosen: Mapping[str, Any]) -> None:
    """Tick the measures; then whom they are compared with, who is first, how long."""
    for id in chosen["measures"]:
        name = SAID["metrics"][id]["name"]
        card.get_by_role("checkbox", name=name).first.check()
    with ways.on_the_desk(card):
        compared = SAID["design"]["short"][chosen["comparison"]]
        pick(card, SAID["design"]["ask_comparison"], compared)
        first = SAID["first"][chosen["first"]]["label"]
        pick(card, SAID["design"]["ask_first"], first)
        pick(card, SAID["design"]["ask_baseline"], str(chosen["baseline"]))


def pick(card: Locator, group: str, name: str) -> None:
    """One option of a group."""
    asked = card.get_by_role("group", name=group)
    asked.get_by_role("radio", name=name, exact=True).first.check()


def start(card: Locator) -> None:
    """Start the two quarters, and wait for what they showed."""
    ways.close(card, SAID["design"]["commit"])
    card.get_by_role("heading", name=SAID["claims"]["after"]).wait_for()


def claim(
    card: Locator,
    case: model.Case,
    chosen: Mapping[str, Any],
    guess: int | None = None,
) -> None:
    """A range, a grade and a decision for each practice, then the answer to Tomas."""
    words = SAID["claims"]
    for at, outcome in enumerate(case.outcomes, 1):
        name = card.locator(f"[data-row='{at}']")
        if not name.evaluate(
            "(x) => x.matches('[aria-current=true], [aria-expanded=true]')"
        ):
            name.click()
        one = chosen[outcome]
        asked = card.get_by_role("group", name=words["range"])
        for end, value in enumerate(one["range"]):
            field = asked.get_by_role("spinbutton").nth(end)
            field.fill(f"{value:.0f}")
            field.blur()
        pick(card, words["grade"], one["grade"])
        pick(card, words["decision"], SAID["decisions"][one["decision"]]["label"])
    ways.close(card, words["commit"], guess)
