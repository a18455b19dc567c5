"""What one does in a browser on the card of "A quarter of decisions".

``decide`` plays decisions of the model by their names on the screen; lines are found by
their place, answers by their words, as a learner finds them.
"""

from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Locator, expect

from pdpmo_widgets.modules.empowerment import model, screen
from pdpmo_widgets.modules.empowerment.rules.quarter import RUN
from pdpmo_widgets.modules.empowerment.screen.deciding import PLACES, lines, place_of
from tests.journeys import ways

SAID = screen.told()
LOOKS = {"peers": "ask", "talk": "wish", "watch": "look"}


def play(card: Locator) -> None:
    """The easy case: take over what Kofi began, and end it as the reader would."""
    card.get_by_role("button", name="Go on from here").click()
    case = screen.practice(0)
    begun = screen.example(case, SAID)
    last = card.locator(f"[data-row='{begun['looks'][-1][1]}']")
    expect(last).to_be_visible(timeout=ways.PATIENCE)
    decide(card, case, model.reader(case), begun=begun, guess=80)


def differently(card: Locator) -> None:
    """The line below the debrief."""
    ways.differently(card, "I ask those who see people at work before I set a level.")


def graded(card: Locator, learner: str) -> None:
    """A whole run on a learner's own case, read as the reader does; `learner` as in
    `deals.Edition.dealt`."""
    case = RUN.dealt(learner)
    decide(card, case, model.reader(case))


def decide(
    card: Locator,
    case: model.Case,
    chosen: Mapping[str, Any],
    *,
    begun: Mapping[str, Any] | None = None,
    guess: int | None = None,
) -> None:
    """The decisions, one after the other, to the last answer.

    ``begun``: the worked beginning that was taken over.
    """
    before = {line.id: {"level": line.today, "guard": False} for line in case.lines}
    made = {tuple(look[1:]) for look in begun["looks"]} if begun else set()
    if begun:
        for place, cell in begun["rows"]["lines"].items():
            before[lines(case)[int(place) - 1].id] = dict(cell)
    first = {line.who: line.id for line in reversed(lines(case))}
    for what, how in chosen["looks"]:
        place = place_of(case, first.get(what, what))
        if (place, how) not in made:
            pay(card, place, how)
    for at, stage in enumerate(chosen["stages"]):
        for line in lines(case):
            cell = stage["board"].get(line.id, before[line.id])
            if cell != before[line.id]:
                turn(card, place_of(case, line.id), before[line.id], cell)
                before[line.id] = dict(cell)
        ways.close(card, SAID["board"]["commit"][at])
        last = at == len(chosen["stages"]) - 1
        say(card, case, at, stage["moment"], guess if last else None)


def pay(card: Locator, place: str, how: str) -> None:
    """Ask or look over, at a line, and wait until it is known."""
    row(card, place)
    button = card.get_by_role("button", name=SAID["board"][LOOKS[how]])
    button.click()
    expect(button).to_have_count(0, timeout=ways.PATIENCE)


def turn(
    card: Locator, place: str, was: Mapping[str, Any], cell: Mapping[str, Any]
) -> None:
    """Set who decides at a line, step by step, and the rail."""
    row(card, place)
    group = card.get_by_role("group", name=SAID["board"]["who"])
    steps = int(cell["level"]) - int(was["level"])
    for _ in range(abs(steps)):
        group.get_by_role("button").nth(int(steps > 0)).click()
    if cell["guard"] != was["guard"]:
        card.get_by_role("checkbox", name=SAID["board"]["guard"]).click()
    word = SAID["levels"][str(cell["level"])]["label"]
    expect(group.locator("output")).to_have_text(f"{cell['level']} {word}")


def row(card: Locator, place: str) -> None:
    """Open a line, if it is not open."""
    name = card.locator(f"[data-row='{place}']")
    if not (name.get_attribute("aria-current") or
            name.get_attribute("aria-expanded") == "true"):  # fmt: skip
        name.click()


def say(
    card: Locator, case: model.Case, at: int, place: int, guess: int | None
) -> None:
    """Say one of the four sentences in the moment of a stage."""
    moment = case.moments[at]
    heading = card.get_by_role("heading", name=f"Week {moment.week}:")
    heading.wait_for(timeout=ways.PATIENCE)
    row(card, "1")
    card.get_by_role("radio").nth(place).check()
    assert PLACES[place]
    ways.close(card, SAID["door"]["commit"], guess)
